/** Databases of laws that notes link to, and how their addresses name an act, with the reason for each row. */
import type {Family} from '../kinds.ts'

export interface Database {
  readonly country: string
  readonly host: string
  readonly name: string
  /** Kept by the state. */
  readonly official: boolean
  /** Holds drafts, which are no laws yet. */
  readonly drafts?: true
  /** Finds the act in an address, as group `id`; group `series`, `year` and `number` where the id tells them. */
  readonly pattern: RegExp
  /** What the letter of an id says of the act, and whether the id holds the number of the act. */
  readonly series?: Readonly<Record<string, Series>>
  readonly reason: string
}

export interface Series {
  readonly family: Family
  readonly numbered: boolean
}

/** `V` counts by the register in which the ministry of justice enters orders, not by their own numbers. */
const adiletSeries: Readonly<Record<string, Series>> = {
  Z: {family: 'law', numbered: true},
  K: {family: 'code', numbered: true},
  P: {family: 'decree', numbered: true},
  U: {family: 'decree', numbered: false},
  V: {family: 'order', numbered: false}
}

export const databases: readonly Database[] = [
  {
    country: 'KZ',
    host: 'adilet.zan.kz',
    name: 'Adilet',
    official: true,
    pattern: /\/docs\/(?<id>(?<series>[A-Z])(?<year>\d\d)(?<number>\d{7,8}))(?!\d)/,
    series: adiletSeries,
    reason: 'legal information system of the Ministry of Justice'
  },
  {
    country: 'KZ',
    host: 'egov.kz',
    name: 'eGov',
    official: true,
    pattern: /\/law\/list\/(?<id>(?<series>[A-Z])(?<year>\d\d)(?<number>\d{7,8}))(?!\d)/,
    series: adiletSeries,
    reason: 'portal of the government; names acts by the ids of Adilet'
  },
  {
    country: 'KZ',
    host: 'legalacts.egov.kz',
    name: 'Open legal acts',
    official: true,
    drafts: true,
    pattern: /\/npa\/view\?id=(?<id>\d+)/,
    reason: 'portal where the state puts drafts up for discussion'
  },
  {
    country: 'KZ',
    host: 'online.zakon.kz',
    name: 'Zakon',
    official: false,
    pattern: /\/document\/\?(?:[^#]*&)?doc_id=(?<id>\d+)/i,
    reason: 'database of a publisher; one number for each act'
  }
]
