/** Every page that can be cited, with the citation its files hold. */
import type {Citation} from '../citations/citation.ts'
import type {Page} from '../model/page.ts'
import {citationOf} from './cite.ts'
import {keptPages} from '../permalinks/archived.ts'
import {historyAt, loadAtlas} from './loaded.ts'

/** The citations of all live pages, in the order of the collection: by kind, country and place. */
export async function liveCitations(): Promise<readonly Citation[]> {
  const atlas = await loadAtlas()
  const {measures, reports, articles} = atlas
  const pages: readonly Page[] = [
    ...measures,
    ...reports.flatMap((report) => [report, ...atlas.indicatorsOf(report)]),
    ...articles
  ]
  return Promise.all(
    pages.map(async (page) => {
      const {source} = atlas.accountOf(page)
      const {version} = await historyAt(page.address)
      return citationOf({page, source, version})
    })
  )
}

/** The citations of withdrawn pages and of earlier texts. */
export async function keptCitations(): Promise<readonly Citation[]> {
  return (await keptPages()).flatMap((one) =>
    one.kind !== 'moved' && one.kind !== 'gone' && one.account !== undefined
      ? [
          citationOf({
            page: one.stored.data,
            source: one.account.source,
            version: one.version,
            address: one.address
          })
        ]
      : []
  )
}
