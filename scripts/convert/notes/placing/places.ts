/**
 * Finds where prose may call its notes.
 *
 * A call is a number glued into the prose with nothing to mark it:
 * `penetration rate.1 The`, `since 2017,11 assuming`, `COVID-19 pandemic5
 * negatively`. Each run of digits that could be one gets a cost by what stands
 * on either side of it (`context.ts`); numbers of the prose cost too much.
 */
import {costAfter, costOfContext} from './context.ts'

/** A place that may call one note, or several that follow each other. */
export interface Place {
  /** Index of the first note in the sequence that is looked for. */
  readonly first: number
  /** One stretch for each note called, from start to end. */
  readonly spans: readonly (readonly [start: number, end: number])[]
  readonly cost: number
}

interface Run {
  readonly digits: string
  readonly start: number
  readonly end: number
}

/** Longest run of digits that can be calls: `101102103`. */
const longestRun = 12

/** Most notes called at one place. */
const mostTogether = 4

/** What standing together adds: `.1213` may also be a number. */
const togetherCost = 1

/** What being glued to a number known as such adds: `in 20205 the` is 2020 and note 5. */
const suffixCost = 3

/** The places in a text that may call notes of these numbers, in order of their start. */
export function findPlaces(text: string, numbers: readonly number[]): Place[] {
  const indexes: Indexes = new Map(numbers.map((number, index) => [String(number), index]))
  const runs = runsOf(text)
  return runs.flatMap((run, at) => [
    ...single(text, run, indexes),
    ...suffix(text, run, indexes),
    ...glued(text, run, numbers, indexes),
    ...listed(text, runs, at, numbers, indexes)
  ])
}

/** Cost up to which a number can hardly be anything but a call. */
const likely = 2

/** A number that in all likelihood calls a note. */
interface LikelyCall {
  readonly number: number
  readonly start: number
  readonly end: number
  readonly cost: number
}

/** The numbers that a text in all likelihood calls as notes. */
export function likelyCalls(text: string): LikelyCall[] {
  return runsOf(text).flatMap(({digits, start, end}) => {
    const cost = costOfContext(text, start, end)
    return cost === undefined || cost > likely ? [] : [{number: Number(digits), start, end, cost}]
  })
}

function runsOf(text: string): Run[] {
  return [...text.matchAll(/\d+|[⁰¹²³⁴-⁹]+/g)]
    .map(({0: printed, index}) => ({
      digits: printed.normalize('NFKC'),
      start: index,
      end: index + printed.length
    }))
    .filter(({digits}) => digits.length <= longestRun)
}

/** Where each number stands in the sequence, by its digits. */
type Indexes = ReadonlyMap<string, number>

/** `rate.1 The`: the whole run is a call. */
function single(text: string, {digits, start, end}: Run, indexes: Indexes): Place[] {
  const first = indexes.get(digits)
  const cost = first === undefined ? undefined : costOfContext(text, start, end)
  return first === undefined || cost === undefined ? [] : [{first, spans: [[start, end]], cost}]
}

/** `in 20205 the`, `of COVID-195 the`: a year or a known name, and a call. */
function suffix(text: string, {digits, start, end}: Run, indexes: Indexes): Place[] {
  const known = /^(?:19|20)\d\d(?=\d)/.test(digits)
    ? 4
    : digits.startsWith('19') && /COVID[-–]$/i.test(text.slice(Math.max(0, start - 6), start))
      ? 2
      : 0
  const first = known === 0 ? undefined : indexes.get(digits.slice(known))
  const cost = costAfter(text, end)
  if (first === undefined || cost === undefined) return []
  return [{first, spans: [[start + known, end]], cost: cost + suffixCost}]
}

/** `.1213 The`: notes 12 and 13 with nothing between them. */
function glued(
  text: string,
  {digits, start, end}: Run,
  numbers: readonly number[],
  indexes: Indexes
): Place[] {
  const cost = digits.length > 1 ? costOfContext(text, start, end) : undefined
  if (cost === undefined) return []
  return [1, 2, 3].flatMap((length) => {
    const first = indexes.get(digits.slice(0, length))
    if (first === undefined) return []
    const spans: [number, number][] = []
    let at = 0
    while (at < digits.length && spans.length < mostTogether) {
      const next = String(numbers[first + spans.length] ?? ' ')
      if (!digits.startsWith(next, at)) return []
      spans.push([start + at, start + at + next.length])
      at += next.length
    }
    const isWhole = spans.length > 1 && at === digits.length
    return isWhole ? [{first, spans, cost: cost + togetherCost}] : []
  })
}

/** `.5,6 The`, `.5 6 The`: calls in a row. */
function listed(
  text: string,
  runs: readonly Run[],
  at: number,
  numbers: readonly number[],
  indexes: Indexes
): Place[] {
  const run = runs[at]
  const first = run && indexes.get(run.digits)
  if (run === undefined || first === undefined) return []
  const spans: [number, number][] = [[run.start, run.end]]
  const found: Place[] = []
  let end = run.end
  while (spans.length < mostTogether) {
    const next = runs[at + spans.length]
    if (next?.digits !== String(numbers[first + spans.length])) break
    if (!/^(?:, ?|; ?| )$/.test(text.slice(end, Math.min(next.start, end + 3)))) break
    spans.push([next.start, next.end])
    end = next.end
    const cost = costOfContext(text, run.start, end)
    if (cost === undefined) continue
    found.push({first, spans: [...spans], cost: cost + togetherCost * (spans.length - 1)})
  }
  return found
}
