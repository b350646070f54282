/**
 * Offers a link to the words that are selected in a text, and the words with
 * their citation. The offer stands behind the passage in the order of the
 * page, so that the Tab key leads from the selection to it.
 */
import {passageHash} from '../citations/passage.ts'
import {fillInPlace, fillInWork, placeAt} from './cite-box.ts'
import {copy} from './copy.ts'
import {anchorAt, passageOf} from './passage-blocks.ts'
import {onDisk} from './root.ts'

/** How long a selection rests before anything is offered. */
const rest = 250

const bar = document.createElement('div')
bar.className = 'passage-bar'
bar.popover = 'manual'
bar.role = 'group'
bar.ariaLabel = 'Selected passage'
const status = document.createElement('p')
status.role = 'status'
bar.append(
  button('Copy link to this passage', 'Link copied.', linkTo),
  button('Copy with citation', 'Passage and citation copied.', quote),
  status
)

let selected: Range | undefined
let waiting: ReturnType<typeof setTimeout> | undefined

/** Begins with what was selected while this was loaded. */
export function offerPassages(): void {
  document.addEventListener('selectionchange', wait)
  document.addEventListener('keydown', ({key}) => {
    if (key === 'Escape') hide()
  })
  wait()
}

function wait(): void {
  clearTimeout(waiting)
  waiting = setTimeout(offer, rest)
}

function offer(): void {
  const selection = getSelection()
  // Copying where there is no clipboard selects for a moment, and so does a text field.
  if (bar.contains(document.activeElement) && selected !== undefined) return
  const range = selection?.rangeCount === 1 ? selection.getRangeAt(0) : undefined
  if (range === undefined || range.collapsed || anchorAt(range.startContainer) === undefined) {
    return hide()
  }
  if (range.toString().trim() === '') return hide()
  selected = range.cloneRange()
  status.textContent = ''
  placeBehind(range)
  bar.showPopover()
  place(range)
}

/** Behind a paragraph, or at the end of an item of a list, which has only items beside it. */
function placeBehind({endContainer}: Range): void {
  const element = endContainer instanceof Element ? endContainer : endContainer.parentElement
  const block = element?.closest('article.text :is(p, li, h2)')
  if (block?.localName === 'li') block.append(bar)
  else if (block) block.after(bar)
  else document.querySelector('article.text')?.append(bar)
}

/** Below the end of the passage; above its beginning where there is no room. */
function place(range: Range): void {
  const edge = 16
  const {top, bottom, left} = range.getBoundingClientRect()
  const {width, height} = bar.getBoundingClientRect()
  const room = document.documentElement.clientWidth - width - edge
  const fits = bottom + height + edge < innerHeight
  const above = Math.max(edge, top - height - edge / 2)
  bar.style.left = `${Math.max(edge, Math.min(left, room)) + scrollX}px`
  bar.style.top = `${(fits ? bottom + edge / 2 : above) + scrollY}px`
}

function hide(): void {
  if (selected === undefined) return
  selected = undefined
  bar.hidePopover()
  bar.remove()
}

function button(name: string, told: string, make: (range: Range) => string): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.textContent = name
  // A press on the button must not undo the selection it is about.
  element.addEventListener('pointerdown', (event) => event.preventDefault())
  element.addEventListener('click', () => {
    if (selected === undefined) return
    status.textContent = ''
    const shown = document.createElement('p')
    shown.textContent = make(selected)
    void copy(shown).then((done) => {
      status.textContent = done ? told : 'That could not be copied.'
    })
  })
  return element
}

function linkTo(range: Range): string {
  const passage = passageOf(range)
  const [opened = ''] = location.href.split('#')
  const published = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href
  // What is on a disk is cited by its public address.
  const page = onDisk ? (published ?? opened) : opened
  const hash = passage && passageHash(passage.blocks, passage.from, passage.to)
  return page + (hash ?? `#${anchorAt(range.startContainer) ?? ''}`)
}

/** The words of the source alone, in quotation marks, then where they stand. */
function quote(range: Range): string {
  const words = document.createElement('p')
  words.append(range.cloneContents())
  for (const ours of words.querySelectorAll('[data-ours], .passage-bar')) ours.remove()
  const text = words.textContent.replace(/\s+/g, ' ').trim()
  return `“${text}” ${plainCitation(anchorAt(range.startContainer) ?? '')}`
}

/** The citation of a place in plain words, as the box has it. */
function plainCitation(anchor: string): string {
  const shown = document.querySelector('#cite [data-style="plain"] .citation')?.cloneNode(true)
  if (!(shown instanceof HTMLElement)) return ''
  fillInWork(shown, undefined)
  fillInPlace(shown, placeAt(anchor))
  return shown.textContent.trim()
}
