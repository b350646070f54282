/** The page of each subject, with what every source says of it side by side, and the list of subjects. */
import type {Atlas} from '../atlas/atlas.ts'
import {findingsOf} from '../atlas/findings.ts'
import {conflictAddress} from '../conflicts/pages.ts'
import type {Conflict, Evidence, Quote} from '../atlas/concordance.ts'
import {countryPageAddress, subjectAddress} from '../atlas/lists.ts'
import type {Page} from '../kinds/index.ts'
import type {SourceClass} from '../model/sources.ts'
import {type Pair, pairsFor, type Passage, passageOf, placeOf} from '../related/passages.ts'
import {countriesIn} from '../site/countries.ts'
import {spelledDate} from '../site/dates.ts'
import type {ListingView, NamedLink} from '../site/listing.ts'
import {counted} from '../site/names.ts'
import {pageLink, type PageLink} from '../site/page-link.ts'
import {definePageType, pagedList, type Pager, pagerOf, pageTitle} from '../site/page-type.ts'
import {sourceName} from '../site/sources.ts'
import {subjectsIn, type Subject, type SubjectPlace} from './subjects.ts'

export interface SubjectsView {
  readonly head: ListingView
  readonly lede: string
  readonly subjects: readonly SubjectRow[]
}

interface SubjectRow extends NamedLink {
  /** What else texts call it, in a line. */
  readonly also: string
  readonly passages: number
  readonly sources: number
  readonly countries: number
}

export interface SubjectView {
  readonly head: ListingView
  readonly lede: string
  readonly also: readonly string[]
  readonly countries: readonly CountryPassages[]
  /** Laws that these passages cite. */
  readonly laws: readonly CitedLaw[]
  readonly disagreements: readonly NamedLink[]
  /** Passages of two pages that say the same, or nearly. */
  readonly pairs: readonly Pair[]
  readonly pager: Pager
}

interface CountryPassages {
  readonly country: NamedLink
  readonly sources: readonly SourcePassages[]
}

interface SourcePassages {
  readonly source: NamedLink
  readonly class: SourceClass
  readonly pages: readonly {readonly page: PageLink; readonly passages: readonly Passage[]}[]
}

interface CitedLaw extends NamedLink {
  readonly articles: readonly string[]
  /** Of its adoption, as the texts say; more than one where they disagree. */
  readonly dates: readonly string[]
}

const listed = '/subjects/'

export const subjectsPage = definePageType({
  name: 'subjects',
  subjects: () => [[listed, undefined]] as const,
  view(_, atlas): SubjectsView {
    const rows = subjectsIn(atlas).map((subject) => subjectRow(subject, atlas))
    return {
      head: {
        title: 'Subjects',
        section: 'laws',
        description:
          'Subjects that several texts mention, each with what every source says about it.'
      },
      lede:
        rows.length === 0
          ? 'No subject is mentioned in several texts yet.'
          : `${counted(rows.length, 'subject')} mentioned in several texts: what each source says, side by side.`,
      subjects: rows
    }
  }
})

export const subjectPage = definePageType({
  name: 'subject',
  subjects: (atlas) =>
    subjectsIn(atlas).flatMap((subject) =>
      pagedList(subjectAddress(subject.id), subject.places).map(
        ([address, page]) => [address, {subject, page}] as const
      )
    ),
  view({subject, page}, atlas): SubjectView {
    const {id, name, also, places} = subject
    const lede = ledeOf(subject, atlas)
    const isFirst = page.number === 1
    return {
      head: {
        title: name,
        windowTitle: pageTitle(`Subject: ${name}`, page),
        section: 'laws',
        trail: [{name: 'Subjects', address: listed}],
        description: `${name}: ${lede}`
      },
      lede,
      also,
      countries: byCountry(page.rows, atlas),
      laws: isFirst ? lawsAt(places, atlas) : [],
      disagreements: isFirst ? disagreementsAt(places, atlas) : [],
      pairs: isFirst ? pairsAt(subject, atlas) : [],
      pager: pagerOf(subjectAddress(id), page)
    }
  }
})

function subjectRow(subject: Subject, atlas: Atlas): SubjectRow {
  const {id, name, also, places} = subject
  return {
    name,
    address: subjectAddress(id),
    also: also.join(', '),
    passages: places.length,
    sources: new Set(pagesAt(places, atlas).map(({origin}) => origin.source)).size,
    countries: new Set(places.map(({country}) => country)).size
  }
}

