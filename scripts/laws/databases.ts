/** Addresses in databases of laws: which act they name, and the address an act must have there. */
import type {Family} from './kinds.ts'

export interface DatabaseLink {
  readonly url: string
  /** Name of the database. */
  readonly database: string
  readonly official: boolean
  readonly drafts: boolean
  readonly country: string
  /** Unique over all databases: `Adilet Z1300000094`. */
  readonly id: string
  /** What the id itself says of the act. */
  readonly says?: {readonly family: Family; readonly year: string; readonly number?: string}
}

/** Reads an address; `undefined` where it leads into no known database. */
export function databaseLink(url: string): DatabaseLink | undefined {
  const {hostname} = URL.parse(url) ?? {}
  const database = databases.find(({host}) => hostname === host || hostname === `www.${host}`)
  const groups = database?.pattern.exec(url)?.groups
  if (database === undefined || groups === undefined) return undefined
  const {id, series, year, number} = groups
  const kind = database.series?.[series ?? '']
  const says =
    kind === undefined || year === undefined || number === undefined
      ? undefined
      : {
          family: kind.family,
          year: fullYear(year),
          ...(kind.numbered ? {number: String(Number(number))} : {})
        }
  // Two hosts that share the ids of one database name one act.
  const space = database.series === undefined ? database.name : `${database.country} series`
  return {
    url,
    database: database.name,
    official: database.official,
    drafts: database.drafts === true,
    country: database.country,
    id: `${space} ${id ?? ''}`,
    ...(says === undefined ? {} : {says})
  }
}

function fullYear(digits: string): string {
  return `${Number(digits) > 40 ? '19' : '20'}${digits}`
}

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

export interface AddressPattern {
  readonly country: string
  readonly database: string
  readonly family: Family
  /** The address of the act of this number and year. */
  readonly url: (number: number, year: number) => string
  readonly reason: string
}

/**
 * Letter, two digits of the year, the number filled up with zeros: eight
 * digits since 2011 (`Z1300000094`), seven and an underscore before.
 */
function adilet(letter: string): AddressPattern['url'] {
  return (number, year) => {
    const digits = String(year).slice(-2)
    const id =
      year >= 2011
        ? `${letter}${digits}${String(number).padStart(8, '0')}`
        : `${letter}${digits}${String(number).padStart(7, '0')}_`
    return `https://adilet.zan.kz/rus/docs/${id}`
  }
}

export const addressPatterns: readonly AddressPattern[] = [
  {
    country: 'KZ',
    database: 'Adilet',
    family: 'law',
    url: adilet('Z'),
    reason: 'Law No. 347-VI of 2020 is Z2000000347, as a note gives it'
  },
  {
    country: 'KZ',
    database: 'Adilet',
    family: 'code',
    url: adilet('K'),
    reason: 'codes are numbered with the laws and have a letter of their own'
  },
  {
    country: 'KZ',
    database: 'Adilet',
    family: 'decree',
    url: adilet('P'),
    reason: 'Decree No. 630 of the government of 2020 is P2000000630, as a note gives it'
  }
]
