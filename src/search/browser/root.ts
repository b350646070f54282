/**
 * Addresses for the browser: below the root of the site, and on a disk, where
 * pages are files, with the name of the file.
 */
import {onDisk, root, wayUp} from '../../browser/root.ts'

/** A file below the root: `pagefind/pagefind.js`. */
export function fileAt(path: string): string {
  return new URL(path, root).href
}

/** A page: `/measures/kz/safe-harbour/`, also with `?q=` or `#n12`. */
export function pageAt(address: string): string {
  const [, path = '', rest = ''] = /^\/([^?#]*)(.*)$/s.exec(address) ?? []
  const file = onDisk && (path === '' || path.endsWith('/')) ? 'index.html' : ''
  return wayUp + path + file + rest
}
