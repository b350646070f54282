/**
 * A content folder, read whole: page files, accounts, laws, concordances and
 * the address lock.
 *
 * Bodies and records stay out of Astro's content store on purpose: the store
 * becomes one module that holds every page, and costs more than all rendering
 * once there are thousands of them.
 */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {Element} from 'hast'
import type {z} from 'zod'
import {bodyToHast} from '../document/html.ts'
import {parsePage} from '../document/page-file.ts'
import {accountSchema, type Account} from '../model/account.ts'
import {concordanceSchema, lawSchema, type Concordance, type Law} from './concordance.ts'
import {to} from '../model/links.ts'
import {type Memory, noMemory} from '../model/memory.ts'
import {lockSchema, type Lock} from './lock.ts'
import {type Page, pageSchema} from '../kinds/index.ts'
import {settingsSchema, usualSettings, type Settings} from '../model/settings.ts'
import {byCodeUnit} from '../model/order.ts'

/** Where the converter puts the settings of the site, in the content folder. */
export const settingsFile = 'settings.json'

export interface PageFile {
  readonly data: Page
  /** The body, made at each request: most pages of a build need the record alone. */
  readonly tree: readonly Element[]
}

export interface Content {
  readonly lock: Lock
  /** Every page file, by its own address: live pages, withdrawn ones, and earlier versions. */
  readonly files: ReadonlyMap<string, PageFile>
  /** Accounts of all seeds that ever were, by the address of the page about them, in the order of their files. */
  readonly accounts: ReadonlyMap<string, Account>
  /** In the order of their addresses. */
  readonly laws: readonly Law[]
  /** What was found within the texts on each country, in the order of their codes. */
  readonly concordances: readonly Concordance[]
  /** What the team says of its site. */
  readonly settings: Settings
}

/** Texts by the path of their file within the content folder. */
export type Files = ReadonlyMap<string, string>

interface Reading {
  /** What the folder holds, where that is known. */
  readonly files?: Files | undefined
  /** What its lock says, where that has been read. */
  readonly lock?: Lock | undefined
  /** Of the readings before. */
  readonly memory?: Memory
}

/** Reads a content folder, or what is said to be in it. Throws where a file is not what the schemas say. */
export function readContent(
  folder: string,
  {files: texts, lock, memory = noMemory}: Reading = {}
): Content {
  const names = texts === undefined ? namesIn(folder) : [...texts.keys()].sort()
  const readFile = <T>(name: string, read: (text: string, name: string) => T): T => {
    const text = texts?.get(name) ?? readFileSync(path.join(folder, name), 'utf8')
    return memory.recall(name, [text], () => read(text, name))
  }
  const readAll = <T>(
    kind: string,
    extension: string,
    read: (text: string, name: string) => T
  ): T[] =>
    names
      .filter((name) => name.startsWith(kind) && name.endsWith(extension))
      .map((name) => readFile(name, read))
  const jsonOf =
    <T>(schema: z.ZodType<T>) =>
    (text: string): T =>
      schema.parse(JSON.parse(text))
  const accounts = readAll('account/', '.json', jsonOf(accountSchema))
  const laws = readAll('laws/', '.json', jsonOf(lawSchema))
  const concordances = readAll('concordance/', '.json', jsonOf(concordanceSchema))
  const files = readAll(
    '',
    '.mdx',
    (text, name) => [addressOf(name), toPageFile(text, path.join(folder, name))] as const
  )
  return {
    lock: lock ?? readFile('addresses.lock.json', jsonOf(lockSchema)),
    files: new Map(files.sort(([a], [b]) => byCodeUnit(a, b))),
    accounts: new Map(
      accounts
        .sort((a, b) => byCodeUnit(a.source.file, b.source.file))
        .map((account) => [account.address, account])
    ),
    laws: laws.sort((a, b) => byCodeUnit(a.address, b.address)),
    concordances: concordances.sort((a, b) => byCodeUnit(a.country, b.country)),
    settings: names.includes(settingsFile)
      ? readFile(settingsFile, jsonOf(settingsSchema))
      : usualSettings
  }
}

function namesIn(folder: string): string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map((name) => name.split(path.sep).join('/'))
    .sort()
}

/** `measures/kz/a.mdx` is the page at `/measures/kz/a/`. */
function addressOf(file: string): string {
  return `/${file.slice(0, -'.mdx'.length)}/`
}

function toPageFile(text: string, file: string): PageFile {
  try {
    const {record, body} = parsePage(text)
    const data = pageSchema.parse(record)
    return {
      data,
      get tree() {
        return bodyToHast(body, data, {to})
      }
    }
  } catch (error) {
    throw new Error(`${file}: ${String(error)}`, {cause: error})
  }
}
