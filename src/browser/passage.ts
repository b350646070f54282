/**
 * Offers a link to the words that are selected in a text, and the words with
 * their citation. The offer stands behind the passage in the order of the
 * page, so that the Tab key leads from the selection to it.
 */
import {type PassageBlock, passageHash, type PassagePoint} from '../citations/passage.ts'
import {oncePer} from '../model/memory.ts'
import {fillInPlace, fillInWork, placeAt} from './cited-place.ts'
import {copy} from './copy.ts'
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
      status.textContent = done ? told : 'Could not be copied.'
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

// The texts of the page as a browser searches them: block by block, in its
// order. The numbers of paragraphs are left out: they are ours, and a link to
// words of the author must not depend on them.

interface Block extends PassageBlock {
  readonly element: Element
  readonly nodes: readonly Text[]
}

interface Passage {
  readonly blocks: readonly PassageBlock[]
  readonly from: PassagePoint
  readonly to: PassagePoint
}

/** Where a range of the page begins and ends in its blocks; nothing where it holds no text. */
function passageOf(range: Range): Passage | undefined {
  const blocks = blocksOf(document.body)
  const inside = blocks.flatMap(({nodes}, block) =>
    nodes.flatMap((node, index) => {
      if (!range.intersectsNode(node)) return []
      const before = nodes.slice(0, index).reduce((sum, {length}) => sum + length, 0)
      const start = node === range.startContainer ? range.startOffset : 0
      const end = node === range.endContainer ? range.endOffset : node.length
      // A selection of a whole paragraph often ends at the very beginning of the next.
      return node.data.slice(start, end).trim() === ''
        ? []
        : [{from: {block, offset: before + start}, to: {block, offset: before + end}}]
    })
  )
  const [first] = inside
  const last = inside.at(-1)
  return first && last && {blocks, from: first.from, to: last.to}
}

/** The anchor a passage that begins here would have. */
function anchorAt(node: Node): string | undefined {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest('article.text :is(p, li, td, th, h2)[id]')?.id
}

function blocksOf(root: Element): Block[] {
  const blocks: {element: Element; nodes: Text[]}[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const blockOf = oncePer((element: Element): Element => {
    const isInline = /^(inline|contents|ruby)/.test(getComputedStyle(element).display)
    const parent = element.parentElement
    return isInline && parent !== null ? blockOf(parent) : element
  })
  const isShown = oncePer(
    (element: Element) =>
      element.closest(
        'script, style, template, select, textarea, .passage-bar, .pn, .heading-link'
      ) === null && element.checkVisibility({visibilityProperty: true})
  )
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!(node instanceof Text) || parent === null || !isShown(parent)) continue
    const element = blockOf(parent)
    const last = blocks.at(-1)
    if (last?.element === element) last.nodes.push(node)
    else blocks.push({element, nodes: [node]})
  }
  return blocks.map(({element, nodes}) => ({
    element,
    nodes,
    anchor: anchorAt(element),
    text: nodes.map(({data}) => data).join('')
  }))
}
