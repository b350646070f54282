/**
 * Every address of the lock that is no live page: what was withdrawn, what was
 * replaced, and what moved. None of them needs a seed: the text is the page
 * file that was committed, the rest is in the lock.
 */
import {accountAt, addressLock, keptAt, type Entry as StoredPage} from '../content/store.ts'
import type {Account} from '../model/account.ts'
import {destinationOf} from '../model/destination.ts'
import {anchorKinds, entryAt, type Entry, type Lock} from '../model/lock.ts'
import {once} from '../model/once.ts'
import type {Page} from '../model/page.ts'
import {historyOf, type PageHistory} from './history.ts'

interface Known {
  readonly address: string
  /** The page it is, or is an earlier text of. */
  readonly page: string
  readonly entry: Entry
  readonly history: PageHistory
}

/** A text that stays readable: the last one of a page that is withdrawn, or an earlier one. */
export interface KeptPage extends Known {
  readonly kind: 'withdrawn' | 'version'
  readonly version: string
  readonly stored: StoredPage
  /** Of the source it came from, as far as that is still known. */
  readonly account: Account | undefined
}

/** A page that is withdrawn and had no text of its own: a list, or one about a source. */
export interface GonePage extends Known {
  readonly kind: 'gone'
  readonly account: Account | undefined
}

export interface MovedPage extends Known {
  readonly kind: 'moved'
  readonly to: string
  /** Where each of its anchors leads now. */
  readonly anchors: readonly {readonly id: string; readonly to: string}[]
}

export type Kept = KeptPage | GonePage | MovedPage

/** All of them, in the order of the lock. */
export const keptPages = once(async (): Promise<readonly Kept[]> => {
  const lock = await addressLock()
  const found = await Promise.all(
    Object.entries(lock.addresses).map(async ([address, entry]): Promise<readonly Kept[]> => {
      const history = historyOf(address, entry)
      const known = {address, page: address, entry, history}
      const earlier = await Promise.all(
        // Of a law the lock knows names and numbers, and no page file was ever kept.
        (entry.stands.kind === 'law' ? [] : history.earlier).map((one) =>
          textAt({...known, address: one.address}, 'version', one.version)
        )
      )
      if (typeof entry.state !== 'string') return [movedPage(lock, known), ...earlier]
      if (entry.state === 'live') return earlier
      return [await textAt(known, 'withdrawn', history.version), ...earlier]
    })
  )
  return found.flat()
})

async function textAt(
  known: Known,
  kind: KeptPage['kind'],
  version: string
): Promise<KeptPage | GonePage> {
  const stored = await keptAt(known.address)
  if (stored === undefined) return {...known, kind: 'gone', account: await accountAt(known.address)}
  return {...known, kind, version, stored, account: await accountOf(stored.data)}
}

async function accountOf({origin}: Page): Promise<Account | undefined> {
  const lock = await addressLock()
  return accountAt(destinationOf(lock, origin.source)?.address ?? origin.source)
}

function movedPage(lock: Lock, known: Known): MovedPage {
  const {address, entry} = known
  const to = destinationOf(lock, address)?.address
  if (to === undefined) throw new Error(`${address} moved to nowhere`)
  const anchors = anchorKinds.flatMap((kind) =>
    entry[kind].flatMap(({id}) => {
      const anchor = destinationOf(lock, address, id)?.anchor
      const target = anchor === undefined ? to : `${to}#${anchor}`
      const ids = kind === 'notes' ? [id, `${id}-ref`] : [id]
      return ids.map((one) => ({id: one, to: target}))
    })
  )
  return {...known, kind: 'moved', to, anchors}
}

export interface PresentText {
  readonly address: string
  readonly stored: StoredPage
  readonly history: PageHistory
  /** Where each anchor that the page ever had leads today, if anywhere. */
  readonly anchorsNow: ReadonlyMap<string, string | undefined>
}

/** The text that a page has, or last had, wherever it moved. */
export async function presentText(address: string): Promise<PresentText | undefined> {
  const lock = await addressLock()
  const found = destinationOf(lock, address)
  const entry = found && entryAt(lock, found.address)
  const stored = found && (await keptAt(found.address))
  if (entry === undefined || found === undefined || stored === undefined) return undefined
  return {
    address: found.address,
    stored,
    history: historyOf(found.address, entry),
    anchorsNow: new Map(
      anchorsOf(lock, address).map((id) => [id, destinationOf(lock, address, id)?.anchor])
    )
  }
}

function anchorsOf(lock: Lock, address: string): string[] {
  const entry = entryAt(lock, address)
  return entry === undefined ? [] : anchorKinds.flatMap((kind) => entry[kind].map(({id}) => id))
}
