/** The claims of AI-written texts, checked: all countries, and each. */
import {findingsOf} from '../atlas/findings.ts'
import {claimsAddress} from '../atlas/lists.ts'
import {type Claim, claimKinds, verdicts} from '../atlas/concordance.ts'
import {type CountedCountry, countriesIn} from '../site/countries.ts'
import type {ListingView} from '../site/listing.ts'
import {counted} from '../site/names.ts'
import {definePageType, pagedList, type Pager, pagerOf, pageTitle} from '../site/page-type.ts'
import type {Atlas} from '../atlas/atlas.ts'
import {type Speaker, speakerOf} from '../conflicts/pages.ts'
import {type Passage, passageOf} from '../related/passages.ts'

interface ClaimView {
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

export interface ClaimsView {
  readonly head: ListingView
  readonly lede: string
  /** On the page of all countries. */
  readonly countries: readonly CountedCountry[]
  readonly claims: readonly ClaimView[]
  readonly pager?: Pager
}

const title = 'Claims of AI-written texts, checked'

/** How many claims there are on each country. */
export const claimsPage = definePageType({
  name: 'claims',
  subjects: () => [['/claims/', undefined]] as const,
  view(_, atlas): ClaimsView {
    const {claimsOf} = findingsOf(atlas)
    const countries = countriesIn(atlas)
    const claims = countries.flatMap(({slug}) => claimsOf(slug))
    const head = {
      title,
      section: 'sources',
      trail: [{name: 'Sources', address: '/sources/'}],
      description:
        'What AI-written texts state, beside the passages of other texts that support or contradict it.'
    } as const
    return {
      head,
      lede: ledeOf(claims),
      countries: countries.map(({slug, name}) => ({
        name,
        address: claimsAddress(slug),
        count: counted(claimsOf(slug).length, 'claim')
      })),
      claims: []
    }
  }
})

/** The claims of the AI-written texts on one country. */
export const countryClaimsPage = definePageType({
  name: 'country-claims',
  subjects: (atlas) =>
    countriesIn(atlas).flatMap((country) =>
      pagedList(claimsAddress(country.slug), findingsOf(atlas).claimsOf(country.slug)).map(
        ([address, page]) => [address, {country, page}] as const
      )
    ),
  view({country: {slug, name}, page}, atlas): ClaimsView {
    const claims = page.rows.map((claim) => claimView(claim, atlas))
    const own = `${title}: ${name}`
    const head = {
      title: own,
      windowTitle: pageTitle(own, page),
      section: 'sources',
      trail: [{name: title, address: '/claims/'}],
      description: `What AI-written texts on ${name} state, beside the passages of other texts that support or contradict it.`
    } as const
    return {
      head,
      lede: ledeOf(findingsOf(atlas).claimsOf(slug)),
      countries: [],
      claims,
      pager: pagerOf(claimsAddress(slug), page)
    }
  }
})

function ledeOf(claims: readonly Claim[]): string {
  if (claims.length === 0) return 'No AI-written text makes a checkable statement.'
  const verdicts = claims.map(verdictOf)
  const count = (wanted: string): number => verdicts.filter((one) => one === wanted).length
  return `${counted(claims.length, 'checkable statement')}: ${count('contradicts')} contradicted by another passage, ${count('supports')} supported, ${count('silent')} not addressed by any other text. Matched automatically. A statement that nothing contradicts may still be wrong.`
}
