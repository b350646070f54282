/** The file of a face: which glyphs its letters take, and which pairs of them are worth their bytes. */
import {charactersOf} from './characters.ts'
import {isWithin, type Face} from './faces.ts'
import {pairsAmong} from './kerning.ts'
import {substitutesOf} from './substitutes.ts'
import {subset, type Letter, type Pair} from './subset.ts'
import {tableOf, type Tables} from './woff.ts'

/** Nearer or farther by less than this, in thousandths of the size, nobody sees. */
const least = 40

/** Which letters readers see beside each other. */
const beside = /^(?:\p{L}[\p{Ll}.,’”-]|[“‘]\p{Lu})$/u

/** Capitals stand beside each other in abbreviations only. */
const capitals = /^\p{Lu}{2}$/u
const leastOfCapitals = 60

/** The letters of a face as a WOFF 2 file; `others` are those that another face has. */
export function cut(tables: Tables, {letters, range = ''}: Face, others: string): Buffer {
  const glyphs = charactersOf(tableOf(tables, 'cmap'))
  const wanted = letters === undefined ? without(glyphs, others, range) : pick(glyphs, letters)
  const kept = wanted.map(({point, glyph}) => ({point, glyph: figures(tables, point, glyph)}))
  return subset(tables, kept, visiblePairs(tables, kept))
}

function pick(glyphs: ReadonlyMap<number, number>, letters: string): Letter[] {
  return Array.from(letters, (letter) => {
    const point = letter.codePointAt(0) ?? 0
    const glyph = glyphs.get(point)
    if (glyph === undefined) throw new Error(`the face has no ${letter}`)
    return {point, glyph}
  })
}

function without(glyphs: ReadonlyMap<number, number>, letters: string, range: string): Letter[] {
  const others = new Set(Array.from(letters, (letter) => letter.codePointAt(0)))
  return [...glyphs]
    .map(([point, glyph]) => ({point, glyph}))
    .filter(({point}) => !others.has(point) && isWithin(range, point))
}

/** Figures all of one width, in text too: one set of ten is enough, and columns line up. */
function figures(tables: Tables, point: number, glyph: number): number {
  if (point < 0x30 || point > 0x39) return glyph
  return substitutesOf(tableOf(tables, 'GSUB'), 'tnum').get(glyph) ?? glyph
}

function visiblePairs(tables: Tables, letters: readonly Letter[]): Pair[] {
  const gpos = tables.get('GPOS')
  if (gpos === undefined) return []
  const characters = new Map(
    letters.map(({point, glyph}) => [glyph, String.fromCodePoint(point)] as const)
  )
  const glyphs = [...characters.keys()]
  return pairsAmong(gpos, glyphs, least).filter(({left, right, by}) => {
    const pair = `${characters.get(left) ?? ''}${characters.get(right) ?? ''}`
    return beside.test(pair) || (capitals.test(pair) && Math.abs(by) >= leastOfCapitals)
  })
}
