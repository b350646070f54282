/**
 * What every page must bear, looked at in the open page: axe in three sets of
 * colours, a narrow window, large text, and readers whom what moves makes ill.
 * Each check gives what is wrong.
 */
import axe from 'axe-core'
import type {Browser, Page} from 'playwright-core'

declare global {
  interface Window {
    /** Put into the page by `openPage`; the module of this file is not there. */
    axe: typeof axe
  }
}

/**
 * WCAG 2.2 AA and what axe calls best practice, but for colours and sizes, half
 * of whose work is to look at elements like those of other pages.
 */
const rules: axe.RunOptions = {
  resultTypes: ['violations'],
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  },
  rules: {
    'target-size': {enabled: false},
    'color-contrast': {enabled: false},
    'link-in-text-block': {enabled: false}
  }
}

const contrast: axe.RunOptions = {
  resultTypes: ['violations'],
  runOnly: {type: 'rule', values: ['color-contrast', 'link-in-text-block']}
}

/** `target-size` is off unless asked for. */
const targets: axe.RunOptions = {
  resultTypes: ['violations'],
  runOnly: {type: 'rule', values: ['target-size']},
  rules: {'target-size': {enabled: true}}
}

const coloursAndTargets: axe.RunOptions = {
  ...targets,
  runOnly: {type: 'rule', values: ['color-contrast', 'link-in-text-block', 'target-size']}
}

export const wide = {width: 1280, height: 900}
export const narrow = {width: 320, height: 640}

/** Opens a page that has axe in it before anything else; a page's policy lets no script in later. */
export async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: wide,
    serviceWorkers: 'block',
    // What breaks a page on purpose is markup, which the site's policy refuses.
    bypassCSP: true
  })
  await context.addInitScript({content: axe.source})
  return context.newPage()
}

/**
 * Everything that is wrong with the open page. Where `seen` is given, colours and
 * sizes are looked at in the first few elements of each sort that is not there
 * yet, and the sorts of the page are put there; else in all elements.
 */
export async function findings(page: Page, seen?: Set<string>): Promise<string[]> {
  // Notes are laid out when they come near; what is measured must not move meanwhile.
  await page.evaluate(() => {
    for (const notes of document.querySelectorAll<HTMLElement>('.notes')) {
      notes.style.contentVisibility = 'visible'
    }
  })
  await page.setViewportSize(wide)
  await page.emulateMedia({colorScheme: 'light', forcedColors: 'none'})
  const most = seen === undefined ? Infinity : mostOfSort
  const sorts = await page.evaluate(markNew, {known: [...(seen ?? [])], most})
  for (const sort of sorts) seen?.add(sort)
  const found = await axeFindings(page, rules, 'light')
  found.push(...(await axeFindings(page, coloursAndTargets, 'light', newOnes)))
  found.push(...(await atLargeText(page)))
  await page.emulateMedia({colorScheme: 'dark'})
  found.push(...(await axeFindings(page, contrast, 'dark', newOnes)))
  await page.emulateMedia({colorScheme: 'light', forcedColors: 'active'})
  found.push(...(await axeFindings(page, contrast, 'forced colours', newOnes)))
  await page.emulateMedia({forcedColors: 'none'})
  await page.setViewportSize(narrow)
  found.push(...(await sideways(page, 'at 320 px')))
  found.push(...(await axeFindings(page, targets, 'at 320 px', newOnes)))
  await page.emulateMedia({reducedMotion: 'reduce'})
  found.push(...(await moving(page)))
  await page.emulateMedia({reducedMotion: 'no-preference'})
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

const newOnes = '[data-new]'

/** A page may have a thousand elements that are drawn alike. */
const mostOfSort = 3

interface Known {
  readonly known: readonly string[]
  readonly most: number
}

/**
 * Runs in the page: marks what has words or takes the pointer, and is not like
 * any element seen before, so many of each sort. Gives their sorts: names,
 * classes, roles and attributes of each and of what it is in.
 */
function markNew({known, most}: Known): readonly string[] {
  const seen = new Set(known)
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

/** Of the whole page, or of the elements of a selector, of which there may be none. */
async function axeFindings(
  page: Page,
  options: axe.RunOptions,
  where: string,
  selector?: string
): Promise<string[]> {
  const violations = await page.evaluate(
    async ([run, those]) => {
      if (those === undefined) return (await window.axe.run(document, run)).violations
      if (document.querySelector(those) === null) return []
      return (await window.axe.run({include: [[those]]}, run)).violations
    },
    [options, selector] as const
  )
  return violations.flatMap(({id, nodes}) =>
    nodes.map(({html, any}) => `${id}, ${where}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`)
  )
}

/** Letters of twice the size, as a reader sets them. */
async function atLargeText(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '212.5%'
  })
  const found = await sideways(page, 'at 200 % text')
  await page.evaluate(() => {
    document.documentElement.style.fontSize = ''
  })
  return found
}

/** What stands beyond the right edge of the window and in no box that scrolls by itself. */
export function sideways(page: Page, where: string): Promise<string[]> {
  return page.evaluate((place) => {
    const {clientWidth, scrollWidth} = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const beyond = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element.getBoundingClientRect().right > clientWidth + 1 &&
        !element.closest('.wide, .drawings')
    )
    const names = beyond
      .slice(-3)
      .map(
        (element) =>
          `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`
      )
    return [`sideways scroll ${place}: ${scrollWidth} px, ${names.join(' ')}`]
  }, where)
}
