/**
 * The closed vocabulary of generated pages, and the tree a body is read into.
 *
 * MDX is data here: prose, lists, headings, links, notes, shortened addresses
 * as code, and runs in another language. A body that holds anything else, such
 * as an import, an expression or a component, is refused.
 */
import {
  createMdxMdastHandle,
  dropHandle,
  materializeMdastTree,
  MdastReader,
  serializeHandle
} from 'satteri'
import type {Nodes} from 'mdast'

/** `lang` and `dir` of a run in another language. */
export interface Run {
  readonly lang: string
  readonly dir?: string
}

export type Inline =
  | {readonly type: 'text'; readonly value: string}
  | {readonly type: 'cut'; readonly value: string}
  | {readonly type: 'call'; readonly note: string}
  | {readonly type: 'link'; readonly url: string; readonly children: readonly Inline[]}
  | {readonly type: 'run'; readonly run: Run; readonly children: readonly Inline[]}

export type Flow =
  | {readonly type: 'heading'; readonly children: readonly Inline[]}
  | {readonly type: 'paragraph'; readonly children: readonly Inline[]}
  | {readonly type: 'list'; readonly items: readonly (readonly Inline[])[]}

export interface Body {
  readonly blocks: readonly Flow[]
  readonly notes: readonly {readonly label: string; readonly children: readonly Inline[]}[]
}

type Tree = Nodes | {readonly type: string}

/** Reads the body of a generated page. Throws on anything outside the vocabulary. */
export function readBody(mdx: string): Body {
  return toBody(parse(mdx))
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
  const notes: Body['notes'][number][] = []
  for (const node of childrenOf(root)) {
    if (is(node, 'footnoteDefinition')) {
      notes.push({label: node.label ?? node.identifier, children: onlyParagraph(node)})
    } else blocks.push(toFlow(node))
  }
  return {blocks, notes}
}

function toFlow(node: Tree): Flow {
  if (is(node, 'paragraph')) return {type: 'paragraph', children: toInlines(node)}
  if (is(node, 'heading') && node.depth === 2) return {type: 'heading', children: toInlines(node)}
  if (is(node, 'list') && node.ordered !== true) {
    return {type: 'list', items: node.children.map(onlyParagraph)}
  }
  // MDX reads a paragraph that holds nothing but a run as the run alone.
  if (isRun(node)) return {type: 'paragraph', children: [toRun(node)]}
  throw outside(node)
}

function onlyParagraph(node: Tree): Inline[] {
  const [only, ...others] = childrenOf(node)
  if (only === undefined || others.length > 0) throw outside(node)
  if (is(only, 'paragraph')) return toInlines(only)
  if (isRun(only)) return [toRun(only)]
  throw outside(only)
}

function toInlines(node: Tree): Inline[] {
  return childrenOf(node).map(toInline)
}

function toInline(node: Tree): Inline {
  if (is(node, 'text')) return {type: 'text', value: node.value}
  if (is(node, 'inlineCode')) return {type: 'cut', value: node.value}
  if (is(node, 'footnoteReference')) return {type: 'call', note: node.label ?? node.identifier}
  if (is(node, 'link') && /^(\/|https?:|mailto:)/.test(node.url)) {
    return {type: 'link', url: node.url, children: toInlines(node)}
  }
  if (isRun(node)) return toRun(node)
  throw outside(node)
}

interface RunNode {
  readonly type: string
  readonly name: 'span'
  readonly attributes: readonly {readonly name: string; readonly value: string}[]
  readonly children: readonly Tree[]
}

function isRun(node: Tree): node is RunNode {
  return /^mdxJsx(Text|Flow)Element$/.test(node.type) && 'name' in node && node.name === 'span'
}

function toRun(node: RunNode): Inline {
  const literal = new Map<string, string>()
  for (const {name, value} of node.attributes) {
    if (typeof value !== 'string' || !['lang', 'dir'].includes(name)) throw outside(node)
    literal.set(name, value)
  }
  const lang = literal.get('lang')
  const dir = literal.get('dir')
  if (lang === undefined) throw outside(node)
  const [only] = node.children
  const children =
    node.children.length === 1 && only?.type === 'paragraph' ? childrenOf(only) : node.children
  return {
    type: 'run',
    run: dir === undefined ? {lang} : {lang, dir},
    children: children.map(toInline)
  }
}

function is<T extends Nodes['type']>(node: Tree, type: T): node is Extract<Nodes, {type: T}> {
  return node.type === type
}

function childrenOf(node: Tree): readonly Tree[] {
  return 'children' in node && Array.isArray(node.children) ? node.children : []
}

function outside(node: Tree): Error {
  const {line, column} = ('position' in node && node.position?.start) || {line: 0, column: 0}
  return new Error(`${line}:${column}: expected the vocabulary of generated pages, found a ${node.type}`)
}
