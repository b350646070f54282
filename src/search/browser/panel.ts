/** The facets: what the results can be narrowed to, with counts. */
import type {Choice} from './facets.ts'
import {facets, type Facet} from './state.ts'
import {el} from './dom.ts'
import {facetNames, valueName} from './labels.ts'

/** More values than these are shown when asked for. */
const few = 7

export class Panel {
  readonly element = el('form', {class: 'facets', 'aria-label': 'Narrow the results'})
  readonly #toggle: (facet: Facet, value: string) => void
  readonly #opened = new Set<Facet>()

  constructor(toggle: (facet: Facet, value: string) => void) {
    this.#toggle = toggle
    this.element.addEventListener('submit', (event) => event.preventDefault())
  }

  /** Shows what there is to choose, and keeps the focus where it was. */
  show(choices: ReadonlyMap<Facet, readonly Choice[]>): void {
    const focused = document.activeElement
    const [facet, value] =
      focused instanceof HTMLInputElement && this.element.contains(focused)
        ? [focused.name, focused.value]
        : []
    this.element.replaceChildren(
      ...facets.flatMap((one) => this.#fieldset(one, choices.get(one) ?? []))
    )
    if (facet === undefined) return
    const again = [...this.element.querySelectorAll('input')].find(
      (input) => input.name === facet && input.value === value
    )
    again?.focus()
  }

  #fieldset(facet: Facet, choices: readonly Choice[]): HTMLElement[] {
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
    const fieldset = el('fieldset', {}, el('legend', {}, facetNames[facet]), list)
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
      el('span', {class: 'n'}, count.toLocaleString('en'))
    )
  }
}
