/** The vocabulary by which claims are found and compared. */
import {z} from 'zod'
import {globalPattern, pattern, readDataFile} from '../../src/model/data-file.ts'

const list = z.array(z.string())

export const words = readDataFile(
  new URL('data/claims.yaml', import.meta.url),
  z.strictObject({
    kinds: z.strictObject({
      deadline: pattern,
      authority: pattern,
      consent: pattern,
      penalty: pattern,
      duty: pattern
    }),
    open: pattern,
    acts: z.record(z.string(), list),
    things: z.record(z.string(), list),
    asked: list,
    ruling: pattern,
    governed: list,
    materials: list,
    generic: list,
    unbound: pattern,
    'without-consent': pattern,
    recurring: globalPattern,
    allowed: pattern,
    forbidden: pattern,
    excepted: pattern,
    powerless: pattern,
    conditional: pattern,
    denying: pattern,
    negating: globalPattern,
    needless: globalPattern,
    conditions: pattern,
    well: z.string(),
    lacking: z.string(),
    unready: pattern
  })
)
