/**
 * The manifest `seeds/sources.yaml`: what each seed is, written by hand,
 * because the texts do not say it of themselves.
 */
import {z} from 'zod'
import {field, ourField} from './fields.ts'

/** Who wrote a text: what a reader must know before relying on it. */
export const sourceClasses = {
  official: 'Official text',
  expert: 'Expert database or report',
  press: 'Legal press',
  ai: 'AI-written text'
} as const

export type SourceClass = keyof typeof sourceClasses

/** Words without control characters, and without marks that turn the direction of a line. */
const words = /^[^\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+$/u
export const text = z.string().trim().regex(words)
export const webAddress = z
  .url({protocol: /^https?$/})
  .regex(/^[^\s\p{Cc}@]+(?:\/[^\s\p{Cc}]*)?$/u, 'an address without a name and password')
/** `2021`, `2021-06` or a day that exists. */
const day = z
  .string()
  .regex(/^[1-9]\d{3}(-\d{2}(-\d{2})?)?$/)
  .refine((value) => isCalendarDate(value))

function isCalendarDate(value: string): boolean {
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** A tag that browsers take: `en-a` has the form of one and is none, and nothing can be named or sorted by it. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)
  .refine((tag) => {
    try {
      return Intl.getCanonicalLocales(tag).length === 1
    } catch {
      return false
    }
  })

export const sourceSchema = z.strictObject({
  // As it is: a name may begin with a blank.
  file: z.string().regex(words).meta(field('File', 'Name of the file in the seeds folder.')),
  kind: text.meta(ourField('Kind', 'Which reader converts it.')),
  title: text.meta(ourField('Title', 'Title of the source.')),
  publisher: text
    .optional()
    .meta(
      ourField('Publisher', 'The original publisher, cited first. Absent if the text gives none.')
    ),
  work: text
    .optional()
    .meta(
      ourField('Part of', 'The larger work the text is part of: a database, a series, a journal.')
    ),
  class: z
    .enum(Object.keys(sourceClasses) as [SourceClass, ...SourceClass[]])
    .meta(
      ourField(
        'Source type',
        'Who wrote the text: `official`, `expert`, `press`, or `ai` if a program wrote it.'
      )
    ),
  edition: z
    .number()
    .int()
    .min(1990)
    .max(2100)
    .optional()
    .meta(ourField('Edition', 'Edition year; required for annual reports.')),
  covers: text.optional().meta(ourField('Covers', 'Period the text covers, in words.')),
  authors: z
    .array(text)
    .optional()
    .meta(ourField('Authors', 'Authors, if the text itself has no byline.')),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .meta(
      ourField(
        'Country code',
        'ISO 3166-1 alpha-2 code of the country an article is about; the other kinds state theirs.'
      )
    ),
  language: languageTag
    .default('en')
    .meta(ourField('Language', 'BCP 47 tag of the language the text is written in.')),
  quotes: z
    .array(z.string().regex(/^[a-z]{2,3}$/))
    .default([])
    .meta(
      ourField(
        'Quoted languages',
        'Languages that quoted titles may be in; tells languages with the same script apart.'
      )
    ),
  address: webAddress.optional().meta(ourField('Published at', 'Where the text was published.')),
  saved: z.iso
    .date()
    .optional()
    .meta(ourField('Saved', 'The day the page was saved, `YYYY-MM-DD`.')),
  published: day.optional().meta(ourField('Published', 'When the text was published.')),
  /** Doubts that are none, each with its reason: `coverage-missing 29: the database prints none`. */
  accepted: z.record(z.string().regex(/^[a-z-]+ [1-9]\d*$/), text).optional(),
  reuse: text.meta(ourField('Reuse', 'What the publisher allows, as far as we know.'))
})

export type Source = z.infer<typeof sourceSchema>

export const manifestSchema = z.strictObject({sources: z.array(sourceSchema)})
