/** The search page: words, facets and order, all of it in the address. */
import {readState, writeState, type SearchState} from './state.ts'
import {Controls} from './controls.ts'
import {el} from './dom.ts'
import {walkByArrows} from './dom.ts'
import {pageAt} from './root.ts'
import {answer, countable} from './rows.ts'
import {searcher} from './load.ts'
import {destinationOf} from './searcher.ts'
import {whenStill} from './debounce.ts'
import {View} from './view.ts'

/** Takes over the search page; the ways to all texts that stand on it are for the case of a failure. */
export function startPage(main: HTMLElement): void {
  const form = main.querySelector('form')
  const box = form?.querySelector<HTMLInputElement>('input[type=search]')
  const place = main.querySelector('.place-of-results')
  const ways = main.querySelector<HTMLElement>('.ways-to-all')
  if (!form || !box || !place || !ways) return

  let state = readState(location.search)
  const view = new View({pages: 10, passages: 3, more: true})
  const controls = new Controls((next) => choose(next(state)))
  const results = el('div', {class: 'found'}, ...view.counts, controls.tools, ...view.parts)
  place.replaceChildren(controls.narrowing, results)

  const link = (words: string): string => pageAt(`/search/${writeState({...state, words})}`)

  const run = async (isCurrent: () => boolean): Promise<void> => {
    const asked = state
    const answered = await answer(searcher, asked)
    if (!isCurrent()) return
    ways.hidden = answered.rows.length + answered.laws.length > 0
    await view.show(answered, asked, link, isCurrent)
    // The facets need the list of all pages, the results do not: they come first.
    const entries = await countable(searcher, answered.outcome)
    if (isCurrent()) controls.count(entries, asked)
  }
  const still = whenStill(run, () => {
    ways.hidden = false
    view.clear('Search could not be loaded. All texts are listed below.')
  })

  /** Letters typed change the address in place. */
  const type = (): void => {
    take({...state, words: box.value})
    history.replaceState(null, '', location.pathname + writeState(state))
    still.soon()
  }

  /** Each choice is a step that the way back undoes. */
  const choose = (next: SearchState): Promise<void> => {
    take(next)
    const query = writeState(state)
    if (query !== location.search) history.pushState(null, '', location.pathname + query)
    return still.now()
  }

  const take = (next: SearchState): void => {
    state = next
    if (box.value.trim() !== state.words.trim()) box.value = state.words
    controls.show(state)
    view.wait()
    const title = state.words.trim() === '' ? 'Search' : `${state.words.trim()}: search`
    document.title = document.title.replace(/^.*(?= – )/s, () => title)
  }

  box.addEventListener('input', type)
  // The engine is on its way while the first letters are typed.
  box.addEventListener('focus', () => void searcher.ready().catch(() => undefined), {once: true})
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void choose({...state, words: box.value}).then(async () => {
      const destination = view.outcome && (await destinationOf(view.outcome))
      if (destination !== undefined) location.assign(pageAt(destination))
    })
  })
  addEventListener('popstate', () => {
    take(readState(location.search))
    void still.now()
  })
  walkByArrows(box, results)
  // Letters may have been typed while all this was loaded.
  if (box.value !== '') type()
  else take(state)
  void still.now()
}
