/** The search dialog: opened from any page, for the first results and the way to all of them. */
import {emptyState, longestQuery, writeState, type SearchState} from '../../search/state.ts'
import {counted, el} from './dom.ts'
import {walkByArrows} from './keys.ts'
import {pageAt} from './place.ts'
import {answer} from './rows.ts'
import {destinationOf, ready} from './searcher.ts'
import {slashIsOn, switchSlash} from './slash.ts'
import {whenStill} from './still.ts'
import {View} from './view.ts'

let made: Dialog | undefined

/** Opens the dialog, and gets the engine on its way. */
export async function openDialog(): Promise<void> {
  made ??= makeDialog()
  await fetchStyle()
  made.open()
  try {
    await ready()
  } catch {
    made.fail()
  }
}

/** Its stylesheet waits in the page, switched off: no first view needs it. */
async function fetchStyle(): Promise<void> {
  const style = document.querySelector<HTMLLinkElement>('link[data-search-style]')
  if (style === null || !style.disabled) return
  await new Promise((resolve) => {
    style.addEventListener('load', resolve, {once: true})
    // The dialog is of use without it, too.
    style.addEventListener('error', resolve, {once: true})
    style.disabled = false
  })
}

interface Dialog {
  open(): void
  fail(): void
}

const failure =
  'Search could not be loaded. Without a network it works once this site is saved for reading offline.'

function makeDialog(): Dialog {
  const view = new View({pages: 6, passages: 2, more: false})
  const box = el('input', {
    type: 'search',
    name: 'q',
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    maxlength: String(longestQuery),
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
  const all = el('a', {class: 'all', hidden: true})
  const found = el('div', {class: 'found'}, ...view.parts, all)
  const withoutAi = el('input', {type: 'checkbox'})
  const dialog = el(
    'dialog',
    {class: 'searching', 'aria-label': 'Search'},
    form,
    ...view.counts,
    found,
    el(
      'div',
      {class: 'options'},
      el('label', {}, withoutAi, 'Leave out AI-written text'),
      slashSwitch(),
      el('span', {class: 'hint'}, '↑ ↓ through results, Esc to close')
    )
  )
  document.body.append(dialog)

  const state = (): SearchState => ({
    ...emptyState,
    words: box.value,
    withoutAi: withoutAi.checked
  })
  const link = (words: string): string => pageAt(`/search/${writeState({...state(), words})}`)

  const run = async (isCurrent: () => boolean): Promise<void> => {
    const asked = state()
    if (asked.words.trim() === '') {
      all.hidden = true
      view.clear()
      return
    }
    const answered = await answer(asked)
    if (!isCurrent()) return
    const {rows} = answered
    all.hidden = rows.length === 0
    all.href = link(asked.words)
    all.textContent = `See ${rows.length === 1 ? 'it' : `all ${counted(rows.length, 'page')}`} on the search page`
    await view.show(answered, asked, link, isCurrent)
  }

  const fail = (): void => {
    all.hidden = true
    view.clear(failure)
  }

  const still = whenStill(run, fail)
  const again = (wait: boolean): void => {
    view.list.busy = true
    if (wait) still.soon()
    else void still.now()
  }
  box.addEventListener('input', () => again(true))
  withoutAi.addEventListener('change', () => again(false))
  close.addEventListener('click', () => dialog.close())
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return
    // A box of this type would take the key to empty itself, and the dialog stay open.
    event.preventDefault()
    dialog.close()
  })
  dialog.addEventListener('click', ({target}) => {
    // A click beside the dialog is one on its backdrop, which is the dialog itself.
    if (target === dialog) dialog.close()
    // A result may be on the open page, where following the link leaves the dialog.
    else if (target instanceof Element && target.closest('a')) dialog.close()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void still.now().then(async () => {
      const destination = view.outcome && (await destinationOf(view.outcome))
      location.assign(destination === undefined ? link(box.value) : pageAt(destination))
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

function slashSwitch(): HTMLLabelElement {
  const slash = el('input', {type: 'checkbox'})
  slash.checked = slashIsOn()
  slash.addEventListener('change', () => switchSlash(slash.checked))
  return el('label', {}, slash, 'Open with the / key')
}
