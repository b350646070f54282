/**
 * The pillars of the Digital Trade Integration database, and one id for all
 * spellings of a name.
 *
 * The database respells its names from year to year: `Telecom infrastructure &
 * competition` and `and competition`, `Safe harbour` and `Safe harbor`,
 * `Domestic data policies` and `Domestic Data policies`. Pages show the
 * spelling of their source; lists and addresses go by the id. The database
 * prints no numbers for its names, so the ids have none.
 */
import {slugOf} from './slug.ts'
import {spellingKey} from './spelling.ts'

export interface Pillar {
  /** Ours, for addresses. */
  readonly id: string
  readonly name: string
  /** Other names it goes by; case, `&`, hyphens and American spelling need no entry. */
  readonly spellings: readonly string[]
}

/** All twelve, in the order of the database. */
export const pillars: readonly Pillar[] = [
  {
    id: 'tariffs',
    name: 'Tariffs and trade defence measures applied on ICT goods',
    spellings: [
      'Tariffs and trade defence measures',
      'Tariffs and trade defence measures applied on ICT goods and inputs',
      'Tariffs and trade defence measures applied on ICT goods, intermediate goods, and inputs',
      'Tariffs and trade defence measures applied to ICT goods'
    ]
  },
  {
    id: 'public-procurement',
    name: 'Public procurement of ICT goods and online services',
    spellings: ['Public procurement', 'Public procurement of ICT goods and services']
  },
  {
    id: 'foreign-direct-investment',
    name: 'Foreign Direct Investment (FDI) in sectors relevant to digital trade',
    spellings: [
      'FDI in sectors relevant to digital trade',
      'Foreign Direct Investment (FDI)',
      'Foreign Direct Investment (FDI) in sectors relevant for digital trade',
      'Foreign investment in sectors relevant to digital trade'
    ]
  },
  {
    id: 'intellectual-property',
    name: 'Intellectual Property Rights (IPRs)',
    spellings: ['Intellectual Property Rights (IPR)', 'Intellectual property', 'IPRs']
  },
  {
    id: 'telecom',
    name: 'Telecom infrastructure and competition',
    spellings: [
      'Telecommunication infrastructure and competition',
      'Telecommunications infrastructure and competition',
      'Telecoms infrastructure and competition'
    ]
  },
  {
    id: 'cross-border-data-policies',
    name: 'Cross-border data policies',
    spellings: ['Crossborder data policies', 'Cross-border data policy']
  },
  {
    id: 'domestic-data-policies',
    name: 'Domestic data policies',
    spellings: [
      'Domestic data policy',
      'Domestic policies on data',
      'Domestic policies on use of data'
    ]
  },
  {
    id: 'intermediary-liability',
    name: 'Intermediary liability',
    spellings: ['Intermediate liability', 'Intermediaries liability', 'Intermediary liabilities']
  },
  {id: 'content-access', name: 'Content access', spellings: ['Access to content']},
  {
    id: 'quantitative-trade-restrictions',
    name: 'Quantitative trade restrictions for ICT goods and online services',
    spellings: [
      'Quantitative trade restrictions',
      'Quantitative trade restrictions for ICT goods, products and online services'
    ]
  },
  {
    id: 'technical-standards',
    name: 'Technical standards applied to ICT goods and online services',
    spellings: [
      'Technical standards',
      'Technical standards applied on ICT goods and online services',
      'Technical standards applied to ICT goods, products and online services'
    ]
  },
  {
    id: 'online-sales-and-transactions',
    name: 'Online sales and transactions',
    spellings: ['Online sales and transaction']
  }
]

/** Names of sub-pillars that no rule brings together: the other name, then the one that gives the id. */
const aliases: readonly (readonly [string, string])[] = [
  ['Conditional flow regimes', 'Conditional flow regime'],
  ['Infrastructure requirements', 'Infrastructure requirement'],
  ['Minimum period of data retention', 'Minimum period for data retention'],
  ['Monitoring requirements', 'Monitoring requirement'],
  ['Presence of independent telecom authority', 'Presence of an independent telecom authority'],
  [
    'Requirement to perform a Data Protection Impact Assessment (DPIA) or have a Data Protection Officer (DPO)',
    'Requirement to perform an impact assessment (DPIA) or have a data protection officer (DPO)'
  ],
  ['Signature of WTO Telecom Reference Paper', 'Signature of the WTO Telecom Reference Paper'],
  ['User identity requirements', 'User identity requirement']
]

const pillarOfKey = new Map(
  pillars.flatMap((pillar) =>
    [pillar.name, ...pillar.spellings].map((name) => [spellingKey(name), pillar] as const)
  )
)

const keyOfAlias = new Map(aliases.map(([other, name]) => [spellingKey(other), spellingKey(name)]))

/** The pillar a printed name means, in whatever spelling. */
export function pillarOf(printed: string): Pillar | undefined {
  return pillarOfKey.get(spellingKey(printed))
}

/**
 * One id for all spellings of a name: the slug of what they have in common.
 * It is an anchor as well, so it begins with a letter.
 */
export function nameId(printed: string): string {
  const key = spellingKey(printed)
  const name = keyOfAlias.get(key) ?? key
  const id = slugOf(name)
  return /^[a-z]/.test(id) ? id : slugOf(`name ${name}`)
}
