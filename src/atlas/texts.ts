/** All texts in the order of the collection: measures, each report with its indicators, articles. */
import type {Page} from '../model/page.ts'
import {derivedFrom} from './derived.ts'

export const textsIn = derivedFrom((atlas): readonly Page[] => [
  ...atlas.measures,
  ...atlas.reports.flatMap((report) => [report, ...atlas.indicatorsOf(report)]),
  ...atlas.articles
])
