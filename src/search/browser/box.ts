/**
 * The dialog with nothing but its box: there at once, so that no letter is lost
 * that is typed while all else is loaded.
 */
import {el} from './dom.ts'

export interface Box {
  readonly dialog: HTMLDialogElement
  readonly form: HTMLFormElement
  readonly input: HTMLInputElement
  /** Said where nothing could be loaded. */
  readonly trouble: HTMLElement
}

/** What answers the box once it is loaded. */
export interface Answering {
  /** The dialog was opened; it may have been before. */
  opened(): void
  /** Enter was pressed. */
  entered(): void
}

let box: Box | undefined
let answering: Promise<Answering> | undefined

/**
 * Opens the dialog with its box ready, and has the rest loaded that answers it;
 * `page` is the address of the search page.
 */
export function openBox(page: string, load: (box: Box) => Promise<Answering>): void {
  box ??= makeBox(page)
  const {dialog, input, trouble} = box
  if (!dialog.open) dialog.showModal()
  input.select()
  answering ??= load(box)
  answering.then(
    (one) => {
      trouble.remove()
      one.opened()
    },
    () => {
      answering = undefined
      dialog.append(trouble)
    }
  )
}

function makeBox(page: string): Box {
  const input = el('input', {
    type: 'search',
    name: 'q',
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    placeholder: 'Law, number or words',
    'aria-label': 'Search the Atlas'
  })
  // Its sign is given by its style, so that no part of the text face is fetched for it.
  const close = el('button', {type: 'button', class: 'close', 'aria-label': 'Close search'})
  const form = el(
    'form',
    {role: 'search', class: 'search', action: page},
    input,
    el('button', {type: 'submit'}, 'All results'),
    close
  )
  const dialog = el('dialog', {class: 'searching', 'aria-label': 'Search'}, form)
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return
    // A box of this type would take the key to empty itself, and the dialog stay open.
    event.preventDefault()
    dialog.close()
  })
  close.addEventListener('click', () => dialog.close())
  form.addEventListener('submit', (event) => {
    // By itself, the form leads to the search page.
    if (answering === undefined) return
    event.preventDefault()
    const enter = (one: Answering): void => {
      // Who has closed it meanwhile has thought better of it.
      if (dialog.open) one.entered()
    }
    void answering.then(enter, () => form.submit())
  })
  document.body.append(dialog)
  fetchStyle(dialog)
  return {dialog, form, input, trouble: el('p', {role: 'alert'}, 'Search could not be loaded.')}
}

/** Its stylesheet waits in the page, switched off: no first view needs it. Until it is there, the box can be typed into but not seen. */
function fetchStyle(dialog: HTMLElement): void {
  const style = document.querySelector<HTMLLinkElement>('link[data-search-style]')
  if (style === null || !style.disabled) return
  const show = (): void => {
    dialog.style.opacity = ''
  }
  dialog.style.opacity = '0'
  // The dialog is of use without it, too.
  for (const end of ['load', 'error']) style.addEventListener(end, show)
  style.disabled = false
}
