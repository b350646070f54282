/**
 * Reads a Freedom on the Net country report: one page for the report, one for
 * each question.
 *
 * ```text
 * lines → outline → codes and scores → bodies → drafts
 * ```
 *
 * The text itself says neither its edition nor the codes of its questions, and
 * nothing marks the calls of notes; `codes.ts` and `calls/` find them.
 */
import type {VFile} from 'vfile'
import {countryOf} from '../countries.ts'
import type {
  Block,
  Draft,
  Field,
  Located,
  Prose,
  Reader,
  Reading,
  Seed,
  TellingLine
} from '../../../src/kinds/reader.ts'
import type {Source} from '../../../src/model/sources.ts'
import {report} from '../rules.ts'
import {type Body, type Context, readBody} from './body.ts'
import {type CodedQuestion, codeQuestions} from './coded.ts'
import {type Fact, factScore, readFacts} from './facts.ts'
import {parseSectionScore, readLines, type SectionLine} from './lines.ts'
import {headBlocks, isSectionScore, readNarrative} from './narrative.ts'
import {readOutline} from './outline.ts'
import {
  countryRecord,
  draftKey,
  draftNarrative,
  draftReport,
  preferredAddressOf,
  type ReportParts,
  scaleOf
} from './report-draft.ts'
import {checkScores, isComplete, sumOf} from './score.ts'
import type {Indicator} from '../../../src/kinds/indicator/index.ts'
import {codeOfWording, questionSections} from './questions.ts'

/** Reads a country report. Reports what does not fit, and `kind-mismatch` for a text without questions and sections. */
export const read: Reader = (seed, source, file): Reading => {
  const {edition} = source
  if (edition === undefined) throw new Error(`${seed.path}: a report without an edition`)
  const outline = readOutline(seed, readLines(seed))
  if (outline.questions.length === 0) return readWithoutQuestions(seed, source, edition, file)
  const sections = outline.sections.map((line) => ({
    ...line,
    printed: parseSectionScore(line, file)
  }))
  const totals = sections.map(({letter, printed}) => ({
    letter: letter.value,
    maximum: printed?.outOf
  }))
  const coded = codeQuestions(outline, totals, file)
  const {questions} = coded
  checkScores(questions, sections, file)
  checkSections(questions, sections, file)
  const facts = readFacts(seed, outline.facts, file)
  checkFacts(facts.facts, questions, file)
  const codes = new Set(questions.map(({code}) => code))
  const letters = new Set(questions.map(({code}) => code.charAt(0)))
  const context: Context = {
    seed,
    source,
    file,
    keyOf: (code) => (codes.has(code) ? draftKey(seed, code) : undefined),
    hasLetter: (letter) => letters.has(letter)
  }
  const body = readBody(outline.overview, context)
  const bodies = questions.map((question) => ({question, body: readBody(question.body, context)}))
  const parts: ReportParts = {
    country: readCountry(seed, outline.country, file),
    edition,
    sections,
    questions,
    body,
    facts: facts.facts,
    unread: facts.unread
  }
  return {
    drafts: [
      draftReport(seed, parts),
      ...bodies.map((page) => draftIndicator(seed, page.question, page.body, parts))
    ],
    claims: [
      ...outline.claims,
      ...coded.claims,
      ...facts.claims,
      ...body.claims,
      ...bodies.flatMap((page) => page.body.claims)
    ]
  }
}

/** Editions from this one on ask questions. */
const firstWithQuestions = 2019

/** A report in prose. Reports `question-count` where its edition has questions. */
function readWithoutQuestions(seed: Seed, source: Source, edition: number, file: VFile): Reading {
  const narrative = readNarrative(seed, readLines(seed), edition, file)
  if (narrative === undefined) {
    report(file, 'kind-mismatch', seed.text.trim(), seed.span(0, 0))
    return {drafts: [], claims: []}
  }
  if (edition >= firstWithQuestions) {
    report(file, 'question-count', 'no question', narrative.country.position)
  }
  const facts = readFacts(seed, narrative.facts, file)
  const none = () => undefined
  const body = readBody(narrative.body, {seed, source, file, keyOf: none, hasLetter: () => false})
  const head = headBlocks(seed, narrative)
  const country = readCountry(seed, narrative.country, file)
  const parts = {country, edition, body, facts: facts.facts, unread: facts.unread}
  return {
    drafts: [draftNarrative(seed, parts, narrative, head.blocks)],
    claims: [...narrative.claims, ...head.claims, ...facts.claims, ...body.claims]
  }
}

function readCountry(
  seed: Seed,
  printed: Located<string> | undefined,
  file: VFile
): ReportParts['country'] {
  // `Ghana: Freedom on the Net 2021 Country Report | Freedom House` names a window.
  const [first = ''] = printed?.value.split(/\s*[:|]\s|\s[–—-]\s/, 1) ?? []
  const country = printed && (countryOf(printed.value) ?? countryOf(first))
  if (country !== undefined) return {...country, printed}
  const line = printed ?? seed.lines[0]
  report(file, 'country-unknown', line?.value ?? '', line?.position ?? seed.span(0, 0))
  return {code: 'ZZ', name: printed?.value ?? 'Unknown country', printed}
}

/** Reports `section-line` where the questions of a section have none. */
function checkSections(
  questions: readonly CodedQuestion[],
  sections: readonly SectionLine[],
  file: VFile
): void {
  const letters = new Set(sections.map(({letter}) => letter.value))
  for (const {code, text} of questions) {
    const letter = code.charAt(0)
    if (letters.has(letter)) continue
    letters.add(letter)
    report(file, 'section-line', text.value, text.position)
  }
}

/** Reports `facts-score` where the facts give another score than the questions add up to. */
function checkFacts(
  facts: readonly Fact[],
  questions: readonly CodedQuestion[],
  file: VFile
): void {
  const score = isComplete(questions) ? sumOf(questions) : undefined
  for (const fact of facts) {
    const points = factScore(fact)
    if (score === undefined || points === undefined || points === score.points) continue
    report(file, 'facts-score', fact.value.value, fact.value.position)
  }
}

/** The draft of a question with its body. */
function draftIndicator(
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

/** A question or its score, or the first of several sections with the scores that a report without questions has. */
export const tellingLine: TellingLine = ({lines}) => {
  const question = lines.find(({value}) => isQuestion(value))
  if (question !== undefined) return question
  const [first, ...others] = sectionScores(lines)
  return others.length > 0 ? first : undefined
}

const questionScore = /(?:\||^)[\s|]*\d{1,2}\.00\d{1,2}[\s|]{1,4}\d{1,2}\.00\d{1,2}[\s|]*$/u

function isQuestion(line: string): boolean {
  if (questionScore.test(line.slice(-40))) return true
  return (
    line.length < 400 &&
    /\?\s*\|?/.test(line) &&
    !line.includes('. ') &&
    codeOfWording(line) !== undefined
  )
}

/** `Obstacles to Access (0-25) | 12 |`; the score may be on the line below. */
function sectionScores(lines: Seed['lines']): Located<string>[] {
  const texts = lines.filter(({value}) => value.trim() !== '')
  return texts.filter(({value}, index) => {
    const next = texts[index + 1]?.value ?? ''
    const whole = /^[\s\d/|]+$/.test(next) ? `${value} ${next}` : value
    return value.length < 120 && (isSectionScore(value) || isSectionScore(whole))
  })
}
