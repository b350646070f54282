/**
 * Reads `Country Facts`, what the publisher's site says of a country.
 *
 * ```text
 * Global Freedom Score
 * 23 100 not free -
 * ```
 *
 * Other pages glue a value to its label, `Global Freedom Score58 100 partly free -`,
 * or put it beside, after a tab, a bar or a colon.
 */
import type {VFile} from 'vfile'
import type {Claim, Located, Seed, Span} from '../../../src/kinds/reader.ts'
import {report} from '../rules.ts'
import type {Line} from './lines.ts'
import {claimRest} from './row.ts'

export interface Fact {
  readonly label: Located<string>
  readonly value: Located<string>
}

/** Longest label or value. */
const factLength = 120

/** Longest value of a form that is not known: a longer line is a text. */
const wordsLength = 40

/** What a value can be, in all of it. */
const valuePattern =
  /^(?:\$?\d[\d,.]*%?(?: \d+)?(?: (?:not|partly) free| free)?|(?:not |partly )?free|yes|no)$/i

/** A label and its value with no blank between. */
const glued =
  /^(.*[\p{Ll})])(\$?\d[\d,.]*%?(?: .*)?|(?:Not |Partly )?Free|Not free|Partly free|Yes|No)$/u

/**
 * The facts, in order, and the lines that have no pair, which stay prose.
 * Reports `facts-unread` for each of those.
 */
export function readFacts(
  seed: Seed,
  lines: readonly Line[],
  file: VFile
): {facts: Fact[]; unread: Located<string>[]; claims: Claim[]} {
  const entries = lines.map((line) => readEntry(seed, line))
  const claims = lines.flatMap(({line}, index) =>
    claimRest(seed, line.position, partsOf(entries[index]), 'fact-mark')
  )
  const facts: Fact[] = []
  const unread: Located<string>[] = []
  const texts = entries.filter(({text}) => text.value !== '')
  for (let at = 0; at < texts.length; at++) {
    const entry = texts[at]
    if (entry === undefined) continue
    const next = texts[at + 1]
    if (entry.pair !== undefined) {
      facts.push(entry.pair)
    } else if (next !== undefined && isPair(entry, next, texts[at + 2])) {
      facts.push({label: entry.text, value: next.text})
      at++
    } else {
      report(file, 'facts-unread', entry.text.value, entry.text.position)
      unread.push(entry.text)
    }
  }
  return {facts, unread, claims}
}

interface Entry {
  readonly text: Located<string>
  readonly isValue: boolean
  /** Where the line has both. */
  readonly pair: Fact | undefined
}

function partsOf(entry: Entry | undefined): Span[] {
  const {label, value} = entry?.pair ?? {}
  const parts = label && value ? [label, value] : entry === undefined ? [] : [entry.text]
  return parts.map(({position}) => position)
}

/** Labels and values follow each other; a label without a value is followed by a whole pair. */
function isPair(label: Entry, value: Entry, next: Entry | undefined): boolean {
  if (label.isValue || value.pair !== undefined) return false
  if (label.text.value.length > factLength || value.text.value.length > factLength) return false
  return value.isValue || (value.text.value.length <= wordsLength && next?.isValue !== true)
}

function readEntry(seed: Seed, line: Line): Entry {
  const whole = line.kind === 'item' ? line.text : line.line
  const text = withoutDash(seed, whole)
  const isValue = valuePattern.test(text.value.slice(0, factLength + 1))
  return {
    text,
    // Values end with a dash that the page drew as an icon.
    isValue: isValue || text.value.length < whole.value.length,
    pair: isValue ? undefined : (splitBeside(seed, text) ?? splitGlued(seed, text))
  }
}

/** A line without the `-` that the page left at its end. */
function withoutDash(seed: Seed, {value, position}: Located<string>): Located<string> {
  if (value === '-') return seed.slice(position.start.offset, position.start.offset)
  const end = /[ \u00A0]-$/.test(value.slice(-2))
    ? value.slice(0, -2).trimEnd().length
    : value.length
  return seed.slice(position.start.offset, position.start.offset + end)
}

/** What parts a label and a value that are beside each other. */
const beside = /^([^\t|]{2,120}?)(?:[ \u00A0]*[\t|]\s*|:\s+)(\S.{0,119})$/u

function splitBeside(seed: Seed, {value, position}: Located<string>): Fact | undefined {
  const [, label, words] = beside.exec(value) ?? []
  if (label === undefined || words === undefined || /[\t|]/.test(words)) return undefined
  const {start, end} = position
  return {
    label: seed.slice(start.offset, start.offset + label.length),
    value: seed.slice(end.offset - words.length, end.offset)
  }
}

function splitGlued(seed: Seed, {value, position}: Located<string>): Fact | undefined {
  const label = value.length <= factLength ? glued.exec(value)?.[1] : undefined
  if (label === undefined) return undefined
  const middle = position.start.offset + label.length
  return {
    label: seed.slice(position.start.offset, middle),
    value: seed.slice(middle, position.end.offset)
  }
}

/** The points that a fact gives the report; undefined for any other fact. */
export function factScore({label, value}: Fact): number | undefined {
  if (!/internet freedom score/i.test(label.value)) return undefined
  const points = /^\d{1,3}(?!\d)/.exec(value.value)?.[0]
  return points === undefined ? undefined : Number(points)
}
