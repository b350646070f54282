/**
 * The account of a seed: every character of it is content on a page,
 * structure that a page shows in another form, or furniture of the web page
 * it was saved from. Kept as data in `content/account/`, shown under Sources,
 * and proved by rebuilding the seed from the built pages.
 */
import {z} from 'zod'
import {ourField} from './fields.ts'
import {sourceSchema} from './sources.ts'

/** A stretch of the seed's text, in UTF-16 code units of the normalised text. */
const stretch = {length: z.number().int().positive()}

const segmentSchema = z.discriminatedUnion('as', [
  z.strictObject({
    as: z.literal('content'),
    ...stretch,
    /** Address of the page that shows it. */
    page: z.string(),
    /** Which part of that page: the value of `data-part` in its HTML. */
    part: z.string()
  }),
  z.strictObject({as: z.literal('structure'), ...stretch, rule: z.string(), text: z.string()}),
  z.strictObject({as: z.literal('furniture'), ...stretch, rule: z.string(), text: z.string()})
])

/** What had to be changed to make text of the bytes; enough to change it back. */
const mendSchema = z.discriminatedUnion('kind', [
  z.strictObject({kind: z.literal('byte-order-mark')}),
  /** The encoding of the file, where it is not UTF-8. */
  z.strictObject({
    kind: z.literal('encoding'),
    name: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'koi8-r', 'windows-1252'])
  }),
  /** All line ends of the file, where they are all alike and not LF. */
  z.strictObject({kind: z.literal('line-ends'), end: z.enum(['\r\n', '\r'])}),
  /** One line end that differs; `offset` of the LF that stands for it. */
  z.strictObject({
    kind: z.literal('line-end'),
    offset: z.number().int().nonnegative(),
    end: z.enum(['\r\n', '\r', '\n'])
  }),
  /** Bytes that no page can hold; `offset` of the replacement mark, the bytes in hexadecimal. */
  z.strictObject({
    kind: z.literal('unreadable'),
    offset: z.number().int().nonnegative(),
    bytes: z.string().regex(/^([0-9a-f]{2})+$/)
  }),
  /**
   * A stretch read as another: a line break within a sentence as a blank, a page
   * head as nothing. These are in order, and `offset` is that of `as` in the
   * text; those of the other mends are in the text before any such reading.
   */
  z.strictObject({
    kind: z.literal('read-as'),
    rule: z.string(),
    offset: z.number().int().nonnegative(),
    text: z.string(),
    as: z.string()
  })
])
export type Mend = z.infer<typeof mendSchema>

/** What is not sure to have been read as it should be. */
const doubtSchema = z.strictObject({
  rule: z.string(),
  line: z.number().int().positive(),
  column: z.number().int().positive(),
  expected: z.string(),
  found: z.string(),
  /** What to do. */
  advice: z.string().optional(),
  /** Why it is right as it is, from the manifest. */
  accepted: z.string().optional()
})
export type Doubt = z.infer<typeof doubtSchema>

export const accountSchema = z.strictObject({
  source: sourceSchema,
  address: z.string().meta(ourField('Address', 'Address of the page about this source.')),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta(ourField('SHA-256', 'Checksum of the file as received.')),
  bytes: z.number().int().nonnegative().meta(ourField('Bytes', 'Size of the file as received.')),
  characters: z
    .number()
    .int()
    .nonnegative()
    .meta(ourField('Characters', 'UTF-16 code units of the normalised text.')),
  lines: z.number().int().nonnegative().meta(ourField('Lines', 'Lines of the normalised text.')),
  mends: z.array(mendSchema),
  doubts: z.array(doubtSchema).default([]),
  segments: z.array(segmentSchema)
})

export type Segment = z.infer<typeof segmentSchema>
export type Account = z.infer<typeof accountSchema>
