/**
 * The files that search reads beside the index: the table of terms, the list
 * of pages, the words of the site. They are scripts that hand over their data,
 * since a page opened from a disk can load scripts and nothing else.
 */
import {firstNot} from '../../model/order.ts'
import {labelOf} from '../../model/fields.ts'
import {indicatorSchema} from '../../kinds/indicator/index.ts'
import {measureSchema} from '../../kinds/measure/index.ts'
import {reportSchema} from '../../kinds/report/index.ts'
import {sourceSchema} from '../../model/sources.ts'
import {writeCatalogue, type Entry} from '../catalogue.ts'
import type {SiteFolder} from '../../build/site-folder.ts'
import type {Dictionary, Everyday, SearchData} from '../data.ts'
import {fold, withoutJoints} from '../language/fold.ts'
import {lawFiles, nameKey} from '../language/laws.ts'
import type {SubjectRow} from '../language/subjects.ts'
import {keyOf} from '../language/keys.ts'
import {partsOf} from '../language/parts.ts'
import {everydayPartOf, everydayParts, type TermRow} from '../language/term-table.ts'
import {learnTopics, packTopics} from '../language/topics.ts'
import {places, titleKeys} from './fields.ts'
import type {Records} from './records.ts'
import {dictionary, waysOfAsking} from './terms.ts'

/** A page as Pagefind indexed it. */
export interface IndexedPage {
  /** By which results name it. */
  readonly id: string
  readonly url: string
  readonly content: string
  readonly meta: Readonly<Record<string, string>>
  readonly filters: Readonly<Record<string, readonly string[]>>
}

/** What readers see each facet called: what the schemas call its field. */
export const facetLabels: SearchData['pages']['labels'] = {
  kind: 'Kind',
  country: labelOf(measureSchema, 'country'),
  pillar: labelOf(measureSchema, 'pillar'),
  sub: labelOf(measureSchema, 'subPillar'),
  coverage: labelOf(measureSchema, 'coverage'),
  class: labelOf(sourceSchema, 'class'),
  source: 'Source',
  year: labelOf(reportSchema, 'edition'),
  score: labelOf(indicatorSchema, 'score')
}

export function writeDataFiles(
  site: SiteFolder,
  pages: readonly IndexedPage[],
  records: Records,
  rows: readonly TermRow[]
): void {
  const entries = pages.map((page) => entryOf(page, records))
  const write = <Name extends keyof SearchData>(
    kind: Name,
    data: SearchData[Name],
    part?: number
  ): void => {
    const name = `${kind}${part ?? ''}`
    site.write(`search/${name}.js`, `atlasSearch(${JSON.stringify(name)},${JSON.stringify(data)})`)
  }
  const laws = lawFiles(records.laws)
  const words = wordsOf(pages)
  const topics = topicsOf(pages)
  write('terms', {
    pages: entries.length,
    laws: laws.length,
    rows: rows.flatMap(withoutQuestions),
    subjects: subjectsOf(site, records, rows),
    topics
  })
  for (const [part, some] of everydayWords(
    dictionaryOf(words),
    questionsOf(rows, pages),
    topics
  ).entries())
    write('everyday', some, part)
  write('pages', {...writeCatalogue(entries, movedIn(records)), labels: facetLabels})
  for (const [part, some] of laws.entries()) write('laws', some, part)
  write('words', words)
}

/** The rows with what people ask, of what some page says. */
function questionsOf(rows: readonly TermRow[], pages: readonly IndexedPage[]): TermRow[] {
  return rows.filter(([id, , , , question]) => {
    const key = keyOf.term(id)
    return (
      question !== undefined &&
      pages.some(({meta}) => places.some((place) => meta[place]?.includes(key)))
    )
  })
}

/** The topics that some page is called by. */
function topicsOf(pages: readonly IndexedPage[]): string[] {
  const titles = new Set(pages.flatMap(({meta}) => meta[titleKeys]?.split(' ') ?? []))
  return [...waysOfAsking.keys()].filter((key) => titles.has(key))
}

/** A row without what people ask; nothing of one that holds no more. */
function withoutQuestions(row: TermRow): TermRow[] {
  const [id, say, ask = [], hint = [], question] = row
  if (question === undefined) return [row]
  return ask.length + hint.length === 0 ? [] : [[id, say, ask, hint]]
}

