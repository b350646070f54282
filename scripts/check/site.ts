/**
 * Checks a built site as a folder of files: every page by itself, and every
 * address against what the folder holds.
 */
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import type {Root} from 'hast'
import {VFile} from 'vfile'
import {addressesOf, type Address} from './addresses.ts'
import {checkIdentity} from './identity.ts'
import {attribute, elements, readPage} from './page.ts'
import {checkPolicy} from './policy.ts'
import {mistakeOf, type Holdings} from './resolve.ts'
import {report} from './rules.ts'
import {stylesheetAddresses} from './styles.ts'
import {checkValidity} from './validity.ts'

export interface SiteOptions {
  /** Path the site lies under, with a slash at both ends. */
  readonly base: string
  /** Scheme and host the site is published at; what canonical addresses name. */
  readonly origin: string
}

export interface CheckedSite {
  /** Number of pages looked at. */
  readonly pages: number
  /** The pages and stylesheets that have messages. */
  readonly files: readonly VFile[]
}

/** Checks every page and stylesheet of a built folder. */
export async function checkSite(folder: string, options: SiteOptions): Promise<CheckedSite> {
  const files = await filesOf(folder)
  const anchors = new Map<string, ReadonlySet<string>>()
  const toResolve: {readonly file: VFile; readonly addresses: readonly Address[]}[] = []
  for (const name of files.filter((name) => name.endsWith('.html'))) {
    const page = readPage(name, await readFile(path.join(folder, name), 'utf8'))
    checkIdentity(page)
    checkPolicy(page)
    await checkValidity(page)
    anchors.set(name, anchorsOf(page.tree))
    toResolve.push({file: page.file, addresses: addressesOf(page.tree)})
  }
  const holdings: Holdings = {files: new Set(files), anchors, ...options}
  for (const {file, addresses} of toResolve) {
    for (const {value, use, element} of addresses) {
      const mistake = mistakeOf(value, use, file.path, holdings)
      if (mistake) report(file, mistake.rule, element, value)
    }
  }
  const styles = await checkStyles(folder, holdings)
  const checked = [...toResolve.map(({file}) => file), ...styles]
  return {pages: toResolve.length, files: checked.filter(({messages}) => messages.length > 0)}
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  return entries
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => path.relative(folder, path.join(parentPath, name)))
    .map((name) => name.split(path.sep).join('/'))
    .sort()
}

function anchorsOf(tree: Root): Set<string> {
  return new Set(
    elements(tree).flatMap((element) => {
      const id = attribute(element, 'id')
      const name = element.tagName === 'a' ? attribute(element, 'name') : undefined
      return [id, name].filter((anchor) => anchor !== undefined)
    })
  )
}

async function checkStyles(folder: string, holdings: Holdings): Promise<VFile[]> {
  const names = [...holdings.files].filter((name) => name.endsWith('.css'))
  return Promise.all(
    names.map(async (name) => {
      const file = new VFile({path: name, value: await readFile(path.join(folder, name), 'utf8')})
      for (const value of stylesheetAddresses(String(file))) {
        const mistake = mistakeOf(value, 'fetch', name, holdings)
        if (mistake) report(file, mistake.rule, undefined, value)
      }
      return file
    })
  )
}
