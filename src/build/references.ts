/**
 * Writes the reference of each page as a file beside it, `…/cite.bib`, cut from
 * the files of the whole collection. A route for each would be three times as
 * many routes as there are pages, and take a fifth of the time of a build.
 */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {citationFiles, endingOf} from '../citations/files.ts'
import {addressOfKey} from '../citations/key.ts'

/** Writes the references into the folder of a built site; a promise for each would take twice the time. */
export function writeReferences(site: string): void {
  for (const file of citationFiles) {
    const all = path.join(site, 'cite', `atlas.${endingOf(file)}`)
    for (const {key, text} of file.split(readFileSync(all, 'utf8'))) {
      const folder = path.join(site, addressOfKey(key))
      mkdirSync(folder, {recursive: true})
      writeFileSync(path.join(folder, file.name), text)
    }
  }
}
