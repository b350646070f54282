/**
 * Nearly the same sentence twice, with another figure: `punished with up to 90
 * days in jail` and `punishable by up to 50 days in jail`.
 *
 * Two sentences are compared if they share rare runs of words, and count as
 * nearly the same if most content words of the shorter stand in the longer.
 * Their words are then aligned with every figure as a blank; figures that fill
 * the same blank, between the same words, must agree.
 */
import {agree} from '../dates.ts'
import {quote, type Passage} from '../text.ts'
import {statementsOf, type Statement} from '../relations/units.ts'
import {align} from './align.ts'
import type {Conflict, Side} from './conflict.ts'
import {haveSameNeighbours} from './neighbours.ts'
import {blanksIn, type Piece} from './pieces.ts'

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
  return [...Map.groupBy(prose, ({country}) => country).values()].flatMap(conflictsWithin)
}

function conflictsWithin(prose: readonly Passage[]): Conflict[] {
  const sentences = prose.flatMap(statementsOf).map(toSentence)
  return candidates(sentences.filter(({pieces}) => pieces.length <= longest)).flatMap(
    ([one, other]) => compare(one, other)
  )
}

function toSentence(statement: Statement): Sentence {
  const {passage, start, end} = statement
  const pieces = blanksIn(passage.text.slice(start, end), start)
  const content = pieces.flatMap(({word, idle, value}) => (idle || value !== undefined ? [] : word))
  return {statement, pieces, content: new Set(content)}
}

/** Pairs of sentences that share at least two rare runs of words, found through an index. */
function candidates(sentences: readonly Sentence[]): [Sentence, Sentence][] {
  const index = new Map<string, Set<Sentence>>()
  for (const sentence of sentences) {
    for (const words of runsOf(sentence)) {
      const known = index.get(words)
      if (known === undefined) index.set(words, new Set([sentence]))
      else known.add(sentence)
    }
  }
  const shared = new Map<Sentence, Map<Sentence, number>>()
  for (const holders of index.values()) {
    if (holders.size < 2 || holders.size > common) continue
    const list = [...holders]
    for (const [at, one] of list.entries()) {
      for (const other of list.slice(at + 1)) {
        const row = shared.get(one) ?? new Map<Sentence, number>()
        row.set(other, (row.get(other) ?? 0) + 1)
        shared.set(one, row)
      }
    }
  }
  return [...shared].flatMap(([one, row]) =>
    [...row].flatMap(([other, count]): [Sentence, Sentence][] =>
      count > 1 && areComparable(one.statement.passage, other.statement.passage)
        ? [[one, other]]
        : []
    )
  )
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
  const shared = one.content.intersection(other.content).size
  const shorter = Math.min(one.content.size, other.content.size)
  if (shared < alike.words || shared < alike.share * shorter) return []
  const differing = align(one.pieces, other.pieces).filter(
    ([left, right]) =>
      isDifferent(one.pieces[left], other.pieces[right]) &&
      haveSameNeighbours({pieces: one.pieces, at: left}, {pieces: other.pieces, at: right})
  )
  if (differing.length === 0) return []
  const side = ({statement, pieces}: Sentence, blanks: readonly number[]): Side => {
    const {passage, start, end} = statement
    const values = blanks.map((at) => passage.text.slice(pieces[at]?.start, pieces[at]?.end))
    return {value: values.join(', '), places: [quote(passage, start, end)]}
  }
  return [
    {
      rule: 'figures',
      about: aboutOf(one, other),
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

function isDifferent(one: Piece | undefined, other: Piece | undefined): boolean {
  if (one?.value === undefined || other?.value === undefined) return false
  return one.isDate && other.isDate ? !agree(one.value, other.value) : one.value !== other.value
}

/** The first words both sentences have. */
function aboutOf(one: Sentence, other: Sentence): string {
  const {passage} = one.statement
  const words = one.pieces
    .filter(({word, idle, value}) => !idle && value === undefined && other.content.has(word))
    .slice(0, 6)
  return words.map(({start, end}) => passage.text.slice(start, end)).join(' ')
}
