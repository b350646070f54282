/**
 * Pages saved as HTML: a paragraph, a heading, an item or a row of a table is a
 * line, as a saved text has it. Tags, references such as `&nbsp;` and what is
 * around the text are read as nothing or as what they stand for, and each such
 * stretch is in the account, so that the file can be had back.
 */
import type {Element, ElementContent, Root, RootContent} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {toString} from 'hast-util-to-string'
import {rehype} from 'rehype'
import {EXIT, SKIP, visit} from 'unist-util-visit'
import {attributionsIn, captionsOfText, invisible, lines, words} from './html-elements.ts'
import {framesIn} from './html-frames.ts'
import {
  barsAtEnd,
  type EmptyCells,
  emptyCellsIn,
  headRule,
  headsIn,
  layoutRowsIn,
  isCell
} from './html-tables.ts'
import {edited, type Edit} from './source.ts'
import type {Seed} from '../../src/kinds/reader.ts'

const opening =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i
const block = /<(?:p|div|h[1-6]|li|table|section|article)\b[^<>]{0,400}>/i

/** Whether a text is the source of a web page. */
export function isHtml(text: string): boolean {
  return (
    opening.test(text.slice(0, 4000)) || (/^\s*</.test(text) && block.test(text.slice(0, 4000)))
  )
}

/** The seed with the lines of its text in place of the markup. */
export function readHtml(seed: Seed): Seed {
  const tree = rehype().parse(seed.text)
  const output = new Output(seed.text, tree)
  write(mainOf(tree), output)
  return edited(seed, output.finish())
}

/** Collects what a page shows, and what of its source stands for something else. */
class Output {
  readonly #edits: Edit[] = []
  readonly #source: string
  /** How far the source is read, and what is to come in place of what follows. */
  #at = 0
  #pending = ''
  #isLineStart = true
  #hasBlank = false
  /** Whether nothing but the mark of an item is on the line. */
  #isMarked = false

  readonly #notes: ReadonlyMap<Element, number>
  /** Parts of the page around its text. */
  readonly frames: ReadonlySet<Element>
  /** How many empty cells are before a cell, and at the end of a row. */
  readonly emptyCells: EmptyCells
  readonly layoutRows: ReadonlySet<Element>
  /** The rows below which a text has a rule. */
  readonly heads: ReadonlySet<Element>
  /** Who said what is quoted. */
  readonly attributions: ReadonlySet<Element>
  readonly captions: ReadonlySet<Element>

  constructor(source: string, tree: Root) {
    this.#source = source
    this.#notes = notesIn(tree)
    this.frames = framesIn(tree)
    this.emptyCells = emptyCellsIn(tree)
    this.layoutRows = layoutRowsIn(tree)
    this.heads = headsIn(tree)
    this.attributions = attributionsIn(tree)
    this.captions = captionsOfText(tree)
  }

  /** What a text has before an item. */
  markOf(item: Element): string {
    const number = this.#notes.get(item)
    return number === undefined ? '- ' : `${number}. `
  }

  sourceOf(start: number, end: number): string {
    return this.#source.slice(start, end)
  }

