/** Writes a body as MDX: prose as Markdown, and nothing in it that could run. */
import type {
  FootnoteDefinition,
  List,
  ListItem,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  Text
} from 'mdast'
import {remark} from 'remark'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import type {Plugin} from 'unified'
import {
  nestItems,
  type Body,
  type BodyNote,
  type Flow,
  type Inline,
  type NestedItem,
  type Run
} from './body.ts'

/** The text between two others that decides whether it can be written as it is. */
interface Neighbours {
  readonly before: string
  readonly after: string
}

/**
 * What most text is made of: a capital letter or a blank, then letters, figures
 * and the marks of prose that mean nothing within a line. A line break, a small
 * letter, a figure or a mark at the start could begin something, and a full
 * stop behind a `w` an address.
 */
const plain = /^[\p{Lu} ](?:[\p{L}\p{N} ,;’“”‘…–—%$"'()-]|(?<![Ww])\.)*$/u

/** Whether Markdown takes a text as it is, so that nothing need be looked for in it. */
export function isPlain(value: string, {before, after}: Neighbours): boolean {
  if (!plain.test(value)) return false
  return !(value.startsWith(' ') && isBreak(before)) && !(value.endsWith(' ') && isBreak(after))
}

function isBreak(character: string): boolean {
  return character === '\n' || character === '\r'
}

/** What the serializer of remark does not know of MDX and of GFM. */
const safety: Plugin<[], Root> = function () {
  const data = this.data()
  data.toMarkdownExtensions = [
    ...(data.toMarkdownExtensions ?? []),
    {
      unsafe: [
        // MDX runs a paragraph that opens with these words as code.
        {atBreak: true, character: 'i', after: 'mport\\b'},
        {atBreak: true, character: 'e', after: 'xport\\b'},
        // A bare address starts at `www.` whatever follows, also where no link can come of it.
        {
          character: '.',
          before: '[Ww]',
          inConstruct: 'phrasing',
          notInConstruct: ['autolink', 'link', 'image', 'label']
        },
        // And at `HTTP://`, where the extension for GFM knows small letters only.
        {
          character: ':',
          before: '[PS]',
          after: '\\/',
          inConstruct: 'phrasing',
          notInConstruct: ['autolink', 'link', 'image', 'label']
        }
      ],
      handlers: {
        text: (node: Text, parent, state, info) => {
          const {value} = node
          if (isPlain(value, info)) return value
          const safe = opensLikeNote(node, parent)
            ? `\\:${state.safe(value.slice(1), {...info, before: ':'})}`
            : state.safe(value, info)
          return escapeUnderscores(safe)
        }
      }
    }
  ]
}

/**
 * The serializer leaves `_` between letters alone, and takes each half of a
 * pair of code units, such as of `😀`, for a letter.
 */
function escapeUnderscores(text: string): string {
  return text.replace(
    /(?<=[\u{10000}-\u{10FFFF}])_+|(?<!\\)_+(?=[\u{10000}-\u{10FFFF}])/gu,
    (underscores) => underscores.replaceAll('_', '\\_')
  )
}

/** `[^1]:` at the start of a line would be the note itself. */
function opensLikeNote(node: Text, parent: Parents | undefined): boolean {
  const [first, second] = parent?.children ?? []
  return first?.type === 'footnoteReference' && second === node && node.value.startsWith(':')
}

/** Trees as MDX. */
export const markdown = remark()
  .use(remarkGfm, {tablePipeAlign: false})
  .use(remarkMdx)
  .data('settings', {bullet: '-', bulletOther: '*'})
  .use(safety)
  .freeze()

/** The MDX of a body; `readBody` gives the body back. */
export function writeBody(body: Body): string {
  return markdown.stringify(toMdast(body))
}

/** A body in the terms of remark. */
function toMdast({blocks, notes}: Body): Root {
  return {type: 'root', children: [...blocks.map(toFlow), ...notes.map(toDefinition)]}
}

function toFlow(block: Flow): RootContent {
  switch (block.type) {
    case 'paragraph':
      return toParagraph(block.children)
    case 'heading':
      return {type: 'heading', depth: 2, children: block.children.map(toPhrasing)}
    case 'list':
      return toList(nestItems(block))
    case 'table':
      return toTable(block)
  }
}

function toTable({rows, hasHead}: Extract<Flow, {type: 'table'}>): Table {
  const head = hasHead ? [] : [(rows[0] ?? []).map(() => [])]
  return {
    type: 'table',
    children: [...head, ...rows].map((row) => ({
      type: 'tableRow',
      children: row.map((cell) => ({type: 'tableCell', children: cell.map(toPhrasing)}))
    }))
  }
}

function toList(items: readonly NestedItem[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((item): ListItem => ({
      type: 'listItem',
      spread: false,
      children: [toParagraph(item.children), ...(item.items.length > 0 ? [toList(item.items)] : [])]
    }))
  }
}

function toDefinition({label, children}: BodyNote): FootnoteDefinition {
  return {type: 'footnoteDefinition', identifier: label, label, children: [toParagraph(children)]}
}

/**
 * MDX takes a line that holds nothing but elements for as many blocks. A
 * paragraph of runs alone, such as a title in two scripts, is therefore held
 * together by an element without a meaning of its own.
 */
function toParagraph(children: readonly Inline[]): Paragraph {
  const nodes = children.map(toPhrasing)
  return {type: 'paragraph', children: isScattered(children) ? [span([], nodes)] : nodes}
}

function isScattered(children: readonly Inline[]): boolean {
  return (
    children.length > 1 &&
    children.every(
      (node) => node.type === 'run' || (node.type === 'text' && !/\S/.test(node.value))
    )
  )
}

function toPhrasing(node: Inline): PhrasingContent {
  switch (node.type) {
    case 'text':
      return {type: 'text', value: node.value}
    case 'cut':
      return {type: 'inlineCode', value: node.value}
    case 'call':
      return {type: 'footnoteReference', identifier: node.note, label: node.note}
    case 'link':
      return {type: 'link', url: node.url, children: node.children.map(toPhrasing)}
    case 'run':
      return span(attributesOf(node.run), node.children.map(toPhrasing))
  }
}

type Attributes = readonly (readonly [name: string, value: string])[]

function attributesOf({lang, dir}: Run): Attributes {
  return [['lang', lang], ...(dir === undefined ? [] : [['dir', dir] as const])]
}

function span(attributes: Attributes, children: PhrasingContent[]): PhrasingContent {
  return {
    type: 'mdxJsxTextElement',
    name: 'span',
    attributes: attributes.map(([name, value]) => ({type: 'mdxJsxAttribute', name, value})),
    children
  }
}
