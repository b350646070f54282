/**
 * The way to search from any page: a button in the header, Ctrl+K or Cmd+K,
 * and `/` where no field has the focus; `?` lists the keys. All else is loaded when it is wanted.
 */
import {fileAt, onDisk, openedAt} from '../../browser/root.ts'
import {openBox} from './box.ts'
import {slashIsOn} from './slash.ts'

const page = document.querySelector<HTMLElement>('main.searching')
/** Of the search page. */
let address = ''

/** What a search reads before anything else, each file after the one before: asked for at once instead. */
const firstRead = [
  ['modulepreload', 'pagefind/pagefind.js', ''],
  ['preload', 'search/terms.js', 'script'],
  ['preload', 'pagefind/wasm.en.pagefind', 'fetch'],
  ['preload', `pagefind/pagefind-entry.json?ts=${openedAt}`, 'fetch']
] as const
let isPreloaded = false

/** Fetches what a search needs, side by side, as soon as somebody is about to search. */
function preload(): void {
  // A disk has nothing to wait for.
  if (isPreloaded || onDisk) return
  isPreloaded = true
  for (const [rel, file, as] of firstRead) {
    const link = document.createElement('link')
    Object.assign(link, {rel, as, href: fileAt(file)})
    if (as === 'fetch') link.crossOrigin = 'anonymous'
    document.head.append(link)
  }
  void import('./search.ts')
}

function reach(): void {
  preload()
  const box = page?.querySelector<HTMLInputElement>('input[type=search]')
  if (box) box.select()
  else openBox(address, async (opened) => (await import('./search.ts')).answerBox(opened))
}

document.querySelector('header.site form.search')?.remove()
for (const way of document.querySelectorAll<HTMLAnchorElement>('header.site a.find')) {
  address = way.href
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'find'
  button.textContent = 'Search'
  button.setAttribute('aria-haspopup', 'dialog')
  button.setAttribute('aria-keyshortcuts', 'Control+K Meta+K')
  button.addEventListener('click', reach)
  for (const intent of ['pointerenter', 'pointerdown', 'focus']) {
    button.addEventListener(intent, preload, {once: true})
  }
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

async function start(main: HTMLElement): Promise<void> {
  const {startPage} = await import('./search.ts')
  startPage(main)
}

if (page) {
  preload()
  void start(page)
}
