/** Addresses in databases of laws: which act they name, and the address an act must have there. */
import {databases} from './known/databases.ts'
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
