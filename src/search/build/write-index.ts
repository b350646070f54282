/**
 * Writes an index so that little of it is read for a search. Pagefind would name
 * the files of pages by seven digits of a hash, which do not compress: with
 * 10,000 pages that is half of what it reads before the first search.
 */
import {createHash} from 'node:crypto'
import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import type {KeptBytes} from '../../cache/bytes.ts'
import {pack, writeFilter, writeMeta, type IndexMeta} from './index-files.ts'
import {joinFields, joinFilters, joinWords} from './join-entries.ts'
import type {PageEntry} from './page-entry.ts'
import {shortNames, type ToName} from './short-names.ts'
import {usualSize, wordFiles} from './word-files.ts'

/** The file that says which index there is of which language. */
const entryFile = 'pagefind-entry.json'

interface Entry {
  readonly version: string
  readonly languages: Readonly<Record<string, object>>
}

export interface WriteOptions {
  readonly kept: KeptBytes
  /** Bytes of a file of words, by the number of pages. */
  readonly sizeFor?: (pages: number) => number
  /** How long a page is said to be, by its words. */
  readonly lengthFor?: (words: number) => number
}

/**
 * Writes the index of all pages, with its engine, into a folder that is made for
 * it. Gives the names by which results tell pages.
 */
export function writeIndex(
  bundle: string,
  entries: readonly PageEntry[],
  engine: ReadonlyMap<string, Buffer>,
  {kept, sizeFor = usualSize, lengthFor = rounded}: WriteOptions
): string[] {
  rmSync(bundle, {recursive: true, force: true})
  mkdirSync(bundle, {recursive: true})
  const packed = (data: Buffer): IndexFile => ({
    hash: hashOf(data),
    bytes: kept.of('packed', [data], () => pack(data))
  })
  const texts = entries.map(({name, text, words, filters: values}) => ({
    hash: name,
    bytes: text,
    group: groupOf(values),
    words: lengthFor(words)
  }))
  const filters = joinFilters(entries).map(([filter, pages]) => ({
    filter,
    ...packed(writeFilter(filter, pages))
  }))
  const words = wordFiles(joinWords(entries), sizeFor(entries.length)).map(
    ({first, last, data}) => ({first, last, ...packed(data)})
  )
  const pages = writeNamed(bundle, 'fragment', texts)
  writeEngine(bundle, engine, {
    pages,
    chunks: writeNamed(bundle, 'index', words.toArray()),
    filters: writeNamed(bundle, 'filter', filters),
    fields: joinFields(entries)
  })
  return pages.map(({name}) => name)
}

/** Pages of one kind and country follow one another; their names begin alike. */
function groupOf(filters: PageEntry['filters']): string {
  const grouping = filters.filter(([filter]) => filter === 'kind' || filter === 'country')
  return hashOf(Buffer.from(JSON.stringify(grouping)))
}

/** Below this, pages are told apart by each word more. */
const fewWords = 16

/**
 * How many words a page has, by steps of a tenth or less. It is asked for to
 * weigh what a page says often against how long it is, where so little tells
 * nothing; of thousands of pages, the exact numbers pack badly.
 */
export function rounded(words: number): number {
  if (words < fewWords) return words
  return Math.round(2 ** (Math.round(8 * Math.log2(words)) / 8))
}

interface IndexFile extends ToName {
  readonly bytes: Uint8Array
}

/** Writes files into a folder; gives them their names. */
function writeNamed<T extends IndexFile>(
  bundle: string,
  kind: 'fragment' | 'filter' | 'index',
  files: readonly T[]
): (T & {readonly name: string})[] {
  mkdirSync(path.join(bundle, kind))
  const names = shortNames(files)
  return files.map((file, index) => {
    const name = names[index] ?? file.hash
    // Of thousands of files, one after the other costs the least.
    writeFileSync(path.join(bundle, kind, `${name}.pf_${kind}`), file.bytes)
    return {...file, name}
  })
}

/** Writes the engine, the table of contents, and where the engine finds it. */
function writeEngine(
  bundle: string,
  engine: ReadonlyMap<string, Buffer>,
  contents: Omit<IndexMeta, 'version'>
): void {
  const entry = JSON.parse(engine.get(entryFile)?.toString() ?? '{"languages": {}}') as Entry
  const [[language, own] = [], ...others] = Object.entries(entry.languages)
  if (language === undefined || others.length > 0)
    throw new Error('the engine is not of one language')
  const meta = writeMeta({...contents, version: entry.version})
  const hash = `${language}_${hashOf(meta).slice(0, 10)}`
  const changed = {...own, hash, page_count: contents.pages.length}
  const files = new Map<string, string | Uint8Array>(engine)
    .set(`pagefind.${hash}.pf_meta`, pack(meta))
    .set(entryFile, JSON.stringify({...entry, languages: {[language]: changed}}))
  for (const [name, bytes] of files) writeFileSync(path.join(bundle, name), bytes)
}

function hashOf(data: Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
