/** Takes pictures of pages as readers see them: wide and narrow, light, dark, in forced colours, printed. */
import {mkdir} from 'node:fs/promises'
import path from 'node:path'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import type {Picked} from './pick.ts'

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

export interface Shoot {
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
const longest = 6000

async function shoot(page: Page, name: string, print: boolean): Promise<void> {
  if (print) {
    await page.pdf({path: `${name}.pdf`, preferCSSPageSize: true, format: 'A4'})
    return
  }
  const window = page.viewportSize() ?? wide
  // What is far below is laid out when it comes near: a window as tall as the page has all of it.
  await page.setViewportSize({...window, height: longest})
  const {width, height} = await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const {scrollWidth} = document.documentElement
    const foot = document.querySelector('footer')?.getBoundingClientRect().bottom
    return {width: scrollWidth, height: foot ?? document.documentElement.scrollHeight}
  })
  const clip = {x: 0, y: 0, width, height: Math.min(Math.ceil(height), longest)}
  await page.screenshot({path: `${name}.png`, clip})
  await page.setViewportSize(window)
}
