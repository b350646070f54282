/** Where the site lies: on any host, below any path, in a folder on a disk. */

/** The way from the open page to the root of the site, with a slash at its end. */
const wayUp = (): string => document.documentElement.dataset['root'] ?? '/'

/** The root of the site. */
export const root = new URL(wayUp(), location.href)

/** Whether the page is a file that was opened from a disk. */
export const onDisk = location.protocol === 'file:'

/** When this page was opened: in the address of a file that must not be one of an earlier visit. */
export const openedAt = String(Math.round(performance.timeOrigin))

/** A file below the root: `pagefind/pagefind.js`. */
export function fileAt(path: string): string {
  return new URL(path, root).href
}

/**
 * A page by its address from the root, `/measures/kz/safe-harbour/`, also with
 * `?q=` or `#n12`; on a disk, where pages are files, its file. Addresses come
 * from an index: whatever one says, it leads to no other host and to no script.
 */
export function pageAt(address: string): string {
  const [, path = '', rest = ''] = /^[/\\]+([^?#]*)(.*)$/s.exec(address) ?? []
  const file = onDisk && (path === '' || path.endsWith('/')) ? 'index.html' : ''
  return wayUp() + path + file + rest
}