  /** Shows a stretch of the source as it is. */
  copy(start: number, end: number): void {
    if (start < this.#at) {
      this.write(this.#source.slice(start, end))
      return
    }
    this.#openWord()
    this.#edit(start)
    this.#at = end
    this.#isLineStart = false
  }

  /** Shows words that the source spells otherwise. */
  write(words: string): void {
    if (words === '') return
    this.#openWord()
    this.#pending += words
    this.#isLineStart = false
  }

  blank(): void {
    this.#hasBlank = true
  }

  /** Begins a line with the mark of an item, which the first paragraph of the item goes on with. */
  mark(words: string): void {
    this.write(words)
    this.#isMarked = true
  }

  line(): void {
    if (this.#isMarked) {
      this.#hasBlank = false
      return
    }
    if (!this.#isLineStart) this.#pending += '\n'
    this.#isLineStart = true
    this.#hasBlank = false
  }

  /** Goes on with the line above. */
  join(words: string): void {
    this.#pending = this.#pending.replace(/\n$/, '')
    this.#isLineStart = false
    this.#hasBlank = false
    this.write(words)
  }

  finish(): Edit[] {
    this.#edit(this.#source.length)
    return this.#edits
  }

  #openWord(): void {
    if (this.#hasBlank && !this.#isLineStart) this.#pending += ' '
    this.#hasBlank = false
    this.#isMarked = false
  }

  #edit(end: number): void {
    const gap = this.#source.slice(this.#at, end)
    const rule = wordsOf(this.#pending).includes(wordsOf(gap.replaceAll(tags, '')))
      ? 'markup'
      : 'left-out'
    if (gap !== this.#pending) {
      this.#edits.push({start: this.#at, end, as: this.#pending, rule})
    }
    this.#pending = ''
  }
}

/** Letters and digits, raised ones as plain. */
function wordsOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

/** What of a stretch is markup and no word. */
const tags = /<!--[^]*?-->|<[^<>]*>|&[a-z\d#]+;?/gi

/** The element with the text: `main` or `article` where that is most of the page, else all of it. */
function mainOf(tree: Root): Root | Element {
  const whole = words(tree)
  let main: Element | undefined
  visit(tree, 'element', (element) => {
    if (invisible.has(element.tagName)) return SKIP
    const isMain =
      ['main', 'article'].includes(element.tagName) || element.properties['role'] === 'main'
    if (!isMain || words(element) < whole / 3) return undefined
    main = element
    return EXIT
  })
  return main ?? tree
}

/** Items of numbered lists that the page links to: its notes, each with its number. */
function notesIn(tree: Root): ReadonlyMap<Element, number> {
  const called = new Set<string>()
  const notes = new Map<Element, number>()
  visit(tree, 'element', ({tagName, properties: {href}}) => {
    if (tagName === 'a' && typeof href === 'string') called.add(href)
  })
  visit(tree, 'element', (list) => {
    if (list.tagName !== 'ol') return
    const items = list.children.filter((child) => child.type === 'element')
    const isNote = (item: Element): boolean => {
      const ids = [item, ...item.children.filter((child) => child.type === 'element')]
      return ids.some(({properties: {id}}) => called.has(`#${String(id)}`))
    }
    if (!items.every(isNote)) return
    items.forEach((item, index) => notes.set(item, Number(list.properties['start'] ?? 1) + index))
  })
  return notes
}

/** `↩`: the way from a note back to its call. */
function isBacklink(element: Element): boolean {
  const {tagName, properties} = element
  const {href} = properties
  return (
    tagName === 'a' &&
    typeof href === 'string' &&
    href.startsWith('#') &&
    !/[\p{L}\p{N}]/u.test(toString(element))
  )
}

interface Surroundings {
  readonly isPreformatted: boolean
  /** How many lists it is in. */
  readonly depth: number
}

function write(
  node: Root | RootContent | ElementContent,
  output: Output,
  at: Surroundings = {isPreformatted: false, depth: 0}
): void {
  if (node.type === 'text') {
    writeText(node, output, at.isPreformatted)
    return
  }
  if (node.type !== 'element' && node.type !== 'root') return
  const isAttribution = node.type === 'element' && output.attributions.has(node)
  const isKept = isAttribution || (node.type === 'element' && output.captions.has(node))
  if (node.type === 'element' && (output.frames.has(node) || (!isKept && isLeftOut(node)))) return
  const tag = node.type === 'element' ? node.tagName : ''
  const shifted = node.type === 'element' ? shiftedDigits(node) : undefined
  if (shifted !== undefined) {
    output.write(shifted)
    return
  }
  if (tag === 'q') output.write('“')
  if (isAttribution) output.join(' ')
  else if (tag === 'br' || lines.has(tag)) output.line()
  if (node.type === 'element' && tag === 'li') {
    output.mark('    '.repeat(Math.max(at.depth - 1, 0)) + output.markOf(node))
  }
  const isLayout = node.type === 'element' && output.layoutRows.has(node)
  const below = {
    isPreformatted: at.isPreformatted || tag === 'pre',
    depth: at.depth + (tag === 'ul' || tag === 'ol' ? 1 : 0)
  }
  let cells = 0
  for (const child of node.children) {
    if (isCell(child)) {
      const bars = Math.min(cells++, 1) + (output.emptyCells.get(child) ?? 0)
      if (!isLayout) output.write(' | '.repeat(bars))
      else if (cells > 1) output.line()
    }
    write(child, output, below)
  }
  if (node.type === 'element' && tag === 'tr' && !isLayout)
    output.write(barsAtEnd(node, output.emptyCells))
  if (tag === 'q') output.write('”')
  if (lines.has(tag)) output.line()
  if (node.type === 'element' && output.heads.has(node)) {
    output.write(headRule)
    output.line()
  }
}

const plainDigits = '0123456789+-−'
const shapes: Readonly<Record<string, string>> = {sup: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻', sub: '₀₁₂₃₄₅₆₇₈₉₊₋₋'}

/** `²` for `<sup>2</sup>`: glued to its word, the digit would say something else. */
function shiftedDigits(element: Element): string | undefined {
  const shape = shapes[element.tagName]
  const text = shape === undefined ? '' : textWithin(element, 3)
  if (shape === undefined || !/^[+−-]?\d{1,3}$/.test(text)) return undefined
  return [...text].map((character) => shape.charAt(plainDigits.indexOf(character))).join('')
}

/** The text of an element with no other, of one such element, and so on; empty for any other. */
function textWithin({children}: Element, depth: number): string {
  const [child] = children
  if (child === undefined || children.length > 1) return ''
  if (child.type === 'text') return child.value
  return child.type === 'element' && depth > 0 ? textWithin(child, depth - 1) : ''
}

/** Heads and feet of the page are no text, unless the title stands there. */
function isLeftOut(element: Element): boolean {
  const {tagName, properties} = element
  if (invisible.has(tagName) || isHidden(properties) || isBacklink(element)) return true
  if (tagName !== 'header' && tagName !== 'footer') return false
  let hasTitle = false
  visit(element, 'element', ({tagName}) => {
    if (tagName === 'h1') hasTitle = true
  })
  return !hasTitle
}

function isHidden({hidden, style}: Element['properties']): boolean {
  const isStyled =
    typeof style === 'string' && /(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i.test(style)
  return isStyled || (hidden !== undefined && hidden !== false && hidden !== null)
}

const pieces = /[ \t\n\f]+|&(?:#\d{1,8}|#x[\da-f]{1,8}|[a-z][\da-z]{1,40});?/gi

function writeText(
  node: {value: string; position?: RootContent['position']},
  output: Output,
  isPreformatted: boolean
): void {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (node.value.trim() === '' || start === undefined || end === undefined) {
    if (node.value !== '') output.blank()
    return
  }
  const source = output.sourceOf(start, end)
  const parts = partsOf(source)
  // The parser may put text together that tags part: then it stands for all of it.
  if (parts.map(({words}) => words).join('') !== node.value) {
    output.write(node.value.replaceAll(/[ \t\n\f]+/g, ' '))
    return
  }
  for (const {from, to, words} of parts) {
    const isBlank = /^[ \t\n\f]+$/.test(words) && words === source.slice(from, to)
    if (isBlank && isPreformatted && words.includes('\n')) output.line()
    else if (isBlank) output.blank()
    else if (words === source.slice(from, to)) output.copy(start + from, start + to)
    else output.write(words)
  }
}

interface Part {
  readonly from: number
  readonly to: number
  readonly words: string
}

/** Words, blanks and references of a text, and what each stands for. */
function partsOf(source: string): Part[] {
  const parts: Part[] = []
  const add = (from: number, to: number, words: string): void => {
    if (to > from) parts.push({from, to, words})
  }
  let at = 0
  for (const {0: piece, index} of source.matchAll(pieces)) {
    add(at, index, source.slice(at, index))
    at = index + piece.length
    add(index, at, piece.startsWith('&') ? toString(fromHtml(piece, {fragment: true})) : piece)
  }
  add(at, source.length, source.slice(at))
  return parts
}
