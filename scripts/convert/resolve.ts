/** What note numbers, `see A3` and paragraph numbers refer to, once every draft has its address. */
import type {Page, Reference} from '../../src/model/page.ts'
import type {Block, Draft, DraftKey, Prose} from './draft.ts'
import {sentenceAround} from './sentence.ts'
import type {Seed} from './source.ts'

export interface ResolvedDraft {
  readonly draft: Draft
  readonly address: string
  readonly record: Page
  readonly fields: Draft['fields']
  /** Every prose of the page and the part of it that shows it. */
  readonly parts: readonly {readonly part: string; readonly prose: Prose}[]
  readonly addressOf: (key: DraftKey) => string
}

/** Gives a draft its address, its anchors and the record that tells of them. */
export function resolve(
  draft: Draft,
  seed: Seed,
  addressOf: (key: DraftKey) => string
): ResolvedDraft {
  const address = addressOf(draft.key)
  const anchors = new Map(
    paragraphsOf(draft.blocks).map((prose, index) => [prose, `p${index + 1}`] as const)
  )
  const anchorOf = (prose: Prose): string => {
    const anchor = anchors.get(prose)
    if (anchor === undefined) throw new Error(`Not a paragraph of ${address}: ${prose.text.value}`)
    return anchor
  }
  const record = draft.record({
    addressOf,
    anchorOf,
    common: {
      address,
      origin: {file: seed.file, lines: [draft.span.start.line, draft.span.end.line]},
      sections: draft.blocks.flatMap(sectionOf),
      paragraphs: [...anchors].map(([{text}, id]) => ({id, line: text.position.start.line})),
      notes: draft.notes.map(({label, number, prose, works}) => ({
        id: `n${label}`,
        number,
        line: prose.text.position.start.line,
        works
      })),
      references: [...anchors].flatMap(([prose, from]) => referencesOf(prose, from, addressOf))
    }
  })
  const parts = [
    ...[...anchors].map(([prose, part]) => ({part, prose})),
    ...draft.blocks.flatMap((block) =>
      block.type === 'heading' ? [{part: block.id, prose: block.prose}] : []
    ),
    ...draft.notes.map(({label, prose}) => ({part: `n${label}`, prose}))
  ]
  return {draft, address, record, fields: draft.fields, parts, addressOf}
}

/** The numbered paragraphs of a page: one for each line of prose, list items too. */
function paragraphsOf(blocks: readonly Block[]): Prose[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
        return [block.prose]
      case 'list':
        return block.items
      case 'heading':
      case 'own-heading':
        return []
    }
  })
}

function sectionOf(block: Block): Page['sections'] {
  switch (block.type) {
    case 'heading':
      return [{id: block.id, title: block.prose.text.value, ours: false}]
    case 'own-heading':
      return [{id: block.id, title: block.title, ours: true}]
    case 'paragraph':
    case 'list':
      return []
  }
}

function referencesOf(
  prose: Prose,
  from: string,
  addressOf: (key: DraftKey) => string
): Reference[] {
  const {text, marks} = prose
  const origin = text.position.start.offset
  return marks.flatMap((mark) =>
    mark.type === 'reference'
      ? [
          {
            to: addressOf(mark.to),
            printed: text.value.slice(mark.start - origin, mark.end - origin),
            from,
            sentence: sentenceAround(prose, mark)
          }
        ]
      : []
  )
}
