/** The search dialog: opened from any page, for the first results and the way to all of them. */
import {pageAt} from '../../browser/root.ts'
import {emptyState, longestQuery, writeState, type SearchState} from './state.ts'
import type {Answering, Box} from './box.ts'
import {counted, el, walkByArrows, whenStill} from './dom.ts'
import {answer} from './rows.ts'
import {searcher} from './load.ts'
import {destinationOf} from './searcher.ts'
import {slashIsOn, switchSlash} from './slash.ts'
import {View} from './view.ts'

const failure =
  'Search could not be loaded. It works offline once this site is saved for reading offline.'

/** Answers the box of the dialog from here on, beginning with what was typed into it already. */
export function answerBox({dialog, input: box}: Box): Answering {
  const view = new View({pages: 6, passages: 2, more: false})
  const all = el('a', {class: 'all', hidden: true})
  const found = el('div', {class: 'found'}, ...view.parts, all)
  const withoutAi = el('input', {type: 'checkbox'})
  box.maxLength = longestQuery
  dialog.append(...view.counts, found, optionsWith(withoutAi))

  const state = (): SearchState => ({
    ...emptyState,
    words: box.value,
    withoutAi: withoutAi.checked
  })
  const link = (words: string): string => pageAt(`/search/${writeState({...state(), words})}`)

  const clear = (message?: string): void => {
    all.hidden = true
    view.clear(message)
  }
  const fail = (): void => clear(failure)

  const run = async (isCurrent: () => boolean): Promise<void> => {
    const asked = state()
    if (asked.words.trim() === '') return clear()
    const answered = await answer(searcher, asked)
    if (!isCurrent()) return
    const {rows} = answered
    all.hidden = rows.length === 0
    all.href = link(asked.words)
    all.textContent = `See ${rows.length === 1 ? 'it' : `all ${counted(rows.length, 'page')}`} on the search page`
    await view.show(answered, asked, link, isCurrent)
  }

  const still = whenStill(run, fail)
  const again = (wait: boolean): void => {
    view.wait()
    if (wait) still.soon()
    else void still.now()
  }
  box.addEventListener('input', () => again(true))
  withoutAi.addEventListener('change', () => again(false))
  dialog.addEventListener('click', ({target}) => {
    // A click beside the dialog is one on its backdrop, which is the dialog itself.
    if (target === dialog) dialog.close()
    // A result may be on the open page, where following the link leaves the dialog.
    else if (target instanceof Element && target.closest('a')) dialog.close()
  })
  walkByArrows(box, found)
  if (box.value !== '') again(false)

  return {
    opened: () => void searcher.ready().catch(fail),
    entered: () =>
      void still.now().then(async () => {
        const destination = view.outcome && (await destinationOf(view.outcome))
        location.assign(destination === undefined ? link(box.value) : pageAt(destination))
      })
  }
}

function optionsWith(withoutAi: HTMLInputElement): HTMLElement {
  return el(
    'div',
    {class: 'options'},
    el('label', {}, withoutAi, 'Exclude AI-written text'),
    slashSwitch(),
    el('span', {class: 'hint'}, 'Arrow keys to move, Esc to close')
  )
}

function slashSwitch(): HTMLLabelElement {
  const slash = el('input', {type: 'checkbox'})
  slash.checked = slashIsOn()
  slash.addEventListener('change', () => switchSlash(slash.checked))
  return el('label', {}, slash, 'Shortcut keys / and ?')
}
