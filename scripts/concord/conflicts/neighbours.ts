/** Whether two blanks stand between the same words, and so ask for the same figure. */
import type {Piece} from './pieces.ts'

export interface Blank {
  readonly pieces: readonly Piece[]
  readonly at: number
}

/** Content words looked at on either side. */
const reach = 2

/**
 * The nearest content word on each side must be the same, and of all within
 * reach no more than one may differ: `In July 2019, the government introduced
 * …` and `In December 2020, the government tested …` are two events.
 */
export function haveSameNeighbours(one: Blank, other: Blank): boolean {
  let same = 0
  let seen = 0
  for (const step of [-1, 1] as const) {
    const left = contentWords(one, step)
    const right = contentWords(other, step)
    const most = Math.min(left.length, right.length)
    for (let index = 0; index < most; index++) {
      seen++
      if (left[index] === right[index]) same++
      else if (index === 0) return false
    }
  }
  return same >= 2 && same >= seen - 1
}

function contentWords({pieces, at}: Blank, step: 1 | -1): string[] {
  const words: string[] = []
  for (
    let index = at + step;
    index >= 0 && index < pieces.length && words.length < reach;
    index += step
  ) {
    const piece = pieces[index]
    if (piece !== undefined && !piece.idle) words.push(piece.word)
  }
  return words
}
