/** Which pages of a built site to look at: one of each type, and the hard ones. */
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'

export interface Picked {
  /** What the page is an example of: `measures-3`, `most-notes`. */
  readonly name: string
  readonly address: string
}

interface Built {
  readonly address: string
  readonly html: string
}

/** What makes a page hard to set, as a number: the page with the most is looked at. */
const hard: Readonly<Record<string, (page: Built) => number>> = {
  'longest-title': ({html}) => /<h1[^>]*>([^]*?)<\/h1>/.exec(html)?.[1]?.length ?? 0,
  'longest-instrument': ({html}) => longest(html, /data-part="basis-\d+">([^]*?)<\/p>/g),
  'most-notes': ({html}) => count(html, /role="doc-backlink"/g),
  'most-instruments': ({html}) => count(html, /data-part="basis-\d+"/g),
  'most-referred-to': ({html}) => count(html, /class="passage"/g),
  'shortest-text': ({html}) => (/data-part="p1"/.test(html) ? -html.length : -Infinity)
}

/** The pages of a built folder to look at. */
export async function pickPages(folder: string): Promise<readonly Picked[]> {
  const pages = await readAll(folder)
  const types = new Map<string, Built>()
  for (const page of pages) {
    const type = typeOf(page.address)
    if (page.html.length > (types.get(type)?.html.length ?? 0)) types.set(type, page)
  }
  // A volume to print holds many texts, and would be the hardest of all.
  const texts = pages.filter(({html}) => html.includes('class="reading"'))
  return [
    ...[...types].map(([name, {address}]) => ({name, address})),
    ...Object.entries(hard).flatMap(([name, measure]) => {
      const [most] = texts.toSorted((a, b) => measure(b) - measure(a))
      return most === undefined ? [] : [{name: `hard-${name}`, address: most.address}]
    })
  ]
}

/** Pages of one part of the site and of one depth are of one type: `/measures/kz/a/` is `measures-3`. */
function typeOf(address: string): string {
  const parts = address.split('/').filter((part) => part !== '')
  const [part = 'home'] = parts
  const within = parts.includes('questions') ? 'questions-' : ''
  return parts.length < 2 ? part.replace('.html', '') : `${part}-${within}${parts.length}`
}

async function readAll(folder: string): Promise<Built[]> {
  const names = (await readdir(folder, {recursive: true})).filter((name) => name.endsWith('.html'))
  return Promise.all(
    names.sort().map(async (name) => ({
      address: `/${name
        .split(path.sep)
        .join('/')
        .replace(/(^|\/)index\.html$/, '$1')}`,
      html: await readFile(path.join(folder, name), 'utf8')
    }))
  )
}

function count(html: string, pattern: RegExp): number {
  return [...html.matchAll(pattern)].length
}

function longest(html: string, pattern: RegExp): number {
  return Math.max(0, ...[...html.matchAll(pattern)].map(([, text = '']) => text.length))
}
