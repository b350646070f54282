/** The atlas of this build, loaded once and shared by every page. */
import {toHtml} from 'hast-util-to-html'
import {accounts, addressLock, allPages, pageAt, type Entry as Stored} from '../content/store.ts'
import {withFormerAnchors} from '../content/tree.ts'
import {to} from '../model/links.ts'
import {entryAt, type Entry, type Lock} from '../model/lock.ts'
import {once} from '../model/once.ts'
import type {Page} from '../model/page.ts'
import {makeAtlas, type Atlas} from './atlas.ts'
import {withTerms} from '../glossary/links.ts'
import {loadConcord} from './concord-loaded.ts'
import {firstUsesOn, termAddress} from '../glossary/terms.ts'
import {formerAnchorsOf, type FormerAnchors} from '../permalinks/former-anchors.ts'
import {historyOf, type PageHistory} from '../permalinks/history.ts'

export const loadAtlas = once(async (): Promise<Atlas> => {
  const pages = (await allPages()).map(({data}) => data)
  return makeAtlas(pages, await accounts())
})

/** A live page with its body. */
export async function entryOf(address: string): Promise<Stored> {
  const entry = await pageAt(address)
  if (entry === undefined) throw new Error(`No page at ${address}`)
  return entry
}

/** The finished HTML of a page's body, with the anchors it once had, and its terms leading to the glossary. */
export async function bodyOf({address}: Page): Promise<string> {
  const {tree} = await entryOf(address)
  const {within} = await formerAnchorsAt(address)
  const concord = await loadConcord()
  const terms = firstUsesOn(address, concord).map(({term, place: {anchor, text}}) => ({
    anchor,
    text,
    href: to(termAddress(term, concord))
  }))
  return toHtml(withFormerAnchors(withTerms(tree, terms), within))
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
