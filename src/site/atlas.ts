/**
 * All pages of a build with what each needs to know of the others: its
 * neighbours, what refers to it, which seed it comes from. Made once; no page
 * walks through all the others.
 */
import type {Account} from '../model/account.ts'
import type {Article, Indicator, Measure, Page, Reference, Report} from '../model/page.ts'
import {groupBy} from './groups.ts'
import {pillarOrder} from './measures.ts'
import {by, byCodeUnit, byName, byNumber, inOrder} from './order.ts'

/** A place that refers to a page. */
export interface Backlink {
  readonly from: Page
  readonly reference: Reference
}

export interface Neighbours {
  readonly previous: Page | undefined
  readonly next: Page | undefined
}

export interface Atlas {
  /** By country, pillar and sub-pillar. */
  readonly measures: readonly Measure[]
  /** By country, the newest edition first. */
  readonly reports: readonly Report[]
  readonly articles: readonly Article[]
  readonly accounts: readonly Account[]
  at(address: string): Page | undefined
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

const nobody: Neighbours = {previous: undefined, next: undefined}

/** Puts the pages of a build in order and ties them together. */
export function makeAtlas(pages: readonly Page[], accounts: readonly Account[]): Atlas {
  const byAddress = new Map(pages.map((page) => [page.address, page]))
  const byFile = new Map(accounts.map((account) => [account.source.file, account]))
  const fromFile = groupBy(pages, ({origin}) => origin.file)
  const measures = pages.filter((page) => page.kind === 'measure').toSorted(measureOrder)
  const reports = pages.filter((page) => page.kind === 'report').toSorted(reportOrder)
  const articles = pages.filter((page) => page.kind === 'article').toSorted(articleOrder)
  const bySubPillar = groupBy(measures, ({subPillar}) => subPillar.id)
  const bySameRule = groupBy(measures, sameRuleKey)
  const backlinks = groupBy(
    pages.flatMap((from) => from.references.map((reference) => ({from, reference}))),
    ({reference}) => reference.to
  )

  const indicatorsOf = (report: Report): readonly Indicator[] =>
    report.indicators.flatMap((address) => {
      const page = byAddress.get(address)
      return page?.kind === 'indicator' ? [page] : []
    })

  const withCode = new Set(
    accounts.flatMap(({segments}) =>
      segments.flatMap((one) => (one.as === 'content' && one.part === 'code' ? [one.page] : []))
    )
  )
  const neighbours = new Map<string, Neighbours>()
  for (const group of [
    ...groupBy(measures, ({country}) => country.code).values(),
    ...reports.map(indicatorsOf),
    reports,
    articles
  ]) {
    group.forEach((page, index) => {
      neighbours.set(page.address, {previous: group[index - 1], next: group[index + 1]})
    })
  }

  return {
    measures,
    reports,
    articles,
    accounts,
    indicatorsOf,
    printsCode: ({address}) => withCode.has(address),
    at: (address) => byAddress.get(address),
    accountOf({address, origin}) {
      const account = byFile.get(origin.file)
      if (account === undefined) throw new Error(`No account of ${origin.file} for ${address}`)
      return account
    },
    referredToBy: ({address}) => backlinks.get(address) ?? [],
    measuresOf: (subPillar) => bySubPillar.get(subPillar) ?? [],
    ofSameRule: (measure) => bySameRule.get(sameRuleKey(measure)) ?? [],
    neighboursOf: ({address}) => neighbours.get(address) ?? nobody,
    pagesFrom: (file) =>
      (fromFile.get(file) ?? []).toSorted(by(({origin}: Page) => origin.lines[0], byNumber))
  }
}

const sameRuleKey = ({country, subPillar}: Measure): string => `${country.code} ${subPillar.id}`

const measureOrder = inOrder<Measure>(
  by(({country}) => country.name, byName),
  by(({pillar}) => pillar.id, pillarOrder),
  by(({subPillar}) => subPillar.id, byCodeUnit),
  by(({origin}) => origin.file, byCodeUnit),
  by(({origin}) => origin.lines[0], byNumber)
)

const reportOrder = inOrder<Report>(
  by(({country}) => country.name, byName),
  by(({edition}) => -edition, byNumber),
  by(({address}) => address, byCodeUnit)
)

const articleOrder = inOrder<Article>(
  by(({title}) => title, byName),
  by(({address}) => address, byCodeUnit)
)
