/** The search page: words, facets and order, all of it in the address. */
import {pageAt} from '../../browser/root.ts'
import {readState, writeState, type SearchState} from './state.ts'
import {Controls} from './controls.ts'
import {el, walkByArrows, whenStill} from './dom.ts'
import {answer, countable} from './rows.ts'
import {searcher} from './load.ts'
import {destinationOf} from './searcher.ts'
import {View} from './view.ts'

/** Takes over the search page; the ways to all texts that stand on it are for the case of a failure. */
export function startPage(main: HTMLElement): void {
  const form = main.querySelector('form')
  const box = form?.querySelector<HTMLInputElement>('input[type=search]')
  const place = main.querySelector('.place-of-results')
  const ways = main.querySelector<HTMLElement>('.ways-to-all')
  if (form && box && place && ways) new SearchPage(box, ways).start(form, place)
}

class SearchPage {
  private readonly box: HTMLInputElement
  private readonly ways: HTMLElement
  /** Whether the letters typed last are of a search that has its step in the history already. */
  private isTyping = false
  private state = readState(location.search)
  private readonly view = new View({pages: 10, passages: 3, more: true})
  private readonly controls = new Controls((next) => this.choose(next(this.state)))
  private readonly still = whenStill(
    (isCurrent) => this.run(isCurrent),
    () => {
      this.ways.hidden = false
      this.view.clear('Search could not be loaded. All texts are listed below.')
    }
  )

  constructor(box: HTMLInputElement, ways: HTMLElement) {
    this.box = box
    this.ways = ways
  }

  start(form: HTMLFormElement, place: Element): void {
    const {box, view, controls, still} = this
    const results = el('div', {class: 'found'}, ...view.counts, controls.tools, ...view.parts)
    place.replaceChildren(controls.narrowing, results)
    box.addEventListener('input', () => this.type())
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.choose({...this.state, words: box.value}).then(async () => {
        const destination = view.outcome && (await destinationOf(view.outcome))
        if (destination !== undefined) location.assign(pageAt(destination))
      })
    })
    addEventListener('popstate', () => {
      this.isTyping = false
      this.take(readState(location.search))
      void still.now()
    })
    walkByArrows(box, results)
    // Letters may have been typed while all this was loaded.
    this.isTyping = box.value !== '' && box.value !== this.state.words
    if (this.isTyping) this.type()
    else this.take(this.state)
    void still.now()
    // The engine is ready before the first letters are typed.
    void searcher.ready(box.value).catch(() => undefined)
  }

  private link(words: string): string {
    return pageAt(`/search/${writeState({...this.state, words})}`)
  }

  private async run(isCurrent: () => boolean): Promise<void> {
    const {state, view} = this
    const answered = await answer(searcher, state)
    if (!isCurrent()) return
    this.ways.hidden = answered.rows.length + answered.laws.length > 0
    await view.show(answered, state, (words) => this.link(words), isCurrent)
    // The facets need the list of all pages, the results do not: they come first.
    const entries = await countable(searcher, answered.outcome)
    const {labels} = await searcher.catalogue()
    if (isCurrent()) this.controls.count(entries, state, labels)
  }

  /** The first letter typed over a search is a step that leads back to it; those after it change the address in place. */
  private type(): void {
    const isStep = !this.isTyping && writeState(this.state) !== ''
    this.take({...this.state, words: this.box.value})
    const query = writeState(this.state)
    const address = location.pathname + query
    if (query !== location.search) {
      if (isStep) history.pushState(null, '', address)
      else history.replaceState(null, '', address)
    }
    this.isTyping = true
    this.still.soon()
  }

  /** Each choice is a step that the way back undoes. */
  private choose(next: SearchState): Promise<void> {
    this.isTyping = false
    this.take(next)
    const query = writeState(this.state)
    if (query !== location.search) history.pushState(null, '', location.pathname + query)
    return this.still.now()
  }

  private take(next: SearchState): void {
    const {box} = this
    this.state = next
    if (box.value.trim() !== next.words.trim()) box.value = next.words
    this.controls.show(next)
    this.view.wait()
    const title = next.words.trim() === '' ? 'Search' : `${next.words.trim()}: search`
    document.title = document.title.replace(/^.*(?= – )/s, () => title)
  }
}
