/**
 * A content folder of its own for the pages that are looked at while seeds are
 * edited. Each conversion begins with what was published before, so that words
 * typed half become no versions of a page.
 */
import {cp, mkdir, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {contentFiles} from '../content/files.ts'
import {compareFolder, type Files} from '../content/folder.ts'
import {readPublished, type Before} from '../content/published.ts'
import {convertFolder} from '../content/run.ts'
import {dayOf} from '../content/day.ts'
import type {VFile} from 'vfile'

export interface PreviewOptions {
  readonly seeds: string
  /** The content folder published before. */
  readonly published: string
  /** Folder for the pages; its own. */
  readonly folder: string
}

export class Preview {
  readonly #options: PreviewOptions
  #before: Before | undefined
  #files: Files = new Map()

  constructor(options: PreviewOptions) {
    this.#options = options
  }

  /** Converts the seeds as they are now and writes what differs. Gives the manifest and the seeds with their messages. */
  async convert(): Promise<readonly VFile[]> {
    const {seeds, published, folder} = this.#options
    this.#before ??= readPublished(published)
    const {lock, files: previous, file} = this.#before
    if (lock === undefined) return [file]
    const {conversion, reports} = await convertFolder(seeds, {lock, date: dayOf(undefined, lock)})
    const {files} = contentFiles(conversion, previous)
    for (const change of compareFolder(this.#files, files)) {
      const target = path.join(folder, change.path)
      await mkdir(path.dirname(target), {recursive: true})
      await (change.what === 'removed'
        ? rm(target, {force: true})
        : writeFile(target, files.get(change.path) ?? ''))
    }
    this.#files = files
    return reports
  }

  /** Shows a published file as it is now, until its seed is converted again. */
  async take(file: string): Promise<void> {
    const {published, folder} = this.#options
    const name = path.relative(published, file).split(path.sep).join('/')
    this.#before = undefined
    this.#files = new Map([...this.#files].filter(([known]) => known !== name))
    await cp(file, path.join(folder, name)).catch(() => rm(path.join(folder, name), {force: true}))
  }
}
