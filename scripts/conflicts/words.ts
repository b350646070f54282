/** The words by which sentences are compared. */
import {z} from 'zod'
import {readDataFile} from '../../src/model/data-file.ts'
import {pattern, wordSet} from '../passages/vocabulary.ts'

export const words = readDataFile(
  new URL('data/words.yaml', import.meta.url),
  z.strictObject({
    joining: wordSet,
    idle: wordSet,
    obliging: pattern,
    attributing: pattern,
    located: pattern,
    continuing: pattern,
    least: pattern,
    pointing: pattern,
    open: pattern,
    saying: z.string(),
    acting: pattern,
    provision: pattern,
    repeatable: pattern,
    deadlines: z.array(z.string().min(1))
  })
)
