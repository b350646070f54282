/** The atlas of this build, loaded once and shared by every page. */
import {toHtml} from 'hast-util-to-html'
import type {Atlas} from '../atlas/atlas.ts'
import type {PageFile} from '../atlas/content.ts'
import {withFormerAnchors} from '../document/tree.ts'
import {to} from '../model/links.ts'
import type {Page} from '../model/page.ts'
import type {FormerAnchors} from '../permalinks/former-anchors.ts'
import type {PageHistory} from '../permalinks/history.ts'
import {withTerms} from '../glossary/links.ts'
import {firstUsesOn, termAddress} from '../glossary/terms.ts'
import {findingsOf} from '../atlas/findings.ts'
import {builtAtlas} from './built-atlas.ts'

export async function loadAtlas(): Promise<Atlas> {
  return builtAtlas()
}

/** A live page with its body. */
export async function entryOf(address: string): Promise<PageFile> {
  const file = builtAtlas().files.get(address)
  if (file === undefined) throw new Error(`No page at ${address}`)
  return file
}

/** The finished HTML of a page's body, with the anchors it once had, and its terms leading to the glossary. */
export async function bodyOf({address}: Page): Promise<string> {
  const {tree} = await entryOf(address)
  const {within} = await formerAnchorsAt(address)
  const findings = findingsOf(builtAtlas())
  const terms = firstUsesOn(address, findings).map(({term, place: {anchor, text}}) => ({
    anchor,
    text,
    href: to(termAddress(term, findings))
  }))
  return toHtml(withFormerAnchors(withTerms(tree, terms), within))
}

/** The anchors of a page whose passages are gone. */
export async function formerAnchorsAt(address: string): Promise<FormerAnchors> {
  return builtAtlas().formerAnchorsOf({address})
}

/** The history of a page. */
export async function historyAt(address: string): Promise<PageHistory> {
  return builtAtlas().historyOf({address})
}
