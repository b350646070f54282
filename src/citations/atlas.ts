/** The citations of all that an atlas holds, and their files. */
import {type Atlas, derivedFrom} from '../atlas/atlas.ts'
import {destinationOf} from '../atlas/destination.ts'
import type {Law} from '../atlas/concordance.ts'
import {historyOf, lastChanged} from '../atlas/history.ts'
import {entryAt} from '../atlas/lock.ts'
import type {Page} from '../kinds/index.ts'
import type {SiteFile} from '../model/site-file.ts'
import {distinctionInCountry} from '../site/names.ts'
import {citeLaw, citePage, type Citation} from './citation.ts'
import {citationFiles, citationsFile, endingOf} from './files.ts'

/** The citation of a live page; the day of access is the reader's to add. */
export function pageCitation(atlas: Atlas, page: Page): Citation {
  const {version, published, changed} = atlas.historyOf(page)
  return citePage({
    page,
    source: atlas.accountOf(page).source,
    version,
    day: changed ?? published,
    distinction: distinctionInCountry(page, atlas),
    site: atlas.site,
    siteName: atlas.settings.name
  })
}

/** The citation of a law itself; it was last looked up when its page last changed. */
export function lawCitation(atlas: Atlas, law: Law): Citation {
  const entry = entryAt(atlas.lock, law.address)
  const {site, settings} = atlas
  return citeLaw(law, {site, siteName: settings.name, day: entry && lastChanged(entry)})
}

/** The citations of all live pages and of the laws they name, in the order of the collection. */
export const liveCitations = derivedFrom((atlas): readonly Citation[] => [
  ...atlas.texts.map((page) => pageCitation(atlas, page)),
  ...atlas.laws.map((law) => lawCitation(atlas, law))
])

const versionPattern = /^(.*\/)versions\/([0-9a-f]+)\/$/

/** The citations of withdrawn pages and of earlier texts, whose sources are still known. */
function archivedCitations(atlas: Atlas): readonly Citation[] {
  return [...atlas.files].flatMap(([address, {data: page}]) => {
    const [, current = address, version] = versionPattern.exec(address) ?? []
    const entry = entryAt(atlas.lock, current)
    if (entry === undefined || (version === undefined && entry.state === 'live')) return []
    const {origin} = page
    const source = destinationOf(atlas.lock, origin.source)?.address ?? origin.source
    const account = atlas.accountAt(source)
    if (account === undefined) return []
    const history = historyOf(current, entry)
    const earlier = history.earlier.find((one) => one.version === version)
    return [
      citePage({
        page,
        source: account.source,
        version: version ?? history.version,
        day: earlier?.published ?? history.changed ?? history.published,
        address,
        site: atlas.site,
        siteName: atlas.settings.name
      })
    ]
  })
}

/** The reference of each page beside it, `…/cite.bib`, and those of all live ones as `/cite/atlas.bib`. */
export function* filesOfCitations(atlas: Atlas): Generator<SiteFile> {
  const live = liveCitations(atlas)
  const all = [...live, ...archivedCitations(atlas)]
  for (const file of citationFiles) {
    yield {address: `/cite/atlas.${endingOf(file)}`, content: citationsFile(file, live)}
    for (const citation of all) {
      yield {address: citation.page + file.name, content: citationsFile(file, [citation])}
    }
  }
}
