/** The list of conflicts by country, and the conflicts in the texts on each. */
import {type Entered, type Findings, findingsOf} from '../atlas/findings.ts'
import {conflictsAddress} from '../atlas/lists.ts'
import {findingLists} from '../site/finding-lists.ts'
import type {NamedLink} from '../site/listing.ts'
import {counted} from '../site/names.ts'
import {entryAddress} from '../site/page-type.ts'
import type {Atlas} from '../atlas/atlas.ts'
import type {Conflict, Quote} from '../atlas/concordance.ts'
import {type SourceClass, sourceClasses} from '../model/sources.ts'
import {type Passage, passageOf} from '../related/passages.ts'
import {spelledDate} from '../site/dates.ts'

export interface ConflictView {
  readonly id: string
  readonly subject: string
  /** What was compared. */
  readonly compares: string
  /** Who is on its sides: `Between A and B`, `Within A`. */
  readonly scope: string
  /** Whether a side quotes an AI-written text. */
  readonly quotesAi: boolean
  readonly sides: readonly ConflictSide[]
}

interface ConflictSide {
  readonly heading: string
  /** With the points of each, where the side is their sum. */
  readonly passages: readonly SidePassage[]
}

interface SidePassage extends Passage {
  readonly speaker: Speaker
  readonly points?: number
}

/** Who says something, and how the text came about. */
export interface Speaker {
  readonly name: string
  readonly class: SourceClass
}

/** A conflict with each side and every passage that supports it. */
function conflictView(conflict: Conflict, atlas: Atlas): ConflictView {
  const {id, compares, sides} = conflict
  return {
    id,
    subject: conflict.title,
    compares,
    scope: scopeOf(publishersOf(conflict, atlas)),
    quotesAi: sides.some(({places}) =>
      places.some((quote) => speakerOf(quote, atlas).class === 'ai')
    ),
    sides: sides.map(({value, heading = inWords(value), places, terms}) => ({
      heading: terms === undefined ? heading : `${value} = ${terms.join(' + ')}`,
      passages: places.map((quote, index) => ({
        ...passageOf(quote, atlas, [value, quote.text]),
        speaker: speakerOf(quote, atlas),
        ...(terms !== undefined && {points: terms[index] ?? 0})
      }))
    }))
  }
}

/** Who says the words of a quote; nobody answers for an AI-written text. */
export function speakerOf(quote: Quote, atlas: Atlas): Speaker {
  const page = atlas.at(quote.page)
  const source = page && atlas.accountOf(page).source
  const name = source?.class === 'ai' ? sourceClasses.ai : source?.publisher
  return {name: name ?? 'Publisher unknown', class: source?.class ?? 'expert'}
}

/** Who is on the sides of a conflict, each once. */
function publishersOf({sides}: Conflict, atlas: Atlas): readonly string[] {
  const speakers = sides.flatMap(({places}) => places.map((quote) => speakerOf(quote, atlas)))
  return [...new Set(speakers.map(({name, class: own}) => (own === 'ai' ? aiText : name)))]
}

const aiText = 'an AI-written text'

function scopeOf(publishers: readonly string[]): string {
  const names = new Intl.ListFormat('en').format(publishers)
  return `${publishers.length > 1 ? 'Between' : 'Within'} ${names}`
}

/** The address of a conflict on the page of its country. */
export function conflictAddress({entry, country}: Entered<Conflict>, findings: Findings): string {
  return entryAddress(conflictsAddress(country), findings.conflictsOf(country), entry)
}

/** Links to conflicts from a page that is part of them, or is about what they are about. */
export function disagreementLinks(
  conflicts: readonly Entered<Conflict>[],
  atlas: Atlas,
  page: string
): readonly NamedLink[] {
  return conflicts.map((conflict) => ({
    name: disagreementIn(conflict.entry, publishersOf(conflict.entry, atlas), page),
    address: conflictAddress(conflict, findingsOf(atlas))
  }))
}

/** Links to conflicts below a heading that says what they are: by their titles, unless those quote an AI-written text. */
export function titledDisagreements(
  conflicts: readonly Entered<Conflict>[],
  atlas: Atlas
): readonly NamedLink[] {
  return conflicts.map((conflict) => {
    const publishers = publishersOf(conflict.entry, atlas)
    const {entry} = conflict
    return {
      name: publishers.includes(aiText) ? disagreementIn(entry, publishers) : entry.title,
      address: conflictAddress(conflict, findingsOf(atlas))
    }
  })
}

/**
 * `Sources disagree: Law on Informatization: No. 418-V or No. 417-V?`, or pages of one publisher,
 * or one text with itself, which is not that of every page that says so: a law says nothing here.
 * The values alone where the title has words of an AI-written text.
 */
export function disagreementIn(
  {rule, title, sides}: Pick<Conflict, 'rule' | 'title' | 'sides'>,
  publishers: readonly string[],
  page?: string
): string {
  if (rule === 'claim') {
    const against = sides.slice(1).map(({value}) => value.replace(/^A/, 'a'))
    return `AI-written statement contradicted: ${against.join(' or ')}`
  }
  const pages = new Set(sides.flatMap(({places}) => places.map(({page}) => page)))
  const withAi = publishers.includes(aiText)
  const who =
    pages.size === 1
      ? `${page !== undefined && pages.has(page) ? 'This' : 'One'} ${withAi ? 'AI-written ' : ''}text contradicts itself`
      : withAi
        ? `Sources and ${aiText} disagree`
        : publishers.length === 1
          ? 'Pages of one publisher disagree'
          : 'Sources disagree'
  return `${who}: ${withAi ? valuesOf({sides}) : title}`
}

/** `418-V or 417-V`. */
function valuesOf({sides}: Pick<Conflict, 'sides'>): string {
  return sides.map(({value}) => inWords(value)).join(' or ')
}

/** `2012-10-16` → `16 October 2012`; anything else as it is. */
function inWords(value: string): string {
  return /^\d{4}-\d\d(?:-\d\d)?$/.test(value) ? spelledDate(value) : value
}

/** More conflicts than these are read country by country. */
const fewConflicts = 30

/** The conflicts in the texts on each country; all of them, where they are few. */
export const conflictLists = findingLists({
  name: 'conflicts',
  title: 'Where sources disagree',
  section: 'sources',
  above: {name: 'Sources', address: '/sources/'},
  address: conflictsAddress,
  findingsOn: (country, atlas) => findingsOf(atlas).conflictsOf(country),
  isWhole: (conflicts) => conflicts <= fewConflicts,
  count: (conflicts) => counted(conflicts, 'disagreement'),
  entry: (conflict, _, atlas) => conflictView(conflict, atlas),
  lede: ({length}) =>
    length === 0
      ? 'No contradiction found.'
      : `${counted(length, 'place')} where texts or passages contradict each other, between publishers or within one. We quote both and do not say which is right.`,
  description: (country) =>
    country === undefined
      ? 'Contradictions between publishers, between texts of one publisher, and within one text.'
      : `Where texts on ${country} contradict each other, with both quotations.`
})
