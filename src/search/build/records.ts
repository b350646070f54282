/** Reads what search knows of the pages of a build: records, sources, and addresses that moved. */
import {existsSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {accountSchema} from '../../model/account.ts'
import {lawSchema, type Law} from '../../model/concordance.ts'
import {parsePage} from '../../document/page-file.ts'
import {lockSchema, type Lock} from '../../model/lock.ts'
import {pageSchema} from '../../model/page.ts'
import {scopeName} from '../../model/scopes.ts'
import type {Source} from '../../model/sources.ts'
import {lawKeys, type LawRow} from '../language/laws.ts'
import {searchRecord, type SearchRecord} from '../record.ts'

export interface Records {
  readonly byAddress: ReadonlyMap<string, SearchRecord>
  /** ISO codes of the countries. */
  readonly countries: ReadonlySet<string>
  readonly laws: readonly LawRow[]
  readonly lock: Lock
}

export async function readRecords(folder: string): Promise<Records> {
  const sources = new Map<string, Source>()
  for await (const text of read(path.join(folder, 'account'), '.json')) {
    const {source} = accountSchema.parse(JSON.parse(text))
    sources.set(source.file, source)
  }
  const byAddress = new Map<string, SearchRecord>()
  const countries = new Map<string, string>()
  for await (const text of read(folder, '.mdx')) {
    const page = pageSchema.parse(parsePage(text).record)
    const source = sources.get(page.origin.file)
    if (source === undefined) continue
    byAddress.set(page.address, searchRecord(page, source))
    if (page.country !== undefined) countries.set(page.country.code, page.country.name)
  }
  const lock = lockSchema.parse(
    JSON.parse(await readFile(path.join(folder, 'addresses.lock.json'), 'utf8'))
  )
  const laws: LawRow[] = []
  for await (const text of read(path.join(folder, 'laws'), '.json')) {
    const law = lawSchema.parse(JSON.parse(text))
    laws.push(lawRow(law, countries.get(law.scope.toUpperCase()) ?? scopeName(law.scope)))
  }
  return {byAddress, countries: new Set(countries.keys()), laws, lock}
}

function lawRow({address, title, names, numbers, mentions}: Law, of: string): LawRow {
  const texts = (printed: Law['names'] | Law['numbers']): string[] => printed.map(({text}) => text)
  const [number] = texts(numbers).filter((one) => !title.includes(one))
  return {
    address,
    title,
    keys: lawKeys(texts(numbers), [title, ...texts(names)]),
    of,
    ...(number !== undefined && {number}),
    places: mentions.length
  }
}

/** One text after the other: all of them at once would be the whole collection in memory. */
async function* read(folder: string, extension: string): AsyncGenerator<string> {
  if (!existsSync(folder)) return
  const names = await readdir(folder, {recursive: true})
  for (const name of names.filter((one) => one.endsWith(extension)).sort()) {
    yield await readFile(path.join(folder, name), 'utf8')
  }
}
