/** Which nodes show a draft: blocks and notes become an mdast tree in the closed vocabulary. */
import type {
  BlockContent,
  FootnoteDefinition,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root
} from 'mdast'
import type {MdxJsxTextElement} from 'mdast-util-mdx-jsx'
import type {Block, Draft, DraftKey, DraftNote, Mark, Prose} from './draft.ts'

type AddressOf = (key: DraftKey) => string

/** The body of a page as a tree; `addressOf` gives the address of a draft by its key. */
export function renderBody(
  {blocks, notes}: Pick<Draft, 'blocks' | 'notes'>,
  addressOf: AddressOf
): Root {
  return {
    type: 'root',
    children: [
      ...blocks.map((block) => renderBlock(block, addressOf)),
      ...notes.map((note) => renderNote(note, addressOf))
    ]
  }
}

function renderBlock(block: Block, addressOf: AddressOf): BlockContent {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block.prose, addressOf)
    case 'list':
      return {
        type: 'list',
        ordered: false,
        spread: false,
        children: block.items.map((item): ListItem => ({
          type: 'listItem',
          spread: false,
          children: [paragraph(item, addressOf)]
        }))
      }
    case 'heading':
      return {type: 'heading', depth: 2, children: renderProse(block.prose, addressOf)}
    case 'own-heading':
      return {type: 'heading', depth: 2, children: [{type: 'text', value: block.title}]}
  }
}

function renderNote({label, prose}: DraftNote, addressOf: AddressOf): FootnoteDefinition {
  return {
    type: 'footnoteDefinition',
    identifier: label,
    label,
    children: [paragraph(prose, addressOf)]
  }
}

function paragraph(prose: Prose, addressOf: AddressOf): Paragraph {
  return {type: 'paragraph', children: renderProse(prose, addressOf)}
}

function renderProse({text, marks}: Prose, addressOf: AddressOf): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  const origin = text.position.start.offset
  let from = 0
  for (const mark of marks) {
    const start = mark.start - origin
    const end = mark.end - origin
    if (start > from) nodes.push({type: 'text', value: text.value.slice(from, start)})
    nodes.push(renderMark(mark, text.value.slice(start, end), addressOf))
    from = end
  }
  if (from < text.value.length) nodes.push({type: 'text', value: text.value.slice(from)})
  return nodes
}

function renderMark(mark: Mark, value: string, addressOf: AddressOf): PhrasingContent {
  switch (mark.type) {
    case 'call':
      return {type: 'footnoteReference', identifier: mark.note, label: mark.note}
    case 'reference':
      return {type: 'link', url: addressOf(mark.to), children: [{type: 'text', value}]}
    case 'link':
      return {type: 'link', url: mark.href, children: [{type: 'text', value}]}
    case 'no-link':
      return {type: 'inlineCode', value}
    case 'language':
      return languageRun(mark, value)
  }
}

function languageRun({lang, dir}: Mark & {type: 'language'}, value: string): MdxJsxTextElement {
  return {
    type: 'mdxJsxTextElement',
    name: 'span',
    attributes: [
      {type: 'mdxJsxAttribute', name: 'lang', value: lang},
      ...(dir === 'rtl' ? [{type: 'mdxJsxAttribute' as const, name: 'dir', value: dir}] : [])
    ],
    children: [{type: 'text', value}]
  }
}
