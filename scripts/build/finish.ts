/** What is done to all rendered pages: links, references, search, what is saved for offline, the zip file. */
import {readAtlas} from '../../src/atlas/load.ts'
import {writeDiskIndex} from '../../src/build/disk-index.ts'
import {makeLinksRelative} from '../../src/build/relative-links.ts'
import {makeRelease} from '../../src/build/release.ts'
import {SiteFolder} from '../../src/build/site-folder.ts'
import {zipName, zipSite, zipUpTo} from '../../src/build/zip.ts'
import {filesOfCitations} from '../../src/citations/atlas.ts'
import {discoveryFiles, isListed, sitemapFiles} from '../../src/discovery/files.ts'
import {feedFiles} from '../../src/feeds/feeds.ts'
import {indexPages} from '../../src/search/build/index.ts'
import {recordsOf, type Records} from '../../src/search/build/records.ts'
import {writeSettingsFiles} from '../../src/build/settings-files.ts'
import type {Atlas} from '../../src/atlas/atlas.ts'
import {countryDownloads} from '../../src/countries/files.ts'
import {dataFiles} from '../../src/data/files.ts'
import {twins} from '../../src/data/api.ts'
import type {SiteFile} from '../../src/model/site-file.ts'

export interface FinishOptions {
  readonly content: string
  /** Folder of the rendered pages. */
  readonly folder: string
  /** Stands for the root of the site in them. */
  readonly placeholder: string
  /** The public address of the home page. */
  readonly site?: string | undefined
}

export async function finishSite(options: FinishOptions): Promise<true> {
  const site = new SiteFolder(options.folder)
  const {records, name} = await writeFiles(site, options)
  await indexPages(site, records)
  await writeDiskIndex(site)
  // After all else: whatever is written later would not be saved, nor be in the zip file.
  const size = site.names.reduce((sum, file) => sum + site.facts(file).size, 0)
  await (size <= zipUpTo ? zipSite(site, name) : makeRelease(site))
  return true
}

/** What is left of an atlas once all but the search is written: it can go itself. */
interface Remainder {
  readonly records: Records
  /** Of the site. */
  readonly name: string
}

async function writeFiles(site: SiteFolder, options: FinishOptions): Promise<Remainder> {
  const {content, placeholder, site: home} = options
  const atlas = readAtlas({folder: content, site: home})
  const {settings} = atlas
  const rendered = site.names
  await writeSettingsFiles(site, settings)
  for (const {address, content} of filesOf(atlas, site)) site.write(address.slice(1), content)
  const expected = [`${zipName(settings.name)}.zip`]
  makeLinksRelative(site, rendered, {placeholder, home, expected})
  return {records: recordsOf(atlas), name: settings.name}
}

/** All files that are not rendered, but for those of the search. */
function* filesOf(atlas: Atlas, site: SiteFolder): Generator<SiteFile<string | Uint8Array>> {
  yield* filesOfCitations(atlas)
  yield* feedFiles(atlas)
  yield* dataFiles(atlas)
  if (atlas.settings.show.twins) yield* twins(atlas)
  yield* countryDownloads(atlas)
  yield* discoveryFiles(atlas)
  if (atlas.site !== undefined)
    yield* sitemapFiles(atlas, listedPages(site), site.text('robots.txt'))
}

/** The addresses of the pages that search engines may list. */
function listedPages(site: SiteFolder): readonly string[] {
  return site.names
    .filter((name) => /(?:^|\/)index\.html$/.test(name) && isListed(site.text(name)))
    .map((name) => `/${name.replace(/index\.html$/, '')}`)
    .sort()
}
