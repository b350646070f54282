/**
 * Puts the way up to the root of the site in the place of its placeholder, and
 * looks at the same time whether each link leads to a page or file there is.
 */
import {decoded} from '../model/encoded.ts'
import type {SiteFolder} from './site-folder.ts'

interface LinkOptions {
  /** What pages were rendered with in the place of the root. */
  readonly placeholder: string
  /** Public address of the home page, where it is known. */
  readonly home?: string | undefined
  /** Files that are not there yet. */
  readonly expected?: readonly string[]
}

/** Shown at addresses of any depth, so it cannot name its way up. */
const notFound = '404.html'

/** Files in which the placeholder would be a fault: nothing of theirs is changed. */
const others = /\.(?:css|js|json|svg|atom|webmanifest)$/

/**
 * `rendered` are the files that may have the placeholder. Throws where a page
 * links to what the site does not have, and names each such page and address.
 */
export function makeLinksRelative(
  site: SiteFolder,
  rendered: readonly string[],
  {placeholder, home, expected = []}: LinkOptions
): void {
  const dead: string[] = []
  const links = new RegExp(`${placeholder}([^"'\\s<>?#&)]*)`, 'g')
  for (const name of rendered) {
    const isPage = name.endsWith('.html')
    if (!isPage && !others.test(name)) continue
    const text = site.text(name)
    if (!isPage) {
      if (text.includes(placeholder)) throw new Error(`${name}: expected links of pages only`)
      continue
    }
    for (const address of new Set(Array.from(text.matchAll(links), ([, link = '']) => link))) {
      const file = fileOfLink(address)
      if (site.has(file) || expected.includes(file)) continue
      dead.push(`${name}: no page or file at /${address}`)
    }
    const root = name === notFound ? rootPath(home) : wayUp(name)
    site.write(
      name,
      text.replaceAll(placeholder, () => root)
    )
  }
  if (dead.length > 0) throw new Error(`Links that lead nowhere:\n${dead.join('\n')}`)
}

/** The way from a file up to the root: `../../`, or `./` for a file in it. */
export function wayUp(name: string): string {
  return '../'.repeat(name.split('/').length - 1) || './'
}

function rootPath(home: string | undefined): string {
  return home === undefined ? '/' : new URL(home).pathname
}

function fileOfLink(address: string): string {
  const name = decoded(address)
  return name === '' || name.endsWith('/') ? `${name}index.html` : name
}
