/** What every page with a text to read shows, whatever its kind: the layout `Reading` takes this and no more. */
import {toHtml} from 'hast-util-to-html'
import {type Atlas, derivedFrom, type Neighbours} from '../atlas/atlas.ts'
import {findingsOf} from '../atlas/findings.ts'
import {pageCitation} from '../citations/atlas.ts'
import type {Citation} from '../citations/citation.ts'
import {disagreementLinks} from '../conflicts/pages.ts'
import {type FormerAnchor, withFormerAnchors} from '../document/tree.ts'
import {
  type Explanation,
  explanationsOn,
  firstUsesOn,
  termAddress,
  withTerms
} from '../glossary/terms.ts'
import {kindOf, type Page} from '../kinds/index.ts'
import {to} from '../model/links.ts'
import type {SourceClass} from '../model/sources.ts'
import type {PageHistory} from '../atlas/history.ts'
import {type RelatedPage, relatedTo} from '../related/passages.ts'
import {lastDatesIn} from '../atlas/instruments.ts'
import {spelledDate} from '../site/dates.ts'
import type {NamedLink, PagePart} from '../site/listing.ts'
import {
  distinctionInCountry,
  distinctionInSeries,
  producersOf,
  shortName,
  windowTitle
} from '../site/names.ts'
import {pageLink, type PageLink, wordsSource, type WordsSource} from '../site/page-link.ts'
import type {Section} from '../site/sections.ts'

export interface ReadingView {
  readonly windowTitle: string
  /** What tells it from others of its name in its country. */
  readonly distinction?: string | undefined
  readonly description: string
  readonly section: Section
  readonly trail: readonly NamedLink[]
  /** What a reader of search results can filter by. */
  readonly filters: Readonly<Record<string, string | undefined>>
  /** What the page is one of. */
  readonly kind: {readonly one: string; readonly many: string}
  readonly citation: Citation
  readonly class: SourceClass
  readonly producers: string
  /** What the page can know of: `Text from 2021`, and the latest date in the texts on its country. */
  readonly asOf: readonly string[]
  readonly source: WordsSource
  /** Finished HTML. */
  readonly body: string
  readonly parts: readonly PagePart[]
  readonly formerAnchors: readonly FormerAnchor[]
  readonly disagreements: readonly NamedLink[]
  readonly related: readonly RelatedPage[]
  readonly refersTo: readonly PageLink[]
  readonly referredToBy: readonly ReferringPage[]
  readonly origin: Origin
  readonly history: PageHistory
  readonly turns: readonly Turn[]
  readonly explanations: readonly Explanation[]
}

/** A page that refers to the one that is read, with the sentences that do. */
export interface ReferringPage extends PageLink {
  readonly source: WordsSource
  readonly passages: readonly Passage[]
}

/** Where the text comes from, and how to check it. */
export interface Origin {
  /** The page about the source. */
  readonly address: string
  readonly title: string
  readonly publisher?: string | undefined
  readonly publishedAt?: string | undefined
  /** In words. */
  readonly saved?: string | undefined
  /** `003.txt, lines 4–12` */
  readonly place: string
  readonly sha256: string
  readonly reuse: string
}

/** The page before or after. */
export interface Turn {
  readonly rel: 'prev' | 'next'
  readonly address: string
  readonly name: string
  readonly distinction?: string | undefined
  readonly class: SourceClass
}

/** The common part of the page of a record; its kind says where the page belongs and what it is about. */
export function readingView(
  page: Page,
  atlas: Atlas,
  {trail, description}: Pick<ReadingView, 'trail' | 'description'>
): ReadingView {
  const {source} = atlas.accountOf(page)
  const related = relatedTo(page, atlas)
  const findings = findingsOf(atlas)
  const {name, section, search} = kindOf(page)
  const {pillar, year = source.edition} = search(page)
  return {
    windowTitle: titleOf(page, source.work, atlas),
    distinction: distinctionInCountry(page, atlas),
    description,
    section: section.id,
    trail,
    filters: {
      kind: name.one,
      country: page.country?.name,
      pillar,
      class: source.class,
      year: year?.toString()
    },
    kind: name,
    citation: pageCitation(atlas, page),
    class: source.class,
    producers: producersOf(source),
    asOf: asOf(page, atlas),
    source: wordsSource(source),
    body: bodyOf(page, atlas),
    parts: partsOf(page, related),
    formerAnchors: atlas.formerAnchorsOf(page).top,
    disagreements: disagreementLinks(findings.conflictsOn(page.address), atlas, page.address),
    related,
    refersTo: refersTo(page, atlas).map((other) => pageLink(other.page, atlas)),
    referredToBy: referredToBy(page, atlas).map((other) => ({
      ...pageLink(other.page, atlas),
      source: wordsSource(atlas.accountOf(other.page).source),
      passages: other.passages
    })),
    origin: originOf(page, atlas),
    history: atlas.historyOf(page),
    turns: turnsTo(atlas.neighboursOf(page), atlas),
    explanations: explanationsOn(page.address, atlas)
  }
}

