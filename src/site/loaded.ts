/** The atlas of this build, loaded once and shared by every page. */
import {accounts, allPages, pageAt} from '../content/store.ts'
import type {Page} from '../model/page.ts'
import {makeAtlas, type Atlas} from './atlas.ts'

let loading: Promise<Atlas> | undefined

export function loadAtlas(): Promise<Atlas> {
  return (loading ??= Promise.all([allPages(), accounts()]).then(([entries, all]) =>
    makeAtlas(
      entries.map(({data}) => data),
      all
    )
  ))
}

/** The finished HTML of a page's body. */
export async function bodyOf({address}: Page): Promise<string> {
  const entry = await pageAt(address)
  if (entry === undefined) throw new Error(`No page at ${address}`)
  return entry.html
}
