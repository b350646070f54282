/**
 * Reads what stands below the `Pillar` line of a listing:
 *
 *     Law on Licensing                         as many titles as timeframes,
 *                                              blank lines between them
 *     Law on Permissions and Notifications
 *     Pursuant of the Law on Licensing …       prose follows the last one at once
 *     - Exercise internal control …            lists; prose may go on after them
 *     Coverage Telecommunications sector       may be absent
 *     Sources                                  since 2025
 *     - https://adilet.zan.kz/…
 */
import {isText, type Line} from './lines.ts'
import type {Listing} from './listings.ts'
import {endsLikeSentence, isLawTitle, isSentence, isTitle, mayBeTitle} from './titles.ts'

export interface Body {
  readonly titles: readonly Line[]
  readonly prose: readonly Line[]
  readonly coverage: CoverageLine | undefined
  readonly sources: Sources | undefined
  /** What follows the end of the measure: furniture, or text of no known form. */
  readonly rest: readonly Line[]
}

export interface Sources {
  /** Absent where the links follow `Coverage` at once. */
  readonly label: SourcesLine | undefined
  readonly lines: readonly Line[]
}

type CoverageLine = Extract<Line, {type: 'coverage'}>
type SourcesLine = Extract<Line, {type: 'sources'}>

/** Parts the body of a measure: its titles, of which each should have its timeframe, and what follows. */
export function parseBody({body, timeframes, titles: count, pillar}: Listing): Body {
  const subPillar = pillar.subPillar.value
  const first = firstTitle(body, subPillar)
  const {prose, rest, coverage, sources} = endOf(body, first === undefined ? 0 : first + 1)
  const above = body.slice(0, prose)
  const titles =
    first === undefined
      ? []
      : count === undefined
        ? titlesOf(above, first, timeframes.length)
        : firstTexts(above, count)
  return {
    titles: titles.flatMap((index) => body[index] ?? []),
    prose: body.slice((titles.at(-1) ?? -1) + 1, prose),
    coverage,
    sources,
    rest: body.slice(rest)
  }
}

function firstTexts(body: readonly Line[], count: number): number[] {
  return body.flatMap(({type}, index) => (type === 'blank' ? [] : [index])).slice(0, count)
}

/**
 * Index of the first title: the first line, whatever it looks like. The
 * sub-pillar `Coverage rate of zero-tariffs on ICT goods` is a title of its own.
 */
function firstTitle(body: readonly Line[], subPillar: string): number | undefined {
  const index = body.findIndex(({type}) => type !== 'blank')
  const line = body[index]
  if (!line || line.type === 'item') return undefined
  const alone = isNothing(body.slice(index + 1))
  if (alone && line.type === 'furniture') return undefined
  if (alone && line.type === 'coverage' && line.text.value !== subPillar) return undefined
  return index
}

/** Indices of all titles: each but the last stands between blank lines. */
function titlesOf(body: readonly Line[], first: number, expected: number): number[] {
  const last = body.findLastIndex(isText)
  const titles = [first]
  for (let index = first + 1; index <= last; index++) {
    const line = body[index]
    if (!line || line.type === 'blank') continue
    const place = {
      apart: body[index - 1]?.type === 'blank',
      missing: titles.length < expected,
      last: index === last
    }
    if (line.type !== 'text' || !isTitleAt(line.text.value, place)) break
    titles.push(index)
  }
  return titles
}

/**
 * Whether a line is one more title. Where one is to come, hardly anything else
 * can stand between blank lines; without blank lines, or beyond the expected
 * number, it must look like one, and prose must follow what names no law.
 */
function isTitleAt(
  line: string,
  place: {apart: boolean; missing: boolean; last: boolean}
): boolean {
  const {apart, missing, last} = place
  if (apart && missing) return mayBeTitle(line)
  if (!missing && endsLikeSentence(line)) return false
  return (apart || missing) && (isLawTitle(line) || (apart && !last && isTitle(line)))
}

interface End {
  /** Indices after the last line of prose, and after the last one of the measure. */
  readonly prose: number
  readonly rest: number
  readonly coverage: CoverageLine | undefined
  readonly sources: Sources | undefined
}

/** Finds the end of a measure's prose: at `Coverage`, at `Sources`, or where the text ends. */
function endOf(body: readonly Line[], from: number): End {
  const prose = body.findLastIndex(({type}, index) => index >= from && type === 'coverage')
  const coverage = body[prose]
  if (coverage?.type === 'coverage') {
    const sources = sourcesAt(body, prose + 1)
    const rest = sources?.end ?? prose + 1
    if (!isProse(coverage, isNothing(body.slice(rest)))) return {prose, rest, coverage, sources}
  }
  const end = body.findLastIndex(isText) + 1
  const label = body.findLastIndex(({type}, index) => index >= from && type === 'sources')
  const sources = label < 0 ? undefined : sourcesAt(body, label)
  return sources?.end === end
    ? {prose: label, rest: end, coverage: undefined, sources}
    : {prose: end, rest: end, coverage: undefined, sources: undefined}
}

function isNothing(lines: readonly Line[]): boolean {
  return !lines.some(isText)
}

/** `Coverage of the law extends to resellers.` is prose, above all if more prose follows. */
function isProse({text: {value}, coverage}: CoverageLine, last: boolean): boolean {
  if (!last) return coverage.value === '' || isSentence(value)
  return /^Coverage (?:by|extends|for|in|is|of|under)\b/.test(value) && isSentence(value)
}

/** The sources that begin at an index: a `Sources` line and what follows it, or links alone. */
function sourcesAt(body: readonly Line[], at: number): (Sources & {end: number}) | undefined {
  const start = body.findIndex(({type}, index) => index >= at && type !== 'blank')
  const head = body[start]
  const label = head?.type === 'sources' ? head : undefined
  const lines: Line[] = []
  let end = label ? start + 1 : at
  for (let index = label ? start + 1 : start; index >= 0 && index < body.length; index++) {
    const line = body[index]
    if (!line || line.type === 'furniture' || line.type === 'coverage') break
    if (line.type === 'blank') continue
    const below = label !== undefined && (lines.length === 0 || body[index - 1]?.type !== 'blank')
    if (!below && !hasLink(line)) break
    lines.push(line)
    end = index + 1
  }
  return label || lines.length > 0 ? {label, lines, end} : undefined
}

function hasLink({text: {value}}: Line): boolean {
  return value.includes('://') || value.includes('www.')
}
