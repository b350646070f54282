/**
 * Parts a page into its listings, one for each measure:
 *
 *     KAZAKHSTAN
 *
 *     Since January 2007
 *     Since May 2014
 *
 *     Pillar Telecom infrastructure & competition  |  Sub-pillar …
 *     Law on Licensing
 *     …
 *
 * The `Pillar` line is the only mark of a listing. Its head is found by going
 * up from there, since the listing before it need not end with `Coverage`.
 */
import {countryOf} from '../countries.ts'
import {isText, type Line, type PillarLine} from './lines.ts'
import {beginsLikeTimeframe} from './timeframe.ts'
import {isTitle} from './titles.ts'

/** One measure as the page prints it. */
export interface Listing {
  readonly country: Line | undefined
  readonly timeframes: readonly Line[]
  readonly pillar: PillarLine
  /** What follows, up to the next listing. */
  readonly body: readonly Line[]
  /** How many titles the body begins with, where the page shows it. */
  readonly titles: number | undefined
  /** Timeframes and titles that some pages print twice, from the second on. */
  readonly repeats: readonly Line[]
}

/**
 * The listings of a page in order, and the lines outside of them: those before
 * the first, and listings whose `Pillar` line names no sub-pillar.
 */
export function toListings(lines: readonly Line[]): {listings: Listing[]; outside: Line[]} {
  const marks = marksOf(lines)
  const listings: Listing[] = []
  const outside = lines.slice(0, marks[0]?.start)
  for (const [count, {index, line, head, start}] of marks.entries()) {
    const end = marks[count + 1]?.start
    // A cluster of pillars is named above the country.
    outside.push(
      ...lines.slice(start, head.start).map(({text}) => ({type: 'furniture', text}) as const)
    )
    if (line.type === 'pillar') {
      const body = lines.slice(index + 1, end)
      listings.push({country: head.country, pillar: line, ...withoutRepeats(head.timeframes, body)})
    } else {
      outside.push(...lines.slice(head.start, end))
    }
  }
  return {listings, outside}
}

interface Mark {
  readonly index: number
  readonly line: Line
  readonly head: Head
  /** Index of its first line, which may name a cluster of pillars. */
  readonly start: number
}

/** All `Pillar` lines with their heads; a broken one has a head to know it by: `Pillar Content access`. */
function marksOf(lines: readonly Line[]): Mark[] {
  const marks: Mark[] = []
  for (const [index, line] of lines.entries()) {
    if (!beginsLikePillar(line)) continue
    const previous = marks.at(-1)
    const floor = previous ? afterTitle(lines, previous.index) : 0
    const head = headOf(lines, index, floor)
    if (line.type === 'pillar' || (head.country && head.timeframes.length > 0)) {
      marks.push({index, line, head, start: clusterAbove(lines, head.start, floor)})
    }
  }
  return marks
}

/** The clusters that the database sorts its pillars into, on some of its pages. */
const cluster =
  /^(?:cluster\b.{0,80}|(?:[A-D][.:)]?\s+)?(?:fiscal restrictions (?:&|and) market access|establishment restrictions|restrictions on data|trading restrictions))$/i

/** Index of the cluster above the head of a listing, or of the head. */
function clusterAbove(lines: readonly Line[], head: number, floor: number): number {
  let above = head - 1
  while (above >= floor && lines[above]?.type === 'blank') above--
  const line = lines[above]
  return above >= floor && line?.type === 'text' && cluster.test(line.text.value) ? above : head
}

/**
 * Timeframes and body without what the page prints twice:
 *
 *     Since May 2013               Act on Data No. 5
 *     Since June 2014              Rules on Data No. 6
 *     Since June 2014              Rules on Data No. 6
 *
 * Two laws may well be of one month, so titles and timeframes must agree.
 */
