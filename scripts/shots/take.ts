/** Takes pictures of pages as readers see them: wide and narrow, light, dark, in forced colours, printed. */
import {mkdir, readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'

interface Picked {
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

const narrow = {width: 360, height: 780}
const wide = {width: 1280, height: 900}
/** The text width of a sheet of A4 with its margins, in CSS pixels. */
const sheet = {width: 627, height: 971}

const looks = {
  'wide-light': {viewport: wide, colorScheme: 'light'},
  'wide-dark': {viewport: wide, colorScheme: 'dark'},
  'wide-forced': {viewport: wide, colorScheme: 'dark', forcedColors: 'active'},
  'narrow-light': {viewport: narrow, colorScheme: 'light', hasTouch: true},
  'narrow-dark': {viewport: narrow, colorScheme: 'dark', hasTouch: true},
  'narrow-forced': {viewport: narrow, colorScheme: 'light', forcedColors: 'active'},
  print: {viewport: sheet, colorScheme: 'light'}
} as const satisfies Record<string, BrowserContextOptions>

interface Shoot {
  readonly browser: Browser
  /** Home of the served site. */
  readonly url: string
  readonly pages: readonly Picked[]
  readonly out: string
  /** Told after each picture. */
  readonly tell: (done: number, of: number) => void
}

/** Writes a picture of each page in each look, `measures-3.narrow-dark.png`, and each page as PDF. */
export async function takeShots({browser, url, pages, out, tell}: Shoot): Promise<void> {
  await mkdir(out, {recursive: true})
  const all = pages.length * Object.keys(looks).length
  let done = 0
  for (const [look, options] of Object.entries(looks)) {
    const context = await browser.newContext({reducedMotion: 'reduce', ...options})
    const page = await context.newPage()
    if (look === 'print') await page.emulateMedia({media: 'print'})
    for (const {name, address} of pages) {
      await page.goto(new URL(`.${address}`, url).href, {waitUntil: 'networkidle'})
      await shoot(page, path.join(out, `${name}.${look}`), look === 'print')
      tell(++done, all)
    }
    await context.close()
  }
}

/** Longer than this nobody looks at a picture; the rest of such a page is more of the same. */
const tallest = 6000

async function shoot(page: Page, name: string, print: boolean): Promise<void> {
  if (print) {
    await page.pdf({path: `${name}.pdf`, preferCSSPageSize: true, format: 'A4'})
    return
  }
  const window = page.viewportSize() ?? wide
  // What is far below is laid out when it comes near: a window as tall as the page has all of it.
  await page.setViewportSize({...window, height: tallest})
  const {width, height} = await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const {scrollWidth} = document.documentElement
    const foot = document.querySelector('footer')?.getBoundingClientRect().bottom
    return {width: scrollWidth, height: foot ?? document.documentElement.scrollHeight}
  })
  const clip = {x: 0, y: 0, width, height: Math.min(Math.ceil(height), tallest)}
  await page.screenshot({path: `${name}.png`, clip})
  await page.setViewportSize(window)
}
