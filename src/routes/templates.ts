/** The template of each type of page, which takes its view. */
import type {AstroComponentFactory} from 'astro/runtime/server/index.js'
import ChartList from '../charts/ChartList.astro'
import Charts from '../charts/Charts.astro'
import Claims from '../claims/Claims.astro'
import Conflicts from '../conflicts/Conflicts.astro'
import Compare from '../compare/Compare.astro'
import Countries from '../countries/Countries.astro'
import Country from '../countries/Country.astro'
import Api from '../data/Api.astro'
import Data from '../data/Data.astro'
import Glossary from '../glossary/Glossary.astro'
import ArticlePage from '../kinds/article/Page.astro'
import Articles from '../kinds/article/Articles.astro'
import IndicatorPage from '../kinds/indicator/Page.astro'
import Question from '../kinds/indicator/Question.astro'
import MeasureList from '../kinds/measure/MeasureList.astro'
import MeasurePage from '../kinds/measure/Page.astro'
import Pillars from '../kinds/measure/Pillars.astro'
import PlainList from '../kinds/PlainList.astro'
import PlainRecord from '../kinds/PlainRecord.astro'
import CountryReports from '../kinds/report/CountryReports.astro'
import Indicators from '../kinds/report/Indicators.astro'
import ReportPage from '../kinds/report/Page.astro'
import Law from '../laws/Law.astro'
import Laws from '../laws/Laws.astro'
import Matrix from '../matrix/Matrix.astro'
import Works from '../notes/Works.astro'
import Offline from '../offline/Offline.astro'
import Unsaved from '../offline/Unsaved.astro'
import ArchivedPage from '../permalinks/ArchivedPage.astro'
import Changes from '../feeds/Changes.astro'
import NotFound from '../permalinks/NotFound.astro'
import MovedAddress from '../permalinks/MovedAddress.astro'
import WithdrawnAddress from '../permalinks/WithdrawnAddress.astro'
import Print from '../print/Print.astro'
import Volume from '../print/Volume.astro'
import Search from '../search/Search.astro'
import Source from '../sources/Source.astro'
import Sources from '../sources/Sources.astro'
import SubjectPage from '../subjects/Subject.astro'
import Subjects from '../subjects/Subjects.astro'
import Timeline from '../charts/Timeline.astro'
import Timelines from '../charts/Timelines.astro'
import Home from '../home/Home.astro'

const templates: Readonly<Record<string, AstroComponentFactory>> = {
  measures: MeasureList,
  'country-measures': MeasureList,
  pillars: Pillars,
  pillar: MeasureList,
  'sub-pillar': MeasureList,
  measure: MeasurePage,
  indicators: Indicators,
  'country-reports': CountryReports,
  report: ReportPage,
  question: Question,
  indicator: IndicatorPage,
  articles: Articles,
  article: ArticlePage,
  'plain-list': PlainList,
  'plain-record': PlainRecord,
  laws: Laws,
  'scope-laws': Laws,
  law: Law,
  claims: Claims,
  'country-claims': Claims,
  conflicts: Conflicts,
  'country-conflicts': Conflicts,
  glossary: Glossary,
  'country-glossary': Glossary,
  subjects: Subjects,
  subject: SubjectPage,
  matrices: Matrix,
  matrix: Matrix,
  works: Works,
  countries: Countries,
  country: Country,
  compare: Compare,
  data: Data,
  api: Api,
  home: Home,
  search: Search,
  offline: Offline,
  unsaved: Unsaved,
  timelines: Timelines,
  timeline: Timeline,
  'chart-list': ChartList,
  'measure-charts': Charts,
  'report-charts': Charts,
  print: Print,
  volume: Volume,
  sources: Sources,
  source: Source,
  changes: Changes,
  archived: ArchivedPage,
  withdrawn: WithdrawnAddress,
  moved: MovedAddress,
  'not-found': NotFound
}

/** The template of a page type by its name. Throws where there is none. */
export function templateOf(name: string): AstroComponentFactory {
  const template = templates[name]
  if (template === undefined) throw new Error(`No template for pages of type ${name}`)
  return template
}
