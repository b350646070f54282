/**
 * Nearly the same sentence twice, with another figure: `punished with up to 90
 * days in jail` and `punishable by up to 50 days in jail`.
 *
 * Two sentences are compared if they share rare runs of words, and count as
 * nearly the same if most content words of the shorter stand in the longer.
 * Their words are then aligned with every figure as a blank; figures that fill
 * the same blank, between the same words, must agree.
 */
import {agree, readDate, yearOf} from '../passages/dates.ts'
import {type Passage, quote} from '../passages/passage.ts'
import {type Statement, statementsOf} from '../passages/sentences.ts'
import {type Conflict, pairsSharing, type Side, words} from './conflict.ts'
import {numberWords, type Token, tokenise} from '../passages/tokens.ts'
import {stemOf} from '../passages/stem.ts'

interface Sentence {
  readonly statement: Statement
  readonly pieces: readonly Piece[]
  readonly content: ReadonlySet<string>
}

/** Least share of the shorter sentence's content words, and least number of them, in common. */
const alike = {share: 0.65, words: 6}

/** Most sentences that may hold a run of words for it to be worth looking up. */
const common = 8

/** Content words of a run. */
const run = 3

/** Longest sentence compared, in pieces; longer ones are lists. */
const longest = 250

export function figureConflicts(passages: readonly Passage[]): Conflict[] {
  const prose = passages.filter(({role}) => role === 'prose')
  return [...Map.groupBy(prose, ({country}) => country).values()].flatMap((own) => {
    const sentences = own.flatMap(statementsOf).map(toSentence)
    const comparable = sentences.filter(({pieces}) => pieces.length <= longest)
    return pairsSharing(comparable, runsOf, {common, least: 2})
      .filter(([one, other]) => areComparable(one.statement.passage, other.statement.passage))
      .flatMap(([one, other]) => compare(one, other))
  })
}

function toSentence(statement: Statement): Sentence {
  const {passage, start, end} = statement
  const pieces = blanksIn(passage.text.slice(start, end), start)
  const content = pieces.flatMap(({word, idle, value}) => (idle || value !== undefined ? [] : word))
  return {statement, pieces, content: new Set(content)}
}

function runsOf({pieces}: Sentence): string[] {
  const words = pieces.flatMap(({word, idle, value}) => (idle || value !== undefined ? [] : word))
  return words.slice(run - 1).map((_, index) => words.slice(index, index + run).join(' '))
}

/** Two editions of a report tell of two years, and may well differ in figures. */
function areComparable(one: Passage, other: Passage): boolean {
  return one.edition === undefined || other.edition === undefined || one.edition === other.edition
}

function compare(one: Sentence, other: Sentence): Conflict[] {
  if (!areAlike(one, other)) return []
  const differing = align(one.pieces, other.pieces).filter(
    ([left, right]) =>
      isDifferent(one.pieces[left], other.pieces[right]) &&
      haveSameNeighbours({pieces: one.pieces, at: left}, {pieces: other.pieces, at: right})
  )
  if (differing.length === 0) return []
  const side = ({statement, pieces, content}: Sentence, blanks: readonly number[]): Side => {
    const {passage, start, end} = statement
    const values = blanks.map((at) => passage.text.slice(pieces[at]?.start, pieces[at]?.end))
    const [only, ...others] = blanks
    return {
      value: values.join(', '),
      ...(only !== undefined &&
        others.length === 0 && {heading: around({statement, pieces, content}, only)}),
      places: [quote(passage, start, end)]
    }
  }
  return [
    {
      rule: 'figures',
      about: aboutOf(one, other),
      title: titleOf(one, other, differing[0] ?? [0, 0]),
      country: one.statement.passage.country,
      sides: [
        side(
          one,
          differing.map(([left]) => left)
        ),
        side(
          other,
          differing.map(([, right]) => right)
        )
      ]
    }
  ]
}

function areAlike(one: Sentence, other: Sentence): boolean {
  const shared = one.content.intersection(other.content).size
  const shorter = Math.min(one.content.size, other.content.size)
  return shared >= alike.words && shared >= alike.share * shorter
}

function isDifferent(one: Piece | undefined, other: Piece | undefined): boolean {
  if (one?.value === undefined || other?.value === undefined) return false
  return one.isDate && other.isDate ? !agree(one.value, other.value) : one.value !== other.value
}

/** `“up to 90 days in jail” or “up to 50 days in jail”?`: the figure of either side with the words around it. */
function titleOf(one: Sentence, other: Sentence, [left, right]: readonly [number, number]): string {
  return `“${around(one, left)}” or “${around(other, right)}”?`
}

/** Words shown before and behind a figure. */
const shown = {before: 2, behind: 5} as const

function around({statement: {passage}, pieces}: Sentence, at: number): string {
  const isArticle = /^(art|articl|no|section)$/u.test(pieces[at - 1]?.word ?? '')
  const from = pieces[Math.max(0, at - (isArticle ? 1 : shown.before))]
  const figure = pieces[at]
  const to = pieces
    .slice(at, at + shown.behind + 1)
    .findLast(({idle, value}) => !idle || value !== undefined)
  // Half of a bracket is left out with its words, and what a comma sets apart from a figure.
  const before = passage.text.slice(from?.start, figure?.start).replace(/^[^(]*\)\s*/u, '')
  const behind = passage.text
    .slice(figure?.end, to?.end)
    .replace(figure?.isDate ? /\s*\([^)]*$/u : /\s*\([^)]*$|[,;:]\s.*$/su, '')
  const printed = passage.text.slice(figure?.start, figure?.end)
  return (before + printed + behind).replace(/\s+/gu, ' ')
}

/** The first words both sentences have. */
function aboutOf(one: Sentence, other: Sentence): string {
  const {passage} = one.statement
  const words = one.pieces
    .filter(({word, idle, value}) => !idle && value === undefined && other.content.has(word))
    .slice(0, 6)
  return words.map(({start, end}) => passage.text.slice(start, end)).join(' ')
}

interface Slot {
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
function haveSameNeighbours(one: Slot, other: Slot): boolean {
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

function contentWords({pieces, at}: Slot, step: 1 | -1): string[] {
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

/** Pairs of indices of the same word, in order, by the usual table: sentences are short. */
function align(one: readonly Piece[], other: readonly Piece[]): [number, number][] {
  const width = other.length + 1
  const table = new Uint16Array((one.length + 1) * width)
  for (let left = one.length - 1; left >= 0; left--) {
    for (let right = other.length - 1; right >= 0; right--) {
      const here = left * width + right
      table[here] =
        one[left]?.word === other[right]?.word
          ? (table[here + width + 1] ?? 0) + 1
          : Math.max(table[here + width] ?? 0, table[here + 1] ?? 0)
    }
  }
  const pairs: [number, number][] = []
  let left = 0
  let right = 0
  while (left < one.length && right < other.length) {
    const here = left * width + right
    if (one[left]?.word === other[right]?.word) pairs.push([left++, right++])
    else if ((table[here + width] ?? 0) >= (table[here + 1] ?? 0)) left++
    else right++
  }
  return pairs
}

interface Piece {
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

/** `origin` is added to every offset. */
function blanksIn(text: string, origin: number): Piece[] {
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
      word: stemOf(token.lower),
      idle: words.joining.has(token.lower),
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
  const word = numberWords.get(token.lower)
  if (token.kind !== 'number' && word === undefined) return undefined
  let next = at + 1
  let value = word === undefined ? token.text : String(word)
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
