/**
 * Addresses for the browser, on a host below any base path and in a copy on a
 * disk, where pages are files: `measures/kz/…/index.html`.
 */

/** The way from the open page to the root of a copy on a disk; nothing on a host. */
const root = document.documentElement.dataset['root']

const base = import.meta.env.BASE_URL.replace(/\/*$/, '/')

/** A file below the root: `pagefind/pagefind.js`. */
export function fileAt(path: string): string {
  return (root ?? base) + path
}

/** A page: `/measures/kz/safe-harbour/`, also with `?q=` or `#n12`. */
export function pageAt(address: string): string {
  const [, path = '', rest = ''] = /^\/([^?#]*)(.*)$/s.exec(address) ?? []
  if (root === undefined) return base + path + rest
  return `${root}${path}${path === '' || path.endsWith('/') ? 'index.html' : ''}${rest}`
}

export const onDisk = root !== undefined
