/**
 * The pages of the copy. One is taken from an earlier build where its hosted
 * page is the same, and all that this leads to is there, or is not, as it was:
 * nothing else of the site is seen in it.
 */
import {z} from 'zod'
import type {KeptBytes} from '../cache/bytes.ts'
import {leadOf, type Holdings, type Lead} from './disk-addresses.ts'
import {entryOf, type Entry} from './disk-entry.ts'
import {pageForDisk, type DiskPage} from './disk-page.ts'

export interface PageEntry extends Entry {
  /** The modules that the page loads, in order. */
  readonly modules: readonly string[]
  /** Addresses that lead to no file of the site. */
  readonly dead: readonly string[]
}

const askedSchema = z.object({modules: z.array(z.string()), asked: z.array(z.string())})

export class DiskPages {
  readonly #holdings: Holdings
  readonly #kept: KeptBytes
  readonly #leads = new Map<string, Lead>()

  constructor(holdings: Holdings, kept: KeptBytes) {
    this.#holdings = holdings
    this.#kept = kept
  }

  /** The page of a hosted one: its path in the site, the SHA-256 of its bytes, and how to read these. */
  of(file: string, sha256: string, read: () => Buffer): PageEntry {
    const {base, home = ''} = this.#holdings
    let made: DiskPage | undefined
    const make = (): DiskPage => (made ??= pageForDisk(read().toString(), file, this.#holdings))
    const from = [file, sha256, base, home]
    const list = this.#kept.of('what a page leads to', from, () => {
      const {modules, asked} = make()
      return Buffer.from(JSON.stringify({modules, asked}))
    })
    const {modules, asked} = askedSchema.parse(JSON.parse(Buffer.from(list).toString()))
    const leads = asked.map((path) => this.#leadOf(path))
    const entry = entryOf(this.#kept, 'page', [...from, leads.join(' ')], () =>
      Buffer.from(make().html)
    )
    return {...entry, modules, dead: asked.filter((_path, index) => leads[index] === 'nowhere')}
  }

  /** All pages lead to the same places over and over. */
  #leadOf(path: string): Lead {
    const known = this.#leads.get(path)
    if (known !== undefined) return known
    const found = leadOf(path, this.#holdings)
    this.#leads.set(path, found)
    return found
  }
}
