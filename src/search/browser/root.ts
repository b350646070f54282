/**
 * Addresses for the browser, on a host below any path and in a copy on a disk,
 * where pages are files: `measures/kz/…/index.html`.
 */

/** The way from the open page to the root of the site. */
const root =
  document.documentElement.dataset['root'] ?? import.meta.env.BASE_URL.replace(/\/*$/, '/')

export const onDisk = location.protocol === 'file:'

/** A file below the root: `pagefind/pagefind.js`. */
export function fileAt(path: string): string {
  return new URL(root + path, document.baseURI).href
}

/** A page: `/measures/kz/safe-harbour/`, also with `?q=` or `#n12`. */
export function pageAt(address: string): string {
  const [, path = '', rest = ''] = /^\/([^?#]*)(.*)$/s.exec(address) ?? []
  const file = onDisk && (path === '' || path.endsWith('/')) ? 'index.html' : ''
  return root + path + file + rest
}
