/** Schemas of the words by which texts are read, which whoever knows the field edits: sets, and patterns. */
import {z} from 'zod'

/** Words in lower case. */
export const wordSet = z.array(z.string().min(1)).transform((words) => new Set(words))

/** A regular expression, read without regard to capitals. */
export const pattern = z.string().transform((source, context) => {
  try {
    return new RegExp(source, 'iu')
  } catch {
    context.addIssue({code: 'custom', message: `no regular expression: ${source}`})
    return z.NEVER
  }
})
