/**
 * Text as outlines, in Literata, whose letters come in files by script: each
 * letter is taken from the first file that has it.
 */
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {oncePerText} from '../model/memory.ts'
import opentype, {type Font, type Glyph, type PathCommand} from 'opentype.js'

const {resolve} = createRequire(import.meta.url)
const scripts = ['latin', 'cyrillic', 'cyrillic-ext', 'latin-ext', 'greek', 'vietnamese'] as const

export type Weight = 400 | 600

const fontIn = oncePerText((name): Font => {
  const {buffer, byteOffset, byteLength} = readFileSync(
    resolve(`@fontsource/literata/files/${name}`)
  )
  return opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength))
})

interface Letter {
  readonly glyph: Glyph
  readonly font: Font
}

function letterOf(letter: string, weight: Weight): Letter | undefined {
  for (const script of scripts) {
    const font = fontIn(`literata-${script}-${weight}-normal.woff`)
    if (font.charToGlyphIndex(letter) > 0) return {glyph: font.charToGlyph(letter), font}
  }
  return undefined
}

function lettersOf(text: string, weight: Weight): Letter[] {
  return Array.from(text).flatMap((letter) => letterOf(letter, weight) ?? [])
}

/** A text as it is drawn: one line, without marks that are not seen. */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether every letter of a text can be drawn. */
export function drawable(text: string): boolean {
  return Array.from(plainText(text)).every((letter) => letterOf(letter, 600) !== undefined)
}

/** Width of a line of text. */
export function widthOf(text: string, size: number, weight: Weight): number {
  return lettersOf(text, weight).reduce((sum, letter) => sum + advance(letter, size), 0)
}

/** The outlines of a line of text, as the data of an SVG path. */
export function outlineOf(
  text: string,
  x: number,
  y: number,
  size: number,
  weight: Weight
): string {
  let at = x
  let path = ''
  for (const letter of lettersOf(text, weight)) {
    path += letter.glyph.getPath(at, y, size).commands.map(dataOf).join('')
    at += advance(letter, size)
  }
  return path
}

/** Written here: the library's own rounding gives `NaN` for what is nearly whole. */
function dataOf(command: PathCommand): string {
  switch (command.type) {
    case 'M':
    case 'L':
      return `${command.type}${points(command.x, command.y)}`
    case 'Q':
      return `Q${points(command.x1, command.y1, command.x, command.y)}`
    case 'C':
      return `C${points(command.x1, command.y1, command.x2, command.y2, command.x, command.y)}`
    case 'Z':
      return 'Z'
  }
}

function points(...values: readonly number[]): string {
  return values.map((value) => Math.round(value * 10) / 10).join(' ')
}

function advance({glyph, font}: Letter, size: number): number {
  return ((glyph.advanceWidth ?? 0) / font.unitsPerEm) * size
}
