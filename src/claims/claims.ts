/** The claims of AI-written texts as pages show them, each beside what other passages say. */
import type {Atlas} from '../atlas/atlas.ts'
import {claimKinds, verdicts, type Claim} from '../model/concordance.ts'
import type {SourceClass} from '../model/sources.ts'
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
  readonly speaker: {readonly name: string; readonly class: SourceClass}
}

const surenesses = {high: 'quite sure', fair: 'less sure'} as const

const verdictNames = {
  contradicts: 'Contradicted',
  supports: 'Supported',
  silent: 'No other text says so'
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
    evidence: evidence.map(({verdict, why, place}) => {
      const page = atlas.at(place.page)
      const source = page && atlas.accountOf(page).source
      return {
        ...passageOf(place, atlas),
        verdict: verdicts[verdict],
        why,
        speaker: {
          name: source?.publisher ?? 'Publisher unknown',
          class: source?.class ?? 'expert'
        }
      }
    }),
    unknown
  }
}
