/** What no rule can know of laws: names that are one, and acts that belong to no single country. */
import {z} from 'zod'
import {readDataFile} from '../../src/model/data-file.ts'
import {familySchema} from './kinds.ts'

const text = z.string().min(1)

/** Names of laws, with what the table says of each. */
export const nameTable = readDataFile(
  new URL('data/names.yaml', import.meta.url),
  z.array(
    z.strictObject({
      country: z.string().regex(/^([A-Z]{2}|\*)$/),
      name: text,
      is: text.optional(),
      literal: z.boolean().default(false),
      scope: z
        .string()
        .regex(/^[a-z]{2,5}$/)
        .optional(),
      reason: text
    })
  )
)

/** Where acts belong that are of no single country. */
export const scopeTable = readDataFile(
  new URL('data/scopes.yaml', import.meta.url),
  z.array(
    z.strictObject({
      scope: z.string().regex(/^[a-z]{2,5}$/),
      pattern: z.string().transform((source) => new RegExp(source)),
      families: z.array(familySchema).min(1),
      reason: text
    })
  )
)

/** Where treaties between states belong. */
export const treaties = 'int'

/** Names to be found as they are in the texts of a country. */
export function literalNames(country: string): string[] {
  return nameTable
    .filter((row) => row.literal && (row.country === '*' || row.country === country))
    .map(({name}) => name)
}
