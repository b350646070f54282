/** A text broken into lines of a width. */
import {widthOf, type Weight} from './letters.ts'

export interface Measure {
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

function ellipsis(line: string, fits: (line: string) => boolean): string {
  const letters = Array.from(line)
  while (letters.length > 0 && !fits(`${letters.join('')}…`)) letters.pop()
  return `${letters.join('').replace(/[\s,;:.]+$/, '')}…`
}
