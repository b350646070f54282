/** Reads the pages of a built site as a browser would. */
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {readPage, type BuiltPage} from '../../scripts/check/page.ts'

/** All pages of a built folder by their address, `/` for the home page. */
export async function readPages(dist: string): Promise<Map<string, BuiltPage>> {
  const names = await readdir(dist, {recursive: true})
  const pages = names
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.split(path.sep).join('/'))
    .sort()
    .map(async (name) => {
      const html = await readFile(path.join(dist, name), 'utf8')
      const address = `/${name.replace(/(^|\/)index\.html$/, '$1')}`
      return [address, readPage(name, html)] as const
    })
  return new Map(await Promise.all(pages))
}
