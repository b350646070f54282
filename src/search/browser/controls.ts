/** What the search page has beside its box: order, facets, a day, and leaving out AI-written text. */
import type {Entry} from '../catalogue.ts'
import {el, inFigures} from './dom.ts'
import {aiWritten, type Choice, choicesOf, orderNames, valueName} from './facets.ts'
import {
  type Facet,
  type Order,
  type SearchState,
  emptyState,
  facets,
  isNarrowed,
  orders,
  toggled
} from './state.ts'

/** Where the facets stand beside the results. */
const wide = matchMedia('(min-width: 60em)')

export class Controls {
  readonly tools: HTMLElement
  readonly narrowing: HTMLDetailsElement
  readonly #panel: Panel
  readonly #order = el(
    'select',
    {},
    ...orders.map((one) => el('option', {value: one}, orderNames[one]))
  )
  readonly #withoutAi = el('input', {type: 'checkbox'})
  readonly #aiCount = el('span', {class: 'n'})
  readonly #on = el('input', {type: 'date', min: '1900-01-01', max: '2100-12-31'})
  readonly #clear = el('button', {type: 'button'}, 'Clear')

  /** `change` is told of every choice, as a change of the state. */
  constructor(change: (next: (state: SearchState) => SearchState) => void) {
    this.#panel = new Panel((facet, value) => change((state) => toggled(state, facet, value)))
    this.tools = el(
      'div',
      {class: 'tools'},
      el('label', {}, el('span', {}, 'Order'), this.#order),
      el('label', {class: 'check'}, this.#withoutAi, 'Exclude AI-written text ', this.#aiCount)
    )
    this.narrowing = el(
      'details',
      {class: 'narrowing'},
      el('summary', {}, 'Filter'),
      el('label', {class: 'day'}, 'Dated on or before ', this.#on),
      this.#panel.element,
      this.#clear
    )
    this.narrowing.open = wide.matches
    wide.addEventListener('change', () => {
      this.narrowing.open = wide.matches
    })
    this.#order.addEventListener('change', () =>
      change((state) => ({...state, order: this.#order.value as Order}))
    )
    this.#withoutAi.addEventListener('change', () =>
      change((state) => ({...state, withoutAi: this.#withoutAi.checked}))
    )
    this.#on.addEventListener('change', () => change((state) => ({...state, on: this.#on.value})))
    this.#clear.addEventListener('click', () => {
      change(({words, order}) => ({...emptyState, words, order}))
      this.narrowing.querySelector('summary')?.focus()
    })
  }

  /** Shows what is chosen. */
  show(state: SearchState): void {
    this.#order.value = state.order
    this.#withoutAi.checked = state.withoutAi
    this.#on.value = state.on
    this.#clear.hidden = !isNarrowed(state)
  }

  /** Shows what could be chosen, of the pages that the words find. */
  count(
    entries: readonly Entry[],
    state: SearchState,
    labels: Readonly<Record<Facet, string>>
  ): void {
    this.#panel.show(choicesOf(entries, state), labels)
    this.#aiCount.textContent = inFigures(aiWritten(entries, state))
  }
}

/** More values than these are shown when asked for. */
const few = 7

class Panel {
  readonly element = el('form', {class: 'facets', 'aria-label': 'Filter results'})
  readonly #toggle: (facet: Facet, value: string) => void
  readonly #opened = new Set<Facet>()

  constructor(toggle: (facet: Facet, value: string) => void) {
    this.#toggle = toggle
    this.element.addEventListener('submit', (event) => event.preventDefault())
  }

  /** Shows what there is to choose, and keeps the focus where it was. */
  show(
    choices: ReadonlyMap<Facet, readonly Choice[]>,
    labels: Readonly<Record<Facet, string>>
  ): void {
    const focused = document.activeElement
    const [facet, value] =
      focused instanceof HTMLInputElement && this.element.contains(focused)
        ? [focused.name, focused.value]
        : []
    this.element.replaceChildren(
      ...facets.flatMap((one) => this.#fieldset(one, labels[one], choices.get(one) ?? []))
    )
    if (facet === undefined) return
    const again = [...this.element.querySelectorAll('input')].find(
      (input) => input.name === facet && input.value === value
    )
    again?.focus()
  }

  #fieldset(facet: Facet, label: string, choices: readonly Choice[]): HTMLElement[] {
    const useful = choices.filter(({count, chosen}) => count > 0 || chosen)
    if (useful.length < 2 && !useful.some(({chosen}) => chosen)) return []
    const list = el('ul')
    const fill = (): void => {
      const all = this.#opened.has(facet)
      list.replaceChildren(
        ...useful
          .filter(({chosen}, index) => all || index < few || chosen)
          .map((choice) => el('li', {}, this.#checkbox(facet, choice)))
      )
    }
    fill()
    const fieldset = el('fieldset', {}, el('legend', {}, label), list)
    if (useful.length > few && !this.#opened.has(facet)) {
      const more = el('button', {type: 'button', class: 'rest'}, `All ${useful.length}`)
      more.addEventListener('click', () => {
        this.#opened.add(facet)
        fill()
        more.remove()
        list.querySelectorAll('input')[few]?.focus()
      })
      fieldset.append(more)
    }
    return [fieldset]
  }

  #checkbox(facet: Facet, {value, count, chosen}: Choice): HTMLLabelElement {
    const input = el('input', {type: 'checkbox', name: facet, value})
    input.checked = chosen
    input.addEventListener('change', () => this.#toggle(facet, value))
    return el(
      'label',
      {},
      input,
      el('span', {}, valueName(facet, value)),
      ' ',
      el('span', {class: 'n'}, inFigures(count))
    )
  }
}
