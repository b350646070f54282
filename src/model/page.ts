/**
 * The front matter of a generated page: the record behind it.
 * This is the border between the converter, which writes it, and the site,
 * which reads it; both sides check it against the schemas of `src/kinds`.
 */
export {pageSchema, type Page, type PageKind} from '../kinds/index.ts'
export {measureSchema, type Measure} from '../kinds/measure/index.ts'
export {reportSchema, type Report} from '../kinds/report/index.ts'
export {indicatorSchema, type Indicator} from '../kinds/indicator/index.ts'
export {articleSchema, type Article} from '../kinds/article/index.ts'
export {
  scoreSchema,
  timeframeEventSchema,
  timeframeSchema,
  workSchema,
  type Note,
  type Reference,
  type Score,
  type Timeframe,
  type TimeframeEvent,
  type Work
} from '../kinds/fields.ts'
