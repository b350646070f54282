/** What of a page can be looked at for signs that it was read wrongly. */
import {
  paragraphsIn,
  type Block,
  type Draft,
  type Located,
  type Prose,
  type Seed
} from '../../../src/kinds/reader.ts'

export interface ReadPage {
  readonly draft: Draft
  readonly seed: Seed
  readonly language: string
  readonly paragraphs: readonly Paragraph[]
  /** Headings, and the titles of its record. */
  readonly titles: readonly Located<string>[]
  /** Every text of the page, its notes and its record included. */
  readonly texts: readonly Located<string>[]
}

export interface Paragraph {
  readonly prose: Prose
  readonly isItem: boolean
  /** The text before it in the same body. */
  readonly before: string | undefined
}

export function readPage(draft: Draft, seed: Seed, language: string): ReadPage {
  const headings = draft.blocks.flatMap((block) =>
    block.type === 'heading' ? [block.prose.text] : []
  )
  const fields = draft.fields.map(({part, at}) => ({
    part,
    text: seed.slice(at.start.offset, at.end.offset)
  }))
  const paragraphs = paragraphsOf(draft.blocks)
  return {
    draft,
    seed,
    language,
    paragraphs,
    titles: [
      ...fields
        .filter(({part}) => /^(?:title|basis-\d+|pillar|sub-pillar|coverage)$/.test(part))
        .map(({text}) => text),
      ...headings
    ],
    texts: [
      ...fields.map(({text}) => text),
      ...headings,
      ...paragraphs.map(({prose}) => prose.text),
      ...draft.notes.map(({prose}) => prose.text)
    ]
  }
}

function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  const found: Paragraph[] = []
  let before: string | undefined
  const add = (prose: Prose, isItem: boolean): void => {
    found.push({prose, isItem, before})
    before = prose.text.value
  }
  for (const block of blocks) {
    if (block.type === 'paragraph') add(block.prose, false)
    // A cell is as little a sentence as an item.
    else if (paragraphsIn(block).length > 0)
      paragraphsIn(block).forEach((prose) => add(prose, true))
    else before = undefined
  }
  return found
}

/** The first stretch of a text that a pattern finds. */
export function found(
  seed: Seed,
  {value, position}: Located<string>,
  pattern: RegExp
): Located<string>[] {
  pattern.lastIndex = 0
  const match = pattern.exec(value)
  if (match === null) return []
  const start = position.start.offset + match.index
  return [seed.slice(start, start + match[0].length)]
}
