/**
 * How well the findings agree with the keys of texts that the rules were not
 * written from: eight invented countries with four texts each, and eighteen texts
 * with nothing to find. Texts and keys are older than any run over them.
 */
import {readdirSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {z} from 'zod'
import {convertFolder} from '../../scripts/content/run.ts'
import {concordanceSchema, type Concordance, type Law} from '../../src/atlas/concordance.ts'
import {parsePage} from '../../src/document/page-file.ts'
import {measureSchema, type Measure} from '../../src/kinds/measure/index.ts'
import {readDataFile} from '../../src/model/data-file.ts'
import {emptyLock} from '../../src/atlas/lock.ts'
import type {Judgement} from './judge.ts'
import {pairName} from './key/index.ts'

const root = fileURLToPath(new URL('../fixtures/', import.meta.url))

const pair = z.tuple([z.string(), z.string()])
const judgedPair = z.tuple([z.string(), z.string(), z.string()])
const disagreement = z.tuple([z.array(z.string()).min(1), pair])

const keySchema = z.strictObject({
  /** The slug of each measure by its short name. */
  pages: z.record(z.string(), z.string()),
  relations: z.strictObject({
    /** Two articles are set side by side by claims, and are no pair here. */
    related: z.array(judgedPair),
    /** Pairs that share a law, a body or a field and nothing else: a relation of the two is wrong. */
    harmless: z.array(judgedPair)
  }),
  /** Pages on the sides, and words of either side. */
  conflicts: z.strictObject({real: z.array(disagreement), open: z.array(disagreement)}),
  /** A number or name of the law, and words of the sentence that says so. */
  repeals: z.array(pair),
  onlyInAiText: z.array(z.string()),
  /** Institutions and systems that the glossary should list, and names on which two readers may differ. */
  institutions: z.strictObject({named: z.array(z.string()), open: z.array(z.string())}),
  /** What the dates lines of each measure say, in their order: `since 2013-05`. */
  dates: z.record(z.string(), z.array(z.string())),
  mentions: z.record(
    z.string(),
    z.array(z.tuple([z.string(), z.string(), z.string(), z.string().optional()]))
  ),
  /** Mentions on which two readers may differ: the page, and words of theirs. */
  openMentions: z.array(pair)
})

type Key = z.infer<typeof keySchema>

export interface Findings {
  readonly measures: readonly Measure[]
  readonly laws: readonly Law[]
  readonly concordances: readonly Concordance[]
}

/** What is found in a folder of seeds. */
export async function findingsIn(folder: string): Promise<Findings> {
  const {conversion} = await convertFolder(path.resolve(root, folder), {
    lock: emptyLock,
    date: '2026-01-01'
  })
  const files = [...conversion.files]
  return {
    measures: files
      .filter(([name]) => name.startsWith('measures/'))
      .map(([, text]) => measureSchema.parse(parsePage(text).record)),
    laws: [...conversion.laws],
    concordances: files
      .filter(([name]) => name.startsWith('concordance/'))
      .map(([, text]) => concordanceSchema.parse(JSON.parse(text)))
  }
}

export interface Country {
  readonly code: string
  readonly key: Key
  readonly findings: Findings
}

/** The invented countries with their keys. */
export async function readCountries(): Promise<Country[]> {
  const codes = readdirSync(path.join(root, 'countries')).sort()
  return Promise.all(
    codes.map(async (code) => ({
      code,
      key: readDataFile(
        new URL(`../fixtures/countries/${code}/key.yaml`, import.meta.url),
        keySchema
      ),
      findings: await findingsIn(`countries/${code}/seeds`)
    }))
  )
}

/** The short name of a page in a key. */
function namer({pages}: Key): (page: string) => string {
  // A long slug is cut.
  const nameOf = (slug: string): string | undefined =>
    Object.entries(pages).find(([, whole]) => whole.startsWith(slug))?.[0]
  return (page) => {
    const [kind, , ...rest] = page.split('/').filter((part) => part !== '')
    const last = rest.at(-1) ?? ''
    if (kind === 'measures') return nameOf(last) ?? last
    if (kind === 'indicators') return rest.length < 2 ? 'overview' : last.toUpperCase()
    return articleNames.find(([words]) => page.includes(words))?.[1] ?? page
  }
}

/** Words of the address of each article. */
const articleNames = [
  ['georgia-the-new', 'press'],
  ['complete-overview', 'ai'],
  ['an-agency-for', 'press'],
  ['privacy-and-telecommunications', 'ai'],
  ['where-personal-data', 'press'],
  ['understanding-data-localization', 'ai'],
  ['moldova-a-new-law', 'press'],
  ['telecommunications-and-privacy', 'ai'],
  ['vietnam-a-first-look', 'press'],
  ['a-guide-to-cybersecurity', 'ai'],
  ['ghana-data-controllers', 'press'],
  ['navigating-digital-compliance', 'ai'],
  ['argentina-databases', 'press'],
  ['the-essentials-of-data', 'ai'],
  ['thailand-platforms', 'press'],
  ['thailand-digital-regulation', 'ai']
] as const

/** Adds up the judgements of several countries. */
export function sumOf(all: readonly Judgement[]): Judgement {
  return {
    expected: all.reduce((sum, {expected}) => sum + expected, 0),
    hits: all.reduce((sum, {hits}) => sum + hits, 0),
    missed: all.flatMap(({missed}) => missed),
    wrong: all.flatMap(({wrong}) => wrong)
  }
}

/** Pairs of related pages. */
export function judgeRelations({code, key, findings}: Country): Judgement {
  const name = namer(key)
  const related = new Set(key.relations.related.map(([one, other]) => pairName(one, other)))
  const found = new Set(
    findings.concordances
      .flatMap(({relations}) => relations)
      .map(({one, other}) => pairName(name(one), name(other)))
  )
  return {
    expected: related.size,
    hits: found.intersection(related).size,
    missed: [...related.difference(found)].map((each) => `${code}: ${each}`),
    wrong: [...found.difference(related)].map((each) => `${code}: ${each}`)
  }
}

/** Disagreements: one is found where its pages and words are on the sides of one. */
export function judgeConflicts({code, key, findings}: Country): Judgement {
  const name = namer(key)
  const found = findings.concordances
    .flatMap(({conflicts}) => conflicts)
    .map(({title, rule, sides}) => ({
      title: `${rule}: ${title}`,
      pages: new Set(sides.flatMap(({places}) => places.map(({page}) => name(page)))),
      words: sides
        .flatMap(({value, places}) => [
          value,
          ...places.flatMap(({text, context}) => [text, context])
        ])
        .join(' ')
    }))
  type Listed = Key['conflicts']['real'][number]
  const isOf =
    ([pages, words]: Listed) =>
    (each: (typeof found)[number]): boolean =>
      pages.every((page) => each.pages.has(page)) && words.every((one) => each.words.includes(one))
  const {real, open} = key.conflicts
  const hits = real.filter((listed) => found.some(isOf(listed)))
  return {
    expected: real.length,
    hits: hits.length,
    missed: real
      .filter((listed) => !hits.includes(listed))
      .map(([pages, words]) => `${code} ${pages.join(', ')}: ${words.join(' / ')}`),
    wrong: found
      .filter((each) => ![...real, ...open].some((listed) => isOf(listed)(each)))
      .map(({title}) => `${code} ${title}`)
  }
}

/** Citations of laws: one is right if it goes to the law of the register that most of its name go to. */
export function judgeMentions({code, key, findings}: Country): Judgement {
  const name = namer(key)
  const found = [
    ...findings.laws.flatMap(({address, mentions}) =>
      mentions.map(({place, articles}) => ({place, articles, law: address}))
    ),
    ...findings.concordances
      .flatMap(({unresolved}) => unresolved)
      .map(({place}) => ({place, articles: [] as string[], law: 'none'}))
  ]
  const used = new Set<(typeof found)[number]>()
  const matches = Object.entries(key.mentions).flatMap(([page, lines]) =>
    lines.map(([anchor, words, law, articles]) => {
      const here = found.filter(
        (each) =>
          !used.has(each) &&
          name(each.place.page) === page &&
          (anchor === '*' || each.place.anchor === anchor) &&
          overlaps(each.place, words)
      )
      // `Law` of another mention may stand within the words.
      const mention = here.find(({place}) => place.text.includes(words)) ?? here[0]
      if (mention !== undefined) used.add(mention)
      return {name: `${code} ${page}: ${words}`, law, articles, mention}
    })
  )
  const most = new Map(
    [...Map.groupBy(matches, ({law}) => law)].map(([law, own]) => {
      const counts = Map.groupBy(
        own.flatMap(({mention}) => mention ?? []),
        (mention) => mention.law
      )
      return [law, [...counts].sort(([, a], [, b]) => b.length - a.length)[0]?.[0]]
    })
  )
  const isRight = ({law, articles, mention}: (typeof matches)[number]): boolean =>
    mention !== undefined &&
    mention.law === (law === 'none' ? 'none' : most.get(law)) &&
    (articles === undefined || mention.articles.join('; ') === articles)
  const isOpen = ({place}: (typeof found)[number]): boolean =>
    key.openMentions.some(([page, words]) => page === name(place.page) && overlaps(place, words))
  const twice = [...most.values()].filter(
    (law, index, all) => law !== undefined && all.indexOf(law) !== index && law !== 'none'
  )
  return {
    expected: matches.length,
    hits: matches.filter(isRight).length,
    missed: matches.filter(({mention}) => mention === undefined).map((each) => each.name),
    wrong: [
      ...matches
        .filter((each) => each.mention !== undefined && !isRight(each))
        .map(
          (each) =>
            `${each.name}: ${each.mention?.law ?? ''} ${each.mention?.articles.join('; ') ?? ''}`
        ),
      ...found
        .filter((each) => !used.has(each) && !isOpen(each) && name(each.place.page) !== '')
        .map(({place, law}) => `${code} ${name(place.page)} “${place.text}”: ${law}`),
      ...twice.map((law) => `${code}: two laws of the key are ${law ?? ''}`)
    ]
  }
}

/** Whether a quote and some words overlap somewhere in the sentence of the quote. */
function overlaps({text, context}: Law['mentions'][number]['place'], words: string): boolean {
  const places = placesOf(words, context)
  return placesOf(text, context).some((at) =>
    places.some((other) => at < other + words.length && other < at + text.length)
  )
}

function placesOf(words: string, text: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at)
  return places
}

