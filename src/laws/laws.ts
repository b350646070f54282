/** Laws as their lists, their pages and the records of other pages show them. */
import type {Atlas} from '../atlas/atlas.ts'
import {findingsOf, type Entered, type NamedLaw} from '../atlas/findings.ts'
import {conflictAddress, speakerOf, type Speaker} from '../conflicts/pages.ts'
import {kindOf, sectionsOfKinds} from '../kinds/index.ts'
import {
  lawEventLabels,
  type Conflict,
  type Law,
  type LawEventKind,
  type Quote,
  type Unresolved
} from '../atlas/concordance.ts'
import {scopeName} from '../model/countries.ts'
import {passageOf, placeOf, type Passage, type Place} from '../related/passages.ts'
import {spelledDate, yearOf} from '../site/dates.ts'
import {joined} from '../site/countries.ts'
import {counted} from '../site/names.ts'
import {pageLink, type PageLink} from '../site/page-link.ts'
import {axisOfYears, placed, type Axis, type Mark, type Track} from '../charts/track.ts'

/** A row of a list of laws. */
export interface LawRow {
  readonly address: string
  readonly title: string
  readonly scope: string
  readonly jurisdiction: string
  /** `law`, `code`; absent where no text says. */
  readonly kind?: string
  readonly number: string
  /** ISO 8601 */
  readonly date?: string
  readonly citations: number
}

export function lawRow({address, title, scope, family, numbers, dates, mentions}: Law): LawRow {
  const [date] = dates
  return {
    address,
    title,
    scope,
    jurisdiction: scopeName(scope),
    ...(family !== undefined && {kind: family}),
    number: numbers.map(({text}) => text).join(' or '),
    ...(date !== undefined && {date: date.text}),
    citations: mentions.length
  }
}

/** A reference that identifies no law, with the reason. */
export interface UnresolvedReference {
  readonly passage: Passage
  readonly reason: string
}

export function unresolvedReferences(
  unresolved: readonly Unresolved[],
  atlas: Atlas
): readonly UnresolvedReference[] {
  return unresolved.map(({place, reason}) => ({passage: passageOf(place, atlas), reason}))
}

/** What the texts print of a law, with the places where they do not agree. */
export interface LawRecord {
  readonly kind?: string
  readonly facts: readonly {
    readonly label: string
    readonly values: readonly {readonly text: string; readonly places: readonly Place[]}[]
  }[]
  readonly events: readonly Omit<LawRecordEvent, 'passages'>[]
}

/** What the texts say happened to a law, or when it began. */
export interface LawRecordEvent {
  /** `Amended`, `Repealed`, `Since` */
  readonly label: string
  /** ISO 8601, as far as printed */
  readonly date?: string
  /** The sentences and lines that say so. */
  readonly passages: readonly Passage[]
}

/** Places of an event that are shown. */
const shownPlaces = 3

export function lawRecord(law: Law, atlas: Atlas): LawRecord {
  const {family, numbers, dates, bodies} = law
  const placed = (quotes: readonly Quote[]): Place[] => quotes.map((one) => placeOf(one, atlas))
  const fact = (
    [one, many]: readonly [string, string],
    values: Law['numbers'],
    spell = (text: string) => text
  ) => ({
    label: values.length === 1 ? one : many,
    // A single value needs no proof: every citation below shows it.
    values: values.map(({text, places}) => ({
      text: spell(text),
      places: values.length === 1 ? [] : placed(places)
    }))
  })
  const facts = [
    fact(['Number', 'Numbers'], numbers),
    fact(['Date', 'Dates'], dates, spelledDate),
    fact(['Issued by', 'Issued by'], bodies)
  ].filter(({values}) => values.length > 0)
  return {
    ...(family !== undefined && {kind: family.charAt(0).toUpperCase() + family.slice(1)}),
    facts,
    events: eventsIn(claimsOfDates(law), atlas).map(({label, date}) => ({
      label,
      ...(date !== undefined && {date})
    }))
  }
}

/** A date of a law, or what happened to it on no given date, as one place says it. */
interface ClaimOfDate {
  readonly label: string
  readonly date: string | undefined
  readonly place: Quote
}

function claimsOfDates({amendments, events}: Law): ClaimOfDate[] {
  return [
    ...events.map(({kind, date, place}) => ({label: lawEventLabels[kind], date, place})),
    ...amendments.map(({date, place}) => ({label: 'Amended', date, place}))
  ]
}

