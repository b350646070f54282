/** Assigns addresses to candidates as a run does that has just read them. */
import {assign as assignPrepared, type Assignment} from '../../scripts/addresses/assign.ts'
import {type Candidate, prepare} from '../../scripts/addresses/candidate.ts'
import type {Lock} from '../../src/atlas/lock.ts'

export function assign(
  lock: Lock,
  candidates: readonly Candidate[],
  {date}: {readonly date: string}
): Assignment {
  return assignPrepared(lock, candidates.map(prepare), {date})
}

export type {Assignment}
