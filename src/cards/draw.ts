/** A card as a drawing of 1200 by 630, the size that all services show. */
import {boxesOf} from '../site/pips.ts'
import {sourceClasses} from '../model/sources.ts'
import {print, shape, type Shape} from '../site/shapes.ts'
import type {Card} from './card.ts'
import {outlineOf, plainText, type Weight, widthOf} from './letters.ts'

export const cardSize = {width: 1200, height: 630} as const

const margin = 76
const width = cardSize.width - 2 * margin
const colours = {
  paper: '#fcfbf8',
  ink: '#1f1d1a',
  quiet: '#5f5b53',
  line: '#dedad0',
  edge: '#8b867b',
  warn: '#8a3a10',
  warnGround: '#fbeee3'
} as const

/** Sizes of the title, the largest first: the first that fits is taken. */
const titleSizes = [78, 68, 60, 52] as const
const mostTitleLines = 4
const asideStep = 46
const scoreHeight = 60
/** Where the foot begins. */
const lowest = 500

/** The SVG of a card, its letters as outlines: it needs no font. */
export function cardSvg(card: Card): string {
  const {kind, title, aside, score, accent} = card
  const shapes: Shape[] = [
    rect(0, 0, cardSize.width, cardSize.height, {fill: colours.paper}),
    rect(0, 0, 16, cardSize.height, {fill: accent}),
    written(kind, margin, 108, 32, 600, accent)
  ]
  const {size, lines} = titleOf(plainText(title))
  let y = 128
  for (const line of lines) {
    y += size * 1.16
    shapes.push(written(line, margin, y, size, 600, colours.ink))
  }
  if (aside !== undefined) {
    const room = lowest - y - (score === undefined ? 0 : scoreHeight)
    const most = Math.max(1, Math.min(2, Math.floor(room / asideStep)))
    y += asideStep / 4
    for (const line of linesOf(plainText(aside), {size: 34, weight: 400, width, most}).lines) {
      y += asideStep
      shapes.push(written(line, margin, y, 34, 400, colours.quiet))
    }
  }
  if (score !== undefined) shapes.push(...scoreOf(score, y + 34, accent))
  shapes.push(...footOf(card))
  const {width: w, height: h} = cardSize
  return print(
    shape(
      'svg',
      {xmlns: 'http://www.w3.org/2000/svg', width: w, height: h, viewBox: `0 0 ${w} ${h}`},
      ...shapes
    ),
    () => undefined
  )
}

function titleOf(title: string): {readonly size: number; readonly lines: readonly string[]} {
  for (const size of titleSizes) {
    const most = size > 60 ? mostTitleLines - 1 : mostTitleLines
    const {lines, cut} = linesOf(title, {size, weight: 600, width, most})
    if (!cut || size === titleSizes.at(-1)) return {size, lines}
  }
  return {size: titleSizes[0], lines: []}
}

function scoreOf(
  score: {readonly points: number; readonly outOf: number},
  y: number,
  accent: string
): Shape[] {
  const {boxes, width: all} = boxesOf(score)
  const scale = 2
  return [
    ...boxes.map(({x, width: size, on}) =>
      rect(margin + x * scale, y, size * scale, 26, {
        fill: on ? accent : 'none',
        stroke: on ? accent : colours.edge,
        'stroke-width': 2
      })
    ),
    written(
      `${score.points} of ${score.outOf}`,
      margin + all * scale + 16,
      y + 25,
      34,
      600,
      colours.ink
    )
  ]
}

function footOf({site, sourceClass}: Card): Shape[] {
  const y = 566
  const shapes = [
    rect(margin, y - 54, width, 2, {fill: colours.line}),
    written(site, margin, y, 32, 600, colours.ink)
  ]
  if (sourceClass === undefined) return shapes
  const name = sourceClasses[sourceClass]
  const ai = sourceClass === 'ai'
  const length = widthOf(name, 28, ai ? 600 : 400)
  const x = cardSize.width - margin - length - (ai ? 20 : 0)
  if (ai) {
    const box = {fill: colours.warnGround, stroke: colours.warn, 'stroke-width': 3}
    shapes.push(rect(x - 20, y - 36, length + 40, 52, box))
  }
  return [...shapes, written(name, x, y, 28, ai ? 600 : 400, ai ? colours.warn : colours.quiet)]
}

function written(
  text: string,
  x: number,
  y: number,
  size: number,
  weight: Weight,
  fill: string
): Shape {
  return shape('path', {d: outlineOf(plainText(text), x, y, size, weight), fill})
}

function rect(
  x: number,
  y: number,
  w: number,
  h: number,
  paint: Readonly<Record<string, string | number>>
): Shape {
  return shape('rect', {x, y, width: w, height: h, ...paint})
}

interface Measure {
  readonly size: number
  readonly weight: Weight
  readonly width: number
  /** More lines than these are cut, with an ellipsis. */
  readonly most: number
}

/** A line may end behind a blank, a hyphen, a dash or a slash. */
const breaks = /(?<=[\s/–—-])/u

/** The lines of a text; `cut` where some of it found no room. */
export function linesOf(
  text: string,
  {size, weight, width, most}: Measure
): {readonly lines: readonly string[]; readonly cut: boolean} {
  const fits = (line: string): boolean => widthOf(line.trimEnd(), size, weight) <= width
  const lines: string[] = []
  let line = ''
  for (const word of text.split(breaks).flatMap((one) => piecesOf(one, fits))) {
    if (line === '' || fits(line + word)) {
      line += word
      continue
    }
    lines.push(line.trimEnd())
    line = word
    // What lies far beyond need not be measured.
    if (lines.length > most) break
  }
  lines.push(line)
  if (lines.length <= most) return {lines, cut: false}
  const kept = lines.slice(0, most)
  return {lines: [...kept.slice(0, -1), ellipsis(kept.at(-1) ?? '', fits)], cut: true}
}

/** A word, in pieces where it is wider than a line. */
function piecesOf(word: string, fits: (line: string) => boolean): string[] {
  // Nothing longer was ever a word; it is cut before it is measured letter by letter.
  const letters = Array.from(word).slice(0, 400)
  const whole = letters.join('')
  if (fits(whole)) return [whole]
  const pieces: string[] = []
  let piece = ''
  for (const letter of letters) {
    if (piece !== '' && !fits(piece + letter)) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece]
}

/** The line with an ellipsis behind its last word for which there is room, or behind a piece of its first. */
function ellipsis(line: string, fits: (line: string) => boolean): string {
  const words = line.split(breaks)
  const [first = ''] = words
  const parts = fits(shortened([first])) ? words : Array.from(first)
  while (parts.length > 1 && !fits(shortened(parts))) parts.pop()
  return shortened(parts)
}

function shortened(parts: readonly string[]): string {
  return `${parts.join('').replace(/[\s,;:.]+$/, '')}…`
}
