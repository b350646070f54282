/** A sentence as words and blanks: every figure and every date is a blank with a value. */
import {stemmer} from 'stemmer'
import {readDate, yearOf} from '../dates.ts'
import {tokenise, type Token} from '../tokens.ts'

export interface Piece {
  /** Stem of a word; `#` for a figure, `#date` for a date. */
  readonly word: string
  /** Says nothing of what the sentence is about: `of`, `the`, marks are left out altogether. */
  readonly idle: boolean
  /** Offsets in the passage. */
  readonly start: number
  readonly end: number
  readonly value?: string
  readonly isDate?: true
}

const idle = new Set(
  (
    'a an the and or but of at by for with in on to from as is are was were be been has have had it its this that ' +
    'these those which who also may can could would will according under about into such not no'
  ).split(' ')
)

const spelled = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index) => [word, String(index + 1)])
)

/** `origin` is added to every offset. */
export function blanksIn(text: string, origin: number): Piece[] {
  const tokens = tokenise(text)
  const pieces: Piece[] = []
  for (let at = 0; at < tokens.length;) {
    const blank = dateAt(tokens, at, origin) ?? figureAt(tokens, at, origin)
    if (blank !== undefined) {
      pieces.push(blank.piece)
      at = blank.next
      continue
    }
    const token = tokens[at]
    at++
    if (token?.kind !== 'word') continue
    pieces.push({
      word: stemmer(token.lower),
      idle: idle.has(token.lower),
      start: token.start + origin,
      end: token.end + origin
    })
  }
  return pieces
}

interface Blank {
  readonly piece: Piece
  readonly next: number
}

function dateAt(tokens: readonly Token[], at: number, origin: number): Blank | undefined {
  const read = readDate(tokens, at)
  const year = yearOf(tokens[at])
  const value = read?.date ?? year
  if (value === undefined) return undefined
  const next = read?.next ?? at + 1
  return {
    next,
    piece: {...place(tokens, at, next, origin), word: '#date', idle: true, value, isDate: true}
  }
}

/** `1,800`, `56-1`, `23.1`, `five`. */
function figureAt(tokens: readonly Token[], at: number, origin: number): Blank | undefined {
  const token = tokens[at]
  if (token === undefined) return undefined
  const word = spelled.get(token.lower)
  if (token.kind !== 'number' && word === undefined) return undefined
  let next = at + 1
  let value = word ?? token.text
  while (tokens[next]?.text === ',' && isThousand(tokens, next)) {
    value += tokens[next + 1]?.text ?? ''
    next += 2
  }
  return {next, piece: {...place(tokens, at, next, origin), word: '#', idle: true, value}}
}

/** A comma between digits without a blank, and three digits behind it. */
function isThousand(tokens: readonly Token[], comma: number): boolean {
  const [before, mark, after] = [tokens[comma - 1], tokens[comma], tokens[comma + 1]]
  return (
    before?.end === mark?.start && mark?.end === after?.start && /^\d{3}$/.test(after?.text ?? '')
  )
}

function place(
  tokens: readonly Token[],
  from: number,
  to: number,
  origin: number
): {start: number; end: number} {
  return {
    start: (tokens[from]?.start ?? 0) + origin,
    end: (tokens[to - 1]?.end ?? 0) + origin
  }
}
