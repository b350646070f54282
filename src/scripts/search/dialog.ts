/** The search dialog: opened from any page, for the first results and the way to all of them. */
import {emptyState, writeState, type SearchState} from '../../search/state.ts'
import {counted, el} from './dom.ts'
import {walkByArrows} from './keys.ts'
import {ResultList} from './list.ts'
import {advice, mendedNotice, targetNotice} from './notices.ts'
import {pageAt} from './place.ts'
import {answer} from './rows.ts'
import {destinationOf, ready, type Outcome} from './searcher.ts'
import {slashIsOn, switchSlash} from './slash.ts'
import {Status} from './status.ts'
import {whenStill} from './still.ts'

let made: ReturnType<typeof makeDialog> | undefined

/** Opens the dialog, and gets the engine on its way. */
export async function openDialog(): Promise<void> {
  made ??= makeDialog()
  made.open()
  await ready().catch(() => {
    made?.fail()
  })
}

const failure =
  'Search could not be loaded. Without a network it works once this site is saved for reading offline.'

function makeDialog(): {open: () => void; fail: () => void} {
  const box = el('input', {
    type: 'search',
    name: 'q',
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    placeholder: 'Law, number or words',
    'aria-label': 'Search the Atlas'
  })
  const close = el('button', {type: 'button', class: 'close', 'aria-label': 'Close search'}, '×')
  const form = el(
    'form',
    {role: 'search', class: 'search', action: pageAt('/search/')},
    box,
    el('button', {type: 'submit'}, 'All results'),
    close
  )
  const status = new Status()
  const notices = el('div', {class: 'notices'})
  const list = new ResultList({pages: 6, passages: 2, more: false})
  const all = el('a', {class: 'all', hidden: true})
  const found = el('div', {class: 'found'}, notices, ...list.parts, all)
  const ai = el('input', {type: 'checkbox'})
  const slash = el('input', {type: 'checkbox'})
  slash.checked = slashIsOn()
  const dialog = el(
    'dialog',
    {class: 'searching', 'aria-label': 'Search'},
    form,
    status.visible,
    status.spoken,
    found,
    el(
      'div',
      {class: 'options'},
      el('label', {}, ai, 'Leave out AI-written text'),
      el('label', {}, slash, 'Open with the / key'),
      el('span', {class: 'hint'}, '↑ ↓ through results, Esc to close')
    )
  )
  document.body.append(dialog)

  let outcome: Outcome | undefined
  const state = (): SearchState => ({...emptyState, words: box.value, withoutAi: ai.checked})
  const searchPage = (words: string): string => pageAt(`/search/${writeState({...state(), words})}`)

  const clear = (): void => {
    outcome = undefined
    status.say('')
    notices.replaceChildren()
    all.hidden = true
    void list.show([], undefined)
  }

  const fail = (): void => {
    clear()
    status.say(failure)
  }

  const run = async (current: () => boolean): Promise<void> => {
    const asked = state()
    if (asked.words.trim() === '') {
      clear()
      return
    }
    const answered = await answer(asked)
    if (!current()) return
    outcome = answered.outcome
    const {rows} = answered
    status.say(rows.length === 0 ? 'Nothing found' : counted(rows.length, 'page'))
    notices.replaceChildren()
    if (outcome?.target) notices.append(targetNotice(outcome.target))
    const mended = outcome && mendedNotice(outcome, searchPage)
    if (mended) notices.append(mended)
    if (rows.length === 0 && outcome && !outcome.target) {
      notices.append(advice(outcome, asked.withoutAi, searchPage))
    }
    all.hidden = rows.length === 0
    all.href = searchPage(asked.words)
    all.textContent = `All ${counted(rows.length, 'page')}, to narrow and to order`
    await list.show(rows, outcome)
  }

  const still = whenStill(run, fail)
  box.addEventListener('input', () => still.soon())
  ai.addEventListener('change', () => still.now())
  slash.addEventListener('change', () => switchSlash(slash.checked))
  close.addEventListener('click', () => dialog.close())
  // A click beside the dialog is one on its backdrop, which is the dialog itself.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })
  // A result may be on the open page, where following the link leaves the dialog.
  found.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) dialog.close()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void still.now().then(async () => {
      const destination = outcome && (await destinationOf(outcome))
      location.assign(destination === undefined ? searchPage(box.value) : pageAt(destination))
    })
  })
  walkByArrows(box, found)

  return {
    open() {
      if (!dialog.open) dialog.showModal()
      box.select()
    },
    fail
  }
}
