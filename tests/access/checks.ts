/**
 * What every page must bear, looked at in the open page: axe in three sets of
 * colours, a narrow window, large text, and readers whom what moves makes ill.
 * Each check gives what is wrong.
 */
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type axe from 'axe-core'
import type {Browser, Page} from 'playwright-core'

declare global {
  interface Window {
    /** Put into the page by `openPage`; the module of this file is not there. */
    axe: typeof axe
  }
}

/** WCAG 2.2 AA and what axe calls best practice; `target-size` is off unless asked for. */
const everything: axe.RunOptions = {
  resultTypes: ['violations'],
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  },
  rules: {'target-size': {enabled: true}}
}

const contrast: axe.RunOptions = {
  resultTypes: ['violations'],
  runOnly: {type: 'rule', values: ['color-contrast', 'link-in-text-block']}
}

const targets: axe.RunOptions = {
  resultTypes: ['violations'],
  runOnly: {type: 'rule', values: ['target-size']},
  rules: {'target-size': {enabled: true}}
}

/** Colours and sizes are looked at in these elements: half of axe's work is to look at more like them. */
const ofNewOnes: axe.Spec = {
  rules: [
    {id: 'color-contrast', selector: '[data-new], [data-new] *'},
    {id: 'link-in-text-block', selector: 'a[href][data-new], [data-new] a[href]'},
    {id: 'target-size', selector: '[data-new], [data-new] *'}
  ]
}

export const wide = {width: 1280, height: 900}
export const narrow = {width: 320, height: 640}

/** It is read anew on every page: in its short form that takes half of the time. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Opens a page that has axe in it before anything else; a page's policy lets no script in later. */
export async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: wide,
    serviceWorkers: 'block',
    // What breaks a page on purpose is markup, which the site's policy refuses.
    bypassCSP: true
  })
  await context.addInitScript({
    content: `${source}\naxe.configure(${JSON.stringify(ofNewOnes)})`
  })
  return context.newPage()
}

/**
 * Everything that is wrong with the open page. Where `seen` is given, colours and
 * sizes are looked at in the first few elements of each sort that is not there
 * yet, and the sorts of the page are put there; else in all elements.
 */
export async function findings(page: Page, seen?: Set<string>): Promise<string[]> {
  await page.setViewportSize(wide)
  const most = seen === undefined ? Infinity : mostOfSort
  const sorts = await page.evaluate(markNew, {known: JSON.stringify([...(seen ?? [])]), most})
  for (const sort of sorts) seen?.add(sort)
  const found = await axeFindings(page, everything, 'light')
  // Letters of twice the size, as a reader sets them.
  found.push(...(await sideways(page, 'at 200 % text', '212.5%')))
  await page.setViewportSize(narrow)
  await page.emulateMedia({reducedMotion: 'reduce'})
  found.push(...(await sideways(page, 'at 320 px')), ...(await moving(page)))
  if (sorts.length > 0) {
    found.push(...(await axeFindings(page, targets, 'at 320 px')))
    if (seen !== undefined) await page.evaluate(emptyOthers)
    await page.setViewportSize(wide)
    await page.emulateMedia({colorScheme: 'dark'})
    found.push(...(await axeFindings(page, contrast, 'dark')))
    await page.emulateMedia({colorScheme: 'light', forcedColors: 'active'})
    found.push(...(await axeFindings(page, contrast, 'forced colours')))
  }
  await page.emulateMedia({forcedColors: 'none', reducedMotion: 'no-preference'})
  return found
}

/** What moves by itself, though the reader asks for less of that. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isSlow = (durations: string): boolean =>
      durations.split(',').some((one) => parseFloat(one) > 0)
    const slow = [...document.querySelectorAll('*')].filter((element) => {
      const {transitionDuration, animationName} = getComputedStyle(element)
      return animationName !== 'none' || isSlow(transitionDuration)
    })
    const scroll = getComputedStyle(document.documentElement).scrollBehavior
    return [
      ...slow.map((element) => `moves: ${element.outerHTML.slice(0, 160)}`),
      ...document.getAnimations().map(({id}) => `moves: an animation ${id}`),
      ...(scroll === 'auto' ? [] : [`moves: scrolls in a ${scroll} way`])
    ]
  })
}

/** A page may have a thousand elements that are drawn alike. */
const mostOfSort = 3

interface Known {
  /** As one string: the driver looks at each string of a list. */
  readonly known: string
  readonly most: number
}

/**
 * Runs in the page: marks what has words or takes the pointer, and is not like
 * any element seen before, so many of each sort. Gives their sorts: names,
 * classes, roles and attributes of each and of what it is in.
 */
function markNew({known, most}: Known): readonly string[] {
  // Notes are laid out when they come near; what is measured must not move meanwhile.
  for (const notes of document.querySelectorAll<HTMLElement>('.notes'))
    notes.style.contentVisibility = 'visible'
  const seen = new Set(JSON.parse(known) as readonly string[])
  const telling = ['class', 'role', 'type', 'aria-current', 'aria-pressed', 'data-class']
  const nameOf = (element: Element | null): string => {
    const attributes = [...(element?.attributes ?? [])].filter(({name}) => name !== 'data-new')
    const told = attributes.map(({name, value}) => (telling.includes(name) ? value : name))
    return [element?.localName, ...told].join(' ')
  }
  const isLookedAt = (element: Element): boolean =>
    element.matches('a, button, input, select, summary') ||
    [...element.childNodes].some((node) => node instanceof Text && /\S/.test(node.data))
  const sorts = new Map<string, number>()
  for (const element of [...document.body.querySelectorAll('*')].filter(isLookedAt)) {
    const sort = `${nameOf(element.parentElement)} > ${nameOf(element)}`
    if (seen.has(sort)) continue
    const count = (sorts.get(sort) ?? 0) + 1
    sorts.set(sort, count)
    if (count <= most) element.setAttribute('data-new', '')
  }
  return [...sorts.keys()]
}

/**
 * Runs in the page: leaves of it what is marked and what that is in. Colours are
 * the same without the rest, of which axe else makes a plan for each run.
 */
function emptyOthers(): void {
  const others = 'body :not([data-new], [data-new] *, :has([data-new]))'
  // Not taken out: what comes after it may be drawn as what comes after it.
  for (const element of document.querySelectorAll(others)) element.replaceChildren()
}

async function axeFindings(page: Page, options: axe.RunOptions, where: string): Promise<string[]> {
  const violations = await page.evaluate(
    async (run) => (await window.axe.run(document, run)).violations,
    options
  )
  return violations.flatMap(({id, nodes}) =>
    nodes.map(({html, any}) => `${id}, ${where}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`)
  )
}

/** What stands beyond the right edge of the window and in no box that scrolls by itself. */
function sideways(page: Page, where: string, letters = ''): Promise<string[]> {
  return page.evaluate(
    ([place, size]) => {
      const root = document.documentElement
      root.style.fontSize = size
      const {clientWidth, scrollWidth} = root
      const beyond =
        scrollWidth <= clientWidth
          ? []
          : [...document.querySelectorAll('body *')].filter(
              (element) =>
                element.getBoundingClientRect().right > clientWidth + 1 &&
                !element.closest('.wide, .drawings')
            )
      root.style.fontSize = ''
      if (scrollWidth <= clientWidth) return []
      const names = beyond
        .slice(-3)
        .map(
          (element) =>
            `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`
        )
      return [`sideways scroll ${place}: ${scrollWidth} px, ${names.join(' ')}`]
    },
    [where, letters] as const
  )
}
