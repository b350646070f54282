/** The pillars of the Digital Trade Integration database. It prints no numbers for their names, so the ids have none. */
import {byCodeUnit, byNumber, compareBy, inOrder, type Compare} from './order.ts'

export interface Pillar {
  /** Ours, for addresses. */
  readonly id: string
  readonly name: string
}

/** All twelve, in the order of the database. */
export const pillars: readonly Pillar[] = [
  {id: 'tariffs', name: 'Tariffs and trade defence measures applied on ICT goods'},
  {id: 'public-procurement', name: 'Public procurement of ICT goods and online services'},
  {
    id: 'foreign-direct-investment',
    name: 'Foreign Direct Investment (FDI) in sectors relevant to digital trade'
  },
  {id: 'intellectual-property', name: 'Intellectual Property Rights (IPRs)'},
  {id: 'telecom', name: 'Telecom infrastructure and competition'},
  {id: 'cross-border-data-policies', name: 'Cross-border data policies'},
  {id: 'domestic-data-policies', name: 'Domestic data policies'},
  {id: 'intermediary-liability', name: 'Intermediary liability'},
  {id: 'content-access', name: 'Content access'},
  {
    id: 'quantitative-trade-restrictions',
    name: 'Quantitative trade restrictions for ICT goods and online services'
  },
  {id: 'technical-standards', name: 'Technical standards applied to ICT goods and online services'},
  {id: 'online-sales-and-transactions', name: 'Online sales and transactions'}
]

const places = new Map(pillars.map(({id}, index) => [id, index]))

/** Pillars in the order of the database, those it does not have at the end. */
export const pillarOrder: Compare<string> = inOrder(
  compareBy((id) => places.get(id) ?? places.size, byNumber),
  byCodeUnit
)
