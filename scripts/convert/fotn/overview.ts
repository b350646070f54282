/** Divides an overview under headings: ours, where the report prints none. */
import type {Block} from '../../../src/kinds/reader.ts'

const headings = {
  overview: 'Overview',
  'key-developments': 'Key developments'
} as const

type HeadingId = keyof typeof headings

/** The anchor of a heading that a report prints, such as `Key Developments, June 1, 2020 – …`. */
function headingId(printed: string): HeadingId {
  return /^key/i.test(printed) ? 'key-developments' : 'overview'
}

/**
 * Sets headings above paragraphs and above lists, which are the key
 * developments, as long as the report prints none of its own. Paragraphs may
 * follow the key developments: the order stays that of the text.
 */
export function setHeadings(blocks: readonly Block[]): Block[] {
  const uses = new Map<HeadingId, number>()
  const useOf = (id: HeadingId): number => {
    const use = (uses.get(id) ?? 0) + 1
    uses.set(id, use)
    return use
  }
  let current: HeadingId | undefined
  let isPrinted = false
  return blocks.flatMap((block): Block[] => {
    if (block.type === 'heading') {
      isPrinted = true
      const id = headingId(block.prose.text.value)
      return [{...block, id: anchorOf(id, useOf(id))}]
    }
    const id = block.type === 'list' ? 'key-developments' : 'overview'
    if (isPrinted || id === current) return [block]
    current = id
    const use = useOf(id)
    const title = use === 1 ? headings[id] : `${headings[id]}, continued`
    return [{type: 'own-heading', id: anchorOf(id, use), title}, block]
  })
}

function anchorOf(id: HeadingId, use: number): string {
  return use === 1 ? id : `${id}-${use}`
}
