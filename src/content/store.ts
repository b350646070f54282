/**
 * The generated pages, read once for a build.
 *
 * Bodies and records stay out of Astro's content store on purpose: the store
 * becomes one module that holds every page, and costs more than all rendering
 * once there are thousands of them.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {Element} from 'hast'
import {accountSchema, type Account} from '../model/account.ts'
import {concordanceSchema, lawSchema, type Concordance, type Law} from '../model/concordance.ts'
import {parseFrontMatter} from '../model/front-matter.ts'
import {to} from '../model/links.ts'
import {compare, lockSchema, type Lock} from '../model/lock.ts'
import {once} from '../model/once.ts'
import {pageSchema, type Page} from '../model/page.ts'
import {bodyToHast} from './body.ts'
import {contentFolder as folder} from './folder.ts'
import {readBody} from './vocabulary.ts'

export interface Entry {
  readonly data: Page
  /** The body, made when asked for: most pages of a build need the record alone. */
  readonly tree: readonly Element[]
}

/** Every page file: pages that are live, withdrawn ones, and earlier versions, by their own address. */
const filed = once(async (): Promise<ReadonlyMap<string, Entry>> => {
  const entries = mapFiles(folder, '.mdx', (text, file) => [addressOf(file), toEntry(text, file)] as const)
  return new Map(entries.sort(([a], [b]) => compare(a, b)))
})

/** The address lock: what every address stands for and what became of it. */
export const addressLock = once(async (): Promise<Lock> =>
  lockSchema.parse(JSON.parse(readFileSync(path.join(folder, 'addresses.lock.json'), 'utf8')))
)

/** All pages that are live, in the order of their addresses. */
export const allPages = once(async (): Promise<readonly Entry[]> => {
  const {addresses} = await addressLock()
  return [...(await filed())].flatMap(([address, entry]) =>
    addresses[address]?.state === 'live' ? [entry] : []
  )
})

/** The text kept of a withdrawn page, or of an earlier version, at its own address. */
export async function keptAt(address: string): Promise<Entry | undefined> {
  return (await filed()).get(address)
}

/** The accounts of the seeds, in the order of their files. */
export const accounts = once(async (): Promise<readonly Account[]> => {
  const {addresses} = await addressLock()
  return [...(await everyAccount()).values()].filter(
    ({address}) => addresses[address]?.state === 'live'
  )
})

/** The account of a source, also of one that is withdrawn; nothing where the address is of no source. */
export async function accountAt(address: string): Promise<Account | undefined> {
  return (await everyAccount()).get(address)
}

const everyAccount = once(async (): Promise<ReadonlyMap<string, Account>> => {
  const found = mapFiles(path.join(folder, 'account'), '.json', (text) =>
    accountSchema.parse(JSON.parse(text))
  )
  return new Map(
    found
      .sort((a, b) => compare(a.source.file, b.source.file))
      .map((account) => [account.address, account])
  )
})

/** Every law that a text names, in the order of their addresses. */
export const allLaws = once(async (): Promise<readonly Law[]> => {
  const found = mapFiles(path.join(folder, 'laws'), '.json', (text) =>
    lawSchema.parse(JSON.parse(text))
  )
  return found.sort((a, b) => compare(a.address, b.address))
})

/** What was found within the texts on each country, in the order of their codes. */
export const concordances = once(async (): Promise<readonly Concordance[]> => {
  const found = mapFiles(path.join(folder, 'concordance'), '.json', (text) =>
    concordanceSchema.parse(JSON.parse(text))
  )
  return found.sort((a, b) => compare(a.country, b.country))
})

const byAddress = once(
  async () => new Map((await allPages()).map((entry) => [entry.data.address, entry]))
)

/** The page at an address, if there is one. */
export async function pageAt(address: string): Promise<Entry | undefined> {
  return (await byAddress()).get(address)
}

/** `measures/kz/a.mdx` is the page at `/measures/kz/a/`. */
function addressOf(file: string): string {
  const name = path.relative(folder, file).split(path.sep).join('/')
  return `/${name.slice(0, -'.mdx'.length)}/`
}

function toEntry(text: string, file: string): Entry {
  const {record, body} = parseFrontMatter(text)
  const data = pageSchema.parse(record)
  return {
    data,
    get tree() {
      try {
        return bodyToHast(readBody(body), data, {to})
      } catch (error) {
        throw new Error(`${file}: ${String(error)}`, {cause: error})
      }
    }
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