/** Repeals: a law whose events say so, with the sentence. */
export function judgeRepeals({code, key, findings}: Country): Judgement {
  const found = findings.laws.flatMap((law) =>
    law.events
      .filter(({kind}) => kind === 'repealed' || kind === 'replaced')
      .map(({place}) => ({
        names: [law.title, ...law.numbers.map(({text}) => `No. ${text}`)],
        context: place.context
      }))
  )
  const isOf =
    ([law, words]: readonly [string, string]) =>
    ({names, context}: (typeof found)[number]): boolean =>
      names.some((name) => name.toLowerCase().includes(law.toLowerCase())) &&
      context.includes(words)
  const hits = key.repeals.filter((each) => found.some(isOf(each)))
  return {
    expected: key.repeals.length,
    hits: hits.length,
    missed: key.repeals
      .filter((each) => !hits.includes(each))
      .map((each) => `${code} ${each.join(': ')}`),
    wrong: found
      .filter(
        ({names}) =>
          !key.repeals.some(([law]) =>
            names.some((name) => name.toLowerCase().includes(law.toLowerCase()))
          )
      )
      .map(({names, context}) => `${code} ${names.join(', ')}: ${context}`)
  }
}

/** Bodies and laws that only the AI-written text names. */
export function judgeAiNames({code, key, findings}: Country): Judgement {
  const found = new Set(
    findings.concordances.flatMap(({terms, claims, unresolved}) => [
      ...terms.flatMap(({isOnlyInAiText, name}) => (isOnlyInAiText ? [name] : [])),
      ...claims.flatMap(({unknown}) => unknown),
      ...unresolved.flatMap(({reason, place}) =>
        reason.includes('AI-written') ? [place.text] : []
      )
    ])
  )
  const expected = key.onlyInAiText
  const hits = expected.filter((name) => [...found].some((each) => each.includes(name)))
  return {
    expected: expected.length,
    hits: hits.length,
    missed: expected.filter((name) => !hits.includes(name)).map((name) => `${code} ${name}`),
    wrong: [...found]
      .filter((each) => !expected.some((name) => each.includes(name)))
      .map((name) => `${code} ${name}`)
  }
}

