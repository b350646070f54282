/**
 * The concordance: what the texts say about the same thing, side by side.
 *
 * passages → mentions → register of laws
 * passages → bodies and abbreviations
 * passages, laws, bodies → relations     passages, laws, records → conflicts
 *
 * Pure functions; the order of the passages is that of the pages, and the same
 * passages give the same concordance.
 */
import type {Page} from '../../src/model/page.ts'
import {findTerms, type Term} from './bodies/index.ts'
import {findConflicts, type Conflict} from './conflicts/index.ts'
import {scoresOf} from './conflicts/scores.ts'
import {findMentions} from './mentions/index.ts'
import {registerLaws, type Register} from './register/index.ts'
import {relate, type Relation} from './relations/index.ts'
import type {Passage} from './text.ts'

export interface Concordance extends Register {
  readonly terms: readonly Term[]
  readonly relations: readonly Relation[]
  readonly conflicts: readonly Conflict[]
}

/** `pages` are the records of the pages the passages come from. */
export function concord(passages: readonly Passage[], pages: readonly Page[]): Concordance {
  const {laws, unresolved} = registerLaws(passages, findMentions(passages))
  const terms = findTerms(passages)
  return {
    laws,
    unresolved,
    terms,
    relations: relate(passages, laws, terms),
    conflicts: findConflicts(passages, laws, pages.flatMap(scoresOf))
  }
}