/** Each event with its places, the oldest first; what has no date last. */
function eventsIn(
  claims: readonly ClaimOfDate[],
  atlas: Atlas
): (LawRecordEvent & {readonly quotes: readonly Quote[]})[] {
  return [...Map.groupBy(claims, ({label, date = ''}) => `${date} ${label}`).values()]
    .flatMap((group) => {
      const [first] = group
      if (first === undefined) return []
      const {label, date} = first
      const quotes = group.map(({place}) => place)
      const passages = quotes.slice(0, shownPlaces).map((place) => passageOf(place, atlas))
      return [{label, ...(date !== undefined && {date}), passages, quotes}]
    })
    .toSorted((a, b) => ((a.date ?? '9') < (b.date ?? '9') ? -1 : 1))
}

/** What one publisher dates of a law. */
export interface DatesOfSource {
  readonly speaker: Speaker
  readonly dates: readonly (LawRecordEvent & {
    /** The entry of the disagreement that the date is part of. */
    readonly dispute?: string
  })[]
}

/** The dates that texts give of a law, by who gives them; `conflicts` are those about the law. */
export function datesBySource(
  law: Law,
  conflicts: readonly Entered<Conflict>[],
  atlas: Atlas
): readonly DatesOfSource[] {
  const claims = claimsOfDates(law).map((claim) => ({
    ...claim,
    speaker: speakerOf(claim.place, atlas)
  }))
  const bySpeaker = Map.groupBy(claims, ({speaker: {name, class: own}}) => `${name} ${own}`)
  return [...bySpeaker.values()].flatMap((own): DatesOfSource[] => {
    const [first] = own
    if (first === undefined) return []
    const dates = eventsIn(own, atlas).map(({quotes, ...event}) => {
      const conflict = conflicts.find(({entry}) => isDisputed(event, quotes, entry))
      return {
        ...event,
        ...(conflict !== undefined && {dispute: conflictAddress(conflict, findingsOf(atlas))})
      }
    })
    return [{speaker: first.speaker, dates}]
  })
}

/** Whether a side names this date from these places; of a whole line of dates it is the first that is disputed. */
function isDisputed(
  {label, date}: Pick<LawRecordEvent, 'label' | 'date'>,
  quotes: readonly Quote[],
  {sides}: Conflict
): boolean {
  if (date === undefined) return false
  return sides.some(({value, places}) =>
    places.some(
      ({page, anchor, context}) =>
        quotes.some(
          (quote) => quote.page === page && quote.anchor === anchor && quote.context === context
        ) &&
        (value === context
          ? label === lawEventLabels.since
          : value === date || value.includes(spelledDate(date)))
    )
  )
}

/** The dates of a law on a line of years. */
export interface LawStrip {
  readonly track: Track
  readonly axis: Axis
}

const marks: Partial<Record<LawEventKind, Mark>> = {
  repealed: 'end',
  replaced: 'end',
  until: 'end',
  reported: 'report',
  'last-reported': 'report',
  proposed: 'report',
  'last-visited': 'report'
}

