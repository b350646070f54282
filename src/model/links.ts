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

// Robust Links: what a link says of the original and of the archived copy.
//
// The attributes are those of the Robust Links notation (`data-originalurl`,
// `data-versionurl`, `data-versiondate`), which lets a reader's tools offer the
// copy when the original is gone, and the other way round. Only what the source
// prints is used: an archive may hold copies that nobody here has looked at.

/** The attributes of one link, by their names in HTML. */
export interface RobustLink {
  'data-originalurl'?: string
  'data-versionurl'?: string
  'data-versiondate'?: string
}

/** Web archives, by the beginning of the addresses they give. */
const archive =
  /^(?:https?:\/\/)?(?:www\.)?(?:perma\.cc|archive\.(?:ph|is|today|li|vn|md|fo)|webcitation\.org|archive\.org\/wayback|(?:web|wayback)\.archive\.org|(?:wayback\.)?archive-it\.org|webarchive\.[a-z.]+|ghostarchive\.org)(?:[/:]|$)/i

/** Whether an address is of a copy that a web archive keeps. */
export function isArchived(url: string): boolean {
  return archive.test(url)
}

/**
 * `/web/20210430221058/https://example.org`: the day of the copy and what it is a
 * copy of; `/web/2021/…` is the copy nearest to some day of that year.
 */
const stamped = /\/(\d{4})(?:(\d\d)(\d\d))?\d{0,6}(?:[a-z]{2}_)?\/(https?:\/\/?.+)$/i

/**
 * The attributes of each address of one work that has any.
 *
 * Takes the complete addresses that a note gives for the work. An address that
 * names its original within itself says so; one that does not (`perma.cc/…`)
 * is held to be a copy of the other address only where the work has just one.
 */
export function robustLinks(urls: readonly string[]): ReadonlyMap<string, RobustLink> {
  const links = new Map<string, RobustLink>()
  const originals = [...new Set(urls.filter((url) => !isArchived(url)))]
  const alone = originals.length === 1 ? originals[0] : undefined
  for (const copy of urls.filter(isArchived)) {
    const {original = alone, day} = stampOf(copy)
    const date = day === undefined ? {} : {'data-versiondate': day}
    if (original === undefined) continue
    links.set(copy, {'data-originalurl': original, ...date})
    if (original === alone && !links.has(alone)) {
      links.set(alone, {'data-versionurl': copy, ...date})
    }
  }
  return links
}

function stampOf(copy: string): {readonly original?: string; readonly day?: string} {
  const [, year, month, day, original] = stamped.exec(copy) ?? []
  if (original === undefined || !URL.canParse(original)) return {}
  const date = [year, month, day].join('-')
  return Number.isNaN(Date.parse(date)) ? {original} : {original, day: date}
}

/** The last step of an address, as the anchor of what is said of that page: `kz` of `/laws/kz/`. */
export function lastStep(address: string): string {
  return address.split('/').at(-2) ?? ''
}
