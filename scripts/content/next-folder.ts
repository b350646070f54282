/**
 * The folder that a run writes beside the one that stands: a text goes there
 * as soon as it is made, if the standing folder does not say the same, so that
 * the run holds none of them. What both folders have in common is linked: no
 * file is ever written in place by a run, and the standing folder goes when
 * the next takes its name.
 */
import {copyFileSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {digestOfText} from '../../src/cache/digest.ts'
import type {Store} from '../convert/made.ts'
import type {Files} from './folder.ts'
import {beginFolder} from './replace-folder.ts'

export interface NextFolder {
  readonly store: Store
  /** Completes the folder with these files and puts it in the place of the other. */
  replace(files: Files): Promise<void>
  /** Leaves everything as it was. */
  discard(): Promise<void>
}

export async function nextFolder(folder: string, standing: Files): Promise<NextFolder> {
  const begun = await beginFolder(folder)
  const place = (name: string): string => path.join(begun.next, name)
  const parents = new Set<string>()
  const written = new Map<string, string>()
  const parentOf = (name: string): void => {
    const parent = path.dirname(place(name))
    if (parents.has(parent)) return
    mkdirSync(parent, {recursive: true})
    parents.add(parent)
  }
  const write = (name: string, text: string, digest: string): void => {
    parentOf(name)
    writeFileSync(place(name), text)
    written.set(name, digest)
  }
  return {
    store(name, text) {
      const digest = digestOfText(text)
      const known = standing.get(name)
      if (known?.digest === digest) return known
      write(name, text, digest)
      return {digest, text: () => readFileSync(place(name), 'utf8')}
    },
    async replace(files) {
      for (const name of written.keys()) if (!files.has(name)) rmSync(place(name))
      for (const [name, {digest, text}] of files) {
        if (written.get(name) === digest) continue
        if (standing.get(name)?.digest !== digest) {
          write(name, text(), digest)
          continue
        }
        parentOf(name)
        linkOrCopy(path.join(folder, name), place(name))
      }
      await begun.replace()
    },
    discard: () => begun.discard()
  }
}

/** Not every file system has links. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}
