/** What search knows of the pages of an atlas: records, laws, subjects, and addresses that moved. */
import type {Atlas} from '../../atlas/atlas.ts'
import type {Law, Term} from '../../atlas/concordance.ts'
import {asInGlossary} from '../../atlas/findings.ts'
import {datedEntries, spansOf} from '../../atlas/instruments.ts'
import {glossaryAddress, subjectAddress} from '../../atlas/lists.ts'
import type {Lock} from '../../atlas/lock.ts'
import {kindOf, type Page} from '../../kinds/index.ts'
import {scopeName} from '../../model/countries.ts'
import {distinctionOf} from '../../site/names.ts'
import {entryAddress} from '../../site/page-type.ts'
import {type Subject, subjectsIn} from '../../subjects/subjects.ts'
import {lawKeys, shortNames, type LawRow} from '../language/laws.ts'
import type {SubjectRow} from '../language/subjects.ts'
import {searchRecord, type SearchRecord} from '../record.ts'
import {otherLawNames, type ExplainedTerm} from './terms.ts'

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

/** What search knows of the pages of an atlas. */
export function recordsOf(atlas: Atlas): Records {
  const {pages, laws, lock, concordances} = atlas
  const entries = datedEntries(
    pages.filter((page) => kindOf(page).entries !== undefined),
    laws
  )
  const records = pages.map((page) => {
    const record = searchRecord(page, atlas.accountOf(page).source)
    const spans = spansOf(entries.get(page.address) ?? [])
    return toldApart({...record, spans}, distinctionOf(page, atlas))
  })
  const countries = new Map(
    pages.flatMap(({country}) =>
      country === undefined ? [] : [[country.code, country.name] as const]
    )
  )
  return {
    byAddress: new Map(records.map((record) => [record.address, record])),
    countries: new Set(countries.keys()),
    laws: laws.map((law) =>
      lawRow(law, countries.get(law.scope.toUpperCase()) ?? scopeName(law.scope))
    ),
    subjects: allSubjects(atlas),
    explained: concordances.flatMap(({terms}) =>
      terms.filter(({abbreviations}) => abbreviations.length > 0)
    ),
    lock
  }
}

/** With what tells a page from others of its name, unless its record shows it already. */
function toldApart(record: SearchRecord, distinction: string | undefined): SearchRecord {
  const {sub, coverage, country = ''} = record
  const shown = [sub.join('; '), coverage.join(', '), country].map((words) => words.toLowerCase())
  return distinction === undefined || shown.includes(distinction.toLowerCase())
    ? record
    : {...record, sub: [...sub, distinction]}
}

/** Countries and lists with a name, what several texts name, and the terms that glossaries explain. */
function allSubjects(atlas: Atlas): CountedSubject[] {
  const byAddress = Map.groupBy(atlas.pages.flatMap(subjectsOf), ({address}) => address)
  const subjects: CountedSubject[] = [
    ...[...byAddress.values()].flatMap((same) =>
      same.slice(-1).map((subject) => ({...subject, pages: same.length}))
    ),
    ...subjectsIn(atlas).map(namedSubject)
  ]
  const named = new Set(subjects.flatMap(namesOf))
  for (const {country, terms} of atlas.concordances) {
    // What has a page of its own needs no entry.
    const others = termSubjects(country, terms).filter(
      (term) => !namesOf(term).some((name) => named.has(name))
    )
    subjects.push(...others)
    for (const name of others.flatMap(namesOf)) named.add(name)
  }
  return subjects
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
    pages: new Set(places.map(({quote}) => quote.page)).size
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
  const short = shortNames(title, texts(numbers))
  const keys = lawKeys(texts(numbers), [title, ...texts(names), ...short])
  return {
    address,
    title,
    keys: [...new Set([...keys, ...otherLawNames(scope.toUpperCase(), keys)])],
    of,
    ...(number !== undefined && {number}),
    places: mentions.length
  }
}
