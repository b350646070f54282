/**
 * Parts a country report into overview, questions and facts.
 *
 * The order is: country, section lines, overview, key developments, questions,
 * `Country Facts`. Only the questions and `Country Facts` say what they are, so
 * everything else belongs to what stands above it.
 */
import type {Claim, Located, Seed, Span} from '../../../src/kinds/reader.ts'
import {isHeadingOf} from '../article/lines.ts'
import {countryIn, isScoreLine, isSectionScore} from './head.ts'
import {claimSectionLine, joinSections, type Line, type SectionLine} from './lines.ts'
import {claimBlank, findQuestions, type LocatedQuestion} from './preamble.ts'
import {claimRest} from './row.ts'

/** A line of the overview or below a question; an `item` may turn out to be a note. */
export interface BodyLine {
  readonly kind: 'paragraph' | 'item' | 'heading'
  readonly line: Located<string>
  /** The line without the mark of a list. */
  readonly text: Located<string>
  /** Set where a number that it begins with is none of a note. */
  readonly isProse?: true
}

export interface OutlinedQuestion extends LocatedQuestion {
  readonly body: readonly BodyLine[]
  /** From its first line to the last one of its body. */
  readonly span: Span
}

export interface Outline {
  readonly country: Located<string> | undefined
  readonly sections: readonly SectionLine[]
  /** Lines of status and scores beside those of the sections, such as `28 / 100 Not Free`. */
  readonly head: readonly Located<string>[]
  readonly overview: readonly BodyLine[]
  readonly questions: readonly OutlinedQuestion[]
  /** The lines below `Country Facts`. */
  readonly facts: readonly Line[]
  readonly claims: readonly Claim[]
}

/** Longest line that can be the name of a country. */
const countryLength = 80

const printedHeading = /^(?:(?:political )?overview|key developments?\b[^.]*)$/i

/** Parts the lines of a report; what belongs to no other part is prose of the part above it. */
export function readOutline(seed: Seed, printed: readonly Line[]): Outline {
  const lines = joinSections(seed, printed)
  const country = findCountry(lines)
  const sections = firstSections(lines)
  const asked = findQuestions(seed, lines, (line) => line === country || sections.has(line))
  const head: Located<string>[] = []
  const overview: BodyLine[] = []
  const questions = asked.map((question) => ({...question, body: [] as BodyLine[]}))
  const facts: Line[] = []
  const claims: Claim[] = []
  let question = -1
  let inFacts = false
  for (let at = 0; at < lines.length; at++) {
    const next = questions[question + 1]
    const line = lines[at]
    if (line === undefined) continue
    if (next?.first === at) {
      question++
      inFacts = false
      at = next.last
      claims.push(...next.claims)
    } else if (line.kind === 'facts') {
      inFacts = true
      claims.push(...claimRest(seed, line.line.position, [], 'facts-heading'))
    } else if (line.kind === 'blank') {
      claims.push(...claimBlank(seed, line))
    } else if (sections.has(line)) {
      claims.push(...sectionClaims(seed, line))
    } else if (line === country) {
      continue
    } else if (inFacts && !isHeadingOf('notes', line.line.value)) {
      facts.push(line)
    } else if (line.kind === 'dash') {
      claims.push({as: 'structure', rule: 'list-mark', at: line.line.position})
    } else if (question < 0 && overview.length === 0 && (isScoreLine(line) || isScoreRow(line))) {
      head.push(line.line)
    } else {
      // Notes of the whole report may stand below the facts.
      inFacts = false
      const body = questions[question]?.body ?? overview
      body.push(readBodyLine(line, question < 0))
    }
  }
  return {
    country: country?.line,
    sections: [...sections].flatMap((line) => (line.kind === 'section' ? [line.section] : [])),
    head,
    overview,
    questions: questions.map((asked) => ({...asked, span: spanOf(seed, lines, asked)})),
    facts,
    claims
  }
}

function spanOf(
  seed: Seed,
  lines: readonly Line[],
  {first, last, body}: LocatedQuestion & Pick<OutlinedQuestion, 'body'>
): Span {
  const start = lines[first]?.line.position.start.offset ?? 0
  const end = (body.at(-1) ?? lines[last])?.line.position.end.offset ?? start
  return seed.span(start, end)
}

/** Lines at the top of which one can name the country. */
const titleLines = 5

/** The first line that names a country, or else the first one, where it can be a name. */
function findCountry(lines: readonly Line[]): Line | undefined {
  const top = lines
    .filter(({kind}) => kind !== 'blank')
    .slice(0, titleLines)
    .filter(({kind, line}) => kind === 'text' && line.value.length <= countryLength)
  const first = lines.find(({kind}) => kind !== 'blank')
  return (
    top.find(({line}) => countryIn(line.value) !== undefined) ?? top.find((line) => line === first)
  )
}

/** The first line of each section; a later one is a heading. */
function firstSections(lines: readonly Line[]): Set<Line> {
  const letters = new Map<string, Line>()
  for (const line of lines) {
    if (line.kind !== 'section' || letters.has(line.section.letter.value)) continue
    letters.set(line.section.letter.value, line)
  }
  return new Set(letters.values())
}

/** `Obstacles to Access (0-25) 12 11`, with a number for each of some editions. */
function isScoreRow({kind, line}: Line): boolean {
  return kind === 'text' && isSectionScore(line.value)
}

function sectionClaims(seed: Seed, line: Line): Claim[] {
  return line.kind === 'section' ? claimSectionLine(seed, line.section) : []
}

function readBodyLine(line: Line, inOverview: boolean): BodyLine {
  if (line.kind === 'item') return {kind: 'item', line: line.line, text: line.text}
  const isHeading =
    inOverview && line.line.value.length <= countryLength && printedHeading.test(line.line.value)
  return {kind: isHeading ? 'heading' : 'paragraph', line: line.line, text: line.line}
}
