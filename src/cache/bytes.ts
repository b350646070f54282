/** Bytes that are costly to make of others, kept from build to build by what they were made of. */
import {mkdirSync} from 'node:fs'
import path from 'node:path'
import {DatabaseSync, type StatementSync} from 'node:sqlite'
import {digestOfText} from './digest.ts'

export type Make = () => Uint8Array

/** Where bytes are kept that may have to be made first. */
export interface Place {
  readonly found: Uint8Array | undefined
  readonly keep: (made: Uint8Array) => void
}

export interface KeptBytes {
  /** What `make` gives; it must hang on nothing but its name and what it is made of. */
  of(name: string, from: readonly (string | Uint8Array)[], make: Make): Uint8Array
  /** The same for what is made later, or many at once. */
  at(name: string, from: readonly (string | Uint8Array)[]): Place
  /** Ends a build: what it did not ask for is forgotten. */
  close(): void
}

const batchSize = 1000

/** Opens what a folder keeps of a program under a name; without a folder nothing is kept. */
export function openBytes(folder?: string, name = 'bytes', program = ''): KeptBytes {
  return folder === undefined
    ? {of: (_name, _from, make) => make(), at: () => nowhere, close() {}}
    : new Stored(folder, name, program)
}

const nowhere: Place = {found: undefined, keep: () => undefined}

class Stored implements KeptBytes {
  readonly #database: DatabaseSync
  readonly #select: StatementSync
  readonly #program: string
  readonly #asked = new Set<string>()
  #waiting = new Map<string, Uint8Array>()

  constructor(folder: string, name: string, program: string) {
    this.#program = program
    mkdirSync(folder, {recursive: true})
    this.#database = new DatabaseSync(path.join(folder, `${name}.sqlite`), {timeout: 60_000})
    this.#database.exec(`
      PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
      CREATE TABLE IF NOT EXISTS bytes (digest TEXT PRIMARY KEY, bytes BLOB)`)
    this.#select = this.#database.prepare('SELECT bytes FROM bytes WHERE digest = ?')
  }

  of(name: string, from: readonly (string | Uint8Array)[], make: Make): Uint8Array {
    const {found, keep} = this.at(name, from)
    if (found !== undefined) return found
    const made = make()
    keep(made)
    return made
  }

  at(name: string, from: readonly (string | Uint8Array)[]): Place {
    const parts = from.map((part) => (typeof part === 'string' ? part : [digestOfText(part)]))
    const digest = digestOfText(JSON.stringify([this.#program, name, parts]))
    this.#asked.add(digest)
    return {
      found: this.#waiting.get(digest) ?? this.#read(digest),
      keep: (made) => {
        this.#waiting.set(digest, made)
        if (this.#waiting.size >= batchSize) this.#write()
      }
    }
  }

  close(): void {
    this.#write()
    const rows = this.#database.prepare('SELECT digest FROM bytes').all()
    const remove = this.#database.prepare('DELETE FROM bytes WHERE digest = ?')
    this.#atOnce(() => {
      for (const row of rows) {
        const digest = String(row['digest'])
        if (!this.#asked.has(digest)) remove.run(digest)
      }
    })
    this.#database.close()
  }

  #read(digest: string): Uint8Array | undefined {
    const row = this.#select.get(digest)
    return row?.['bytes'] instanceof Uint8Array ? row['bytes'] : undefined
  }

  #write(): void {
    const insert = this.#database.prepare('INSERT OR REPLACE INTO bytes VALUES (?, ?)')
    this.#atOnce(() => {
      for (const [digest, bytes] of this.#waiting) insert.run(digest, bytes)
    })
    this.#waiting = new Map()
  }

  #atOnce(change: () => void): void {
    this.#database.exec('BEGIN IMMEDIATE')
    change()
    this.#database.exec('COMMIT')
  }
}
