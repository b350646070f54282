/** All pages of a built site, by their addresses. */
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {fromHtml} from 'hast-util-from-html'
import {VFile} from 'vfile'
import {elements, type BuiltPage} from '../../scripts/check/page.ts'

const sites = new Map<string, Promise<ReadonlyMap<string, BuiltPage>>>()

/**
 * With links as addresses from the root of the site, so that those of two pages
 * compare. A site is read once for all files of tests in a process.
 */
export function readPages(dist: string): Promise<ReadonlyMap<string, BuiltPage>> {
  const pages = sites.get(dist) ?? read(dist)
  sites.set(dist, pages)
  return pages
}

async function read(dist: string): Promise<ReadonlyMap<string, BuiltPage>> {
  const names = await readdir(dist, {recursive: true})
  const found = await Promise.all(
    names
      .filter((name) => name.endsWith('.html'))
      .map((name) => name.split(path.sep).join('/'))
      .sort()
      .map(async (name) => {
        const html = await readFile(path.join(dist, name), 'utf8')
        // Not where each attribute stands in the file, as the checks of a site read it: a fifth of the work.
        const file = new VFile({path: name, value: html})
        const page = {file, tree: fromHtml(file)}
        const address = `/${name.replace(/(^|\/)index\.html$/, '$1')}`
        for (const {properties} of elements(page.tree)) {
          for (const [key, value] of Object.entries(properties)) {
            if (typeof value === 'string') properties[key] = fromRoot(value, address)
          }
        }
        return [address, page] as const
      })
  )
  return new Map(found)
}

/** `../a/` on the page `/b/` is `/a/`, also in `0; url=../a/`. */
function fromRoot(value: string, page: string): string {
  const [, before = '', link] = /^(0; url=)?(\.\.?\/.*)$/s.exec(value) ?? []
  if (link === undefined) return value
  const {pathname, search, hash} = new URL(link, `https://root.example${page}`)
  return before + pathname + search + hash
}
