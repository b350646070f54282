/**
 * The concordance: what the texts say about the same thing. The converter
 * finds it, the site shows it; one file for each law, one for each country.
 *
 * Every quote is a stretch of what one element of a page shows, so a reader
 * can check it there.
 */
import {z} from 'zod'
import {addressSchema} from './lock.ts'

const text = z.string().min(1)
const anchor = z.string().regex(/^[a-z][a-z0-9-]*$/)
const country = z.string().regex(/^[A-Z]{2}$/)

export const quoteSchema = z.strictObject({
  page: addressSchema,
  /** The part of the page it stands in: `p3`, `n12`, `basis-1`, `coverage`. */
  anchor,
  /** The words themselves, and the sentence or line around them. */
  text,
  context: text
})

/** What can happen to a law, as texts say it, in words for readers. */
export const lawEventLabels = {
  adopted: 'Adopted',
  signed: 'Signed',
  introduced: 'Introduced',
  repealed: 'Repealed',
  replaced: 'Replaced',
  since: 'Since',
  'entry-into-force': 'Entry into force',
  enforced: 'Enforced from',
  until: 'Until',
  reported: 'Reported',
  'last-reported': 'Last reported',
  proposed: 'Proposed',
  'last-visited': 'Last visited'
} as const

export type LawEventKind = keyof typeof lawEventLabels

const lawEventKinds = Object.keys(lawEventLabels) as [LawEventKind, ...LawEventKind[]]

const printed = z.strictObject({text, places: z.array(quoteSchema).min(1)})

export const lawSchema = z.strictObject({
  address: addressSchema,
  /** `kz`, or where it belongs when not to a country: `eaeu`, `eu`, `int`. */
  scope: z.string().regex(/^[a-z]{2,5}$/),
  /** Ours, put together from the words of the texts. */
  title: text,
  /** `law`, `code`, `decree` …; absent where no text says. */
  family: text.optional(),
  /** Its names without the words around them, to look it up by. */
  names: z.array(z.strictObject({text, lang: text})),
  /** The same as printed, in whole words: `Personal Data Law`. */
  printed: z.array(printed.extend({lang: text})),
  /** More than one where the texts disagree. */
  numbers: z.array(printed),
  dates: z.array(printed),
  bodies: z.array(printed),
  amendments: z.array(z.strictObject({date: text, place: quoteSchema})),
  /** What else the texts say happened to it, each with its sentence or line. */
  events: z.array(
    z.strictObject({kind: z.enum(lawEventKinds), date: text.optional(), place: quoteSchema})
  ),
  /** Addresses that notes give for it. */
  links: z.array(
    z.strictObject({
      url: text,
      database: text,
      official: z.boolean(),
      /** Cut off in the source: never a link. */
      shortened: z.boolean()
    })
  ),
  /** An address made by the pattern of a database from number and date: nobody has looked. */
  derived: z.strictObject({url: text, database: text, from: text}).optional(),
  mentions: z.array(
    z.strictObject({
      place: quoteSchema,
      /** As printed: `Art. 12.2`. */
      articles: z.array(text),
      /** Why it is held to name this law. */
      ground: text
    })
  )
})

export const evidenceSchema = z.strictObject({
  kind: z.enum(['law', 'article', 'name', 'words', 'phrases', 'subject', 'reference']),
  /** Why, as people say it: `both cite Art. 12.2 of the Law on Personal Data`; absent where words say too little. */
  reason: text.optional(),
  weight: z.number(),
  one: quoteSchema,
  other: quoteSchema
})

export const relationSchema = z.strictObject({
  /** A measure, or else an article, with its section. */
  one: addressSchema,
  section: anchor.optional(),
  /** A measure, an article or an indicator. */
  other: addressSchema,
  otherSection: anchor.optional(),
  score: z.number(),
  evidence: z.array(evidenceSchema).min(1)
})

export const conflictSchema = z.strictObject({
  /** Anchor of the conflict on the page of conflicts. */
  id: anchor,
  rule: text,
  /** What the rule compares, in words of ours. */
  compares: text,
  /** As a person would put it: `Law on Informatization: No. 418-V or No. 417-V?` */
  title: text,
  about: text,
  sides: z
    .array(
      z.strictObject({
        value: text,
        places: z.array(quoteSchema).min(1),
        /** Where the value is a sum: what each place adds to it, in points. */
        terms: z.array(z.number().int().nonnegative()).optional()
      })
    )
    .min(2)
})

export const termSchema = z.strictObject({
  /** Anchor of the term in the glossary. */
  id: anchor,
  name: text,
  abbreviations: z.array(text),
  isBody: z.boolean(),
  definitions: z.array(quoteSchema),
  uses: z.array(quoteSchema),
  /** What a text says became of it; `successor` is the anchor of another term. */
  changes: z.array(
    z.strictObject({kind: text, sentence: quoteSchema, successor: anchor.optional()})
  )
})

export const unresolvedSchema = z.strictObject({place: quoteSchema, reason: text})

/** What is found within the texts on one country. */
export const concordanceSchema = z.strictObject({
  country,
  relations: z.array(relationSchema),
  conflicts: z.array(conflictSchema),
  terms: z.array(termSchema),
  unresolved: z.array(unresolvedSchema)
})

export type Quote = z.infer<typeof quoteSchema>
export type Law = z.infer<typeof lawSchema>
export type Relation = z.infer<typeof relationSchema>
export type Evidence = z.infer<typeof evidenceSchema>
export type Conflict = z.infer<typeof conflictSchema>
export type Term = z.infer<typeof termSchema>
export type Unresolved = z.infer<typeof unresolvedSchema>
export type Concordance = z.infer<typeof concordanceSchema>
