/** The judged keys: what careful readers of the five texts found, before any rule was tuned. */
import {z} from 'zod'
import {readDataFile} from '../../../scripts/passages/data-file.ts'

const place = z.tuple([z.string(), z.string(), z.string(), z.string().optional()])

/** Mentions by the short name of their page. */
export const mentions = readDataFile(
  new URL('mentions.yaml', import.meta.url),
  z.record(z.string(), z.array(place))
)
