/** What note numbers, `see A3` and paragraph numbers refer to, once every draft has its address. */
import {firstNot} from '../../src/model/order.ts'
import type {AnchorKind} from '../../src/atlas/lock.ts'
import type {Reference, Work} from '../../src/model/fields.ts'
import type {Page} from '../../src/kinds/index.ts'
import type {Assignment} from '../addresses/assign.ts'
import {
  type Block,
  type Draft,
  type DraftKey,
  type Mark,
  paragraphsIn,
  type Prose,
  type Seed
} from '../../src/kinds/reader.ts'
import {sentencesOf, stretchAround} from '../passages/sentences.ts'

export interface ResolvedDraft {
  readonly draft: Draft
  readonly address: string
  readonly record: Page
  readonly fields: Draft['fields']
  /** Every prose of the page and the part of it that shows it. */
  readonly parts: readonly {readonly part: string; readonly prose: Prose}[]
  readonly addressOf: (key: DraftKey) => string
}

/** Addresses and anchors of a run, by the keys of its drafts. */
export interface Names {
  readonly addressOf: (key: DraftKey) => string
  /** Anchors of one draft, in the order of its sections, paragraphs or notes. */
  readonly anchorsOf: (key: DraftKey, kind: AnchorKind) => readonly string[]
}

/** What the lock assigned; asking for what it was not given is a mistake of ours, and throws. */
export function namesFrom(assigned: Assignment): Names {
  return {
    addressOf: (key) => known(assigned.addresses.get(key), key),
    anchorsOf: (key, kind) => known(assigned[kind].get(key), key)
  }
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`Nothing was assigned to ${what}`)
  return value
}

/** Gives a draft its address, its anchors and the record that tells of them. */
export function resolve(draft: Draft, seed: Seed, {addressOf, anchorsOf}: Names): ResolvedDraft {
  const {key, blocks, fields, span} = draft
  const address = addressOf(key)
  const paragraphs = zip(blocks.flatMap(paragraphsIn), anchorsOf(key, 'paragraphs'))
  const sections = zip(blocks.filter(isHeading), anchorsOf(key, 'sections'))
  const notes = zip(draft.notes, anchorsOf(key, 'notes'))
  const anchors = new Map(paragraphs)
  const noteAnchors = new Map(notes.map(([{label}, id]) => [`n${label}`, id]))
  const record = draft.record({
    addressOf,
    anchorOf: (prose) => known(anchors.get(prose), prose.text.value),
    common: {
      address,
      origin: {
        file: seed.file,
        source: addressOf(seed.file),
        lines: [span.start.line, span.end.line]
      },
      sections: sections.map(([heading, id]) => toSection(heading, id)),
      paragraphs: paragraphs.map(([{text}, id]) => ({id, line: text.position.start.line})),
      notes: notes.map(([{number, prose, works}, id]) => ({
        id,
        number,
        line: prose.text.position.start.line,
        works: works.map((work) => withAnchor(work, noteAnchors))
      })),
      references: paragraphs.flatMap(([prose, from]) => referencesOf(prose, from, addressOf))
    }
  })
  const parts = [
    ...paragraphs.map(([prose, part]) => ({part, prose})),
    ...sections.flatMap(([block, part]) =>
      block.type === 'heading' ? [{part, prose: block.prose}] : []
    ),
    ...notes.map(([{prose}, part]) => ({part, prose}))
  ]
  return {draft, address, record, fields, parts, addressOf}
}

/** `Ibid.` names a note by its label until the anchors of all notes are known. */
function withAnchor(work: Work, anchors: ReadonlyMap<string, string>): Work {
  if (work.kind !== 'ibid' || work.of === undefined) return work
  return {...work, of: known(anchors.get(work.of), work.of)}
}

function zip<T>(values: readonly T[], ids: readonly string[]): (readonly [T, string])[] {
  return values.map((value, index) => [value, known(ids[index], `passage ${index}`)] as const)
}

type Heading = Extract<Block, {type: 'heading' | 'own-heading'}>

function isHeading(block: Block): block is Heading {
  return block.type === 'heading' || block.type === 'own-heading'
}

function toSection(heading: Heading, id: string): Page['sections'][number] {
  return heading.type === 'heading'
    ? {id, title: heading.prose.text.value, ours: false}
    : {id, title: heading.title, ours: true}
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

/** The sentence around a mark, without the numbers of notes glued into it. */
function sentenceAround(prose: Prose, mark: Mark): string {
  const {text, marks} = around(prose, mark)
  const origin = text.position.start.offset
  let plain = ''
  let at = 0
  let from = 0
  for (const {type, start, end} of marks) {
    if (start === mark.start) at = plain.length + (start - origin - from)
    if (type !== 'call') continue
    plain += text.value.slice(from, start - origin)
    from = end - origin
  }
  plain += text.value.slice(from)
  const sentence = sentencesOf(plain).find(({start, end}) => start <= at && at < end)
  return sentence === undefined ? plain : plain.slice(sentence.start, sentence.end)
}

/** The stretch of a prose that can hold the sentence of a mark. */
function around({text, marks}: Prose, mark: Mark): Prose {
  const {value, position} = text
  const origin = position.start.offset
  const {start, end} = stretchAround(value, {start: mark.start - origin, end: mark.end - origin})
  if (start === 0 && end === value.length) return {text, marks}
  const place = (at: number) => ({...position.start, offset: origin + at})
  return {
    text: {value: value.slice(start, end), position: {start: place(start), end: place(end)}},
    marks: marksBetween(marks, origin + start, origin + end)
  }
}

/** The marks of a stretch, which are in order. */
function marksBetween(marks: readonly Mark[], start: number, end: number): Mark[] {
  let last = firstNot(marks, (mark) => mark.start < start)
  const first = last
  while ((marks[last]?.end ?? Infinity) <= end) last++
  return marks.slice(first, last)
}
