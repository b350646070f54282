/**
 * Writes the reference of each page as a file beside it, `…/cite.bib`, cut from
 * the files of the whole collection. A route for each would be three times as
 * many routes as there are pages, and take a fifth of the time of a build.
 */
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {citationFiles, endingOf} from '../cite/files.ts'
import {addressOfKey} from '../cite/key.ts'

/** Writes the references into the folder of a built site. */
export async function writeReferences(site: string): Promise<void> {
  for (const file of citationFiles) {
    const all = path.join(site, 'cite', `atlas.${endingOf(file)}`)
    for (const {key, text} of file.split(await readFile(all, 'utf8'))) {
      const folder = path.join(site, addressOfKey(key))
      await mkdir(folder, {recursive: true})
      await writeFile(path.join(folder, file.name), text)
    }
  }
}
