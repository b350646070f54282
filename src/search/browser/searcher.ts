/** One search after the other, for the dialog and the page. */
import {addressIn, type Target} from './address.ts'
import type {Entry} from '../catalogue.ts'
import type {Engine} from './engine.ts'
import {find, type Found} from './find.ts'
import {lawFilesFor, lawsIn, type LawRow} from '../language/laws.ts'
import {pagefindEngine} from './pagefind.ts'
import {readQuery, type Query} from '../language/query.ts'
import {makeTermTable, type TermTable} from '../language/term-table.ts'
import {later, loadData, loadEngine} from './load.ts'

export interface Outcome {
  readonly found: Found
  readonly table: TermTable
  /** The page whose address was typed. */
  readonly target: Target | undefined
  /** Laws with a page of their own that the query names. */
  readonly laws: readonly LawRow[]
}

export interface Catalogue {
  readonly entries: readonly Entry[]
  readonly byId: ReadonlyMap<string, Entry>
}

interface Ready {
  readonly engine: Engine
  readonly table: TermTable
  /** How many files of laws there are. */
  readonly laws: number
}

let readying: Promise<Ready> | undefined

/** Gets the engine, so that the first search need not wait for it. */
export function ready(): Promise<Ready> {
  readying ??= Promise.all([loadEngine(), loadData('terms')]).then(
    ([pagefind, {pages, laws, rows}]) => ({
      engine: pagefindEngine(pagefind, {pages, near}),
      table: makeTermTable(rows),
      laws
    })
  )
  readying.catch(() => (readying = undefined))
  return readying
}

async function near(word: string): Promise<readonly string[]> {
  const [words, {nearWords}] = await Promise.all([loadData('words'), later()])
  return nearWords(word, words.split('\n'))
}

/** Looks for what was typed. */
export async function search(words: string): Promise<Outcome> {
  const asked = addressIn(words)
  const [{engine, table, laws: files}, target] = await Promise.all([
    ready(),
    asked === undefined ? undefined : addressed(asked)
  ])
  const text = target === undefined ? words : words.replace(/[-/#.:]+/g, ' ')
  const query = readQuery(text, table)
  const [found, laws] = await Promise.all([find(query, engine), lawsFor(query, files)])
  return {found, table, target, laws}
}

async function lawsFor(query: Query, files: number): Promise<readonly LawRow[]> {
  try {
    const parts = lawFilesFor(query, files)
    const rows = await Promise.all(parts.map((part) => loadData('laws', part)))
    return lawsIn(query, rows.flat())
  } catch {
    // Not saved; the pages that name it may be.
    return []
  }
}

async function addressed(
  asked: NonNullable<ReturnType<typeof addressIn>>
): Promise<Target | undefined> {
  const [{entries}, {moved}, {targetOf}] = await Promise.all([
    catalogue(),
    loadData('pages'),
    later()
  ])
  return targetOf(asked, entries, moved)
}

let cataloguing: Promise<Catalogue> | undefined

/** The list of all pages. */
export function catalogue(): Promise<Catalogue> {
  cataloguing ??= Promise.all([loadData('pages'), later()]).then(([file, {readCatalogue}]) => {
    const entries = readCatalogue(file)
    return {entries, byId: new Map(entries.map((entry) => [entry.id, entry]))}
  })
  cataloguing.catch(() => (cataloguing = undefined))
  return cataloguing
}

/** The one page a query names, to go to at once: an address, or the code of a question. */
export async function destinationOf({found, target}: Outcome): Promise<string | undefined> {
  if (target !== undefined) return addressOf(target)
  const {units} = found.query
  const at = units.findIndex(({kind}) => kind === 'code')
  if (at < 0 || units.some(({kind}) => kind !== 'code' && kind !== 'term')) return undefined
  const named = found.ranked.filter(({matches}) => matches[at]?.fields.has('is') === true)
  const [only] = named
  if (only === undefined || named.length > 1) return undefined
  return (await only.hit.load()).address
}

export function addressOf({entry, anchor}: Target): string {
  return entry.address + (anchor === undefined ? '' : `#${anchor}`)
}
