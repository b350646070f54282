/** Where a page, or a place on it, is found. */
import type {Citation} from './citation.ts'
import {anchorOf} from './pinpoint.ts'

/**
 * The full address of a page of the site.
 *
 * `site` is where the front page is, with the base path:
 * `https://example.org/atlas/`. A build that was not told has no web address,
 * and then there is none to cite: never one that is made up.
 */
export function webAddress(site: string | undefined, address: string): string | undefined {
  if (site === undefined) return undefined
  const root = URL.parse(site)
  if (root === null || !/^https?:$/.test(root.protocol) || root.search + root.hash !== '') {
    throw new TypeError(
      `Expected the address of a site such as https://example.org/, found ${site}`
    )
  }
  return root.href.replace(/\/$/, '') + address
}

/** Address of what is cited within the site: `/indicators/kz/2021/c5/#p3`. */
export function addressOf({page, pinpoint}: Citation): string {
  return page + hash(pinpoint)
}

/** Address of what is cited on the web, where there is one. */
export function urlOf({pageUrl, pinpoint}: Citation): string | undefined {
  return pageUrl === undefined ? undefined : pageUrl + hash(pinpoint)
}

function hash(pinpoint: Citation['pinpoint']): string {
  return pinpoint === undefined ? '' : `#${anchorOf(pinpoint)}`
}
