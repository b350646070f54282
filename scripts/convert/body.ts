/** The body of a page, made of its draft. */
import {joinNeighbours, type Body, type Flow, type Inline} from '../../src/document/body.ts'
import type {Block, Draft, DraftKey, Mark, Prose} from '../../src/kinds/reader.ts'

type AddressOf = (key: DraftKey) => string

/** The blocks and notes of a draft; `addressOf` gives the address of a draft by its key. */
export function bodyOf(
  {blocks, notes}: Pick<Draft, 'blocks' | 'notes'>,
  addressOf: AddressOf
): Body {
  return {
    blocks: blocks.map((block) => toFlow(block, addressOf)),
    notes: notes.map(({label, prose}) => ({label, children: toInlines(prose, addressOf)}))
  }
}

function toFlow(block: Block, addressOf: AddressOf): Flow {
  switch (block.type) {
    case 'paragraph':
      return {type: 'paragraph', children: toInlines(block.prose, addressOf)}
    case 'list':
      return {...block, items: block.items.map((item) => toInlines(item, addressOf))}
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => row.map((cell) => toInlines(cell, addressOf)))
      }
    case 'heading':
      return {type: 'heading', children: toInlines(block.prose, addressOf)}
    case 'own-heading':
      return {type: 'heading', children: [{type: 'text', value: block.title}]}
  }
}

function toInlines({text, marks}: Prose, addressOf: AddressOf): Inline[] {
  const nodes: Inline[] = []
  const origin = text.position.start.offset
  let from = 0
  for (const mark of marks) {
    const start = mark.start - origin
    const end = mark.end - origin
    if (start > from) nodes.push({type: 'text', value: text.value.slice(from, start)})
    nodes.push(toInline(mark, text.value.slice(start, end), addressOf))
    from = end
  }
  if (from < text.value.length) nodes.push({type: 'text', value: text.value.slice(from)})
  return joinNeighbours(nodes)
}

function toInline(mark: Mark, value: string, addressOf: AddressOf): Inline {
  const children: Inline[] = [{type: 'text', value}]
  switch (mark.type) {
    case 'call':
      return {type: 'call', note: mark.note}
    case 'reference':
      return {type: 'link', url: addressOf(mark.to), children}
    case 'link':
      return {type: 'link', url: mark.href, children}
    case 'no-link':
      return {type: 'cut', value}
    case 'language':
      return {
        type: 'run',
        run: mark.dir === 'rtl' ? {lang: mark.lang, dir: mark.dir} : {lang: mark.lang},
        children
      }
  }
}
