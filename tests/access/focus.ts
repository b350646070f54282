/** A walk through an open page by the Tab key: where the focus goes, and whether it is seen there. */
import type {Page} from 'playwright-core'

/** More stops than these at either end of a page are more of the same. */
const mostStops = 25
/** A field for a date has stops of its own for day, month and year, and one for its button. */
const dateStops = 5

interface Stop {
  /** The beginning of the element that has the focus; none where it has left the page. */
  readonly name: string | undefined
  /** What is wrong with it. */
  readonly found: readonly string[]
}

declare global {
  interface Window {
    /** Put there by `watchStops`. */
    stops: readonly Stop[]
  }
}

/** What is wrong on the way from the first stop on, and on the way out of the page. */
export async function focusFindings(page: Page): Promise<string[]> {
  const found = await walk(page, mostStops, false)
  await page.evaluate(toLastStops, mostStops)
  return [...found, ...(await walk(page, 2 * mostStops, true))]
}

async function walk(page: Page, most: number, mustEnd: boolean): Promise<string[]> {
  await page.evaluate(watchStops)
  let stops: readonly Stop[] = []
  // Whatever is behind the end of the page is its beginning again.
  const isOut = (): boolean => stops.some(({name}) => name === undefined)
  for (let pressed = 0; pressed < most && !isOut(); pressed += mostStops) {
    await pressTab(page, mostStops)
    stops = await page.evaluate(() => window.stops)
  }
  const found: string[] = []
  let last: string | undefined
  for (const [index, {name, found: wrong}] of stops.entries()) {
    found.push(...wrong)
    if (name === undefined) return found
    // Only then may the way past the header come again, behind the last stop.
    if (index === 0 && !mustEnd && !name.includes('class="skip"'))
      found.push(`out of order: ${name}`)
    last = name
  }
  return mustEnd ? [...found, `no way out of ${last ?? 'the page'}`] : found
}

/** Presses the key so many times, without a wait in between: the page itself writes down where each leads. */
async function pressTab(page: Page, count: number): Promise<void> {
  const client = await page.context().newCDPSession(page)
  const tab = {key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9}
  const events = Array.from({length: count}, () => ['rawKeyDown', 'keyUp'] as const).flat()
  await Promise.all(events.map((type) => client.send('Input.dispatchKeyEvent', {type, ...tab})))
  await client.detach()
}

/** Runs in the page: puts the focus before the last stops, as if it had come there by Tab. */
function toLastStops(count: number): void {
  const all = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex]')
  ].filter((element) => element.checkVisibility({checkVisibilityCSS: true}))
  document.querySelector('[data-walked]')?.removeAttribute('data-walked')
  // A page that is walked through whole begins again.
  const from = all.at(-count)
  if (from) from.focus()
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

/** Runs in the page: the element that has the focus, beside the one that had it before. */
function stopIn(mostRepeats: number): Stop {
  const element = document.activeElement
  if (element === null || element === document.body) return {name: undefined, found: []}
  const name = element.outerHTML.slice(0, 120)
  const found: string[] = []
  const before = document.querySelector('[data-walked]')
  if (before === element) {
    const repeats = Number(element.getAttribute('data-walked')) + 1
    element.setAttribute('data-walked', String(repeats))
    if (element.getAttribute('type') === 'date' && repeats <= mostRepeats) return {name, found}
    return {name: undefined, found: [`holds the focus: ${name}`]}
  }
  if (before !== null) {
    before.removeAttribute('data-walked')
    // A preview that scrolls is a stop, and has moved on to the next call by now.
    const follows =
      before.matches('[popover]') ||
      before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING
    if (!follows) {
      // Behind the last stop it begins again, with the way past the header.
      const isFirst = element.matches('a.skip')
      return {name: undefined, found: isFirst ? [] : [`out of order: ${name}`]}
    }
  }
  element.setAttribute('data-walked', '1')
  // A link may be broken over two lines: its first line tells. Of a tall box, what is in the window.
  const [box = element.getBoundingClientRect()] = element.getClientRects()
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)]
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)]
  if (right <= left || bottom <= top) found.push(`out of sight: ${name}`)
  else {
    const seen = document.elementFromPoint(
      left + Math.min(right - left, 20) / 2,
      (top + bottom) / 2
    )
    if (seen === null || !(element.contains(seen) || seen.contains(element))) {
      found.push(`covered by ${seen?.outerHTML.slice(0, 80) ?? 'nothing'}: ${name}`)
    }
  }
  const {outlineStyle, outlineWidth} = getComputedStyle(element)
  const ring = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
  // Day, month and year of a date are marked by the browser, each by itself.
  if (!ring && element.getAttribute('type') !== 'date') found.push(`no ring: ${name}`)
  return {name, found}
}

/** Runs in the page: writes down each stop from now on, when the key is let go there. */
const watchStops = `
  if (window.stops === undefined)
    addEventListener('keyup', () => window.stops.push((${stopIn.toString()})(${dateStops})), true)
  window.stops = []
`
