/**
 * Fields that records of several kinds have. Each says what it is called and
 * what it means, once: pages, lists, facets, print and data files take both
 * from here.
 *
 * Strings are the source's own words unless `whose` says they are ours.
 */
import {z} from 'zod'

declare module 'zod' {
  interface GlobalMeta {
    /** What readers see it called. */
    readonly label?: string
    /** Whose words the value is in; the source's, where this is not said. */
    readonly whose?: 'source' | 'ours'
  }
}

type FieldMeta = Readonly<Record<'label' | 'description', string>>

/** What a field is called and means; its value is in the source's words, or in ours where it is part of a field of ours. */
export const field = (label: string, description: string): FieldMeta => ({label, description})

/** The same of a value that we give. */
export const ourField = (label: string, description: string): FieldMeta & {whose: 'ours'} => ({
  label,
  description,
  whose: 'ours'
})

export const text = z.string().min(1)
/** A list of the texts alone, called as the list it is of. */
export const textsIn = (list: z.ZodType): z.ZodType => z.array(text).meta(list.meta() ?? {})
const line = z.number().int().positive()
const points = z.number().int().nonnegative()
export const address = z.string().regex(/^\/([a-z0-9-]+\/)*$/)
/** `p3`, `n12`, `overview`: an anchor on a page. */
export const anchor = z.string().regex(/^[a-z][a-z0-9-]*$/)
/** `2013`, or `2013-05`. */
export const date = z.string().regex(/^\d{4}(-\d{2})?$/)

export const country = z
  .strictObject({
    code: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .meta(ourField('Country code', 'ISO 3166-1 alpha-2.')),
    name: text.meta(ourField('Country', 'English short name.')),
    printed: text
      .optional()
      .meta(field('Country as printed', 'As the source prints it, often in capitals.'))
  })
  .meta(field('Country', 'The country that the text is about.'))

/** Where a page's text stands in the seeds. */
const origin = z
  .strictObject({
    file: text.meta(field('File', 'Name of the source file.')),
    source: address.meta(
      ourField(
        'Source page',
        'Permanent address of the page about the source, even if its file is renamed.'
      )
    ),
    lines: z.tuple([line, line]).meta(ourField('Lines', 'First and last line.'))
  })
  .meta(ourField('Origin', 'Where the text is in the source files.'))

/** One numbered paragraph or list item of the body, in order. */
const paragraph = z.strictObject({id: anchor, line})

/** One heading of the body, in order; `ours` where the source prints none. */
const section = z.strictObject({id: anchor, title: text, ours: z.boolean()})

const workText = text.meta(field('Work', 'The work as the note cites it.'))

export const workSchema = z.discriminatedUnion('kind', [
  /** A work with or without an address; `shortened` addresses end in `…` in the source. */
  z.strictObject({
    kind: z.literal('work'),
    text: workText,
    url: text.optional().meta(field('Web address', 'As the note gives it.')),
    address: z
      .enum(['complete', 'shortened', 'none'])
      .meta(
        ourField(
          'Link status',
          'Whether the note gives a complete address, a truncated one, or none.'
        )
      ),
    bare: z.boolean().meta(ourField('Bare', 'Whether the note is only an address.')),
    archived: z.boolean().meta(ourField('Archived', 'Whether the address is in a web archive.'))
  }),
  z.strictObject({
    kind: z.literal('ibid'),
    text: workText,
    of: anchor.optional().meta(ourField('Ibid. of', 'The note whose work an `Ibid.` repeats.'))
  }),
  /** Interviews, letters, official responses: nothing to look up. */
  z.strictObject({kind: z.literal('testimony'), text: workText})
])

export const noteSchema = z.strictObject({
  id: anchor.meta(ourField('Note', 'Anchor of the note on its page.')),
  number: z.number().int().positive().meta(field('Number', 'The number the source prints.')),
  line: line.meta(ourField('Line', 'Line of the file that the note is on.')),
  works: z.array(workSchema)
})

/** A `(see B1)` of the text. */
const reference = z.strictObject({
  to: address,
  /** As printed, for example `B1`. */
  printed: text,
  /** Anchor of the paragraph it stands in. */
  from: anchor,
  /** The sentence it stands in. */
  sentence: text
})

/** What the record of every kind has. */
export const commonFields = {
  address: address.meta(ourField('Address', 'Address of the page within the site.')),
  title: text.meta(field('Title', 'Title in the source.')),
  country: country
    .optional()
    .meta(field('Country', 'The country that the text is about, if it is about one.')),
  origin,
  sections: z.array(section).meta(field('Sections', 'Headings of the body, in order.')),
  paragraphs: z
    .array(paragraph)
    .meta(ourField('Paragraphs', 'Numbered paragraphs and list items, in order.')),
  notes: z.array(noteSchema).meta(field('Notes', 'Notes with the works they cite.')),
  references: z
    .array(reference)
    .meta(field('References', 'Pages that the text refers to, as in `(see B1)`.'))
}

export const timeframeEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({kind: z.literal('since'), date}),
  z.strictObject({kind: z.literal('amended'), date}),
  z.strictObject({kind: z.literal('last-amended'), date}),
  z.strictObject({kind: z.literal('entry-into-force'), date}),
  z.strictObject({kind: z.literal('enforced'), date}),
  z.strictObject({kind: z.literal('until'), date}),
  z.strictObject({kind: z.literal('reported'), date}),
  z.strictObject({kind: z.literal('last-reported'), date}),
  z.strictObject({kind: z.literal('proposed'), date}),
  /** The day the editors last looked at what the measure rests on. */
  z.strictObject({kind: z.literal('last-visited'), date})
])

export const timeframeSchema = z.discriminatedUnion('kind', [
  z.strictObject({kind: z.literal('not-applicable'), printed: text}),
  z.strictObject({
    kind: z.literal('events'),
    printed: text,
    events: z.array(timeframeEventSchema).min(1)
  }),
  /** Shown as printed; the converter reports it. */
  z.strictObject({kind: z.literal('unread'), printed: text})
])

export const scoreSchema = z.strictObject({points, outOf: points})
export const edition = z
  .number()
  .int()
  .min(1990)
  .max(2100)
  .meta(field('Edition', 'Year in the title of the report.'))
/** Before 2019 more points meant less freedom. */
export const scale = z
  .enum(['more-is-freer', 'more-is-less-free'])
  .meta(ourField('Scale', 'Whether a higher score means more freedom or less freedom.'))

export type Work = z.infer<typeof workSchema>
export type Note = z.infer<typeof noteSchema>
export type Reference = z.infer<typeof reference>
export type Timeframe = z.infer<typeof timeframeSchema>
export type TimeframeEvent = z.infer<typeof timeframeEventSchema>
export type Score = z.infer<typeof scoreSchema>
export type Scale = z.infer<typeof scale>

/** What the record of every kind is at least. */
export interface BaseRecord {
  readonly kind: string
  readonly address: string
  readonly title: string
  readonly country?: z.infer<typeof country> | undefined
  readonly origin: z.infer<typeof origin>
  readonly sections: readonly z.infer<typeof section>[]
  readonly paragraphs: readonly z.infer<typeof paragraph>[]
  readonly notes: readonly Note[]
  readonly references: readonly Reference[]
}

/** What readers see a field called. Throws where its schema does not say. */
export function labelOf(
  schema: {readonly shape: Readonly<Record<string, z.ZodType>>},
  field: string
): string {
  const label = schema.shape[field]?.meta()?.label
  if (label === undefined) throw new Error(`No label in the schema of the field ${field}`)
  return label
}
