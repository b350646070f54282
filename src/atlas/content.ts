/**
 * A content folder, read whole: page files, accounts, laws, concordances and
 * the address lock.
 *
 * Bodies and records stay out of Astro's content store on purpose: the store
 * becomes one module that holds every page, and costs more than all rendering
 * once there are thousands of them.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {Element} from 'hast'
import {bodyToHast} from '../document/html.ts'
import {parsePage} from '../document/page-file.ts'
import {accountSchema, type Account} from '../model/account.ts'
import {concordanceSchema, lawSchema, type Concordance, type Law} from './concordance.ts'
import {to} from '../model/links.ts'
import {compare, lockSchema, type Lock} from './lock.ts'
import {type Page, pageSchema} from '../kinds/index.ts'
import {settingsSchema, usualSettings, type Settings} from '../model/settings.ts'

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

/** Reads a content folder. Throws where a file is not what the schemas say. */
export function readContent(folder: string): Content {
  const json = (text: string): unknown => JSON.parse(text)
  const accounts = mapFiles(path.join(folder, 'account'), '.json', (text) =>
    accountSchema.parse(json(text))
  )
  const laws = mapFiles(path.join(folder, 'laws'), '.json', (text) => lawSchema.parse(json(text)))
  const concordances = mapFiles(path.join(folder, 'concordance'), '.json', (text) =>
    concordanceSchema.parse(json(text))
  )
  const settings = path.join(folder, settingsFile)
  const files = mapFiles(
    folder,
    '.mdx',
    (text, file) => [addressOf(path.relative(folder, file)), toPageFile(text, file)] as const
  )
  return {
    lock: lockSchema.parse(json(readFileSync(path.join(folder, 'addresses.lock.json'), 'utf8'))),
    files: new Map(files.sort(([a], [b]) => compare(a, b))),
    accounts: new Map(
      accounts
        .sort((a, b) => compare(a.source.file, b.source.file))
        .map((account) => [account.address, account])
    ),
    laws: laws.sort((a, b) => compare(a.address, b.address)),
    concordances: concordances.sort((a, b) => compare(a.country, b.country)),
    settings: existsSync(settings)
      ? settingsSchema.parse(json(readFileSync(settings, 'utf8')))
      : usualSettings
  }
}

/** `measures/kz/a.mdx` is the page at `/measures/kz/a/`. */
function addressOf(file: string): string {
  return `/${file.split(path.sep).join('/').slice(0, -'.mdx'.length)}/`
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

/** One file after the other, and at once: of thousands, each would pay for waiting. */
function mapFiles<T>(
  root: string,
  extension: string,
  read: (text: string, file: string) => T
): T[] {
  // Texts that name no law, or no country, give none of these folders.
  if (!existsSync(root)) return []
  const names = readdirSync(root, {recursive: true, encoding: 'utf8'})
  return names
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => {
      const file = path.join(root, name)
      return read(readFileSync(file, 'utf8'), file)
    })
}
