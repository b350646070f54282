/** The claims of AI-written texts as pages show them, each beside what other passages say. */
import type {Atlas} from '../atlas/atlas.ts'
import {claimKinds, verdicts, type Claim} from '../model/concordance.ts'
import {speakerOf, type Speaker} from '../conflicts/conflicts.ts'
import {passageOf, type Passage} from '../related/passages.ts'
import {verdictOf, type ClaimVerdict} from './verdict.ts'

export interface ClaimView {
  readonly id: string
  /** `Contradicted`, `Supported`, `Others silent`. */
  readonly verdict: string
  readonly verdictName: ClaimVerdict
  /** How sure we are of it. */
  readonly sureness: string
  /** `Deadline, duty`. */
  readonly kinds: string
  readonly statement: Passage
  readonly evidence: readonly EvidenceView[]
  /** Institutions and laws that no other text names. */
  readonly unknown: readonly string[]
}

export interface EvidenceView extends Passage {
  readonly verdict: string
  readonly why: string
  readonly speaker: Speaker
}

const surenesses = {high: 'high confidence', fair: 'moderate confidence'} as const

const verdictNames = {
  contradicts: 'Contradicted',
  supports: 'Supported',
  silent: 'Not addressed by other texts'
} as const

/** A claim with its passages. */
export function claimView(claim: Claim, atlas: Atlas): ClaimView {
  const {id, kinds, statement, evidence, silence, unknown} = claim
  const verdictName = verdictOf(claim)
  const leading = evidence.find(({verdict}) => verdict === verdictName)
  return {
    id,
    verdictName,
    verdict: verdictNames[verdictName],
    sureness: surenesses[leading?.sureness ?? silence],
    kinds: kinds.map((kind) => claimKinds[kind]).join(', '),
    statement: passageOf(statement, atlas),
    evidence: evidence.map(({verdict, why, place}) => ({
      ...passageOf(place, atlas),
      verdict: verdicts[verdict],
      why,
      speaker: speakerOf(place, atlas)
    })),
    unknown
  }
}
