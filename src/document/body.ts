/**
 * The body of a page: one closed vocabulary from the seed to the HTML.
 *
 * The converter makes it of a text, `write.ts` writes it as MDX, `read.ts`
 * reads it back, `html.ts` shows it.
 */
import type {Work} from '../model/fields.ts'
import {isArchived} from '../model/links.ts'

/** `lang` and `dir` of a run in another language. */
export interface Run {
  readonly lang: string
  readonly dir?: string
}

export type Inline =
  | {readonly type: 'text'; readonly value: string}
  /** An address that its source shortened: shown as it is, never followed. */
  | {readonly type: 'cut'; readonly value: string}
  /** The call of a note, by its label. */
  | {readonly type: 'call'; readonly note: string}
  /** To a page where `url` begins with a slash, else into the web. */
  | {readonly type: 'link'; readonly url: string; readonly children: readonly Inline[]}
  | {readonly type: 'run'; readonly run: Run; readonly children: readonly Inline[]}

export type Flow =
  | {readonly type: 'heading'; readonly children: readonly Inline[]}
  | {readonly type: 'paragraph'; readonly children: readonly Inline[]}
  | {
      readonly type: 'list'
      readonly items: readonly (readonly Inline[])[]
      /** How deep each item is, the first 0; absent where no item is within another. */
      readonly levels?: readonly number[]
    }
  /** All rows have as many cells; an empty one has no children. */
  | {
      readonly type: 'table'
      readonly rows: readonly (readonly (readonly Inline[])[])[]
      /** Whether its first row heads the columns. */
      readonly hasHead: boolean
    }

/** `label` is unique on the page: `12`, or `1-2` for a second note 1. */
export interface BodyNote {
  readonly label: string
  readonly children: readonly Inline[]
}

export interface Body {
  readonly blocks: readonly Flow[]
  readonly notes: readonly BodyNote[]
}

/** An item with the list below it. */
export interface NestedItem {
  readonly children: readonly Inline[]
  readonly items: NestedItem[]
}

/** The items of a list as they are nested; an item can only be one level below the one before. */
export function nestItems({items, levels}: Extract<Flow, {type: 'list'}>): NestedItem[] {
  const top: NestedItem[] = []
  const open = [top]
  items.forEach((children, index) => {
    const item: NestedItem = {children, items: []}
    const level = Math.min(levels?.[index] ?? 0, open.length - 1)
    open.splice(level + 1, Infinity, item.items)
    open[level]?.push(item)
  })
  return top
}

/** The words of a text, without the calls of its notes. */
export function textOf(children: readonly Inline[]): string {
  return children
    .map((node) => ('value' in node ? node.value : 'children' in node ? textOf(node.children) : ''))
    .join('')
}

/** Puts neighbours together that no page can tell apart: text and text, and two shortened addresses. */
export function joinNeighbours(children: readonly Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const node of children) {
    const last = joined.at(-1)
    if ('value' in node && last?.type === node.type) {
      joined[joined.length - 1] = {...node, value: last.value + node.value}
    } else joined.push(node)
  }
  return joined
}

/** The texts that are numbered on a page: its paragraphs, the items of its lists, the cells of its tables. */
export function paragraphsOf(blocks: readonly Flow[]): (readonly Inline[])[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
        return [block.children]
      case 'list':
        return block.items
      case 'table':
        return block.rows.flat().filter((cell) => cell.length > 0)
      case 'heading':
        return []
    }
  })
}

/** An address within the text of a note; offsets count in that text. */
export interface CitedAddress {
  /** Where the link leads, or what is left of a shortened address. */
  readonly url: string
  readonly shortened: boolean
  readonly start: number
  readonly end: number
}

/** The addresses that a text links to, or that its source shortened. */
export function citedAddresses(children: readonly Inline[], from = 0): CitedAddress[] {
  let start = from
  return children.flatMap((node): CitedAddress[] => {
    const printed = textOf([node])
    const place = {start, end: start + printed.length}
    start = place.end
    switch (node.type) {
      case 'text':
      case 'call':
        return []
      case 'cut':
        return isShortened(printed) ? [{url: printed, shortened: true, ...place}] : []
      case 'link':
        return /^https?:/.test(node.url) ? [{url: node.url, shortened: false, ...place}] : []
      case 'run':
        return citedAddresses(node.children, place.start)
    }
  })
}

/** Whether the source has left out a part of an address, or one character could not be read. */
export function isShortened(address: string): boolean {
  return /[…⋯\uFFFD]|\/\.\.\.\/|\.\.\.$|%E2%80%A6/i.test(address)
}

/** A work by its stretch of a note, and the addresses of the note. */
export function citedWork(
  note: string,
  [from, to]: readonly [number, number],
  cited: readonly CitedAddress[]
): Extract<Work, {kind: 'work'}> {
  const own = cited.filter(({start, end}) => start >= from && end <= to)
  const best = own.find(({shortened}) => !shortened) ?? own[0]
  return {
    kind: 'work',
    text: note.slice(from, to),
    ...(best === undefined ? {} : {url: best.url}),
    address: best === undefined ? 'none' : best.shortened ? 'shortened' : 'complete',
    bare: best !== undefined && !hasWords(note, [from, to], own),
    archived: own.some(({url}) => isArchived(url))
  }
}

/** Whether a work has words or figures beside its addresses. */
function hasWords(
  note: string,
  [from, to]: readonly [number, number],
  own: readonly CitedAddress[]
): boolean {
  const ends = [from, ...own.map(({end}) => end)]
  const starts = [...own.map(({start}) => start), to]
  return ends.some((end, index) => /[\p{L}\p{N}]/u.test(note.slice(end, starts[index])))
}
