/** The claims of AI-written texts, checked: all countries, and each. */
import {findingsOf} from '../atlas/findings.ts'
import {claimsAddress} from '../atlas/lists.ts'
import {type Claim, claimKinds, verdicts} from '../atlas/concordance.ts'
import {findingLists} from '../site/finding-lists.ts'
import {counted} from '../site/names.ts'
import type {Atlas} from '../atlas/atlas.ts'
import {type Speaker, speakerOf} from '../conflicts/pages.ts'
import {type Passage, passageOf} from '../related/passages.ts'

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

interface EvidenceView extends Passage {
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
function claimView(claim: Claim, atlas: Atlas): ClaimView {
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

/** What other passages say of a claim in all: contradiction before support. */
type ClaimVerdict = 'contradicts' | 'supports' | 'silent'

export function verdictOf({
  evidence
}: {
  readonly evidence: readonly {readonly verdict: ClaimVerdict}[]
}): ClaimVerdict {
  if (evidence.some(({verdict}) => verdict === 'contradicts')) return 'contradicts'
  return evidence.length > 0 ? 'supports' : 'silent'
}

/** The claims of the AI-written texts on each country. */
export const claimLists = findingLists({
  name: 'claims',
  title: 'AI-written claims, checked',
  section: 'sources',
  above: {name: 'Sources', address: '/sources/'},
  address: claimsAddress,
  findingsOn: (country, atlas) => findingsOf(atlas).claimsOf(country),
  isWhole: () => false,
  count: (claims) => counted(claims, 'claim'),
  entry: (claim, _, atlas) => claimView(claim, atlas),
  lede: ledeOf,
  description: (country) =>
    `What AI-written texts ${country === undefined ? '' : `on ${country} `}state, beside the passages of other texts that support or contradict it.`
})

function ledeOf(claims: readonly Claim[]): string {
  if (claims.length === 0) return 'No AI-written text makes a checkable statement.'
  const verdicts = claims.map(verdictOf)
  const count = (wanted: string): number => verdicts.filter((one) => one === wanted).length
  return `${counted(claims.length, 'checkable statement')}: ${count('contradicts')} contradicted by another passage, ${count('supports')} supported, ${count('silent')} not addressed by any other text. Matched automatically. A statement that nothing contradicts may still be wrong.`
}
