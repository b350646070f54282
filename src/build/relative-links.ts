/**
 * Puts the way up to the root of the site in the place of its placeholder, and
 * looks at the same time whether each link leads to a page or file there is.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {decoded} from '../model/encoded.ts'

interface LinkOptions {
  /** What pages were rendered with in the place of the root. */
  readonly placeholder: string
  /** Public address of the home page, where it is known. */
  readonly site?: string | undefined
  /** Files that are not there yet. */
  readonly expected?: readonly string[]
}

/** Shown at addresses of any depth, so it cannot name its way up. */
const notFound = '404.html'

/** Files in which the placeholder would be a fault: nothing of theirs is changed. */
const others = /\.(?:css|js|json|svg|atom|webmanifest)$/

/** Throws where a page links to what the site does not have, and names each such page and address. */
export function makeLinksRelative(
  folder: string,
  names: readonly string[],
  {placeholder, site, expected = []}: LinkOptions
): void {
  const files = new Set([...names, ...expected])
  const dead: string[] = []
  const links = new RegExp(`${placeholder}([^"'\\s<>?#&)]*)`, 'g')
  for (const name of names) {
    const isPage = name.endsWith('.html')
    if (!isPage && !others.test(name)) continue
    const file = path.join(folder, name)
    const text = readFileSync(file, 'utf8')
    if (!isPage) {
      if (text.includes(placeholder)) throw new Error(`${name}: expected links of pages only`)
      continue
    }
    for (const address of new Set(Array.from(text.matchAll(links), ([, link = '']) => link))) {
      if (!files.has(fileOfLink(address))) dead.push(`${name}: no page or file at /${address}`)
    }
    const root = name === notFound ? rootPath(site) : wayUp(name)
    writeFileSync(
      file,
      text.replaceAll(placeholder, () => root)
    )
  }
  if (dead.length > 0) throw new Error(`Links that lead nowhere:\n${dead.join('\n')}`)
}

/** The way from a file up to the root: `../../`, or `./` for a file in it. */
export function wayUp(name: string): string {
  return '../'.repeat(name.split('/').length - 1) || './'
}

function rootPath(site: string | undefined): string {
  return site === undefined ? '/' : new URL(site).pathname
}

function fileOfLink(address: string): string {
  const name = decoded(address)
  return name === '' || name.endsWith('/') ? `${name}index.html` : name
}
