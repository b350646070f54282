/** What other passages say of a claim in all: contradiction before support. */
export type ClaimVerdict = 'contradicts' | 'supports' | 'silent'

export function verdictOf({
  evidence
}: {
  readonly evidence: readonly {readonly verdict: ClaimVerdict}[]
}): ClaimVerdict {
  if (evidence.some(({verdict}) => verdict === 'contradicts')) return 'contradicts'
  return evidence.length > 0 ? 'supports' : 'silent'
}
