/**
 * Reads listings of the Digital Trade Integration database: pages of measures,
 * each with its country, timeframes, pillar, titles, prose and coverage.
 *
 * dump → lines → listings → measures
 */
import type {Reader, TellingLine} from '../../../src/kinds/reader.ts'
import {report} from '../rules.ts'
import {furnitureIn, toMeasure} from './measure.ts'
import {toLines} from './lines.ts'
import {toListings} from './listings.ts'

/**
 * The measures of a seed, in order. Text that belongs to none stays unclaimed;
 * a seed without any measure is reported as `kind-mismatch`.
 */
export const read: Reader = (seed, source, file) => {
  const {lines, claims} = toLines(seed)
  const {listings, outside} = toListings(lines)
  const [first] = lines
  if (listings.length === 0 && first) {
    report(file, 'kind-mismatch', first.text.value, first.text.position)
  }
  const measures = listings.map((listing, index) =>
    toMeasure(listing, index + 1, {seed, source, file})
  )
  return {
    drafts: measures.map(({draft}) => draft),
    claims: [...claims, ...furnitureIn(outside), ...measures.flatMap(({claims}) => claims)]
  }
}

const pillar = /^[\s\u200B]*pillar(?:\s*:)?(?:\s.*)?$/iu
const subPillar = /^[\s\u200B]*\|?\s*(?:sub[-‐‑\s]?pillar|indicator)\b/iu
const pillarWithBar = /^[\s\u200B]*pillar(?:\s*:)?\s.*[|\t].*(?:sub[-‐‑\s]?pillar|indicator)\b/iu

/** `Pillar … | Sub-pillar …`, or the two near each other. */
export const tellingLine: TellingLine = ({lines}) =>
  lines.find(({value}, index) => {
    const start = value.slice(0, 400)
    if (pillarWithBar.test(start)) return true
    const next = lines.slice(index + 1, index + 6)
    return pillar.test(start) && next.some(({value}) => subPillar.test(value.slice(0, 200)))
  })