export type Judge = (country: Country) => Judgement

/** Institutions and systems of the glossary, of which a reader names those that a text explains or abbreviates. */
export function judgeTerms({code, key, findings}: Country): Judgement {
  const found = findings.concordances.flatMap(({terms}) => terms)
  const {named, open} = key.institutions
  const isOf = (listed: string, name: string): boolean =>
    name.toLowerCase().includes(listed.toLowerCase())
  const hits = named.filter((listed) => found.some(({name}) => isOf(listed, name)))
  return {
    expected: named.length,
    hits: hits.length,
    missed: named.filter((listed) => !hits.includes(listed)).map((name) => `${code} ${name}`),
    wrong: found
      .filter(({name}) => ![...named, ...open].some((listed) => isOf(listed, name)))
      .map(({name}) => `${code} ${name}`)
  }
}

/** The events of dates lines. */
export function judgeDates({code, key, findings}: Country): Judgement {
  const name = namer(key)
  const read = findings.measures.flatMap(({address, bases}) =>
    bases.flatMap(({timeframe}) =>
      timeframe?.kind === 'events'
        ? timeframe.events.map(({kind, date}) => `${name(address)}: ${kind} ${date}`)
        : []
    )
  )
  const expected = Object.entries(key.dates).flatMap(([page, events]) =>
    events.map((event) => `${page}: ${event}`)
  )
  const hits = expected.filter((event) => read.includes(event))
  return {
    expected: expected.length,
    hits: hits.length,
    missed: expected.filter((event) => !read.includes(event)).map((event) => `${code} ${event}`),
    wrong: read.filter((event) => !expected.includes(event)).map((event) => `${code} ${event}`)
  }
}
