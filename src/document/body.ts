/**
 * The body of a page: one closed vocabulary from the seed to the HTML.
 *
 * The converter makes it of a text, `write.ts` writes it as MDX, `read.ts`
 * reads it back, `html.ts` shows it.
 */

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
