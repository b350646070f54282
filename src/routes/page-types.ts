/** Every type of page of the site: a page is here once, and its template in `templates.ts`. */
import {derivedFrom} from '../atlas/atlas.ts'
import {chartListPage, measureChartsPage, reportChartsPage} from '../charts/pages.ts'
import {timelinePage, timelinesPage} from '../charts/timeline-pages.ts'
import {claimLists} from '../claims/pages.ts'
import {conflictLists} from '../conflicts/pages.ts'
import {comparePage} from '../compare/compare.ts'
import {countriesPage} from '../countries/countries.ts'
import {countryPage} from '../countries/country.ts'
import {apiPage} from '../data/api.ts'
import {dataPage} from '../data/pages.ts'
import {glossaries} from '../glossary/pages.ts'
import {articlePage, articlesPage} from '../kinds/article/view.ts'
import {indicatorPage, questionPage} from '../kinds/indicator/view.ts'
import {
  countryMeasuresPage,
  measuresPage,
  pillarPage,
  pillarsPage,
  subPillarPage
} from '../kinds/measure/lists.ts'
import {measurePage} from '../kinds/measure/view.ts'
import {plainListPage, plainRecordPage} from '../kinds/plain.ts'
import {countryReportsPage, indicatorsPage} from '../kinds/report/lists.ts'
import {reportPage} from '../kinds/report/view.ts'
import {lawPage, lawsPage, scopeLawsPage} from '../laws/pages.ts'
import {matricesPage, matrixPage} from '../matrix/pages.ts'
import {worksPage} from '../notes/pages.ts'
import {archivedPage, movedPage, withdrawnPage} from '../permalinks/archive-pages.ts'
import {changesPage, notFoundPage} from '../permalinks/pages.ts'
import {printPage, volumePage} from '../print/pages.ts'
import {sourcePage, sourcesPage} from '../sources/pages.ts'
import {subjectPage, subjectsPage} from '../subjects/pages.ts'
import {offlinePage, unsavedPage} from '../offline/pages.ts'
import {searchPage} from '../search/page.ts'
import {homePage} from '../home/home.ts'
import type {PageType} from '../site/page-type.ts'

export const pageTypes: readonly PageType<unknown>[] = [
  measuresPage,
  countryMeasuresPage,
  pillarsPage,
  pillarPage,
  subPillarPage,
  measurePage,
  indicatorsPage,
  countryReportsPage,
  reportPage,
  questionPage,
  indicatorPage,
  articlesPage,
  articlePage,
  plainListPage,
  plainRecordPage,
  lawsPage,
  scopeLawsPage,
  lawPage,
  ...[claimLists, conflictLists, glossaries].flatMap(({all, onCountry}) => [all, onCountry]),
  subjectsPage,
  subjectPage,
  matricesPage,
  matrixPage,
  worksPage,
  countriesPage,
  countryPage,
  comparePage,
  dataPage,
  apiPage,
  homePage,
  searchPage,
  offlinePage,
  unsavedPage,
  timelinesPage,
  timelinePage,
  chartListPage,
  measureChartsPage,
  reportChartsPage,
  printPage,
  volumePage,
  sourcesPage,
  sourcePage,
  changesPage,
  archivedPage,
  withdrawnPage,
  movedPage,
  notFoundPage
]

/** The type of each page of an atlas, by address. Throws where two types have one address. */
export const pageTypesByAddress = derivedFrom((atlas): ReadonlyMap<string, PageType<unknown>> => {
  const types = new Map<string, PageType<unknown>>()
  for (const type of pageTypes) {
    for (const address of type.addresses(atlas)) {
      const other = types.get(address)
      if (other !== undefined)
        throw new Error(`${address} is of two types: ${other.name}, ${type.name}`)
      types.set(address, type)
    }
  }
  return types
})
