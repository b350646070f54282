/** Reads what search knows of the pages of a build: records, sources, and addresses that moved. */
import {existsSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {asInGlossary} from '../../atlas/findings.ts'
import {accountSchema} from '../../model/account.ts'
import {parsePage} from '../../document/page-file.ts'
import {
  concordanceSchema,
  lawSchema,
  type Law,
  type Subject,
  type Term
} from '../../atlas/concordance.ts'
import {glossaryAddress, subjectAddress} from '../../atlas/lists.ts'
import {lockSchema, type Lock} from '../../atlas/lock.ts'
import {kindOf, type Page, pageSchema} from '../../kinds/index.ts'
import {scopeName} from '../../model/countries.ts'
import {entryAddress} from '../../site/page-type.ts'
import type {Source} from '../../model/sources.ts'
import {distinctionAmong, nameKey, toNamesake, type Namesake} from '../../site/names.ts'
import {datedEntries, spansOf} from '../../atlas/instruments.ts'
import {lawKeys, type LawRow} from '../language/laws.ts'
import type {SubjectRow} from '../language/subjects.ts'
import {otherLawNames, type ExplainedTerm} from './terms.ts'
import {searchRecord, type SearchRecord} from '../record.ts'

/** A subject with the number of pages on it. */
interface CountedSubject extends Omit<SubjectRow, 'names' | 'term'> {
  /** What texts call it besides: `SORM`. */
  readonly also?: readonly string[]
}

export interface Records {
  readonly byAddress: ReadonlyMap<string, SearchRecord>
  /** ISO codes of the countries. */
  readonly countries: ReadonlySet<string>
  readonly laws: readonly LawRow[]
  readonly subjects: readonly CountedSubject[]
  /** Terms with an abbreviation that some text explains. */
  readonly explained: readonly ExplainedTerm[]
  readonly lock: Lock
}

export async function readRecords(folder: string): Promise<Records> {
  const sources = new Map<string, Source>()
  for await (const text of read(path.join(folder, 'account'), '.json')) {
    const {source} = accountSchema.parse(JSON.parse(text))
    sources.set(source.file, source)
  }
  const byAddress = new Map<string, SearchRecord>()
  const countries = new Map<string, string>()
  const subjects = new Map<string, CountedSubject>()
  const dated: Page[] = []
  const namesakes = new Map<string, Namesake[]>()
  for await (const text of read(folder, '.mdx')) {
    const page = pageSchema.parse(parsePage(text).record)
    const source = sources.get(page.origin.file)
    if (source === undefined) continue
    byAddress.set(page.address, searchRecord(page, source))
    const key = nameKey(page)
    namesakes.set(key, [...(namesakes.get(key) ?? []), toNamesake(page)])
    if (kindOf(page).entries !== undefined) dated.push(page)
    if (page.country !== undefined) countries.set(page.country.code, page.country.name)
    for (const subject of subjectsOf(page)) {
      const {pages = 0} = subjects.get(subject.address) ?? {}
      subjects.set(subject.address, {...subject, pages: pages + 1})
    }
  }
  tellApart(byAddress, namesakes.values())
  const lock = lockSchema.parse(
    JSON.parse(await readFile(path.join(folder, 'addresses.lock.json'), 'utf8'))
  )
  const laws: Law[] = []
  for await (const text of read(path.join(folder, 'laws'), '.json')) {
    laws.push(lawSchema.parse(JSON.parse(text)))
  }
  for (const [address, entries] of datedEntries(dated, laws)) {
    const record = byAddress.get(address)
    if (record !== undefined) byAddress.set(address, {...record, spans: spansOf(entries)})
  }
  const explained = await readConcordances(path.join(folder, 'concordance'), subjects)
  return {
    byAddress,
    countries: new Set(countries.keys()),
    laws: laws.map((law) =>
      lawRow(law, countries.get(law.scope.toUpperCase()) ?? scopeName(law.scope))
    ),
    subjects: [...subjects.values()],
    explained,
    lock
  }
}

/** Adds the subjects and terms that texts have in common to those of the pages; returns the terms with an abbreviation. */
async function readConcordances(
  folder: string,
  subjects: Map<string, CountedSubject>
): Promise<ExplainedTerm[]> {
  const explained: ExplainedTerm[] = []
  for await (const text of read(folder, '.json')) {
    const concordance = concordanceSchema.parse(JSON.parse(text))
    const {country, terms} = concordance
    for (const row of concordance.subjects.map(namedSubject)) {
      const {pages = 0} = subjects.get(row.address) ?? {}
      subjects.set(row.address, {...row, pages: pages + row.pages})
    }
    explained.push(...terms.filter(({abbreviations}) => abbreviations.length > 0))
    const named = new Set([...subjects.values()].flatMap(namesOf))
    for (const subject of termSubjects(country, terms)) {
      // What has a page of its own needs no entry.
      if (namesOf(subject).some((name) => named.has(name))) continue
      subjects.set(subject.address, subject)
    }
  }
  return explained
}

const namesOf = ({title, also = []}: CountedSubject): string[] =>
  [title, ...also].map((name) => name.toLowerCase())

/** What several texts name, with the number of pages that do. */
function namedSubject({id, name, also, places}: Subject): CountedSubject {
  return {
    kind: 'subject',
    address: subjectAddress(id),
    title: name,
    also,
    pages: new Set(places.map(({page}) => page)).size
  }
}

/** Shows with records of one name what tells them apart, unless they show it already. */
function tellApart(
  byAddress: Map<string, SearchRecord>,
  groups: Iterable<readonly Namesake[]>
): void {
  for (const group of groups) {
    for (const page of group) {
      const record = byAddress.get(page.address)
      const others = group.filter((other) => other !== page)
      const distinction = distinctionAmong(page, others)
      if (record === undefined || distinction === undefined) continue
      const shown = [record.sub.join('; '), record.coverage.join(', '), record.country ?? '']
      if (shown.some((words) => words.toLowerCase() === distinction.toLowerCase())) continue
      byAddress.set(page.address, {...record, sub: [...record.sub, distinction]})
    }
  }
}

/** The terms that the glossary of a country explains, as subjects. */
function termSubjects(country: string, terms: readonly Term[]): CountedSubject[] {
  const listed = terms.toSorted(asInGlossary)
  return listed.flatMap((term): CountedSubject[] => {
    const {name, abbreviations, uses, isOnlyInAiText} = term
    if (isOnlyInAiText === true) return []
    return [
      {
        kind: 'term',
        address: entryAddress(glossaryAddress(country.toLowerCase()), listed, term),
        title: name,
        also: abbreviations,
        pages: new Set(uses.map(({page}) => page)).size
      }
    ]
  })
}

/** The country of a page and the lists with a name that it is on, as subjects: each has a page of its own. */
function subjectsOf(page: Page): Omit<CountedSubject, 'pages'>[] {
  const {country} = page
  const lists = kindOf(page)
    .lists(page)
    .flatMap(({address, title, subject}) =>
      subject === undefined ? [] : [{kind: subject, address, title}]
    )
  return country === undefined
    ? lists
    : [{kind: 'country', address: countryAddress(country.code), title: country.name}, ...lists]
}

/** Where the pages on a country begin; the index leaves it out where the site has no such page. */
const countryAddress = (code: string): string => `/${code.toLowerCase()}/`

function lawRow({address, scope, title, names, numbers, mentions}: Law, of: string): LawRow {
  const texts = (printed: Law['names'] | Law['numbers']): string[] => printed.map(({text}) => text)
  const [number] = texts(numbers).filter((one) => !title.includes(one))
  const keys = lawKeys(texts(numbers), [title, ...texts(names)])
  return {
    address,
    title,
    keys: [...new Set([...keys, ...otherLawNames(scope.toUpperCase(), keys)])],
    of,
    ...(number !== undefined && {number}),
    places: mentions.length
  }
}

/** One text after the other: all of them at once would be the whole collection in memory. */
async function* read(folder: string, extension: string): AsyncGenerator<string> {
  if (!existsSync(folder)) return
  const names = await readdir(folder, {recursive: true})
  for (const name of names.filter((one) => one.endsWith(extension)).sort()) {
    yield await readFile(path.join(folder, name), 'utf8')
  }
}
