/** Makes elements. Text goes in as text: a query is never markup. */

/** Long enough to type on, short enough not to be felt. */
const pause = 120

interface Still {
  /** After a pause, unless something else is typed meanwhile. */
  soon(): void
  /** At once; resolves when done. */
  now(): Promise<void>
}

export function whenStill(
  run: (current: () => boolean) => Promise<void>,
  fail: (error: unknown) => void
): Still {
  let timer: ReturnType<typeof setTimeout> | undefined
  let turn = 0
  const now = async (): Promise<void> => {
    clearTimeout(timer)
    const mine = ++turn
    try {
      await run(() => mine === turn)
    } catch (error) {
      if (mine === turn) fail(error)
    }
  }
  return {
    soon() {
      clearTimeout(timer)
      timer = setTimeout(() => void now(), pause)
    },
    now
  }
}

type Attributes = Readonly<Record<string, string | boolean | undefined>>

export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(key, '')
    else if (typeof value === 'string') element.setAttribute(key, value)
  }
  element.append(...children.filter((child) => child !== undefined))
  return element
}

/** `12`, `1,200`. To make ready what groups figures takes a phone as long as to look up a word. */
export function inFigures(count: number): string {
  return count < 1000 ? String(count) : count.toLocaleString('en')
}

/** `1 page`, `12 pages`. */
export function counted(count: number, one: string): string {
  return `${inFigures(count)} ${one}${count === 1 ? '' : 's'}`
}

/** Arrow keys lead through a list of links, and back to the box above it. */
export function walkByArrows(box: HTMLInputElement, list: HTMLElement): void {
  const stops = (): HTMLElement[] => [
    box,
    ...list.querySelectorAll<HTMLElement>('a, button:not([hidden])')
  ]
  const walk = (event: KeyboardEvent): void => {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key]
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
      return
    const all = stops()
    const at = all.findIndex((stop) => stop === document.activeElement)
    const next = all[at + step]
    if (at < 0 || next === undefined) return
    event.preventDefault()
    next.focus()
  }
  box.addEventListener('keydown', walk)
  list.addEventListener('keydown', walk)
}
