/** A search from what was typed to pages in order. */
import type {Engine} from './engine.ts'
import {answer, type Answer} from './evaluate.ts'
import type {Query} from '../language/query.ts'
import {rank, type Ranked} from './rank.ts'

export interface Found {
  readonly query: Query
  readonly answers: readonly Answer[]
  readonly ranked: readonly Ranked[]
}

/** Finds the pages that answer a query, the best first. */
export async function find(query: Query, engine: Engine): Promise<Found> {
  const [answers, left] = await Promise.all([
    Promise.all(query.units.map((unit) => answer(unit, engine))),
    Promise.all(query.without.map((unit) => answer(unit, engine)))
  ])
  // What is not there cannot be left out by mistake: no guesses here.
  const without = new Set(
    left.flatMap(({matches}) =>
      [...matches].flatMap(([id, {reason}]) =>
        reason === 'near' || reason === 'beginning' ? [] : [id]
      )
    )
  )
  return {query, answers, ranked: rank(answers, without, engine.pages)}
}
