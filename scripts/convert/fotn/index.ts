/**
 * Reads a Freedom on the Net country report: one page for the report, one for
 * each question.
 *
 * ```text
 * lines → outline → codes and scores → bodies → drafts
 * ```
 *
 * The text itself says neither its edition nor the codes of its questions, and
 * nothing marks the calls of notes; `codes.ts` and `notes/placing/` find them.
 */
import type {VFile} from 'vfile'
import {withoutFurniture} from '../article/furniture.ts'
import {toLines} from '../article/lines.ts'
import type {Claim, Located, Reader, Reading, Seed, Span} from '../../../src/kinds/reader.ts'
import type {Source} from '../../../src/model/sources.ts'
import {report} from '../rules.ts'
import {type Context, readBodies} from './body.ts'
import {checkReport} from './checks.ts'
import {codeQuestions} from './coded.ts'
import {readFacts} from './facts.ts'
import {countryIn, headBlocks, readScores} from './head.ts'
import {type Line, parseSectionScore, readLines} from './lines.ts'
import {narrativeHead, readNarrative} from './narrative.ts'
import {type Outline, readOutline} from './outline.ts'
import {draftIndicator} from './question-draft.ts'
import {draftKey, draftNarrative, draftReport, type ReportParts} from './report-draft.ts'
import {checkScores} from './score.ts'

export {tellingLine} from './telling-line.ts'

/** Reads a country report. Reports what does not fit, and `kind-mismatch` for a text without questions and sections. */
export const read: Reader = (seed, source, file): Reading => {
  const {edition} = source
  if (edition === undefined) throw new Error(`${seed.path}: a report without an edition`)
  const {lines, claims: around} = withoutPage(seed)
  const outline = readOutline(seed, lines)
  if (outline.questions.length === 0) {
    const {drafts, claims} = readWithoutQuestions(seed, source, edition, lines, file)
    return {drafts, claims: [...around, ...claims]}
  }
  const sections = readSections(seed, outline, edition, file)
  const totals = sections.map(({letter, printed}) => ({
    letter: letter.value,
    maximum: printed?.outOf
  }))
  const coded = codeQuestions(outline, totals, file)
  const {questions} = coded
  checkScores(questions, sections, file)
  const facts = readFacts(seed, outline.facts, file)
  checkReport({...outline, edition, questions, sections, facts: facts.facts}, file)
  const codes = new Set(questions.map(({code}) => code))
  const letters = new Set(questions.map(({code}) => code.charAt(0)))
  const context: Context = {
    seed,
    source,
    file,
    keyOf: (code) => (codes.has(code) ? draftKey(seed, code) : undefined),
    hasLetter: (letter) => letters.has(letter)
  }
  const head = headBlocks(seed, outline.head)
  const bodyOf = readBodies([outline.overview, ...questions.map(({body}) => body)], context)
  const body = bodyOf(outline.overview)
  const bodies = questions.map((question) => ({question, body: bodyOf(question.body)}))
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
      draftReport(seed, parts, head.blocks),
      ...bodies.map((page) => draftIndicator(seed, page.question, page.body, parts))
    ],
    claims: [
      ...around,
      ...head.claims,
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
function readWithoutQuestions(
  seed: Seed,
  source: Source,
  edition: number,
  lines: readonly Line[],
  file: VFile
): Reading {
  const narrative = readNarrative(seed, lines, edition, file)
  if (narrative === undefined) {
    report(file, 'kind-mismatch', seed.text.trim(), seed.span(0, 0))
    return {drafts: [], claims: []}
  }
  if (edition >= firstWithQuestions) {
    report(file, 'question-count', 'no question', narrative.country.position)
  }
  const facts = readFacts(seed, narrative.facts, file)
  const none = () => undefined
  const context = {seed, source, file, keyOf: none, hasLetter: () => false}
  const body = readBodies([narrative.body], context)(narrative.body)
  const head = narrativeHead(seed, narrative)
  const country = readCountry(seed, narrative.country, file)
  const parts = {country, edition, body, facts: facts.facts, unread: facts.unread}
  return {
    drafts: [draftNarrative(seed, parts, narrative, head.blocks)],
    claims: [...narrative.claims, ...head.claims, ...facts.claims, ...body.claims]
  }
}

/** The sections with their scores, which a head may have for several editions, of which one is this one. */
function readSections(
  seed: Seed,
  {head, sections}: Outline,
  edition: number,
  file: VFile
): ReportParts['sections'] {
  if (sections.length > 0) {
    return sections.map((line) => ({...line, printed: parseSectionScore(line, file)}))
  }
  return readScores(
    head.map((line) => ({line})),
    edition
  ).flatMap(({letter, name, line, score}) => {
    if (letter === undefined) return []
    const start = line.position.start.offset
    const from = start + line.value.indexOf(name)
    const rest = from + name.length
    return [
      {
        line,
        letter: {value: letter, position: seed.span(start, start)},
        name: seed.slice(from, rest),
        cell: seed.slice(rest, line.position.end.offset),
        isShown: true as const,
        printed: score
      }
    ]
  })
}

/** The lines of a report without what the saved page has around and amid them. */
function withoutPage(seed: Seed): {lines: Line[]; claims: Claim[]} {
  const lines = readLines(seed)
  const furniture = [
    ...withoutFurniture(toLines(seed).lines).claims.map(({rule, at}) => ({rule, at})),
    ...namesAboveData(seed).map((at) => ({rule: 'page-control', at}))
  ].sort((one, other) => one.at.start.offset - other.at.start.offset)
  // By offset: a page may have many lines of text in one line of its file.
  const rules = new Map<Line, string>()
  let next = 0
  for (const line of lines) {
    const {start, end} = line.line.position
    while ((furniture[next]?.at.start.offset ?? Infinity) < start.offset) next++
    const found = furniture[next]
    if (found !== undefined && found.at.start.offset < end.offset) rules.set(line, found.rule)
  }
  return {
    lines: lines.filter((line) => !rules.has(line)),
    claims: [...rules].map(([{line}, rule]): Claim => ({as: 'furniture', rule, at: line.position}))
  }
}

/** Lines such as `On Zambia`, which head `See all data, scores & information on this country …`. */
function namesAboveData({lines}: Seed): Span[] {
  const texts = lines.filter(({value}) => value.trim() !== '')
  return texts.flatMap(({value, position}, at) => {
    const name = /^on (.{3,60})$/iu.exec(value.trim())?.[1] ?? ''
    const isAbove = /^see all data, scores/iu.test(texts[at + 1]?.value.trim() ?? '')
    return isAbove && countryIn(name) !== undefined ? [position] : []
  })
}

function readCountry(
  seed: Seed,
  printed: Located<string> | undefined,
  file: VFile
): ReportParts['country'] {
  const country = printed && countryIn(printed.value)
  if (country !== undefined) return {...country, printed}
  const line = printed ?? seed.lines[0]
  report(file, 'country-unknown', line?.value ?? '', line?.position ?? seed.span(0, 0))
  return {code: 'ZZ', name: printed?.value ?? 'Unknown country', printed}
}
