/**
 * What a line of a listing is, or could be: whether `- …` is a list item or
 * the dash of a title, and `Coverage …` the last line of a measure or the
 * first words of a sentence, only its place tells (`measure.ts`, `body.ts`).
 *
 * Saved pages use NBSP freely (`Pillar … [NBSP]|[NBSP] Sub-pillar …`), so white
 * space here is all of Unicode's.
 */
import type {Claim, Located, Seed} from '../../../src/kinds/reader.ts'
import {trimmed} from '../source.ts'

export type Line = {readonly text: Located<string>} & (
  | {readonly type: 'blank' | 'furniture' | 'text'}
  | {readonly type: 'pillar'; readonly pillar: Located<string>; readonly subPillar: Located<string>}
  /** `- …` or `• …`; `item` is what follows the mark. */
  | {readonly type: 'item'; readonly item: Located<string>}
  /** `Coverage …`, or `Coverage` alone. */
  | {readonly type: 'coverage'; readonly coverage: Located<string>}
  /** `Sources`; `first` is what stands on the same line. */
  | {readonly type: 'sources'; readonly first: Located<string>}
)

export type PillarLine = Extract<Line, {type: 'pillar'}>

/** Neither blank nor furniture. */
export function isText({type}: Line): boolean {
  return type !== 'blank' && type !== 'furniture'
}

/** Compared without their white space, which is NBSP at times: `Report issue     Report new measure`. */
const furniture = new Set([
  'database',
  'browsedatabase',
  'databasebrowsedatabase',
  'reportissue',
  'reportnewmeasure',
  'reportissuereportnewmeasure'
])
const longestFurniture = 80

const itemPattern = /^(?:[-–]\s+|[•●▪◦‣·]\s*)(?=\S)/
const coveragePattern = /^Coverage(?:\s*:|\s+[–—-](?=\s))?(?:\s+|$)/
const sourcesPattern = /^Sources?(?:\s*:\s*|\s+(?=https?:)|$)/

/** Each line of a seed with its type, and claims of the white space around it that is not blank. */
export function toLines(seed: Seed): {lines: Line[]; claims: Claim[]} {
  const claims: Claim[] = []
  const lines = seed.lines.map((whole) => {
    const line = trimmed(seed, whole)
    const text = bare(seed, line.position.start.offset, line.position.end.offset)
    claims.push(
      ...margin(seed, line.position.start.offset, text.position.start.offset),
      ...margin(seed, text.position.end.offset, line.position.end.offset)
    )
    return typed(seed, text)
  })
  const areApart = lines.some((_, index) => pillarApart(lines, index) !== undefined)
  const joined = joinCoverage(seed, joinPillars(seed, lines), areApart)
  return {lines: joined, claims: outsideOfJoined(claims, joined)}
}

/** Longest value of `Coverage` below it. */
const longestCoverage = 80

/**
 * Where labels stand above their values, `Coverage` does, too. Elsewhere the
 * line below it is its value where a measure ends with that line.
 */
function joinCoverage(seed: Seed, lines: readonly Line[], areApart: boolean): Line[] {
  const joined: Line[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (line === undefined) continue
    const isLabel = line.type === 'coverage' && line.coverage.value === ''
    const next = isLabel ? nextLine(lines, index) : index
    const value = isLabel && lines[next]?.type === 'text' ? lines[next].text : undefined
    const isValue =
      value !== undefined &&
      value.value.length <= longestCoverage &&
      !/[.!?]$/.test(value.value) &&
      (areApart || endsMeasure(lines, next))
    if (!isValue) {
      joined.push(line)
      continue
    }
    const text = seed.slice(line.text.position.start.offset, value.position.end.offset)
    joined.push({type: 'coverage', text, coverage: value})
    index = next
  }
  return joined
}

/** A country as listings print it: `CÔTE D’IVOIRE`, `KOREA, REPUBLIC OF`. */
const inCapitals = /^\p{Lu}[\p{Lu}\p{M}\s.,&'’()-]+$/u

/** Whether nothing of the measure follows a line but its sources. */
function endsMeasure(lines: readonly Line[], at: number): boolean {
  const below = lines[nextLine(lines, at)]
  if (below === undefined || below.type === 'furniture' || below.type === 'sources') return true
  return below.type === 'text' && inCapitals.test(below.text.value)
}

/** What lies between lines that are one is claimed with them, white space included. */
function outsideOfJoined(claims: readonly Claim[], lines: readonly Line[]): Claim[] {
  const pillars = lines
    .filter(({type}) => type === 'pillar' || type === 'coverage')
    .map(({text}) => text.position)
  let next = 0
  return claims.filter(({at: {start}}) => {
    while ((pillars[next]?.end.offset ?? Infinity) <= start.offset) next++
    return start.offset < (pillars[next]?.start.offset ?? Infinity)
  })
}

/** `Pillar Domestic data policies |` and the `Sub-pillar …` below it are one line on other pages. */
function joinPillars(seed: Seed, lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (line === undefined) continue
    const apart = pillarApart(lines, index)
    if (apart !== undefined) {
      const {pillar, subPillar, last} = apart
      const text = seed.slice(line.text.position.start.offset, subPillar.position.end.offset)
      joined.push({type: 'pillar', text, pillar, subPillar})
      index = last
      continue
    }
    const pillar = line.type === 'text' ? firstHalf(seed, line.text) : undefined
    // Looked for only behind half a pillar: from each of many blank lines it would be far.
    const next = pillar === undefined ? index : nextLine(lines, index)
    const subPillar = pillar && secondHalf(seed, lines[next]?.text)
    if (pillar === undefined || subPillar === undefined) {
      joined.push(line)
      continue
    }
    const text = seed.slice(line.text.position.start.offset, subPillar.position.end.offset)
    joined.push({type: 'pillar', text, pillar, subPillar})
    index = next
  }
  return joined
}

