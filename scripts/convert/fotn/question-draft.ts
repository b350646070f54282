/** The page of a question: its code, score and body. */
import type {Block, Draft, Field, Prose, Seed} from '../../../src/kinds/reader.ts'
import type {Indicator} from '../../../src/kinds/indicator/index.ts'
import type {Body} from './body.ts'
import type {CodedQuestion} from './coded.ts'
import {questionSections} from './questions.ts'
import {
  countryRecord,
  draftKey,
  preferredAddressOf,
  type ReportParts,
  scaleOf
} from './report-draft.ts'

/** The draft of a question with its body. */
export function draftIndicator(
  seed: Seed,
  question: CodedQuestion,
  body: Body,
  parts: ReportParts
): Draft {
  const {code, label, text, score, subheadings, span} = question
  const {country, edition} = parts
  const change = scoreChangeOf(body.blocks)
  return {
    key: draftKey(seed, code),
    preferredAddress: preferredAddressOf(parts, code),
    span,
    fields: indicatorFields(question),
    blocks: body.blocks,
    notes: body.notes,
    record: ({common, addressOf, anchorOf}) => ({
      kind: 'indicator',
      ...common,
      title: label === undefined ? text.value : `${code} ${label}`,
      country: countryRecord(country),
      edition,
      scale: scaleOf(edition),
      report: addressOf(draftKey(seed)),
      code,
      ...(label === undefined ? {} : {label}),
      section: sectionOf(code, parts),
      question: text.value,
      ...(score === undefined ? {} : {score}),
      ...(change === undefined ? {} : {scoreChange: anchorOf(change)}),
      subheadings: subheadings.map(({value}) => value)
    })
  }
}

function indicatorFields({text, printed, subheadings}: CodedQuestion): Field[] {
  return [
    ...subheadings.map(({position}, index) => ({part: `subheading-${index + 1}`, at: position})),
    ...(printed === undefined ? [] : [{part: 'code', at: printed.position}]),
    {part: 'question', at: text.position}
  ]
}

/** The section as the report names it, or else the methodology. */
function sectionOf(code: string, {sections}: ReportParts): Indicator['section'] {
  const letter = code.charAt(0)
  const printed = sections.find((section) => section.letter.value === letter)?.name.value
  const known = questionSections.find((section) => section.letter === letter)?.name
  return {letter, name: printed ?? known ?? letter}
}

/** The paragraph `Score Change: The score improved from 1 to 2 …`. */
function scoreChangeOf(blocks: readonly Block[]): Prose | undefined {
  return blocks
    .flatMap((block) => (block.type === 'paragraph' ? [block.prose] : []))
    .find(({text}) => /^score change:/i.test(text.value))
}
