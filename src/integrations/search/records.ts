/** Reads what search knows of the pages of a build: records, sources, and addresses that moved. */
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {accountSchema} from '../../model/account.ts'
import {parseFrontMatter} from '../../model/front-matter.ts'
import {lockSchema, type Lock} from '../../model/lock.ts'
import {pageSchema} from '../../model/page.ts'
import type {Source} from '../../model/sources.ts'
import {searchRecord, type SearchRecord} from '../../search/record.ts'

export interface Records {
  readonly byAddress: ReadonlyMap<string, SearchRecord>
  /** ISO codes of the countries. */
  readonly countries: ReadonlySet<string>
  readonly lock: Lock
}

export async function readRecords(folder: string): Promise<Records> {
  const sources = new Map<string, Source>()
  for (const text of await read(path.join(folder, 'account'), '.json')) {
    const {source} = accountSchema.parse(JSON.parse(text))
    sources.set(source.file, source)
  }
  const byAddress = new Map<string, SearchRecord>()
  const countries = new Set<string>()
  for (const text of await read(folder, '.mdx')) {
    const page = pageSchema.parse(parseFrontMatter(text).record)
    const source = sources.get(page.origin.file)
    if (source === undefined) continue
    byAddress.set(page.address, searchRecord(page, source))
    if (page.country !== undefined) countries.add(page.country.code)
  }
  const lock = lockSchema.parse(
    JSON.parse(await readFile(path.join(folder, 'addresses.lock.json'), 'utf8'))
  )
  return {byAddress, countries, lock}
}

async function read(folder: string, extension: string): Promise<string[]> {
  const names = await readdir(folder, {recursive: true})
  return Promise.all(
    names
      .filter((name) => name.endsWith(extension))
      .sort()
      .map((name) => readFile(path.join(folder, name), 'utf8'))
  )
}
