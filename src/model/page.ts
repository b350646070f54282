/**
 * The front matter of a generated page: the record behind it.
 * This is the border between the converter, which writes it, and the site,
 * which reads it; both sides check it against these schemas.
 *
 * Strings are the source's own words unless the comment says they are ours.
 */
import {z} from 'zod'

const text = z.string().min(1)
const line = z.number().int().positive()
const points = z.number().int().nonnegative()
const address = z.string().regex(/^\/([a-z0-9-]+\/)*$/)
/** `p3`, `n12`, `overview`: an anchor on a page. */
const anchor = z.string().regex(/^[a-z][a-z0-9-]*$/)
/** `2013`, or `2013-05`. */
const date = z.string().regex(/^\d{4}(-\d{2})?$/)

const country = z.strictObject({
  /** ISO 3166-1 alpha-2. */
  code: z.string().regex(/^[A-Z]{2}$/),
  /** English short name, ours. */
  name: text,
  /** As the source prints it, for example `KAZAKHSTAN`. */
  printed: text.optional()
})

/** Where a page's text stands in the seeds. */
const origin = z.strictObject({
  /** File name of the seed. */
  file: text,
  /** Address of the page about it, which stays when the file gets another name. */
  source: address,
  /** First and last line. */
  lines: z.tuple([line, line])
})

/** One numbered paragraph or list item of the body, in order. */
const paragraph = z.strictObject({id: anchor, line})

/** One heading of the body, in order; `ours` where the source prints none. */
const section = z.strictObject({id: anchor, title: text, ours: z.boolean()})

export const workSchema = z.discriminatedUnion('kind', [
  /** A work with or without an address; `shortened` addresses end in `…` in the source. */
  z.strictObject({
    kind: z.literal('work'),
    text,
    url: text.optional(),
    address: z.enum(['complete', 'shortened', 'none']),
    /** The note gives the address alone. */
    bare: z.boolean(),
    /** Kept by a web archive. */
    archived: z.boolean()
  }),
  /** `Ibid.`: the work of the note named by `of`. */
  z.strictObject({kind: z.literal('ibid'), text, of: anchor.optional()}),
  /** Interviews, letters, official responses: nothing to look up. */
  z.strictObject({kind: z.literal('testimony'), text})
])

const note = z.strictObject({
  id: anchor,
  /** The number the source prints. */
  number: z.number().int().positive(),
  line,
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

const common = {
  address,
  title: text,
  country: country.optional(),
  origin,
  sections: z.array(section),
  paragraphs: z.array(paragraph),
  notes: z.array(note),
  references: z.array(reference)
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
  /** Kept and shown as printed; the converter reports it. */
  z.strictObject({kind: z.literal('unread'), printed: text})
])

export const measureSchema = z.strictObject({
  kind: z.literal('measure'),
  ...common,
  country,
  /** `id` is ours: one for all spellings of a name. */
  pillar: z.strictObject({id: anchor, printed: text}),
  subPillar: z.strictObject({id: anchor, printed: text}),
  /**
   * What the rule rests on: legal instruments, or a heading such as `Lack of …`
   * that names no law. A basis without a timeframe had none left to pair with.
   */
  bases: z.array(
    z.strictObject({
      role: z.enum(['instrument', 'heading']),
      title: text,
      timeframe: timeframeSchema.optional()
    })
  ),
  /** Timeframe lines beyond the number of titles. */
  unpaired: z.array(timeframeSchema),
  coverage: text.optional(),
  /** Lines under `Sources`, which newer listings print. */
  sources: z.array(z.strictObject({text, url: text.optional()}))
})

export const scoreSchema = z.strictObject({points, outOf: points})

const edition = z.number().int().min(1990).max(2100)

export const reportSchema = z.strictObject({
  kind: z.literal('report'),
  ...common,
  country,
  edition,
  /** Before 2019 more points meant less freedom. */
  scale: z.enum(['more-is-freer', 'more-is-less-free']),
  /** Sum of the questions that have a score. */
  score: scoreSchema.optional(),
  /** `A Obstacles to Access | 11 25 |`. */
  scoreSections: z.array(
    z.strictObject({letter: text, name: text, printed: scoreSchema.optional()})
  ),
  /** `Country Facts`, as the publisher's site gave them on the day it was saved. */
  facts: z.array(z.strictObject({label: text, value: text})),
  /** Addresses of the indicators, in order. */
  indicators: z.array(address)
})

export const indicatorSchema = z.strictObject({
  kind: z.literal('indicator'),
  ...common,
  country,
  edition,
  scale: z.enum(['more-is-freer', 'more-is-less-free']),
  report: address,
  /** `A1` … `C8`. */
  code: z.string().regex(/^[A-Z]\d{1,2}$/),
  /** Short label, ours, the same in every edition; absent for a question we do not know. */
  label: text.optional(),
  section: z.strictObject({letter: text, name: text}),
  /** The question as printed. */
  question: text,
  /** Absent where its cell could not be read. */
  score: scoreSchema.optional(),
  /** Anchor of the paragraph that tells of a score change. */
  scoreChange: anchor.optional(),
  /** Sub-headings printed before the question. */
  subheadings: z.array(text)
})

export const articleSchema = z.strictObject({
  kind: z.literal('article'),
  ...common,
  /** The text prints no headline: `title` is that of its entry in the manifest. */
  untitled: z.literal(true).optional(),
  authors: z.array(z.strictObject({name: text, role: text.optional()})),
  firm: text.optional(),
  /** Notices the text prints about itself, such as that it was written by AI. */
  notices: z.array(text),
  /** The lines the article is signed with. */
  signature: z.array(text)
})

export const pageSchema = z.discriminatedUnion('kind', [
  measureSchema,
  reportSchema,
  indicatorSchema,
  articleSchema
])

export type Page = z.infer<typeof pageSchema>
export type PageKind = Page['kind']
export type Measure = z.infer<typeof measureSchema>
export type Report = z.infer<typeof reportSchema>
export type Indicator = z.infer<typeof indicatorSchema>
export type Article = z.infer<typeof articleSchema>
export type Work = z.infer<typeof workSchema>
export type Note = z.infer<typeof note>
export type Reference = z.infer<typeof reference>
export type Timeframe = z.infer<typeof timeframeSchema>
export type TimeframeEvent = z.infer<typeof timeframeEventSchema>
export type Score = z.infer<typeof scoreSchema>
