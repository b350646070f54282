/** What the head of a report says: its country, its edition, its status, its scores. */
import {findTables} from '../article/tables.ts'
import {type Country, countryOf} from '../countries.ts'
import type {Score} from '../../../src/model/fields.ts'
import type {Block, Claim, Located, Seed} from '../../../src/kinds/reader.ts'
import {questionSections} from './questions.ts'
import type {Line} from './lines.ts'

/** What a title has beside the country: `Freedom on the Net 2021 Country Report`. */
const series = /\bfreedom (?:on|of) the net\b|\b20\d\d\b|\bcountry report\b/giu

/** The country that a line names: `Ghana`, `Freedom on the Net 2022 - Ghana`, `Ghana: … | Freedom House`. */
export function countryIn(line: string): Country | undefined {
  const parts = line.split(/\s*[:|]\s|\s[–—-]\s/)
  return [line, ...parts, ...parts.map((part) => part.replaceAll(series, ''))]
    .map((part) => countryOf(part))
    .find((country) => country !== undefined)
}

/** Longer lines are text. */
const longest = 120

const words = new Set(
  'last previous year year’s internet freedom on the net global total overall status score scores not partly free of points and'.split(
    ' '
  )
)

const scale = /^scores? (?:is|are) based on a scale\b/i

/** Whether a line has nothing but a status or a score: `NOT FREE`, `27 / 100`, `Last Year’s Score & Status`. */
export function isScoreLine({kind, line: {value}}: Line): boolean {
  if ((kind !== 'text' && kind !== 'score') || value.length > 2 * longest) return false
  if (scale.test(value)) return true
  const spelled =
    value
      .toLowerCase()
      .replaceAll("'", '’')
      .match(/[\p{L}’]+/gu) ?? []
  return (
    value.length <= longest &&
    !/[^\p{L}’'\d\s/|&():–—=*.-]/u.test(value) &&
    spelled.every((word) => words.has(word)) &&
    // A sentence of such words is a sentence.
    !/\p{L}\.$/u.test(value)
  )
}

const lastYear = /\b(?:last|previous) year/i

/** The points of the total that lines of a head print: `27` above `/ 100`, but not last year’s. */
export function totalIn(head: readonly Located<string>[]): Located<number> | undefined {
  for (const [index, {value, position}] of head.entries()) {
    const next = head[index + 1]?.value ?? ''
    const [, points] = /^(\d{1,3})(?:\s*\/\s*|\s+of\s+|\s+)100\b/.exec(`${value} ${next}`) ?? []
    const isEarlier = lastYear.test(head[index - 1]?.value ?? '')
    if (points !== undefined && !isEarlier) return {value: Number(points), position}
  }
  return undefined
}

/** The edition that a title names: `Freedom on the Net 2022 - Ghana`. */
export function editionIn(line: string): number | undefined {
  const year = /\bfreedom (?:on|of) the net,? (20\d\d)\b/i.exec(line)?.[1]
  return year === undefined ? undefined : Number(year)
}

export interface ScoreRow {
  /** Undefined for the total. */
  readonly letter: string | undefined
  readonly name: string
  readonly line: Located<string>
  readonly score: Score | undefined
}

const names = questionSections.map(({name}) => RegExp.escape(name)).join('|')

/** `Obstacles to Access (0-25) 12 11`, `A Obstacles to Access | 12 25 |`, `Total: 40/100`. */
const scoreRow = new RegExp(
  String.raw`^(?:[A-C][.:)]?\s+)?(?:(${names})|(?:total|overall|internet freedom|freedom on the net)(?: score)?\*?)\s*(?:\(0\s*[-–—]\s*(\d{1,3})(?: points)?\)\*?)?\s*:?\s*((?:\d{1,3}(?!\d)(?:\s*/\s*|\s+of\s+|\s+)?){0,4})(?:\(0\s*[=–—-][^()]{1,60}\))?$`,
  'iu'
)
const yearRow = /^(?:(?:19|20)\d\d\s*){2,4}$/

/** Whether a line has the score of a section: `Limits on Content (0-35) | 20 |`. */
export function isSectionScore(line: string): boolean {
  const [, name, , printed = ''] = scoreRow.exec(plainOf(line)) ?? []
  return name !== undefined && printed !== ''
}

/** A line without the signs between its cells. */
function plainOf(line: string): string {
  return line.replaceAll(/[|\s]+/g, ' ').trim()
}

/** The scores of the head: of sections, and of the whole. A number may be on the line below its name. */
export function readScores(head: readonly Pick<Line, 'line'>[], edition: number): ScoreRow[] {
  const plain = head.map(({line}) => plainOf(line.value))
  const years = (plain.find((text) => yearRow.test(text)) ?? '').split(' ').map(Number)
  const column = years.indexOf(edition)
  return plain.flatMap((text, index): ScoreRow[] => {
    const line = head[index]?.line
    const below = plain[index + 1] ?? ''
    // The whole may have its points alone, on one line or two: `62 / 100`.
    const bare = /^\d{1,3}$/.test(text) && below === '100' ? `${text} 100` : text
    const isBare = /^\d{1,3} ?\/? ?100$/.test(bare)
    const row = isBare ? [text, undefined, '100', bare] : scoreRow.exec(text)
    if (line === undefined || row === null) return []
    const [, name, most, printed = ''] = row
    const digits = printed === '' && /^\d[\d /]*$/.test(below) ? below : printed
    const numbers = digits.match(/\d+/g)?.map(Number) ?? []
    if (numbers.length === 0) return []
    const section = questionSections.find((one) => one.name.toLowerCase() === name?.toLowerCase())
    const outOf =
      most === undefined
        ? (section?.questions.reduce((sum, {maximum}) => sum + maximum, 0) ?? 100)
        : Number(most)
    return [
      {letter: section?.letter, name: name ?? text, line, score: scoreIn(numbers, outOf, column)}
    ]
  })
}

/** `12`, `12 25`, or a number for each of some years, of which one is the edition. */
function scoreIn(numbers: readonly number[], outOf: number, column: number): Score | undefined {
  const isPair = numbers.length === 2 && numbers[1] === outOf && column < 0
  const points = numbers.length === 1 || isPair ? numbers[0] : numbers[column]
  return points === undefined || points > outOf ? undefined : {points, outOf}
}

/** The head as it is printed: its rows as tables, other lines as paragraphs, below a heading of ours. */
export function headBlocks(
  seed: Seed,
  head: readonly Located<string>[]
): {blocks: Block[]; claims: readonly Claim[]} {
  const lines = head.map((text) => {
    const {offset} = text.position.start
    const indent = offset - (seed.text.lastIndexOf('\n', offset - 1) + 1)
    return {text, isItem: false, indent}
  })
  const {tables, claims} = findTables(seed, lines)
  const tableAt = new Map(tables.map((table) => [table.start, table]))
  const prose = (text: Located<string>) => ({text, marks: []})
  const blocks: Block[] = []
  for (let at = 0; at < head.length; at++) {
    const table = tableAt.get(at)
    const text = head[at]
    if (table !== undefined) {
      blocks.push({
        type: 'table',
        rows: table.rows.map((row) => row.map(prose)),
        hasHead: table.hasHead
      })
      at += table.length - 1
    } else if (text !== undefined) blocks.push({type: 'paragraph', prose: prose(text)})
  }
  if (blocks.length === 0) return {blocks, claims}
  const title = 'Scores and facts as printed'
  return {blocks: [{type: 'own-heading', id: 'scores-as-printed', title}, ...blocks], claims}
}
