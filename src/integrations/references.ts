/**
 * Writes the reference of each page as a file beside it, `…/cite.bib`, cut from
 * the files of the whole collection. A route for each would be three times as
 * many routes as there are pages, and take a fifth of the time of a build.
 */
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import type {AstroIntegration} from 'astro'
import {citationFiles, endingOf} from '../cite/files.ts'
import {addressOfKey} from '../cite/key.ts'

export function references(): AstroIntegration {
  return {
    name: 'references',
    hooks: {
      'astro:build:done': async ({dir}) => {
        const site = fileURLToPath(dir)
        for (const file of citationFiles) {
          const all = path.join(site, 'cite', `atlas.${endingOf(file)}`)
          for (const {key, text} of file.split(await readFile(all, 'utf8'))) {
            const folder = path.join(site, addressOfKey(key))
            await mkdir(folder, {recursive: true})
            await writeFile(path.join(folder, file.name), text)
          }
        }
      }
    }
  }
}
