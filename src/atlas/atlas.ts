/**
 * All that a content folder holds, and for each page what it needs to know of
 * the others: its neighbours, what refers to it, which seed it comes from.
 * Indexed once; no page walks through all the others.
 */
import type {Account} from '../model/account.ts'
import {usualSettings} from '../model/settings.ts'
import {emptyLock, type Entry, entryAt, type Lock} from './lock.ts'
import {kindOf, kinds, type Page, type PageKind} from '../kinds/index.ts'
import type {Article} from '../kinds/article/index.ts'
import type {Reference} from '../model/fields.ts'
import type {Indicator} from '../kinds/indicator/index.ts'
import type {Measure} from '../kinds/measure/index.ts'
import type {Report} from '../kinds/report/index.ts'
import {type FormerAnchors, formerAnchorsOf} from './destination.ts'
import {historyOf, type PageHistory} from './history.ts'
import {oncePer} from '../model/memory.ts'
import {byNumber, compareBy} from '../model/order.ts'
import type {Content, PageFile} from './content.ts'

/** A place that refers to a page. */
interface Backlink {
  readonly from: Page
  readonly reference: Reference
}

export interface Neighbours {
  readonly previous: Page | undefined
  readonly next: Page | undefined
}

export interface Atlas extends Omit<Content, 'accounts'> {
  /** Address of the site's front page, where it is known. */
  readonly site: string | undefined
  /** By country, pillar and sub-pillar. */
  readonly measures: readonly Measure[]
  /** By country, the newest edition first. */
  readonly reports: readonly Report[]
  readonly articles: readonly Article[]
  /** Of the seeds that are live, in the order of their files. */
  readonly accounts: readonly Account[]
  /** Live pages, in the order of their addresses. */
  readonly pages: readonly Page[]
  /** The same in the order of the collection: by kind, country and place, a report before its questions. */
  readonly texts: readonly Page[]
  /** The records of a kind, in its order; `country`: only those on a country, by its code in small letters. */
  recordsOf<Name extends PageKind>(
    kind: Name,
    country?: string
  ): readonly Extract<Page, {kind: Name}>[]
  at(address: string): Page | undefined
  /** The file of a live page. Throws where there is none. */
  fileOf(page: Page): PageFile
  /** The account of a source by the address of its page, also of one that is withdrawn. */
  accountAt(address: string): Account | undefined
  historyOf(page: Pick<Page, 'address'>): PageHistory
  /** The anchors of a page whose passages are gone. */
  formerAnchorsOf(page: Pick<Page, 'address'>): FormerAnchors
  /** The account of the seed a page comes from. */
  accountOf(page: Page): Account
  /** Whether the source prints an indicator's code, or only its place among the others gives it. */
  printsCode(indicator: Indicator): boolean
  /** The indicators of a report, in its order. */
  indicatorsOf(report: Report): readonly Indicator[]
  referredToBy(page: Page): readonly Backlink[]
  /** The pages before and after a page of its kind, within its country or report. */
  neighboursOf(page: Page): Neighbours
  /** The measures of a sub-pillar, of all countries. */
  measuresOf(subPillar: string): readonly Measure[]
  /** The measures of a measure's country and sub-pillar, itself among them. */
  ofSameRule(measure: Measure): readonly Measure[]
  /** Pages made of one seed, in the order of their lines. */
  pagesFrom(file: string): readonly Page[]
}

const noNeighbours: Neighbours = {previous: undefined, next: undefined}

interface Surroundings extends Partial<Content> {
  readonly site?: string | undefined
}

/** Puts live pages in order and ties them together, with all else that the content folder holds. */
export function makeAtlas(
  pages: readonly Page[],
  accounts: readonly Account[],
  surroundings: Surroundings = {}
): Atlas {
  const {site, lock = emptyLock, files = new Map(), laws = [], concordances = []} = surroundings
  const {settings = usualSettings} = surroundings
  return {
    ...{site, lock, files, laws, concordances, settings, pages, accounts},
    ...recordsIn(pages),
    ...tiesBetween(pages),
    ...placesInLock(lock),
    ...originsIn(pages, accounts, surroundings.accounts),
    fileOf({address}) {
      const file = files.get(address)
      if (file === undefined) throw new Error(`No page file for ${address}`)
      return file
    }
  }
}

/** The records of each kind in its order, and all of them in that of the collection. */
function recordsIn(
  pages: readonly Page[]
): Pick<
  Atlas,
  | 'recordsOf'
  | 'measures'
  | 'reports'
  | 'articles'
  | 'texts'
  | 'indicatorsOf'
  | 'measuresOf'
  | 'ofSameRule'
  | 'neighboursOf'
