/** What the folder of a built site holds: folders, the page for the unknown, types of files. */
import {readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {lookup} from 'mrmime'

/** Whether a path of the site, without its first slash, names a folder with a page in it. */
export function folderAt(root: string, encoded: string): boolean {
  const page = path.resolve(root, `./${decoded(encoded)}`, 'index.html')
  if (!page.startsWith(path.resolve(root) + path.sep)) return false
  return statSync(page, {throwIfNoEntry: false})?.isFile() ?? false
}

function decoded(encoded: string): string {
  try {
    // Nothing on a disk has NUL in its name, and asking for it throws.
    return decodeURI(encoded).replaceAll('\0', '\uFFFD')
  } catch {
    return encoded
  }
}

/** The page shown for an address that does not exist; plain words where the site has none. */
export function notFoundPage(root: string): string {
  try {
    return readFileSync(path.join(root, '404.html'), 'utf8')
  } catch {
    return '<!doctype html><title>Not found</title><p>There is no such page.</p>'
  }
}

/** The `Content-Type` of a file name; texts are all UTF-8 here. */
export function typeOf(name: string): string {
  const type = lookup(name) ?? 'application/octet-stream'
  const text = type.startsWith('text/') || /\b(javascript|json|xml)$/.test(type)
  return text ? `${type}; charset=utf-8` : type
}