function nextLine(lines: readonly Line[], index: number): number {
  let next = index + 1
  while (lines[next]?.type === 'blank') next++
  return next
}

/** `Pillar`, its name, `Sub-pillar` and its name, each on a line of its own. */
function pillarApart(
  lines: readonly Line[],
  index: number
): {pillar: Located<string>; subPillar: Located<string>; last: number} | undefined {
  if (!/^pillar\s*:?$/i.test(lines[index]?.text.value ?? '')) return undefined
  const name = nextLine(lines, index)
  const label = nextLine(lines, name)
  const last = nextLine(lines, label)
  const textAt = (index: number): Located<string> | undefined =>
    lines[index]?.type === 'text' ? lines[index].text : undefined
  const [pillar, subPillar] = [textAt(name), textAt(last)]
  const isLabel = /^\|?\s*(?:sub[-‐‑\s]?pillar|indicator)\s*:?$/i.test(
    lines[label]?.text.value ?? ''
  )
  if (!isLabel || pillar === undefined || subPillar === undefined) return undefined
  return {pillar, subPillar, last}
}

function firstHalf(seed: Seed, {value, position}: Located<string>): Located<string> | undefined {
  const from = pillarLabel.exec(value)?.[0].length
  if (from === undefined || value.length > longestPillar) return undefined
  const start = position.start.offset
  const to = value.endsWith('|') ? value.length - 1 : value.length
  const pillar = bare(seed, start + from, start + to)
  return pillar.value === '' ? undefined : pillar
}

const longestPillar = 160
const subPillarStart = /^\|?\s*(?:sub[-‐‑\s]?pillar|indicator)(?:\s*:)?\s+(?=\S)/i

function secondHalf(seed: Seed, text: Located<string> | undefined): Located<string> | undefined {
  const length = text && subPillarStart.exec(text.value)?.[0].length
  if (text === undefined || length === undefined) return undefined
  return seed.slice(text.position.start.offset + length, text.position.end.offset)
}

function margin(seed: Seed, start: number, end: number): Claim[] {
  return end > start ? [{as: 'structure', rule: 'margin', at: seed.span(start, end)}] : []
}

function typed(seed: Seed, text: Located<string>): Line {
  const {value} = text
  if (value === '') return {type: 'blank', text}
  if (isFurniture(value)) return {type: 'furniture', text}
  const after = (pattern: RegExp): Located<string> | undefined => {
    const length = pattern.exec(value)?.[0].length
    const {start, end} = text.position
    return length === undefined ? undefined : seed.slice(start.offset + length, end.offset)
  }
  const item = after(itemPattern)
  if (item) return {type: 'item', text, item}
  const coverage = after(coveragePattern)
  if (coverage) return {type: 'coverage', text, coverage}
  const first = after(sourcesPattern)
  if (first) return {type: 'sources', text, first}
  return pillarLine(seed, text) ?? {type: 'text', text}
}

function isFurniture(value: string): boolean {
  return (
    value.length <= longestFurniture &&
    furniture.has(value.toLowerCase().replace(/[\s\u200B]+/g, ''))
  )
}

const pillarLabel = /^pillar(?:\s*:)?\s+(?=\S)/i
/** The label was `Sub-pillar` until 2025, when it became `Indicator`. */
const subPillarLabel = /[|\t]\s*(?:sub[-‐‑\s]?pillar|indicator)(?:\s*:)?\s+(?=\S)/iy

function pillarLine(seed: Seed, text: Located<string>): PillarLine | undefined {
  const {value, position} = text
  const from = pillarLabel.exec(value)?.[0].length
  if (from === undefined) return undefined
  for (const {index: bar} of value.matchAll(/[|\t]/g)) {
    if (bar < from) continue
    subPillarLabel.lastIndex = bar
    const label = subPillarLabel.exec(value)?.[0]
    if (label === undefined) continue
    const {start, end} = position
    const pillar = bare(seed, start.offset + from, start.offset + bar)
    const subPillar = seed.slice(start.offset + bar + label.length, end.offset)
    return pillar.value === '' ? undefined : {type: 'pillar', text, pillar, subPillar}
  }
  return undefined
}

const space = /^[\s\u200B]$/

/** A stretch without the white space around it, NBSP and its like included. */
function bare(seed: Seed, from: number, to: number): Located<string> {
  let [start, end] = [from, to]
  while (start < end && space.test(seed.text.charAt(start))) start++
  while (end > start && space.test(seed.text.charAt(end - 1))) end--
  return seed.slice(start, end)
}
