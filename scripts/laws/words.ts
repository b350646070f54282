/** The words around the names of laws, and of what happens to laws. */
import {z} from 'zod'
import {pattern, readDataFile, wordSet} from '../../src/model/data-file.ts'

export const words = readDataFile(
  new URL('data/words.yaml', import.meta.url),
  z.strictObject({
    'dates begin': wordSet,
    'names begin': wordSet,
    'number signs': wordSet,
    'plain number signs': wordSet,
    'year named': wordSet,
    bodies: wordSet,
    states: wordSet,
    codes: wordSet,
    sentence: wordSet,
    generic: wordSet,
    pointers: wordSet,
    joining: wordSet,
    articles: wordSet,
    ending: wordSet,
    stating: wordSet,
    fixing: wordSet,
    enacting: wordSet,
    plans: wordSet,
    unnamed: wordSet,
    parts: z.strictObject({
      article: wordSet,
      section: wordSet,
      paragraph: wordSet,
      clause: wordSet,
      annex: wordSet,
      chapter: wordSet
    })
  })
)

export const events = readDataFile(
  new URL('data/events.yaml', import.meta.url),
  z.strictObject({
    verbs: z.strictObject({
      signed: wholeWord(),
      adopted: wholeWord(),
      introduced: wholeWord(),
      repealed: wholeWord(),
      replaced: wholeWord()
    }),
    amending: wholeWord(),
    'amending begins': pattern,
    planned: wordSet,
    'in force': behindName('\\s+'),
    ended: behindName(''),
    declaring: pattern,
    declared: behindName(''),
    succeeding: pattern,
    subject: pattern,
    'points back': pattern,
    determiners: wordSet,
    passive: wordSet
  })
)

/** A pattern of a whole word. */
function wholeWord(): z.ZodType<RegExp> {
  return z
    .string()
    .transform((source) => `^(?:${source})$`)
    .pipe(pattern)
}

/** A pattern right behind the name of a law and the marks that close it. */
function behindName(end: string): z.ZodType<RegExp> {
  return z
    .string()
    .transform((source) => `^[”"’»)\\]]*,?\\s*(?:which |that )?(?:${source})${end}`)
    .pipe(pattern)
}