/** A text may be called as a list of the site is, `Pillars`; then it says what it is. */
function titleOf(page: Page, work: string | undefined, atlas: Atlas): string {
  const title = windowTitle(page, work, distinctionInCountry(page, atlas))
  return listTitles(atlas).has(title) ? `${title} (${kindOf(page).name.one})` : title
}

const listTitles = derivedFrom(({lock}): ReadonlySet<string> => {
  const {addresses} = lock
  return new Set(
    Object.values(addresses).flatMap(({identity}) =>
      identity.kind === 'list' ? identity.title : []
    )
  )
})

function partsOf({sections, notes}: Page, related: readonly RelatedPage[]): readonly PagePart[] {
  return [
    ...(sections.length === 0
      ? [{id: 'main', name: 'Text'}]
      : sections.map(({id, title}) => ({id, name: title}))),
    ...(notes.length > 0 ? [{id: 'notes', name: 'Notes'}] : []),
    {id: 'cite', name: 'How to cite'},
    ...(related.length > 0 ? [{id: 'side-by-side', name: 'Related passages'}] : []),
    {id: 'source', name: 'Source'},
    {id: 'history', name: 'Version'}
  ]
}

/** The time of the text, the last date that any text on its country names, and the day it was added. */
function asOf(page: Page, atlas: Atlas): string[] {
  const {source} = atlas.accountOf(page)
  const time = source.edition?.toString() ?? source.published ?? source.saved
  const {country} = page
  const last = country && lastDatesIn(atlas).get(country.code)
  return [
    time === undefined ? 'Undated text' : `Text from ${spelledDate(time)}`,
    ...(country !== undefined && last !== undefined
      ? [`Latest date of a law or measure in the texts on ${country.name}: ${spelledDate(last)}`]
      : []),
    `Added to the Atlas on ${spelledDate(atlas.historyOf(page).published)}`
  ]
}

/** The body with the anchors that it once had, and its terms leading to the glossary. */
function bodyOf(page: Page, atlas: Atlas): string {
  const findings = findingsOf(atlas)
  const terms = firstUsesOn(page.address, findings).map(({term, place: {anchor, text}}) => ({
    anchor,
    text,
    href: to(termAddress(term, findings))
  }))
  const {within} = atlas.formerAnchorsOf(page)
  return toHtml(withFormerAnchors(withTerms(atlas.fileOf(page).tree, terms), within))
}

function originOf(page: Page, atlas: Atlas): Origin {
  const {address, source, sha256} = atlas.accountOf(page)
  const [first, last] = page.origin.lines
  const lines = first === last ? `line ${first}` : `lines ${first}–${last}`
  return {
    address,
    title: source.title,
    publisher: source.publisher,
    publishedAt: source.address,
    saved: source.saved && spelledDate(source.saved),
    place: `${source.file}, ${lines}`,
    sha256,
    reuse: source.reuse
  }
}

function turnsTo({previous, next}: Neighbours, atlas: Atlas): Turn[] {
  const turn = (rel: Turn['rel'], page: Page | undefined): Turn[] =>
    page === undefined
      ? []
      : [
          {
            rel,
            address: page.address,
            name: shortName(page),
            distinction: distinctionInSeries(page, atlas),
            class: atlas.accountOf(page).source.class
          }
        ]
  return [...turn('prev', previous), ...turn('next', next)]
}

interface Passage {
  /** Address of the passage, with its anchor. */
  readonly address: string
  readonly sentence: string
}

interface Related {
  readonly page: Page
  readonly passages: readonly Passage[]
}

/** The pages a page refers to, in the order of its text, with the passages that do. */
export function refersTo(page: Page, atlas: Atlas): readonly Related[] {
  return [...Map.groupBy(page.references, ({to}) => to)].flatMap(([address, references]) => {
    const other = atlas.at(address)
    if (other === undefined) return []
    return [
      {
        page: other,
        passages: distinct(
          references.map(({from, sentence}) => ({address: `${page.address}#${from}`, sentence}))
        )
      }
    ]
  })
}

/** The pages that refer to a page, with the sentences that do. */
export function referredToBy(page: Page, atlas: Atlas): readonly Related[] {
  return [...Map.groupBy(atlas.referredToBy(page), ({from}) => from)].map(([from, links]) => ({
    page: from,
    passages: distinct(
      links.map(({reference}) => ({
        address: `${from.address}#${reference.from}`,
        sentence: reference.sentence
      }))
    )
  }))
}

/** One sentence may name a page twice. */
function distinct(passages: readonly Passage[]): readonly Passage[] {
  return [
    ...Map.groupBy(passages, ({address, sentence}) => `${address} ${sentence}`).values()
  ].flatMap(([first]) => (first === undefined ? [] : [first]))
}
