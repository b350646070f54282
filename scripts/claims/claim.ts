/** What an AI-written text states that can be checked, and what other texts say of it. */
import type {Quote} from '../passages/passage.ts'

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
