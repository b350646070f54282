/** Finds the pages that answer all units of a query, and puts the best first. */
import type {Query, Unit} from '../language/query.ts'
import type {TermTable} from '../language/term-table.ts'
import {answer, askedFor, cyrillic} from './answer.ts'
import type {Engine} from './engine.ts'
import {type Answer, type Matches, either, matchesOf} from './match.ts'
import {type Ranked, rank} from './rank.ts'
import {rerank} from './rerank.ts'

export interface Found {
  readonly query: Query
  readonly answers: readonly Answer[]
  readonly ranked: readonly Ranked[]
  /** What was typed and stands on no page; a term is then looked for word by word. */
  readonly absent: readonly string[]
}

/** Finds the pages that answer a query, the best first; `topics` are those that it is likely about. */
export async function find(
  query: Query,
  engine: Engine,
  table: TermTable,
  topics: ReadonlyMap<string, number> = new Map()
): Promise<Found> {
  const {units} = query
  const [apart, compounds, left, likely] = await Promise.all([
    Promise.all(units.map((unit) => answer(unit, engine))),
    Promise.all(units.map((unit, at) => compound(unit, units[at + 1], engine))),
    Promise.all(query.without.map((unit) => answer(unit, engine))),
    pagesOf(topics, engine)
  ])
  const joined = apart.map((one, at) => withCompounds(one, compounds[at - 1], compounds[at]))
  const [only, ...others] = joined
  const answers =
    only === undefined || others.length > 0 ? joined : [await favouringAsked(only, engine)]
  // What is not there cannot be left out by mistake: no guesses here.
  const without = new Set(
    left.flatMap(({matches}) =>
      [...matches].flatMap(([id, {reason}]) =>
        reason === 'near' || reason === 'beginning' ? [] : [id]
      )
    )
  )
  const absent = answers.filter((one) => isAbsent(one) || one.inOtherWords === true)
  const words = await Promise.all(
    answers.map((one) => (isAbsent(one) ? wordByWord(one, engine) : [one]))
  )
  const told = withSomethingAskedFor(words.flat())
  const {isQuestion} = query
  const {pages} = engine
  const ranked = rank(told, {without, pages, isQuestion, likely})
  return {
    query,
    answers: told,
    ranked: await rerank(ranked, {answers: told, table, pages, isQuestion, likely}),
    absent: [...new Set(absent.map(({unit}) => unit.printed))]
  }
}

/** The pages that are called by a topic, with how likely that is. */
async function pagesOf(
  topics: ReadonlyMap<string, number>,
  engine: Engine
): Promise<ReadonlyMap<string, number>> {
  const likely = new Map<string, number>()
  const found = await Promise.all(
    [...topics].map(async ([key, share]) => ({share, hits: await engine.exactly([key])}))
  )
  for (const {share, hits} of found) {
    for (const {id, fields} of hits) {
      if (fields.includes('also')) likely.set(id, Math.max(share, likely.get(id) ?? 0))
    }
  }
  return likely
}

/** Of pages that are found for a single word, those on what people ask for with it come first. */
async function favouringAsked(one: Answer, engine: Engine): Promise<Answer> {
  const {unit, matches} = one
  const asks = unit.kind === 'phrase' || cyrillic.test(unit.printed) ? [] : (unit.asks ?? [])
  if (asks.length === 0) return one
  const asked = await askedFor(asks, engine)
  const both = new Map([...asked].filter(([id]) => matches.has(id)))
  return {...one, matches: either([matches, both])}
}

/** Pages that write two words in one: of `data base` those with `database`. */
async function compound(one: Unit, next: Unit | undefined, engine: Engine): Promise<Matches> {
  if (one.kind !== 'word' || next?.kind !== 'word') return new Map()
  return matchesOf(await engine.exactly([one.text + next.text]), 'exact')
}

/** The answer to a word with the pages that write it in one with the word before it or the next. */
function withCompounds(one: Answer, ...compounds: readonly (Matches | undefined)[]): Answer {
  const found = compounds.flatMap((matches = new Map()) => (matches.size > 0 ? [matches] : []))
  if (found.length === 0) return one
  const own = one.instead.length > 0 || one.inOtherWords === true ? [] : [one.matches]
  return {unit: one.unit, matches: either([...own, ...found]), instead: []}
}

/** Whether no page has what was asked for, and nothing was found that may be meant. */
function isAbsent({unit, matches, instead: guessed}: Answer): boolean {
  const isAskedFor = unit.kind !== 'word' || unit.soft !== true
  return isAskedFor && matches.size === 0 && guessed.length === 0
}

/** Where no page has what is asked for, the small words beside it are. */
function withSomethingAskedFor(answers: readonly Answer[]): readonly Answer[] {
  const isSoft = ({unit}: Answer): boolean => unit.kind === 'word' && unit.soft === true
  if (answers.some((one) => !isSoft(one) && one.matches.size > 0)) return answers
  return answers.map((one) => (isSoft(one) ? {...one, unit: {...one.unit, soft: false}} : one))
}

/** Of `net neutrality`, which no page has, what pages have of its words. */
async function wordByWord(whole: Answer, engine: Engine): Promise<readonly Answer[]> {
  const {unit} = whole
  if (unit.kind !== 'term' || unit.words.length < 2) return [whole]
  const {hints, meansHints, asks} = unit
  const shared = {...(hints && {hints}), ...(meansHints && {meansHints}), ...(asks && {asks})}
  const words = await Promise.all(unit.words.map((one) => answer({...one, ...shared}, engine)))
  return words.some(({matches}) => matches.size > 0) ? words : [whole]
}
