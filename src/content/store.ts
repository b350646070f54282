/**
 * The generated pages, read once for a build.
 *
 * Bodies and records stay out of Astro's content store on purpose: the store
 * becomes one module that holds every page, and costs more than all rendering
 * once there are thousands of them.
 */
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {accountSchema, type Account} from '../model/account.ts'
import {parseFrontMatter} from '../model/front-matter.ts'
import {to} from '../model/links.ts'
import {pageSchema, type Page} from '../model/page.ts'
import {bodyToHtml} from './body.ts'

export interface Entry {
  readonly data: Page
  /** The body, rendered when asked for: most pages of a build need the record alone. */
  readonly html: string
}

const folder = process.env['ATLAS_CONTENT'] ?? path.resolve('content')

/** All generated pages, in the order of their addresses. */
export const allPages = once(async (): Promise<readonly Entry[]> => {
  const entries = await mapFiles(folder, '.mdx', toEntry)
  return entries.sort((a, b) => compare(a.data.address, b.data.address))
})

/** The accounts of the seeds, in the order of their files. */
export const accounts = once(async (): Promise<readonly Account[]> => {
  const found = await mapFiles(path.join(folder, 'account'), '.json', (text) =>
    accountSchema.parse(JSON.parse(text))
  )
  return found.sort((a, b) => compare(a.source.file, b.source.file))
})

const byAddress = once(
  async () => new Map((await allPages()).map((entry) => [entry.data.address, entry]))
)

/** The page at an address, if there is one. */
export async function pageAt(address: string): Promise<Entry | undefined> {
  return (await byAddress()).get(address)
}

function toEntry(text: string, file: string): Entry {
  const {record, body} = parseFrontMatter(text)
  const data = pageSchema.parse(record)
  return {
    data,
    get html() {
      try {
        return bodyToHtml(body, data, {to})
      } catch (error) {
        throw new Error(`${file}: ${String(error)}`, {cause: error})
      }
    }
  }
}

async function mapFiles<T>(
  root: string,
  extension: string,
  read: (text: string, file: string) => T
): Promise<T[]> {
  const names = await readdir(root, {recursive: true})
  const files = names.filter((name) => name.endsWith(extension)).sort()
  const results: T[] = []
  for (const name of files) {
    const file = path.join(root, name)
    results.push(read(await readFile(file, 'utf8'), file))
  }
  return results
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}
