/**
 * Finished pages of earlier builds, in database files: none of them is ever
 * half-written, whenever a build is killed.
 */
import {existsSync, mkdirSync, readdirSync, rmSync, statSync} from 'node:fs'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import type {Asked, Question} from './questions.ts'

/** What a page was made of, by the path of its file in the site. */
export interface Result {
  readonly file: string
  /** Digest of what its route gave it. */
  readonly props: string
  readonly asked: Asked
}

interface Waiting extends Result {
  readonly bytes: Uint8Array
}

/** How many results are written at once; a build that is killed loses no more. */
const batchSize = 250

/** Programs whose results are kept beside those of today, for who goes back and forth between two. */
const mostPrograms = 1

const ending = '.sqlite'

/** Pages are kept as they are: to compress thousands of them takes longer than to write them. */
const table = `
  CREATE TABLE IF NOT EXISTS results (
    file TEXT PRIMARY KEY, props TEXT, questions TEXT, answers TEXT, bytes BLOB
  )`

function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file, {timeout})
  database.exec(
    `PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ${table}`
  )
  return database
}

/** How long, in milliseconds, to wait for another build to have written. */
const timeout = 60_000

export class Results {
  readonly #database: DatabaseSync
  /** Sees all as it was when it first looked, whatever another build writes meanwhile. */
  readonly #reader: DatabaseSync
  #tables = 'results'
  #waiting: Waiting[] = []

  /**
   * Opens the results of a program in a folder, which may be new. Those of a
   * part of a site are a file of their own, which the next whole build takes over.
   */
  constructor(folder: string, program: string, part?: string) {
    mkdirSync(folder, {recursive: true})
    removeOldest(folder, program)
    const name = part === undefined ? program : `${program}.${part.replace('/', '-of-')}`
    const file = path.join(folder, name + ending)
    this.#database = open(file)
    if (part === undefined) this.#takeOver(folder, program)
    this.#reader = new DatabaseSync(file, {timeout, readOnly: true})
    if (part !== undefined) this.#lookInto(path.join(folder, program + ending))
    this.#reader.exec('BEGIN')
  }

  #takeOver(folder: string, program: string): void {
    for (const name of readdirSync(folder)) {
      if (!name.startsWith(`${program}.`) || !/-of-\d+\.sqlite$/.test(name)) continue
      const file = path.join(folder, name)
      this.#database.prepare('ATTACH ? AS part').run(file)
      this.#database.exec('INSERT OR REPLACE INTO results SELECT * FROM part.results; DETACH part')
      for (const rest of ['', '-wal', '-shm']) rmSync(file + rest, {force: true})
    }
  }

  /** What the whole site has kept, no part needs to make. */
  #lookInto(file: string): void {
    if (!existsSync(file)) return
    // A build that was killed may have left it without its table.
    open(file).close()
    this.#reader.prepare('ATTACH ? AS whole').run(file)
    this.#tables = 'results UNION ALL SELECT file, props, questions, answers FROM whole.results'
  }

  *all(): Generator<Result> {
    const rows = this.#reader.prepare(`SELECT file, props, questions, answers FROM ${this.#tables}`)
    for (const {file, props, questions, answers} of rows.iterate()) {
      yield {
        file: String(file),
        props: String(props),
        asked: {questions: JSON.parse(String(questions)) as Question[], answers: String(answers)}
      }
    }
  }

  /** The page itself, as it was when `all` was first called. */
  bytesOf(file: string): Uint8Array {
    const row = this.#reader.prepare('SELECT bytes FROM results WHERE file = ?').get(file)
    if (!(row?.['bytes'] instanceof Uint8Array)) throw new Error(`No result for ${file}`)
    return row['bytes']
  }

  keep(result: Result, bytes: Uint8Array): void {
    this.#waiting.push({...result, bytes})
    if (this.#waiting.length >= batchSize) this.#write()
  }

  /** Removes what is kept of pages that the site does not have any more. */
  forget(files: Iterable<string>): void {
    const remove = this.#database.prepare('DELETE FROM results WHERE file = ?')
    this.#atOnce(() => {
      for (const file of files) remove.run(file)
    })
  }

  close(): void {
    this.#reader.close()
    this.#write()
    this.#database.close()
  }

  #write(): void {
    const insert = this.#database.prepare('INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?, ?)')
    this.#atOnce(() => {
      for (const {file, props, asked, bytes} of this.#waiting) {
        const {questions, answers} = asked
        insert.run(file, props, JSON.stringify(questions), answers, bytes)
      }
    })
    this.#waiting = []
  }

  #atOnce(change: () => void): void {
    this.#database.exec('BEGIN IMMEDIATE')
    change()
    this.#database.exec('COMMIT')
  }
}

/** Leaves the results of this program, and of those that were used last. */
function removeOldest(folder: string, program: string): void {
  const others = readdirSync(folder)
    .filter((name) => /^[\w-]{22}[.]/.test(name) && name.endsWith(ending))
    .filter((name) => !name.startsWith(program))
    .map((name) => ({name, used: statSync(path.join(folder, name)).mtimeMs}))
    .sort((a, b) => b.used - a.used)
  for (const {name} of others.slice(mostPrograms)) {
    for (const rest of ['', '-wal', '-shm']) rmSync(path.join(folder, name) + rest, {force: true})
  }
}
