/** Searches the index of a site, wherever its files are read from. */
import {readCatalogue, type Entry} from '../catalogue.ts'
import type {Dictionary, Everyday, SearchData} from '../data.ts'
import {lawFilesFor, lawsIn, type LawRow} from '../language/laws.ts'
import {subjectsIn, type SubjectRow} from '../language/subjects.ts'
import {inUsualShapes} from '../language/fold.ts'
import {inCyrillic, retyped} from '../language/keyboards.ts'
import {nearWords} from '../language/near.ts'
import {partsOf} from '../language/parts.ts'
import {readQuery, type Query} from '../language/query.ts'
import {isStopWord} from '../language/stop-words.ts'
import {everydayPartsFor, makeTermTable, type TermTable} from '../language/term-table.ts'
import {likelyTopics, unpackTopics, type TopicTable} from '../language/topics.ts'
import {addressIn, targetOf, type Target} from './address.ts'
import {fetchPieces, pagefindEngine, type Engine, type Pagefind} from './engine.ts'
import {find, type Found} from './evaluate.ts'
import type {Answer} from './match.ts'
import type {Facet} from './state.ts'

/** Where the engine and the data of search come from: the network, a disk, or a test. */
export interface SearchFiles {
  readonly engine: () => Promise<Pagefind>
  readonly data: <Name extends keyof SearchData>(
    kind: Name,
    part?: number
  ) => Promise<SearchData[Name]>
}

export interface Outcome {
  readonly found: Found
  readonly table: TermTable
  /** The page whose address was typed. */
  readonly target: Target | undefined
  /** Laws with a page of their own that the query names. */
  readonly laws: readonly LawRow[]
  /** Countries and subjects with a page of their own that the query names. */
  readonly subjects: readonly SubjectRow[]
  /** What the keys of another keyboard would have typed, or the same in Cyrillic letters, where only that is found. */
  readonly retyped: string | undefined
}

interface Catalogue {
  readonly entries: readonly Entry[]
  readonly byId: ReadonlyMap<string, Entry>
  /** Addresses that moved, and where they lead now. */
  readonly moved: Readonly<Record<string, string>>
  /** What readers see each facet called. */
  readonly labels: Readonly<Record<Facet, string>>
}

/** What was found for a query as it may have been meant. */
interface Retyped {
  readonly text: string
  readonly found: Found
  readonly table: TermTable
}

interface Ready {
  readonly engine: Engine
  /** How many files of laws there are. */
  readonly laws: number
  readonly subjects: readonly SubjectRow[]
}

export class Searcher {
  readonly #files: SearchFiles
  readonly #loading = new Map<string, Promise<unknown>>()

  constructor(files: SearchFiles) {
    this.#files = files
  }

  /** Gets what a search for such words needs, so that the first need not wait for it. */
  async ready(words = ''): Promise<void> {
    await Promise.all([this.#ready(), this.#tableFor(words)])
  }

  #ready(): Promise<Ready> {
    return this.#once('ready', async () => {
      const [pagefind, {pages, laws, subjects}] = await Promise.all([
        this.#pagefind(),
        this.#terms()
      ])
      const near = async (word: string): Promise<readonly string[]> =>
        nearWords(word, await this.#words())
      return {engine: pagefindEngine(pagefind, {pages, near}), laws, subjects}
    })
  }

