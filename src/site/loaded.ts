/** The atlas of this build, loaded once and shared by every page. */
import {toHtml} from 'hast-util-to-html'
import {accounts, addressLock, allPages, pageAt} from '../content/store.ts'
import {withFormerAnchors} from '../content/tree.ts'
import {entryAt, type Entry, type Lock} from '../model/lock.ts'
import type {Page} from '../model/page.ts'
import {makeAtlas, type Atlas} from './atlas.ts'
import {formerAnchorsOf, type FormerAnchors} from './former.ts'
import {historyOf, type PageHistory} from './history.ts'

let loading: Promise<Atlas> | undefined

export function loadAtlas(): Promise<Atlas> {
  return (loading ??= Promise.all([allPages(), accounts()]).then(([entries, all]) =>
    makeAtlas(
      entries.map(({data}) => data),
      all
    )
  ))
}

/** The finished HTML of a page's body, with the anchors it once had. */
export async function bodyOf({address}: Page): Promise<string> {
  const entry = await pageAt(address)
  if (entry === undefined) throw new Error(`No page at ${address}`)
  const {within} = await formerAnchorsAt(address)
  return toHtml(withFormerAnchors(entry.tree, within))
}

/** The anchors of a page whose passages are gone. */
export async function formerAnchorsAt(address: string): Promise<FormerAnchors> {
  const lock = await addressLock()
  return formerAnchorsOf(lock, address, lockedAt(lock, address))
}

/** The history of a page. */
export async function historyAt(address: string): Promise<PageHistory> {
  return historyOf(address, lockedAt(await addressLock(), address))
}

function lockedAt(lock: Lock, address: string): Entry {
  const entry = entryAt(lock, address)
  if (entry === undefined) throw new Error(`The lock does not know ${address}`)
  return entry
}
