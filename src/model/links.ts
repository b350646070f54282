/**
 * Where links lead. Every link of a page goes through `to`: pages are rendered
 * with a placeholder for the root of the site, and once all are there the
 * build puts the way up from each in its place. So the same bytes work on any
 * host, below any path, and from a disk. What needs the public address of the
 * site says so, and does without where the build was not told it.
 */

declare const SITE_ROOT: string | undefined
declare const SITE_ADDRESS: string | undefined

const root = typeof SITE_ROOT === 'undefined' ? '/' : SITE_ROOT

/** The public address of the home page, with a slash at its end, where the build was told it. */
export const siteAddress: string | undefined =
  typeof SITE_ADDRESS === 'undefined' || SITE_ADDRESS === '' ? undefined : SITE_ADDRESS

/** A link to a page or file of the site, by its address from the root: `/measures/`. */
export function to(address: string): string {
  return root + address.slice(1)
}

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
