/** What is done to all rendered pages: links, references, search, what is saved for offline, the zip file. */
import {mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {loadAtlas} from '../../src/atlas/load.ts'
import {writeDiskIndex} from '../../src/build/disk-index.ts'
import {makeLinksRelative} from '../../src/build/relative-links.ts'
import {makeRelease} from '../../src/build/release.ts'
import {SiteFolder} from '../../src/build/site-folder.ts'
import {zipName, zipSite, zipUpTo} from '../../src/build/zip.ts'
import {writeCitations} from '../../src/citations/atlas.ts'
import {writeDiscovery} from '../../src/discovery/files.ts'
import {writeFeeds} from '../../src/feeds/feeds.ts'
import {indexPages} from '../../src/search/build/index.ts'
import {recordsOf} from '../../src/search/build/records.ts'
import {writeSettingsFiles} from '../../src/build/settings-files.ts'
import type {Atlas} from '../../src/atlas/atlas.ts'
import {countryDownloads} from '../../src/countries/files.ts'
import {dataFiles} from '../../src/data/files.ts'
import {twins} from '../../src/data/api.ts'

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
  const {content, folder, placeholder, site} = options
  const names = (): readonly string[] => new SiteFolder(folder).names
  const atlas = loadAtlas({folder: content, site})
  await writeSettingsFiles(folder, atlas.settings)
  writeCitations(folder, atlas)
  writeFeeds(folder, atlas)
  writeData(folder, atlas)
  writeDiscovery(folder, names(), atlas)
  makeLinksRelative(folder, names(), {
    placeholder,
    site,
    expected: [`${zipName(atlas.settings.name)}.zip`]
  })
  await indexPages(folder, recordsOf(atlas))
  await writeDiskIndex(folder, names())
  // After all else: whatever is written later would not be saved, nor be in the zip file.
  const files = new SiteFolder(folder)
  const size = files.names.reduce((sum, name) => sum + files.facts(name).size, 0)
  if (size <= zipUpTo) await zipSite(folder, atlas.settings.name)
  else await makeRelease(files)
  return true
}

/** All tables with their description, the record of each page beside it, and the files of each country. */
function writeData(folder: string, atlas: Atlas): void {
  for (const files of [
    dataFiles(atlas),
    atlas.settings.show.twins ? twins(atlas) : [],
    countryDownloads(atlas)
  ]) {
    for (const {address, text} of files) {
      const file = path.join(folder, address)
      mkdirSync(path.dirname(file), {recursive: true})
      writeFileSync(file, text)
    }
  }
}
