/** What a sentence measures or counts: `48 hours`, `ARS 100,000`, `75 percent`, `ten SIM cards`. */
import {singular} from '../laws/words.ts'
import {numberOf, numberPattern} from '../passages/tokens.ts'
import {words} from './words.ts'

export interface Value {
  readonly printed: string
  /** `time`, `percent`, the code of a currency, or the noun that is counted. */
  readonly unit: string
  readonly low: number
  readonly high: number
}

const hours: Readonly<Record<string, number>> = {
  hour: 1,
  day: 24,
  week: 168,
  month: 730,
  year: 8760
}

const number = `(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|${numberPattern})`
const range = `\\b(?<low>${number})(?:\\s*(?:to|and|or|[-–])\\s*(?<high>${number}))?`
const length = new RegExp(
  `${range}[ -](?:(?:working|business|calendar) )?(?<unit>hour|day|week|month|year)s?\\b`,
  'giu'
)
const share = new RegExp(`${range}\\s?(?:%|percent\\b|per cent\\b)`, 'giu')
const money = new RegExp(
  `(?<unit>\\b[A-Z]{3}|[$€£₸฿])\\s?(?<low>${number})(?:\\s(?<power>thousand|million|billion))?`,
  'gu'
)
/** Not the number of a law or a year. */
const few = `(?:\\d{1,3}(?:,\\d{3})*|${numberPattern})`
const count = new RegExp(
  `(?<![\\w\\/.,-])(?<low>${few}) (?:[\\p{L}-]+ )??(?<unit>[\\p{L}-]{2,}[^s\\W]s)\\b`,
  'giu'
)
const members = new RegExp(
  `\\b(?<unit>board|council|committee) of (?:the )?(?<low>${number})\\b`,
  'giu'
)

const powers: Readonly<Record<string, number>> = {thousand: 1e3, million: 1e6, billion: 1e9}

/** The values of a text, those of time and shares before what is counted. */
export function valuesIn(text: string): Value[] {
  const often = [...text.matchAll(words.recurring)].map(({0: printed, groups}): Value => {
    const size = hours[(groups?.['unit'] ?? 'year').toLowerCase()] ?? 1
    return {printed, unit: 'time', low: size, high: size}
  })
  return [
    ...read(text, length, (unit) => ({unit: 'time', size: hours[unit] ?? 1})),
    ...often,
    ...read(text, share, () => ({unit: 'percent', size: 1})),
    ...[...text.matchAll(/\bhalf\b/giu)].map(({0: printed}) => ({
      printed,
      unit: 'percent',
      low: 50,
      high: 50
    })),
    ...read(text, money, (unit) => ({unit: unit.toUpperCase(), size: 1})),
    ...read(text, count, (unit) =>
      hours[singular(unit)] === undefined ? {unit: singular(unit), size: 1} : undefined
    ),
    ...read(text, members, () => ({unit: 'member', size: 1}))
  ]
}

function read(
  text: string,
  pattern: RegExp,
  measure: (unit: string) => {readonly unit: string; readonly size: number} | undefined
): Value[] {
  return [...text.matchAll(pattern)].flatMap(({0: printed, groups}) => {
    const measured = measure((groups?.['unit'] ?? '').toLowerCase())
    if (measured === undefined) return []
    const {unit, size} = measured
    const power = powers[groups?.['power'] ?? ''] ?? 1
    const low = valueOf(groups?.['low'] ?? '') * size * power
    const high = groups?.['high'] === undefined ? low : valueOf(groups['high']) * size
    return {printed, unit, low, high: Math.max(low, high)}
  })
}

function valueOf(printed: string): number {
  return numberOf(printed.replaceAll(',', ''))
}

/** Months and years are no exact lengths: `12 months` is `one year`. */
const tolerance = 0.03

/** Whether two values of a unit are the same. */
export function isEqual(one: Value, other: Value): boolean {
  const margin = one.unit === 'time' ? tolerance * Math.max(one.high, other.high) : 0
  return Math.abs(one.low - other.low) <= margin && Math.abs(one.high - other.high) <= margin
}

/** Whether a value is one of those that a range leaves open. */
export function isWithin(value: Value, range: Value): boolean {
  return range.low !== range.high && value.low >= range.low && value.high <= range.high
}

/** Whether a unit is one of measure, which all kinds of things have: time, percent, a currency. */
export function isMeasured(unit: string): boolean {
  return unit === 'time' || unit === 'percent' || /^(?:[A-Z]{3}|\p{Sc})$/u.test(unit)
}