/** A dictionary, rows with what people ask, and what words tell of topics, by the file each word is looked up in. */
function everydayWords(
  entries: Dictionary,
  rows: readonly TermRow[],
  topics: readonly string[]
): Everyday[] {
  const asked = new Map(topics.map((key) => [key, waysOfAsking.get(key) ?? []]))
  const partOf = ([word]: readonly [string, unknown]): number => everydayPartOf(word)
  const words = Map.groupBy(Object.entries(entries), partOf)
  const telling = Map.groupBy(learnTopics(asked), partOf)
  const questions = Map.groupBy(
    rows.flatMap(([id, say, , , question = []]) =>
      [...Map.groupBy(question, everydayPartOf)].map(([part, some]) => {
        const row: TermRow = [id, say, [], [], some]
        return {part, row}
      })
    ),
    ({part}) => part
  )
  return Array.from({length: everydayParts}, (_, part) => ({
    dictionary: Object.fromEntries(words.get(part) ?? []),
    questions: (questions.get(part) ?? []).map(({row}) => row),
    topics: Object.fromEntries(
      (telling.get(part) ?? []).map(([word, told]) => [word, packTopics(told, topics)])
    )
  }))
}

/** Words that end otherwise begin alike, up to so many letters before the end. */
const longestEnding = 3

/** The entries of the dictionary, with what a text says alone. */
function dictionaryOf(words: string): Dictionary {
  const sorted = words.split('\n')
  const isSaid = (meaning: string): boolean => {
    const word = fold(meaning).replaceAll('-', '')
    const start = word.slice(0, Math.max(longestEnding + 1, word.length - longestEnding))
    return sorted[firstNot(sorted, (one) => one < start)]?.startsWith(start) === true
  }
  return Object.fromEntries(
    Object.entries(dictionary).flatMap(([word, meanings]) => {
      const said = meanings.filter(isSaid)
      return said.length > 0 ? [[word, said]] : []
    })
  )
}

/** Kinds of subjects whose row in the table says nothing but what they are called. */
const hasOtherNames: ReadonlySet<string> = new Set(['country', 'subject', 'term'])

/** The subjects that the site has a page of, with their terms; a country may have one of its measures alone. */
function subjectsOf(site: SiteFolder, {subjects}: Records, rows: readonly TermRow[]): SubjectRow[] {
  return subjects.flatMap((subject) => {
    const {kind, title, also = [], pages} = subject
    const address = [subject.address, `/measures${subject.address}`].find((one) =>
      site.has(`${one.slice(1).replace(/#.*/, '')}index.html`)
    )
    if (address === undefined) return []
    const row = hasOtherNames.has(kind) ? rows.find(([, say]) => say.includes(title)) : undefined
    const names = [...new Set([title, ...also].map(nameKey))].filter((name) => name !== '')
    return [{kind, address, title, names, pages, ...(row && {term: keyOf.term(row[0])})}]
  })
}

function entryOf({id, url, meta, filters}: IndexedPage, records: Records): Entry {
  const record = records.byAddress.get(url)
  if (record !== undefined) return {...record, id}
  const {kind: [kind = 'page'] = [], country: [country] = [], class: [sourceClass] = []} = filters
  const title = withoutJoints(meta['title'] ?? url)
  return {
    id,
    address: url,
    title,
    kind,
    class: sourceClass,
    country,
    source: undefined,
    pillar: undefined,
    subPillar: undefined,
    coverage: [],
    score: undefined,
    year: undefined,
    spans: []
  }
}

/** Addresses that moved, by where they lead in the end. */
function movedIn({lock}: Records): Record<string, string> {
  const moved: Record<string, string> = {}
  for (const [address, {state}] of Object.entries(lock.addresses)) {
    if (typeof state === 'object') moved[address] = state.movedTo
  }
  for (const [from, to] of Object.entries(moved)) {
    let end = to
    for (let steps = 0; moved[end] !== undefined && steps < 100; steps++) end = moved[end] ?? end
    moved[from] = end
  }
  return moved
}

const webAddress = /(?:https?:\/\/|www\.)\S+/g
const plainWord = /^\p{L}{3,30}$/u

/**
 * The words of the site, for guessing at what was mistyped. In order, one a
 * line: neighbours share their beginnings, which compresses well.
 */
function wordsOf(pages: readonly Pick<IndexedPage, 'content' | 'meta'>[]): string {
  const words = new Set<string>()
  for (const {content, meta} of pages) {
    for (const text of [content, meta['sub'] ?? '']) {
      for (const {text: word} of partsOf(text.replace(webAddress, ' '))) {
        if (plainWord.test(word)) words.add(word)
      }
    }
  }
  return [...words].sort().join('\n')
}
