/** Renders the pages of a content folder with the bundle of all pages. */
import {cp, readdir, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import type * as Entry from '../../src/build/prerender-entry.ts'
import {SiteFolder} from '../../src/build/site-folder.ts'
import {bundledRoot, openBundle} from './bundle.ts'
import {type Part, shareOf} from './part.ts'

export interface RenderOptions {
  readonly content: string
  /** Folder for the pages. */
  readonly folder: string
  /** Folder for the bundle of all pages while it is used. */
  readonly bundle: string
  /** Folder in which it is archived. */
  readonly archives: string
  /** Stands for the root of the site in what is rendered. */
  readonly placeholder: string
  /** The public address of the home page. */
  readonly site?: string | undefined
  /** Renders only this share of the pages. */
  readonly part?: Part | undefined
}

declare global {
  /** What a bundle is told when it is loaded. */
  var atlasBuild: {readonly content: string; readonly site: string} | undefined
}

export async function renderPages(options: RenderOptions): Promise<true> {
  const {content, folder, placeholder, site = '', part} = options
  const bundle = await openBundle(options.bundle, options.archives, console.error)
  await cp(bundle.assets, folder, {recursive: true})
  await nameRoot(bundle.modules, placeholder)
  globalThis.atlasBuild = {content, site}
  const rendered = new SiteFolder(folder)
  const {listPaths, render} = (await import(pathToFileURL(bundle.entry).href)) as typeof Entry
  for (const {pathname, route} of await listPaths()) {
    if (part !== undefined && shareOf(pathname, part.of) !== part.number) continue
    const isPage = route.type === 'page'
    const address = placeholder + pathname.replace(/^\//, '')
    const url = new URL(isPage ? address.replace(/\/?$/, '/') : address, 'http://localhost')
    const response = await render(new Request(url), route)
    if (!response.ok) {
      throw new Error(`${pathname}: expected a page, found status ${response.status}`)
    }
    const file = isPage ? fileOfPage(pathname) : pathname.slice(1)
    rendered.write(file, await response.bytes())
  }
  return true
}

/** Hosts look for the page of unknown addresses in a file of its own. */
function fileOfPage(pathname: string): string {
  return /^\/404\/?$/.test(pathname) ? '404.html' : path.posix.join(pathname.slice(1), 'index.html')
}

/** Puts the placeholder for the root of the site in the place of that of the bundle. */
async function nameRoot(modules: string, placeholder: string): Promise<void> {
  for (const name of await readdir(modules, {recursive: true})) {
    if (!name.endsWith('.mjs')) continue
    const file = path.join(modules, name)
    const code = await readFile(file, 'utf8')
    if (!code.includes(bundledRoot)) continue
    await writeFile(
      file,
      code.replaceAll(bundledRoot, () => placeholder)
    )
  }
}
