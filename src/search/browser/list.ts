/** The list of results: a few at once, more when asked for, never those of an older search. */
import {pageAt} from '../../browser/root.ts'
import {signedNumber} from '../../model/law-number.ts'
import type {LawRow} from '../language/laws.ts'
import type {SubjectRow} from '../language/subjects.ts'
import {counted, el, inFigures} from './dom.ts'
import {kindName} from './facets.ts'
import {type Row, resultItem} from './result.ts'
import type {Outcome} from './searcher.ts'

export interface ListOptions {
  /** So many pages at once. */
  readonly pages: number
  /** So many passages of each. */
  readonly passages: number
  /** Whether more can be asked for. */
  readonly more: boolean
}

export class ResultList {
  readonly element = el('ol', {class: 'results'})
  readonly #more = el('button', {type: 'button', hidden: true})
  readonly #options: ListOptions
  #named: readonly NamedRow[] = []
  #rows: readonly Row[] = []
  #outcome: Outcome | undefined
  #shown = 0
  #turn = 0

  constructor(options: ListOptions) {
    this.#options = options
    this.#more.addEventListener('click', () => void this.#append(true))
  }

  get parts(): HTMLElement[] {
    return [this.element, this.#more]
  }

  /** Set while a search is under way; assistive software then waits. */
  set busy(busy: boolean) {
    this.element.setAttribute('aria-busy', String(busy))
  }

  get isEmpty(): boolean {
    return this.element.childElementCount === 0
  }

  /** Sets busy; where nothing is shown yet, there is a shape of what will be. */
  wait(): void {
    this.busy = true
    if (!this.isEmpty) return
    const shape = (): HTMLElement => el('li', {class: 'waiting', 'aria-hidden': 'true'})
    this.element.replaceChildren(shape(), shape(), shape())
  }

  /** Shows the first of some rows; says whether it still was the newest search when done. */
  async show(
    rows: readonly Row[],
    outcome: Outcome | undefined,
    named: readonly NamedRow[] = []
  ): Promise<boolean> {
    this.#named = named
    this.#rows = rows
    this.#outcome = outcome
    this.#shown = 0
    return this.#append(false)
  }

  async #append(focus: boolean): Promise<boolean> {
    const turn = ++this.#turn
    const {pages, passages, more} = this.#options
    const next = this.#rows.slice(this.#shown, this.#shown + pages)
    // The first needs but one text; the others are asked for once it stands there.
    const items: HTMLElement[] = []
    for (const group of [next.slice(0, 1), next.slice(1)]) {
      if (items.length > 0) await nextTask()
      const made = await Promise.all(group.map((row) => resultItem(row, this.#outcome, passages)))
      if (turn !== this.#turn) return false
      const first = this.#shown + items.length === 0
      if (first) this.element.replaceChildren(...namedItems(this.#named), ...made)
      else this.element.append(...made)
      items.push(...made)
    }
    this.#shown += items.length
    const left = this.#rows.length - this.#shown
    this.#more.hidden = !more || left <= 0
    this.#more.textContent = `Show ${counted(Math.min(left, pages), 'more page')}, of ${inFigures(left)} left`
    if (focus) items[0]?.querySelector('a')?.focus()
    return true
  }
}

/** Lets the browser show what stands there before it asks for more. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    // A timer would wait longer, and for ever where the clock stands still.
    const {port1, port2} = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(undefined)
  })
}

/** A law, a country or a subject that has a page of its own. */
type NamedRow = LawRow | SubjectRow

/** More than these are shown when asked for: many states have a `Law on Advertising`. */
const few = 3

/** What a query names, before the pages that mention it. */
function namedItems(rows: readonly NamedRow[]): HTMLLIElement[] {
  const items = rows.slice(0, few).map(namedItem)
  const rest = rows.slice(few)
  if (rest.length === 0) return items
  const more = el('button', {type: 'button', class: 'rest'}, counted(rest.length, 'more law'))
  const place = el('li', {class: 'law'}, more)
  more.addEventListener('click', () => {
    const others = rest.map(namedItem)
    place.replaceWith(...others)
    others[0]?.querySelector('a')?.focus()
  })
  return [...items, place]
}

function namedItem(row: NamedRow): HTMLLIElement {
  const about =
    'kind' in row
      ? [kindName(row.kind), counted(row.pages, 'page')]
      : [
          kindName('law'),
          row.of,
          row.number === undefined ? '' : signedNumber(row.number),
          `mentioned in ${counted(row.places, 'place')}`
        ]
  return el(
    'li',
    {class: 'kind' in row ? 'subject' : 'law'},
    el('h2', {dir: 'auto'}, el('a', {href: pageAt(row.address)}, row.title)),
    el('p', {class: 'about'}, about.filter(Boolean).join(' · '))
  )
}