/** What the texts date of a law, on a line; nothing where they date too little for one. */
export function lawStrip({events, amendments}: Law): LawStrip | undefined {
  const dated = [
    ...events.map(({kind, date}) => ({
      mark: marks[kind] ?? ('start' as const),
      what: lawEventLabels[kind].toLowerCase(),
      date
    })),
    ...amendments.map(({date}) => ({mark: 'change' as const, what: 'amended', date}))
  ].flatMap(({date, ...event}) => (date === undefined ? [] : [{...event, date}]))
  const distinct = new Map(dated.map((event) => [`${event.date} ${event.what}`, event]))
  const all = [...distinct.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const axis = axisOfYears(all.map(({date}) => yearOf(date)))
  return axis?.drawn === true
    ? {axis, track: {events: placed(all, axis), bar: undefined}}
    : undefined
}

/** An article of a law that texts cite, with the passages that cite it. */
export interface CitedArticle {
  /** As printed: `Art. 12.2` */
  readonly printed: string
  readonly passages: readonly Passage[]
}

/** The articles that texts cite of a law, in their order. */
export function citedArticles({mentions}: Law, atlas: Atlas): readonly CitedArticle[] {
  const cited = mentions.flatMap(({articles, place}) =>
    articles.map((printed) => ({printed, number: numberOf(printed), place}))
  )
  return [...Map.groupBy(cited, ({number}) => number)]
    .toSorted(([a], [b]) => a.localeCompare(b, 'en', {numeric: true}))
    .flatMap(([, group]): CitedArticle[] => {
      const [first] = group
      if (first === undefined) return []
      return [{printed: first.printed, passages: group.map(({place}) => passageOf(place, atlas))}]
    })
}

/** `26` of `Subparagraph 4) of Art. 26`: the article counts, whatever stands before it. */
function numberOf(printed: string): string {
  return (
    (/Art\w*\.?\s*(?<number>\d.*)$/u.exec(printed) ?? /(?<number>\d.*)$/u.exec(printed))?.groups?.[
      'number'
    ] ?? printed
  )
}

/** A name of a law as the texts print it. */
export interface LawName {
  readonly text: string
  readonly lang: string
  /** `Russian`; nothing for the language of the site. */
  readonly language?: string
  readonly places: readonly Place[]
  /** Places beyond those. */
  readonly more: number
}

const languages = new Intl.DisplayNames('en', {type: 'language'})

export function lawNames({printed}: Law, atlas: Atlas): readonly LawName[] {
  return printed.map(({text, lang, places}) => {
    const language = lang === 'en' || lang === 'und' ? undefined : languages.of(lang)
    return {
      text,
      lang,
      ...(language !== undefined && {language}),
      places: places.slice(0, shownPlaces).map((one) => placeOf(one, atlas)),
      more: Math.max(0, places.length - shownPlaces)
    }
  })
}

/** Why a mention is held to cite this law. */
const grounds: Readonly<Record<string, string>> = {
  number: 'cited by number',
  name: 'cited by name',
  address: 'the note links to it in a database of laws',
  translation: 'cited by name in another language, beside a known one',
  bracket: 'by a short name introduced in brackets',
  'short name': 'by a short name that only this law has',
  note: 'cited by the note at this place',
  'named before': 'by back-reference',
  'same words': 'the same words cite it elsewhere',
  'only text': 'the country has one such law'
}

export interface CitationOfLaw {
  readonly passage: Passage
  /** As printed: `Art. 12.2`. */
  readonly articles: readonly string[]
  readonly ground: string
}

/** Pages of one kind that cite a law, each with its citations. */
export interface CitingGroup {
  readonly id: string
  readonly title: string
  readonly pages: readonly {
    readonly page: PageLink
    readonly citations: readonly CitationOfLaw[]
  }[]
}

/** The mentions of a law by the kind of page, and the page that has them. */
export function citingPages(
  mentions: readonly Law['mentions'][number][],
  atlas: Atlas
): readonly CitingGroup[] {
  const pages = [...Map.groupBy(mentions, ({place}) => place.page)].flatMap(([address, own]) => {
    const page = atlas.at(address)
    return page === undefined ? [] : [{page, own}]
  })
  return sectionsOfKinds.flatMap(({id, kinds}) => {
    const group = pages.filter(({page}) => kinds.includes(page.kind))
    if (group.length === 0) return []
    return [
      {
        id,
        title: `In ${joined(kinds.map((kind) => kindOf({kind}).name.many))}`,
        pages: group.map(({page, own}) => ({
          page: pageLink(page, atlas),
          citations: own.map(({place, articles, ground}) => ({
            passage: passageOf(place, atlas),
            articles,
            ground: grounds[ground] ?? ground
          }))
        }))
      }
    ]
  })
}

/** `Cited 6 times on 4 pages`. */
export function citedOften({mentions}: Law): string {
  const pages = new Set(mentions.map(({place}) => place.page)).size
  const times = mentions.length === 1 ? 'once' : `${mentions.length} times`
  return pages === 1 ? `Cited ${times}` : `Cited ${times} on ${counted(pages, 'page')}`
}

/** Where the text of a law may be found. */
export type LawText = Pick<Law, 'links' | 'derived'>

/** A piece of a title, with the address of the law that it names. */
export interface TitlePiece {
  readonly text: string
  readonly address?: string
}

/** The title of each legal basis of a measure, cut where it names laws. */
export function lawsInTitles(
  {address, bases}: {readonly address: string; readonly bases: readonly {readonly title: string}[]},
  atlas: Atlas
): readonly (readonly TitlePiece[])[] {
  const named = Map.groupBy(findingsOf(atlas).lawsOn(address), ({mention}) => mention.place.anchor)
  return bases.map(({title}, index) => lawsInTitle(title, named.get(`basis-${index + 1}`) ?? []))
}

/** The title of an instrument cut where it names laws; all pieces together are the title. */
export function lawsInTitle(title: string, named: readonly NamedLaw[]): readonly TitlePiece[] {
  const laws = new Set(named.map(({law}) => law.address))
  const [only, ...others] = laws
  if (only === undefined) return [{text: title}]
  if (others.length === 0) return [{text: title, address: only}]
  const pieces: TitlePiece[] = []
  let done = 0
  const placed = named
    .map(({law, mention}) => ({
      address: law.address,
      text: mention.place.text,
      at: title.indexOf(mention.place.text)
    }))
    .toSorted((a, b) => a.at - b.at)
  for (const {address, text, at} of placed) {
    if (at < done) continue
    if (at > done) pieces.push({text: title.slice(done, at)})
    pieces.push({text, address})
    done = at + text.length
  }
  if (done < title.length) pieces.push({text: title.slice(done)})
  return pieces
}