  /** Looks for what was typed. */
  async search(typed: string): Promise<Outcome> {
    const words = inUsualShapes(typed)
    const address = addressIn(words)
    this.#fetchPieces(words).catch(() => undefined)
    const [{engine, laws: files, subjects}, table, target] = await Promise.all([
      this.#ready(),
      this.#tableFor(words),
      address && this.catalogue().then(({entries, moved}) => targetOf(address, entries, moved))
    ])
    const text = target === undefined ? words : words.replace(/[-/#.:]+/g, ' ')
    const asked = readQuery(text, table)
    const topics = likelyTopics(asked.free, await this.#topicsFor(asked.free))
    const own = await find(asked, engine, table, topics)
    const other = await this.#retyped(text, own)
    const found = other?.found ?? own
    return {
      found,
      retyped: other?.text,
      table,
      target,
      subjects: subjectsIn(found.query, subjects),
      laws: await this.#lawsFor(found.query, files, other?.table ?? table)
    }
  }

  /** Fetches the pieces of the index that a search for some words will ask for. */
  async #fetchPieces(words: string): Promise<void> {
    const telling = partsOf(words).filter(({text}) => !isStopWord(text))
    await fetchPieces(
      await this.#pagefind(),
      telling.map(({text}) => text)
    )
  }

  /**
   * Looks for what the other keyboard would have typed, where nothing typed is found as it is, and
   * for the same in Cyrillic letters, where not all is.
   */
  async #retyped(text: string, {answers}: Found): Promise<Retyped | undefined> {
    if (answers.every(isFoundAsTyped)) return undefined
    const others = [answers.some(isFoundAsTyped) ? undefined : retyped(text), inCyrillic(text)]
    for (const other of others) {
      const table = other === undefined ? undefined : await this.#tableFor(other)
      if (other === undefined || table === undefined) continue
      const {engine} = await this.#ready()
      const found = await find(readQuery(other, table), engine, table)
      if (found.answers.every(isFoundAsTyped)) return {text: other, found, table}
    }
    return undefined
  }

  /** The list of all pages. */
  catalogue(): Promise<Catalogue> {
    return this.#once('pages', async () => {
      const file = await this.#files.data('pages')
      const {moved, labels} = file
      const entries = readCatalogue(file)
      return {entries, byId: new Map(entries.map((entry) => [entry.id, entry])), moved, labels}
    })
  }

  async #lawsFor(query: Query, files: number, table: TermTable): Promise<readonly LawRow[]> {
    try {
      const rows = await Promise.all(
        lawFilesFor(query, files).map((part) =>
          this.#once(`laws${part}`, () => this.#files.data('laws', part))
        )
      )
      return lawsIn(query, rows.flat(), table)
    } catch {
      // Not saved; the pages that name it may be.
      return []
    }
  }

  /** The terms for some words, with the everyday words that begin like them; read while the engine is still to come. */
  #tableFor(words: string): Promise<TermTable> {
    const parts = everydayPartsFor(words).sort((a, b) => a - b)
    if (parts.length === 0) {
      return this.#once('table', async () => makeTermTable((await this.#terms()).rows))
    }
    return this.#once(`table ${parts.join(' ')}`, async () => {
      const [base, ...everyday] = await Promise.all([
        this.#tableFor(''),
        ...parts.map((part) => this.#everyday(part))
      ])
      return makeTermTable(
        everyday.flatMap(({questions}) => questions),
        Object.assign({}, ...everyday.map(({dictionary}) => dictionary)) as Dictionary,
        base
      )
    })
  }

  /** What the words of a text tell of the topics it may be about. */
  async #topicsFor(text: string): Promise<TopicTable> {
    const [{topics}, ...everyday] = await Promise.all([
      this.#terms(),
      ...everydayPartsFor(text).map((part) => this.#everyday(part))
    ])
    return {
      get: (word) => {
        const packed = everyday.find((some) => Object.hasOwn(some.topics, word))?.topics[word]
        return packed && unpackTopics(packed, topics)
      }
    }
  }

  #pagefind(): Promise<Pagefind> {
    return this.#once('pagefind', () => this.#files.engine())
  }

  #everyday(part: number): Promise<Everyday> {
    return this.#once(`everyday ${part}`, () => this.#files.data('everyday', part))
  }

  #terms(): Promise<SearchData['terms']> {
    return this.#once('terms', () => this.#files.data('terms'))
  }

  #words(): Promise<readonly string[]> {
    return this.#once('words', async () => (await this.#files.data('words')).split('\n'))
  }

  /** Loads each thing once. A failure is not kept: the network may come back. */
  #once<T>(name: string, load: () => Promise<T>): Promise<T> {
    const loading = this.#loading.get(name) as Promise<T> | undefined
    if (loading !== undefined) return loading
    const started = load()
    this.#loading.set(name, started)
    started.catch(() => this.#loading.delete(name))
    return started
  }
}

/** Whether pages have what was typed, and not only what may be meant. */
function isFoundAsTyped({matches, instead}: Answer): boolean {
  return matches.size > 0 && instead.length === 0
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
