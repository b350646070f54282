/** The page of a report: overview, key developments, scores of the sections, facts. */
import type {Score} from '../../../src/kinds/fields.ts'
import type {Report} from '../../../src/kinds/report/index.ts'
import type {Country} from '../countries.ts'
import type {Block, Draft, DraftKey, Field, Located, Seed} from '../../../src/kinds/reader.ts'
import type {Body} from './body.ts'
import type {CodedQuestion} from './coded.ts'
import type {Fact} from './facts.ts'
import {setHeadings} from './overview.ts'
import {sumOf} from './scores.ts'
import type {SectionLine} from './section-line.ts'

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
export function preferredAddressOf({country, edition}: ReportParts, code?: string): string {
  const parts = ['indicators', country.code, edition, ...(code === undefined ? [] : [code])]
  return `/${parts.join('/').toLowerCase()}/`
}

/** The draft of the report itself. */
export function draftReport(seed: Seed, parts: ReportParts): Draft {
  const {country, edition, sections, questions, body, facts} = parts
  const score = sumOf(questions)
  return {
    key: draftKey(seed),
    preferredAddress: preferredAddressOf(parts),
    span: seed.span(...textRange(seed.text)),
    fields: reportFields(parts),
    blocks: [...setHeadings(body.blocks), ...unreadBlocks(parts)],
    notes: body.notes,
    record: ({common, addressOf}) => ({
      kind: 'report',
      ...common,
      title: `Freedom on the Net ${edition}: ${country.name}`,
      country: countryRecord(country),
      edition,
      scale: scaleOf(edition),
      ...(score === undefined ? {} : {score}),
      scoreSections: sections.map(({letter, name, printed}) => ({
        letter: letter.value,
        name: name.value,
        ...(printed === undefined ? {} : {printed})
      })),
      facts: facts.map(({label, value}) => ({label: label.value, value: value.value})),
      indicators: questions.map(({code}) => addressOf(draftKey(seed, code)))
    })
  }
}

function textRange(text: string): [number, number] {
  const end = text.trimEnd().length
  return [Math.min(end, text.length - text.trimStart().length), end]
}

function reportFields({country, sections, facts}: ReportParts): Field[] {
  return [
    ...(country.printed === undefined ? [] : [{part: 'country', at: country.printed.position}]),
    ...sections.map(({letter, name}) => ({
      part: `section-${letter.value.toLowerCase()}`,
      at: name.position
    })),
    ...facts.flatMap(({label, value}, index) => [
      {part: `fact-${index + 1}-label`, at: label.position},
      {part: `fact-${index + 1}-value`, at: value.position}
    ])
  ]
}

function unreadBlocks({unread}: ReportParts): Block[] {
  if (unread.length === 0) return []
  return [
    {type: 'own-heading', id: 'facts-unread', title: 'Facts that could not be read'},
    ...unread.map((text): Block => ({type: 'paragraph', prose: {text, marks: []}}))
  ]
}
