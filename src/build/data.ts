/** Writes the files of data into the folder of a built site. */
import {mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import type {Atlas} from '../atlas/atlas.ts'
import {countryDownloads} from '../countries/files.ts'
import {dataFiles} from '../data/files.ts'
import {twins} from '../data/api.ts'

/** All tables with their description, the record of each page beside it, and the files of each country. */
export function writeData(folder: string, atlas: Atlas): void {
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
