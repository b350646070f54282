/** The page of a report: overview, key developments, scores of the sections, facts. */
import type {Score} from '../../../src/model/fields.ts'
import type {Report} from '../../../src/kinds/report/index.ts'
import type {Country} from '../countries.ts'
import type {Block, Draft, DraftKey, Field, Located, Seed} from '../../../src/kinds/reader.ts'
import type {Body} from './body.ts'
import type {CodedQuestion} from './coded.ts'
import type {Fact} from './facts.ts'
import type {Narrative} from './narrative.ts'
import {sumOf} from './score.ts'
import type {SectionLine} from './lines.ts'

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
function setHeadings(blocks: readonly Block[]): Block[] {
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

export interface ReportParts {
  readonly country: Country & {readonly printed: Located<string> | undefined}
  readonly edition: number
  readonly sections: readonly (SectionLine & {readonly printed: Score | undefined})[]
  readonly questions: readonly CodedQuestion[]
  readonly body: Body
  readonly facts: readonly Fact[]
  /** Lines below `Country Facts` that are no facts. */
  readonly unread: readonly Located<string>[]
}

/** Before 2019 more points meant less freedom. */
export function scaleOf(edition: number): Report['scale'] {
  return edition < 2019 ? 'more-is-less-free' : 'more-is-freer'
}

/** The country as a record has it. */
export function countryRecord({code, name, printed}: ReportParts['country']): Report['country'] {
  return {code, name, ...(printed === undefined ? {} : {printed: printed.value})}
}

/** The key of a report, and of the question with a code. */
export function draftKey(seed: Seed, code?: string): DraftKey {
  return `${seed.file}#${code ?? 'report'}`
}

/** The address a report or a question asks for. */
export function preferredAddressOf(
  {country, edition}: Pick<ReportParts, 'country' | 'edition'>,
  code?: string
): string {
  const parts = ['indicators', country.code, edition, ...(code === undefined ? [] : [code])]
  return `/${parts.join('/').toLowerCase()}/`
}

/** The draft of the report itself. */
export function draftReport(seed: Seed, parts: ReportParts, head: readonly Block[]): Draft {
  const {sections, questions, body} = parts
  return toDraft(seed, parts, {
    fields: sections
      .filter(({isShown}) => isShown !== true)
      .map(({letter, name}) => ({
        part: `section-${letter.value.toLowerCase()}`,
        at: name.position
      })),
    blocks: [...head, ...setHeadings(body.blocks)],
    score: sumOf(questions),
    sections: sections.map(({letter, name, printed}) => ({
      letter: letter.value,
      name: name.value,
      ...(printed === undefined ? {} : {printed})
    })),
    indicators: questions.map(({code}) => draftKey(seed, code))
  })
}

/** The draft of a report without questions: its head is part of its text. */
export function draftNarrative(
  seed: Seed,
  parts: Pick<ReportParts, 'country' | 'edition' | 'body' | 'facts' | 'unread'>,
  {sections, total}: Narrative,
  head: readonly Block[]
): Draft {
  return toDraft(seed, parts, {
    fields: [],
    blocks: [...head, ...parts.body.blocks],
    score: total,
    sections: sections.map(({letter, name, printed}) => ({
      letter,
      name,
      ...(printed === undefined ? {} : {printed})
    })),
    indicators: []
  })
}

interface OwnParts {
  readonly fields: readonly Field[]
  readonly blocks: readonly Block[]
  readonly score: Score | undefined
  readonly sections: Report['scoreSections']
  readonly indicators: readonly DraftKey[]
}

function toDraft(
  seed: Seed,
  parts: Pick<ReportParts, 'country' | 'edition' | 'body' | 'facts' | 'unread'>,
  {fields, blocks, score, sections, indicators}: OwnParts
): Draft {
  const {country, edition, body, facts} = parts
  return {
    key: draftKey(seed),
    preferredAddress: preferredAddressOf(parts),
    span: seed.span(...textRange(seed.text)),
    fields: [...fields, ...reportFields(parts)],
    blocks: [...blocks, ...unreadBlocks(parts)],
    notes: body.notes,
    record: ({common, addressOf}) => ({
      kind: 'report',
      ...common,
      title: `Freedom on the Net ${edition}: ${country.name}`,
      country: countryRecord(country),
      edition,
      scale: scaleOf(edition),
      ...(score === undefined ? {} : {score}),
      scoreSections: sections,
      facts: facts.map(({label, value}) => ({label: label.value, value: value.value})),
      indicators: indicators.map(addressOf)
    })
  }
}

function textRange(text: string): [number, number] {
  const end = text.trimEnd().length
  return [Math.min(end, text.length - text.trimStart().length), end]
}

function reportFields({country, facts}: Pick<ReportParts, 'country' | 'facts'>): Field[] {
  return [
    ...(country.printed === undefined ? [] : [{part: 'country', at: country.printed.position}]),
    ...facts.flatMap(({label, value}, index) => [
      {part: `fact-${index + 1}-label`, at: label.position},
      {part: `fact-${index + 1}-value`, at: value.position}
    ])
  ]
}

function unreadBlocks({unread}: Pick<ReportParts, 'unread'>): Block[] {
  if (unread.length === 0) return []
  return [
    {type: 'own-heading', id: 'facts-unread', title: 'Facts that could not be read'},
    ...unread.map((text): Block => ({type: 'paragraph', prose: {text, marks: []}}))
  ]
}
