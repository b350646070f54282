/**
 * The way to search from any page: a button in the header, Ctrl+K or Cmd+K,
 * and `/` where no field has the focus; `?` lists the keys. All else is loaded when it is wanted.
 */
import {fileAt, onDisk} from '../../browser/root.ts'
import {firstRead} from '../first-read.ts'
import {openBox} from './box.ts'
import {el} from './dom.ts'
import type {Pagefind} from './engine.ts'
import type * as Search from './search.ts'
import {slashIsOn} from './slash.ts'

/** The page of the search, where that is what was opened; it may take the place of another. */
const page = document.querySelector<HTMLElement>('main.searching')
/** Of the search page. */
let address = ''

/** Of another page that has one to lead there. */
const form = document.querySelector<HTMLFormElement>('main:not(.searching) form.search')

let isPreloaded = false

/** Fetches what a search needs, side by side, as soon as somebody is about to search. */
function preload(): void {
  // A disk has nothing to wait for.
  if (isPreloaded || onDisk) return
  isPreloaded = true
  // The page of the search asks for it before its script is there.
  for (const one of page ? [] : firstRead) {
    document.head.append(el('link', {...one, href: fileAt(one.href)}))
  }
  // The engine gets ready while the rest of the search arrives.
  startEngine().catch(() => undefined)
  void loadSearch().catch(() => undefined)
}

async function startEngine(): Promise<Pagefind> {
  const engine = await import('./pagefind.ts')
  return engine.startEngine()
}

/**
 * All else of the search. On its own page the engine comes first: while it fetches a piece of its
 * index, there is time for the script.
 */
async function loadSearch(): Promise<typeof Search> {
  if (page && !onDisk) await startEngine().catch(() => undefined)
  const search = await import('./search.ts')
  search.searchWith(startEngine)
  return search
}

function reach(): void {
  preload()
  const box = document.querySelector<HTMLInputElement>('main.searching input[type=search]')
  if (box) box.select()
  else openBox(address, async (opened) => (await loadSearch()).answerBox(opened))
}

document.querySelector('header.site form.search')?.remove()
form?.addEventListener('focusin', () => offerInPlace(form).catch(() => undefined), {once: true})
for (const way of document.querySelectorAll<HTMLAnchorElement>('header.site a.find')) {
  address = way.href
  const button = el(
    'button',
    {
      type: 'button',
      class: 'find',
      'aria-haspopup': 'dialog',
      'aria-keyshortcuts': 'Control+K Meta+K'
    },
    'Search'
  )
  button.addEventListener('click', reach)
  // A finger enters before it is down.
  for (const intent of ['pointerenter', 'focus']) button.addEventListener(intent, preload)
  way.replaceWith(button)
}

document.addEventListener('keydown', (event) => {
  const {altKey, ctrlKey, metaKey, shiftKey, code, key, target} = event
  if (event.defaultPrevented || event.isComposing || altKey) return
  // By its place, as the key of K has another letter on a Russian keyboard.
  const command = (ctrlKey || metaKey) && !shiftKey && (code === 'KeyK' || key === 'k')
  const isSign = (key === '/' || key === '?') && !ctrlKey && !metaKey && !isField(target)
  if (!command && !(isSign && slashIsOn())) return
  event.preventDefault()
  if (key === '?') void showKeys()
  else reach()
})
document.querySelector('[data-keys]')?.addEventListener('click', () => void showKeys())

async function showKeys(): Promise<void> {
  const keys = await import('../../browser/keys.ts')
  keys.showKeys()
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, select, textarea, dialog') !== null)
  )
}

async function offerInPlace(leading: HTMLFormElement): Promise<void> {
  preload()
  if (onDisk) return
  const {answerInPlace} = await import('./in-place.ts')
  answerInPlace(leading, start)
}

async function start(main: HTMLElement): Promise<void> {
  const {startPage} = await loadSearch()
  startPage(main)
}

if (page) {
  preload()
  void start(page)
}
