/** What an AI-written text states that can be checked, and what other texts say of it. */
import type {Quote} from '../passages/passage.ts'
import {z} from 'zod'
import {globalPattern, pattern, readDataFile} from '../../src/model/data-file.ts'

export type ClaimKind =
  'deadline' | 'authority' | 'consent' | 'penalty' | 'duty' | 'law' | 'statement'

export type Verdict = 'contradicts' | 'supports'

/** How sure: `high` where figures or laws are compared, or much is in common; else `fair`. */
export type Sureness = 'high' | 'fair'

/** What another passage, or another one of the same text, says of a claim. */
export interface Evidence {
  readonly verdict: Verdict
  readonly sureness: Sureness
  /** Why it is held to be so, for readers. */
  readonly why: string
  readonly place: Quote
  /** It comes from a conflict that is listed anyway. */
  readonly isListed?: true
}

export interface Claim {
  readonly country: string
  readonly kinds: readonly ClaimKind[]
  /** The sentence. */
  readonly statement: Quote
  /** What contradicts it first; none where the other texts are silent. */
  readonly evidence: readonly Evidence[]
  /** How sure it is that the others are silent: `fair` where some come near. */
  readonly silence: Sureness
  /** Bodies and laws in it that no other text names. */
  readonly unknown: readonly string[]
}

// The vocabulary by which claims are found and compared.

const list = z.array(z.string())

export const words = readDataFile(
  new URL('data/claims.yaml', import.meta.url),
  z.strictObject({
    kinds: z.strictObject({
      deadline: pattern,
      authority: pattern,
      consent: pattern,
      penalty: pattern,
      duty: pattern
    }),
    open: pattern,
    acts: z.record(z.string(), list),
    things: z.record(z.string(), list),
    asked: list,
    ruling: pattern,
    governed: list,
    materials: list,
    generic: list,
    unbound: pattern,
    'without-consent': pattern,
    recurring: globalPattern,
    allowed: pattern,
    forbidden: pattern,
    excepted: pattern,
    powerless: pattern,
    conditional: pattern,
    denying: pattern,
    negating: globalPattern,
    needless: globalPattern,
    conditions: pattern,
    well: z.string(),
    lacking: z.string(),
    unready: pattern
  })
)
