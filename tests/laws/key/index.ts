/** The judged keys: what careful readers of the five texts found, before any rule was tuned. */
import {z} from 'zod'
import {readDataFile} from '../../../src/model/data-file.ts'

const place = z.tuple([z.string(), z.string(), z.string(), z.string().optional()])

/** Mentions by the short name of their page. */
export const mentions = readDataFile(
  new URL('mentions.yaml', import.meta.url),
  z.record(z.string(), z.array(place))
)

/** Pages on the same subject by their short names, judged page by page. */
export const relations = readDataFile(
  new URL('relations.yaml', import.meta.url),
  z.strictObject({
    related: z.array(z.tuple([z.string(), z.string(), z.string(), z.array(z.string()).min(1)])),
    harmless: z.array(z.tuple([z.string(), z.string(), z.string()]))
  })
)

const percents = z
  .tuple([z.number(), z.number()])
  .transform(([precision, recall]) => ({precision, recall}))

/** What the rules found at their first run over invented countries, which no later run can tell. */
export const firstRuns = readDataFile(
  new URL('first-runs.yaml', import.meta.url),
  z.array(
    z.strictObject({
      countries: z.number(),
      laws: percents.optional(),
      relations: percents.optional(),
      conflicts: percents.optional(),
      repeals: percents.optional(),
      claims: percents.optional()
    })
  )
)

/** One name for two pages in any order. */
export function pairName(one: string, other: string): string {
  return [one, other].sort().join(' ~ ')
}

const disagreement = z.tuple([z.string(), z.array(z.string()).min(1), z.string()])

/** What contradicts itself or another text, by rule and the short names of the pages. */
export const conflicts = readDataFile(
  new URL('conflicts.yaml', import.meta.url),
  z.strictObject({real: z.array(disagreement), open: z.array(disagreement)})
)