function withoutRepeats(
  timeframes: readonly Line[],
  body: readonly Line[]
): Pick<Listing, 'timeframes' | 'body' | 'titles' | 'repeats'> {
  const titles = body.filter(({type}) => type !== 'blank').slice(0, timeframes.length)
  for (const single of [1, 0]) {
    const pairs = (timeframes.length - single) / 2
    if (pairs < 1 || !Number.isInteger(pairs) || titles.length < timeframes.length) continue
    const isRepeat = (_: Line, index: number): boolean =>
      index > single && (index - single) % 2 === 1
    const agrees = (lines: readonly Line[]): boolean =>
      lines.every((line, index) => !isRepeat(line, index) || isSame(line, lines[index - 1]))
    if (!agrees(timeframes) || !agrees(titles)) continue
    const repeats = new Set(
      [...timeframes, ...titles].filter((line, index) => isRepeat(line, index % timeframes.length))
    )
    return {
      timeframes: timeframes.filter((line) => !repeats.has(line)),
      body: body.filter((line) => !repeats.has(line)),
      titles: single + pairs,
      repeats: [...repeats]
    }
  }
  return {timeframes, body, titles: undefined, repeats: []}
}

function isSame(line: Line, other: Line | undefined): boolean {
  return line.type === 'text' && line.text.value === other?.text.value
}

function beginsLikePillar({type, text}: Line): boolean {
  return type === 'pillar' || (type === 'text' && /^pillar\b/i.test(text.value))
}

/** Where the lines below a `Pillar` line and its first title begin; a title may be in capitals too. */
function afterTitle(lines: readonly Line[], pillar: number): number {
  let index = pillar + 1
  while (lines[index]?.type === 'blank') index++
  return index + 1
}

interface Head {
  /** Index of its first line. */
  readonly start: number
  readonly country: Line | undefined
  readonly timeframes: readonly Line[]
}

/**
 * Goes up from a `Pillar` line to its country, but not beyond the `floor`. The
 * lines just above it are its timeframes, whatever they say.
 */
function headOf(lines: readonly Line[], pillar: number, floor: number): Head {
  const found: Found[] = []
  for (let index = pillar - 1; index >= floor; index--) {
    const line = lines[index]
    if (!line || !isText(line) || line.type === 'coverage' || beginsLikePillar(line)) {
      if (line?.type === 'blank') continue
      break
    }
    if (isCountry(line, startsGroup(lines, index))) {
      return {start: index, country: line, timeframes: upwards(found)}
    }
    const adjacent = found.length === 0 || found.at(-1)?.index === index + 1
    if (!adjacent && !mayBeTimeframe(line)) break
    found.push({line, index})
  }
  return headWithoutCountry(lines, pillar, found)
}

/** A line above a `Pillar` line, found on the way up. */
interface Found {
  readonly line: Line
  readonly index: number
}

function upwards(found: readonly Found[]): Line[] {
  return found.map(({line}) => line).reverse()
}

/**
 * The head of a listing above which no country is in sight: its readable
 * timeframes, and a short line of its own above them, which will be a country
 * we do not know (`Atlantis`).
 */
function headWithoutCountry(lines: readonly Line[], pillar: number, found: readonly Found[]): Head {
  const first = found.findIndex(({line}) => !beginsLikeTimeframe(line.text.value))
  const timeframes = found.slice(0, first < 0 ? undefined : first)
  const above = first < 0 ? undefined : found[first]
  const country =
    above !== undefined &&
    above.line.text.value.length <= longestCountry &&
    isTitle(above.line.text.value) &&
    startsGroup(lines, above.index) &&
    lines[above.index + 1]?.type === 'blank'
      ? above
      : undefined
  return {
    start: country?.index ?? timeframes.at(-1)?.index ?? pillar,
    country: country?.line,
    timeframes: upwards(timeframes)
  }
}

function startsGroup(lines: readonly Line[], index: number): boolean {
  const above = lines[index - 1]
  return above === undefined || !isText(above) || above.type === 'coverage'
}

/** In characters. */
const longestCountry = 80

/** A country by name, or a line in capitals that begins a group: `SAO TOME & PRINCIPE`. */
function isCountry({type, text: {value}}: Line, startsGroup: boolean): boolean {
  if (type !== 'text' || value.length > longestCountry || beginsLikeTimeframe(value)) return false
  if (countryOf(value)) return true
  const capitals = value === value.toUpperCase() && value !== value.toLowerCase()
  return capitals && startsGroup && !/\d/.test(value)
}

function mayBeTimeframe({type, text: {value}}: Line): boolean {
  return type === 'text' && (beginsLikeTimeframe(value) || isTitle(value))
}