> {
  const byAddress = new Map(pages.map((page) => [page.address, page]))
  const byKind = new Map(
    [...Map.groupBy(pages, ({kind}) => kind)].map(([name, group]) => [
      name,
      group.toSorted(kindOf({kind: name}).compare)
    ])
  )
  const byCountry = Map.groupBy([...byKind.values()].flat(), countryKey)
  const recordsOf = <Name extends PageKind>(
    name: Name,
    country?: string
  ): Extract<Page, {kind: Name}>[] =>
    ((country === undefined ? byKind.get(name) : byCountry.get(`${name} ${country}`)) ?? []).filter(
      (page): page is Extract<Page, {kind: Name}> => page.kind === name
    )
  const partsOf = (page: Page): Page[] =>
    (kindOf(page).parts?.(page) ?? []).flatMap((address) => byAddress.get(address) ?? [])
  const parts = new Set(pages.flatMap(partsOf))
  const texts = Object.keys(kinds)
    .flatMap((name) => byKind.get(name as PageKind) ?? [])
    .flatMap((page) => (parts.has(page) ? [] : [page, ...partsOf(page)]))
  const neighbours = neighboursIn(texts)
  const measures = recordsOf('measure')
  const byReport = Map.groupBy(recordsOf('indicator'), ({report}) => report)
  const bySubPillar = Map.groupBy(measures, ({subPillar}) => subPillar.id)
  const bySameRule = Map.groupBy(measures, sameRuleKey)
  return {
    recordsOf,
    measures,
    reports: recordsOf('report'),
    articles: recordsOf('article'),
    texts,
    indicatorsOf: ({address}) => byReport.get(address) ?? [],
    measuresOf: (subPillar) => bySubPillar.get(subPillar) ?? [],
    ofSameRule: (measure) => bySameRule.get(sameRuleKey(measure)) ?? [],
    neighboursOf: ({address}) => neighbours.get(address) ?? noNeighbours
  }
}

function neighboursIn(texts: readonly Page[]): ReadonlyMap<string, Neighbours> {
  const series = Map.groupBy(texts, (page) => `${page.kind} ${kindOf(page).series(page)}`)
  return new Map(
    [...series.values()].flatMap((group) =>
      group.map(
        ({address}, index) =>
          [address, {previous: group[index - 1], next: group[index + 1]}] as const
      )
    )
  )
}

/** Pages by their addresses, and what refers to each. */
function tiesBetween(pages: readonly Page[]): Pick<Atlas, 'at' | 'referredToBy'> {
  const byAddress = new Map(pages.map((page) => [page.address, page]))
  const backlinks = Map.groupBy(
    pages.flatMap((from) => from.references.map((reference) => ({from, reference}))),
    ({reference}) => reference.to
  )
  return {
    at: (address) => byAddress.get(address),
    referredToBy: ({address}) => backlinks.get(address) ?? []
  }
}

/** What the lock tells of a page. */
function placesInLock(lock: Lock): Pick<Atlas, 'historyOf' | 'formerAnchorsOf'> {
  const lockedAt = (address: string): Entry => {
    const entry = entryAt(lock, address)
    if (entry === undefined) throw new Error(`No entry of the lock for ${address}`)
    return entry
  }
  return {
    historyOf: ({address}) => historyOf(address, lockedAt(address)),
    formerAnchorsOf: ({address}) => formerAnchorsOf(lock, address, lockedAt(address))
  }
}

/** Which seed each page comes from, and what became of the seed. */
function originsIn(
  pages: readonly Page[],
  accounts: readonly Account[],
  everyAccount: Content['accounts'] = new Map(accounts.map((account) => [account.address, account]))
): Pick<Atlas, 'accountAt' | 'accountOf' | 'printsCode' | 'pagesFrom'> {
  const byFile = new Map(accounts.map((account) => [account.source.file, account]))
  const fromFile = Map.groupBy(pages, ({origin}) => origin.file)
  const withCode = new Set(
    accounts.flatMap(({segments}) =>
      segments.flatMap((one) => (one.as === 'content' && one.part === 'code' ? [one.page] : []))
    )
  )
  return {
    accountAt: (address) => everyAccount.get(address),
    accountOf({address, origin}) {
      const account = byFile.get(origin.file)
      if (account === undefined) throw new Error(`No account of ${origin.file} for ${address}`)
      return account
    },
    printsCode: ({address}) => withCode.has(address),
    pagesFrom: (file) =>
      (fromFile.get(file) ?? []).toSorted(compareBy(({origin}: Page) => origin.lines[0], byNumber))
  }
}

const countryKey = ({kind, country}: Page): string => `${kind} ${country?.code.toLowerCase() ?? ''}`

const sameRuleKey = ({country, subPillar}: Measure): string => `${country.code} ${subPillar.id}`

/** `derive`, computed once for each atlas, however many pages want the result. */
export function derivedFrom<T>(derive: (atlas: Atlas) => T): (atlas: Atlas) => T {
  return oncePer(derive)
}
