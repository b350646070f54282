/**
 * Reports of the form in use until 2018: a head with scores and facts, then
 * prose in three sections, without questions.
 *
 *     GHANA
 *                                2014         2015
 *     Internet Freedom Status    Partly Free  Partly Free
 *     Obstacles to Access (0-25)          12           11
 *     Total (0-100)                       40           38
 *     Population: 26.4 million
 *     Key Developments: June 2014 – May 2015
 *     - A bill on …
 *     Obstacles to Access
 *     …
 *
 * Such a report is one page: what it does not ask is no indicator, and its notes
 * are numbered through all sections. The head stays in its text as printed; the
 * record repeats the scores of the edition.
 */
import type {VFile} from 'vfile'
import type {Score} from '../../../src/model/fields.ts'
import {questionSections} from './questions.ts'
import type {Block, Claim, Located, Seed} from '../../../src/kinds/reader.ts'
import {isHeadingOf} from '../article/lines.ts'
import {countryOf} from '../countries.ts'
import {report} from '../rules.ts'
import {headBlocks, readScores, type ScoreRow} from './head.ts'
import type {Line} from './lines.ts'
import type {BodyLine} from './outline.ts'
import {claimBlank, isSubheading} from './preamble.ts'
import {claimRest} from './row.ts'

export interface Narrative {
  readonly country: Located<string>
  /** Lines of scores and facts. */
  readonly head: readonly Located<string>[]
  readonly sections: readonly NarrativeSection[]
  readonly total: Score | undefined
  readonly body: readonly BodyLine[]
  /** The lines below `Country Facts`. */
  readonly facts: readonly Line[]
  readonly claims: readonly Claim[]
}

interface NarrativeSection {
  readonly letter: string
  readonly name: string
  /** Where its name is printed first. */
  readonly line: Located<string>
  readonly printed: Score | undefined
}

/** Lines in which the country is named. */
const titleLines = 4

/** Longer lines are text. */
const headLength = 120

/** Sections that a text must name, with scores or as headings, to be a report. */
const fewestSections = 2

/**
 * The parts of such a report; undefined for a text that does not name its
 * sections. Reports sections without a score, and a total that is not their sum.
 */
export function readNarrative(
  seed: Seed,
  lines: readonly Line[],
  edition: number,
  file: VFile
): Narrative | undefined {
  const texts = lines.filter(({kind}) => kind !== 'blank')
  const country =
    texts.slice(0, titleLines).find(({line}) => countryOf(line.value) !== undefined) ?? texts[0]
  if (country === undefined) return undefined
  // Its name may stand below the first line of text, too.
  const others = lines.filter((line) => line !== country)
  const start = others.findIndex((_, at) => opensText(others, at))
  const [above, below] = start < 0 ? [others, []] : [others.slice(0, start), others.slice(start)]
  const head = above.filter(({kind}) => kind !== 'blank')
  const scores = readScores(head, edition)
  const sections = questionSections.flatMap(({letter, name}): NarrativeSection[] => {
    const row = scores.find((row) => row.letter === letter)
    const line = row?.line ?? below.find((line) => sectionOf(line) === letter)?.line
    return line === undefined ? [] : [{letter, name: row?.name ?? name, line, printed: row?.score}]
  })
  if (sections.length < fewestSections) return undefined
  const total = scores.find(({letter}) => letter === undefined)
  checkTotal(sections, total, file)
  const {body, facts, claims} = readBelow(seed, below)
  return {
    country: country.line,
    head: head.map(({line}) => line),
    sections,
    total: total?.score,
    body,
    facts,
    claims: [
      ...above.filter(({kind}) => kind === 'blank').flatMap((line) => claimBlank(seed, line)),
      ...claims
    ]
  }
}

const introduction = /^(?:introduction:?|overview:?|key developments?\b[^.]*)$/i

/** Whether the text begins at a line, and with it the head ends. */
function opensText(lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  if (line === undefined || line.kind === 'blank') return false
  const {value} = line.line
  if (line.kind === 'item' || value.length > headLength || introduction.test(value)) return true
  if (sectionOf(line) === undefined) return false
  // Its score may be on the line below its name.
  let below = at + 1
  while (lines[below]?.kind === 'blank') below++
  return !/^[\d\s|/.]+$/.test(lines[below]?.line.value ?? '')
}

const letterMark = /^[A-C][.:)]?[ \u00A0]+/

/** The letter of the section that a line names, and says nothing else. */
function sectionOf({line}: Line): string | undefined {
  const name = line.value.replace(letterMark, '').replace(/:$/, '').toLowerCase()
  return questionSections.find((section) => section.name.toLowerCase() === name)?.letter
}

function checkTotal(
  sections: readonly NarrativeSection[],
  total: ScoreRow | undefined,
  file: VFile
): void {
  for (const {line, printed} of sections) {
    if (printed !== undefined) continue
    const expected = 'the score of this section at the head of the report'
    report(file, 'section-line', line.value, line.position, expected)
  }
  const points = sections.map(({printed}) => printed?.points)
  if (total === undefined || points.length < questionSections.length) return
  if (points.some((one) => one === undefined)) return
  const sum = points.reduce<number>((sum, one) => sum + (one ?? 0), 0)
  if (sum === total.score?.points) return
  report(file, 'score-sum', `${sum}`, total.line.position, 'sections that add up to the total')
}

/** The text below the head. */
function readBelow(
  seed: Seed,
  lines: readonly Line[]
): Pick<Narrative, 'body' | 'facts' | 'claims'> {
  const body: BodyLine[] = []
  const facts: Line[] = []
  const claims: Claim[] = []
  let inFacts = false
  lines.forEach((line, at) => {
    if (line.kind === 'blank') claims.push(...claimBlank(seed, line))
    else if (line.kind === 'facts') {
      inFacts = true
      claims.push(...claimRest(seed, line.line.position, [], 'facts-heading'))
    } else if (inFacts) facts.push(line)
    else if (line.kind === 'dash') {
      claims.push({as: 'structure', rule: 'list-mark', at: line.line.position})
    } else if (isHeadingOf('notes', line.line.value)) {
      claims.push({as: 'structure', rule: 'notes-heading', at: line.line.position})
    } else if (line.kind === 'item') body.push({kind: 'item', line: line.line, text: line.text})
    else {
      const kind = isHeading(lines, at) ? 'heading' : 'paragraph'
      body.push({kind, line: line.line, text: line.line})
    }
  })
  return {body, facts, claims}
}

/** A heading of the form, or a line like one with text below it. */
function isHeading(lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  if (line === undefined) return false
  const {value} = line.line
  if (introduction.test(value) || sectionOf(line) !== undefined) return true
  const next = lines.slice(at + 1, at + 4).find(({kind}) => kind !== 'blank')
  return isSubheading(value) && next !== undefined && (next.kind === 'item' || isText(next))
}

function isText({line: {value}}: Line): boolean {
  return (
    value.length > headLength ||
    /[.!?:][”"’»)]?(?: ?(?:[\d⁰¹²³⁴-⁹]{1,3}|\[\d{1,3}\])){0,4}$/u.test(value)
  )
}

/** The head of such a report, and where its text begins, if it does not say so itself. */
export function narrativeHead(
  seed: Seed,
  {head, body}: Narrative
): {blocks: Block[]; claims: readonly Claim[]} {
  const {blocks, claims} = headBlocks(seed, head)
  const isHeaded = blocks.length === 0 || body[0]?.kind === 'heading'
  return {
    blocks: isHeaded ? blocks : [...blocks, {type: 'own-heading', id: 'text', title: 'Text'}],
    claims
  }
}
