/**
 * Reads the body of a generated page.
 *
 * MDX is data here: prose, lists, tables, headings, links, notes, shortened addresses
 * as code, and runs in another language. A body that holds anything else, such
 * as an import, an expression or a component, is refused.
 *
 * Sätteri, the parser that Astro brings, reads a page in a tenth of the time
 * that remark takes.
 */
import {
  createMdxMdastHandle,
  dropHandle,
  materializeMdastTree,
  MdastReader,
  serializeHandle
} from 'satteri'
import type {List, Nodes, Table} from 'mdast'
import {joinNeighbours, textOf, type Body, type BodyNote, type Flow, type Inline} from './body.ts'

type Tree = Nodes | {readonly type: string}

/** Reads the body of a generated page. Throws on anything outside the vocabulary. */
export function readBody(mdx: string): Body {
  const {blocks, notes} = toBody(parse(mdx))
  const written = mdx.replaceAll('\\', '')
  const mend = (children: readonly Inline[]): Inline[] => withoutGuesses(children, written)
  const mendBlock = (block: Flow): Flow => {
    switch (block.type) {
      case 'list':
        return {...block, items: block.items.map(mend)}
      case 'table':
        return {...block, rows: block.rows.map((row) => row.map(mend))}
      case 'paragraph':
      case 'heading':
        return {...block, children: mend(block.children)}
    }
  }
  return {
    blocks: blocks.map(mendBlock),
    notes: notes.map((note) => ({...note, children: mend(note.children)}))
  }
}

/**
 * The parser makes links of words that look like an address, also where the
 * writer has escaped them; every link that the writer means is written out.
 */
function withoutGuesses(children: readonly Inline[], written: string): Inline[] {
  const mended = children.map((node): Inline => {
    if (node.type === 'run') return {...node, children: withoutGuesses(node.children, written)}
    if (node.type !== 'link' || isWritten(node.url, written)) return node
    return {type: 'text', value: textOf(node.children)}
  })
  return joinNeighbours(mended)
}

function isWritten(url: string, written: string): boolean {
  const plain = url.replaceAll('\\', '')
  return written.includes(`](${plain})`) || written.includes(`](<${plain}>)`)
}

/**
 * What `mdxToMdast` does, without the positions: those take it 100 seconds for
 * a paragraph of a million characters, since each is counted from the line's start.
 */
function parse(mdx: string): Tree {
  const handle = createMdxMdastHandle(mdx, undefined, false)
  try {
    return materializeMdastTree(new MdastReader(serializeHandle(handle)))
  } finally {
    dropHandle(handle)
  }
}

/** The same from a tree that any Markdown or MDX parser made. */
export function toBody(root: Tree): Body {
  const blocks: Flow[] = []
  const notes: BodyNote[] = []
  for (const node of childrenOf(root)) {
    if (is(node, 'footnoteDefinition')) {
      notes.push({label: node.label ?? node.identifier, children: onlyParagraph(node)})
    } else blocks.push(toFlow(node))
  }
  return {blocks, notes}
}

function toFlow(node: Tree): Flow {
  const paragraph = readParagraph(node)
  if (paragraph !== undefined) return {type: 'paragraph', children: paragraph}
  if (is(node, 'heading') && node.depth === 2) return {type: 'heading', children: toInlines(node)}
  if (is(node, 'list') && node.ordered !== true) {
    return toList(node)
  }
  if (is(node, 'table')) return toTable(node)
  throw outside(node)
}

/** Markdown has no table without a head: where that is empty, the text has none. */
function toTable({children}: Table): Flow {
  const rows = children.map((row) => childrenOf(row).map(toInlines))
  const [head = [], ...body] = rows
  const hasHead = head.some((cell) => cell.length > 0)
  return {type: 'table', rows: hasHead ? rows : body, hasHead}
}

/** A list with the lists in its items, each item with its depth. */
function toList(list: List): Flow {
  const items: Inline[][] = []
  const levels: number[] = []
  const add = ({children}: List, level: number): void => {
    for (const item of children) {
      const [paragraph, below, ...others] = childrenOf(item)
      const children = paragraph && readParagraph(paragraph)
      if (children === undefined || others.length > 0) throw outside(item)
      items.push(children)
      levels.push(level)
      if (below === undefined) continue
      if (!is(below, 'list') || below.ordered === true) throw outside(below)
      add(below, level + 1)
    }
  }
  add(list, 0)
  return {type: 'list', items, ...(levels.some((level) => level > 0) ? {levels} : {})}
}

function onlyParagraph(node: Tree): Inline[] {
  const [only, ...others] = childrenOf(node)
  if (only === undefined || others.length > 0) throw outside(node)
  const paragraph = readParagraph(only)
  if (paragraph === undefined) throw outside(only)
  return paragraph
}

/** The texts of a paragraph. MDX reads one that holds nothing but an element as the element alone. */
function readParagraph(node: Tree): Inline[] | undefined {
  const children = is(node, 'paragraph') ? childrenOf(node) : isSpan(node) ? [node] : undefined
  const [only] = children ?? []
  if (children?.length !== 1 || only === undefined || !isSpan(only) || only.attributes.length > 0) {
    return children?.map(toInline)
  }
  // What holds runs together, and means nothing of its own.
  return spanned(only)
}

function toInlines(node: Tree): Inline[] {
  return childrenOf(node).map(toInline)
}

function toInline(node: Tree): Inline {
  if (is(node, 'text')) return {type: 'text', value: node.value}
  if (is(node, 'inlineCode')) return {type: 'cut', value: node.value}
  if (is(node, 'footnoteReference')) return {type: 'call', note: node.label ?? node.identifier}
  if (is(node, 'link') && /^(\/|https?:|mailto:)/i.test(node.url)) {
    return {type: 'link', url: node.url, children: toInlines(node)}
  }
  if (isSpan(node)) return toRun(node)
  throw outside(node)
}

interface Span {
  readonly type: string
  readonly name: 'span'
  readonly attributes: readonly {readonly name: string; readonly value: string}[]
  readonly children: readonly Tree[]
}

function isSpan(node: Tree): node is Span {
  return /^mdxJsx(Text|Flow)Element$/.test(node.type) && 'name' in node && node.name === 'span'
}

function toRun(node: Span): Inline {
  const literal = new Map<string, string>()
  for (const {name, value} of node.attributes) {
    if (typeof value !== 'string' || !['lang', 'dir'].includes(name)) throw outside(node)
    literal.set(name, value)
  }
  const lang = literal.get('lang')
  const dir = literal.get('dir')
  if (lang === undefined) throw outside(node)
  return {type: 'run', run: dir === undefined ? {lang} : {lang, dir}, children: spanned(node)}
}

function spanned({children}: Span): Inline[] {
  const [only] = children
  const inner = children.length === 1 && only?.type === 'paragraph' ? childrenOf(only) : children
  return inner.map(toInline)
}

function is<T extends Nodes['type']>(node: Tree, type: T): node is Extract<Nodes, {type: T}> {
  return node.type === type
}

function childrenOf(node: Tree): readonly Tree[] {
  return 'children' in node && Array.isArray(node.children) ? node.children : []
}

function outside(node: Tree): Error {
  const {line, column} = ('position' in node && node.position?.start) || {line: 0, column: 0}
  return new Error(
    `${line}:${column}: expected the vocabulary of generated pages, found a ${node.type}`
  )
}
