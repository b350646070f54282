/** The search page: words, facets and order, all of it in the address. */
import {aiWritten, choicesOf} from '../../search/facets.ts'
import {
  emptyState,
  isNarrowed,
  orders,
  readState,
  toggled,
  writeState,
  type Order,
  type SearchState
} from '../../search/state.ts'
import {counted, el} from './dom.ts'
import {walkByArrows} from './keys.ts'
import {orderNames} from './labels.ts'
import {ResultList} from './list.ts'
import {advice, mendedNotice, targetNotice} from './notices.ts'
import {Panel} from './panel.ts'
import {pageAt} from './place.ts'
import {answer, countable} from './rows.ts'
import {destinationOf, ready, type Outcome} from './searcher.ts'
import {Status} from './status.ts'
import {whenStill} from './still.ts'

/** Takes over the search page; what stands on it without script is kept for the case of a failure. */
export function startPage(main: HTMLElement): void {
  const form = main.querySelector('form')
  const box = form?.querySelector<HTMLInputElement>('input[type=search]')
  const place = main.querySelector('.place-of-results')
  const ways = main.querySelector<HTMLElement>('.ways-to-all')
  if (!form || !box || !place || !ways) return

  let state = readState(location.search)
  let outcome: Outcome | undefined

  const status = new Status()
  const notices = el('div', {class: 'notices'})
  const list = new ResultList({pages: 10, passages: 3, more: true})
  const panel = new Panel((facet, value) => go(toggled(state, facet, value)))
  const ai = el('input', {type: 'checkbox'})
  const aiCount = el('span', {class: 'n'})
  const order = el(
    'select',
    {},
    ...orders.map((one) => el('option', {value: one}, orderNames[one]))
  )
  const on = el('input', {type: 'date', min: '1900-01-01', max: '2100-12-31'})
  const clear = el('button', {type: 'button'}, 'Clear')
  const narrowing = el(
    'details',
    {class: 'narrowing'},
    el('summary', {}, 'Narrow'),
    el('label', {class: 'day'}, 'In force on ', on),
    panel.element,
    clear
  )
  const results = el(
    'div',
    {class: 'found'},
    status.visible,
    status.spoken,
    el(
      'div',
      {class: 'tools'},
      el('label', {}, el('span', {}, 'Order'), order),
      el('label', {class: 'check'}, ai, 'Leave out AI-written text ', aiCount)
    ),
    notices,
    ...list.parts
  )
  place.replaceChildren(narrowing, results)
  // Open beside the results where there is room for it, closed above them where not.
  const wide = matchMedia('(min-width: 60em)')
  narrowing.open = wide.matches
  wide.addEventListener('change', () => {
    narrowing.open = wide.matches
  })

  const link = (words: string): string => pageAt(`/search/${writeState({...state, words})}`)

  const show = (): void => {
    if (box.value.trim() !== state.words) box.value = state.words
    ai.checked = state.withoutAi
    order.value = state.order
    on.value = state.on
    clear.hidden = !isNarrowed(state)
    document.title = document.title.replace(
      /^.*?(?= – )/,
      state.words === '' ? 'Search' : `${state.words}: search`
    )
  }

  const run = async (current: () => boolean): Promise<void> => {
    const asked = state
    place.classList.remove('failed')
    const answered = await answer(asked)
    if (!current()) return
    const {rows} = answered
    outcome = answered.outcome
    status.say(rows.length === 0 ? 'Nothing found' : counted(rows.length, 'page'))
    notices.replaceChildren()
    if (outcome?.target) notices.append(targetNotice(outcome.target))
    const mended = outcome && mendedNotice(outcome, link)
    if (mended) notices.append(mended)
    if (rows.length === 0 && outcome && !outcome.target) {
      notices.append(advice(outcome, isNarrowed(asked), link))
    }
    ways.hidden = rows.length > 0
    await list.show(rows, outcome)
    // The facets need the list of all pages, the results do not: they come first.
    const entries = await countable(outcome)
    if (!current()) return
    panel.show(choicesOf(entries, asked))
    aiCount.textContent = aiWritten(entries, asked).toLocaleString('en')
  }

  const fail = (): void => {
    status.say('Search could not be loaded. All texts are listed below.')
    notices.replaceChildren()
    ways.hidden = false
    place.classList.add('failed')
    void list.show([], undefined)
  }

  const still = whenStill(run, fail)

  /** Each choice is a step that the way back undoes; letters typed are not. */
  function go(next: SearchState, typing = false): void {
    state = next
    const address = location.pathname + writeState(state)
    if (typing) history.replaceState(null, '', address)
    else if (address !== location.pathname + location.search) history.pushState(null, '', address)
    show()
    if (typing) still.soon()
    else void still.now()
  }

  box.addEventListener('input', () => go({...state, words: box.value}, true))
  // The engine is on its way while the first letters are typed.
  box.addEventListener('focus', () => void ready().catch(() => undefined), {once: true})
  ai.addEventListener('change', () => go({...state, withoutAi: ai.checked}))
  order.addEventListener('change', () => go({...state, order: order.value as Order}))
  on.addEventListener('change', () => go({...state, on: on.value}))
  clear.addEventListener('click', () => {
    go({...emptyState, words: state.words, order: state.order})
    box.focus()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    go({...state, words: box.value})
    void still.now().then(async () => {
      const destination = outcome && (await destinationOf(outcome))
      if (destination !== undefined) location.assign(pageAt(destination))
    })
  })
  addEventListener('popstate', () => {
    state = readState(location.search)
    show()
    void still.now()
  })
  walkByArrows(box, results)
  show()
  void still.now()
}
