/** Addresses in databases of laws: which act they name, and the address an act must have there. */
import {z} from 'zod'
import {readDataFile} from '../../src/model/data-file.ts'
import {familySchema, type Family} from './kinds.ts'

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

const pattern = z
  .string()
  .includes('(?<id>', {error: 'expected a pattern with a group `id`'})
  .transform((source) => new RegExp(source, 'i'))

const databases = readDataFile(
  new URL('data/databases.yaml', import.meta.url),
  z.array(
    z.strictObject({
      country: z.string().regex(/^[A-Z]{2}$/),
      host: z.hostname(),
      name: z.string().min(1),
      official: z.boolean(),
      drafts: z.boolean().default(false),
      pattern,
      series: z
        .record(z.string(), z.strictObject({family: familySchema, numbered: z.boolean()}))
        .optional(),
      derived: z
        .strictObject({
          address: z.url(),
          since: z.int(),
          letters: z.partialRecord(familySchema, z.string().regex(/^[A-Z]$/))
        })
        .optional(),
      reason: z.string().min(1)
    })
  )
)

/** Reads an address; `undefined` where it leads into no database of the table. */
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
    drafts: database.drafts,
    country: database.country,
    id: `${space} ${id ?? ''}`,
    ...(says === undefined ? {} : {says})
  }
}

function fullYear(digits: string): string {
  return `${Number(digits) > 40 ? '19' : '20'}${digits}`
}

/** The address that the pattern of a database gives the act of this kind, number and year. */
export function derivedAddress(
  scope: string,
  family: Family | undefined,
  number: number,
  year: number
): {readonly url: string; readonly database: string} | undefined {
  if (family === undefined) return undefined
  for (const {country, name, derived} of databases) {
    const letter = derived?.letters[family]
    if (derived === undefined || letter === undefined || country.toLowerCase() !== scope) continue
    const digits = String(year).slice(-2)
    const id =
      year >= derived.since
        ? `${letter}${digits}${String(number).padStart(8, '0')}`
        : `${letter}${digits}${String(number).padStart(7, '0')}_`
    return {url: `${derived.address}${id}`, database: name}
  }
  return undefined
}