function ledeOf({places}: Subject, atlas: Atlas): string {
  const pages = pagesAt(places, atlas)
  const sources = new Set(pages.map(({origin}) => origin.source)).size
  const countries = new Set(places.map(({country}) => country)).size
  return [
    `${counted(places.length, 'passage')} on ${counted(pages.length, 'page')} from ${counted(sources, 'source')}`,
    countries > 1 && `in ${counted(countries, 'country', 'countries')}`
  ]
    .filter(Boolean)
    .join(', ')
    .concat('.')
}

function pagesAt(places: readonly SubjectPlace[], atlas: Atlas): readonly Page[] {
  return [...new Set(places.map(({quote}) => quote.page))].flatMap(
    (address) => atlas.at(address) ?? []
  )
}

function byCountry(places: readonly SubjectPlace[], atlas: Atlas): readonly CountryPassages[] {
  const names = new Map(countriesIn(atlas).map(({slug, name}) => [slug, name]))
  return [...Map.groupBy(places, ({country}) => country)].map(([slug, own]) => ({
    country: {name: names.get(slug) ?? slug, address: countryPageAddress(slug)},
    sources: bySource(
      own.map(({quote}) => quote),
      atlas
    )
  }))
}

/** What somebody answers for comes first, what a machine wrote last. */
const classOrder: readonly SourceClass[] = ['official', 'expert', 'press', 'ai']

function bySource(quotes: readonly Quote[], atlas: Atlas): readonly SourcePassages[] {
  const pages = [...Map.groupBy(quotes, ({page}) => page)].flatMap(([address, own]) => {
    const page = atlas.at(address)
    return page === undefined ? [] : [{page, own}]
  })
  return [...Map.groupBy(pages, ({page}) => atlas.accountOf(page))]
    .map(([account, group]) => ({
      source: {name: sourceName(account, atlas), address: account.address},
      class: account.source.class,
      pages: group.map(({page, own}) => ({
        page: pageLink(page, atlas),
        passages: own.map((quote) => passageOf(quote, atlas))
      }))
    }))
    .toSorted((a, b) => classOrder.indexOf(a.class) - classOrder.indexOf(b.class))
}

/** One sentence of one part of a page. */
function sentenceKey({page, anchor, context}: Quote): string {
  return `${page}#${anchor} ${context}`
}

function sentencesAt(places: readonly SubjectPlace[]): ReadonlySet<string> {
  return new Set(places.map(({quote}) => sentenceKey(quote)))
}

/** A law is cited at a passage where its mention is in the same sentence. */
function lawsAt(places: readonly SubjectPlace[], atlas: Atlas): readonly CitedLaw[] {
  const findings = findingsOf(atlas)
  const sentences = sentencesAt(places)
  const named = [...new Set(places.map(({quote}) => quote.page))]
    .flatMap((page) => findings.lawsOn(page))
    .filter(({mention: {place}}) => sentences.has(sentenceKey(place)))
  return [...Map.groupBy(named, ({law}) => law)].map(([law, own]) => ({
    name: law.title,
    address: law.address,
    articles: [...new Set(own.flatMap(({mention}) => mention.articles))],
    dates: law.dates.map(({text}) => spelledDate(text))
  }))
}

function disagreementsAt(places: readonly SubjectPlace[], atlas: Atlas): readonly NamedLink[] {
  const findings = findingsOf(atlas)
  const sentences = sentencesAt(places)
  const found = [...new Set(places.map(({quote}) => quote.page))]
    .flatMap((page) => findings.conflictsOn(page))
    .filter(({entry}) =>
      entry.sides.some((side) => side.places.some((place) => sentences.has(sentenceKey(place))))
    )
  const quotesAi = ({sides}: Conflict): boolean =>
    sides.some((side) => side.places.some((place) => placeOf(place, atlas).class === 'ai'))
  return [...new Set(found)].map((conflict) => ({
    name: quotesAi(conflict.entry) ? `AI-written: ${conflict.entry.title}` : conflict.entry.title,
    address: conflictAddress(conflict, findings)
  }))
}

const mostPairs = 5

/** Pairs of these passages that have more in common than that they name the subject, each once. */
function pairsAt({places}: Subject, atlas: Atlas): readonly Pair[] {
  const findings = findingsOf(atlas)
  const sentences = sentencesAt(places)
  const relations = new Set(
    [...new Set(places.map(({quote}) => quote.page))].flatMap((page) => findings.relationsOn(page))
  )
  return [...relations]
    .flatMap((relation) => {
      const evidence = relation.evidence.filter(
        ({kind, one, other}) =>
          telling.has(kind) && sentences.has(sentenceKey(one)) && sentences.has(sentenceKey(other))
      )
      return evidence.length === 0 ? [] : pairsFor({...relation, evidence}, atlas)
    })
    .slice(0, mostPairs)
}

const telling: ReadonlySet<Evidence['kind']> = new Set(['article', 'words', 'phrases'])
