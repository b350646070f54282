/** What the search page has beside its box: order, facets, a day, and leaving out AI-written text. */
import type {Entry} from '../catalogue.ts'
import {aiWritten, choicesOf} from './facets.ts'
import {emptyState, isNarrowed, orders, toggled, type Order, type SearchState} from './state.ts'
import {el} from './dom.ts'
import {orderNames} from './labels.ts'
import {Panel} from './panel.ts'

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
      el('label', {class: 'check'}, this.#withoutAi, 'Leave out AI-written text ', this.#aiCount)
    )
    this.narrowing = el(
      'details',
      {class: 'narrowing'},
      el('summary', {}, 'Narrow'),
      el('label', {class: 'day'}, 'In force on ', this.#on),
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
  count(entries: readonly Entry[], state: SearchState): void {
    this.#panel.show(choicesOf(entries, state))
    this.#aiCount.textContent = aiWritten(entries, state).toLocaleString('en')
  }
}
