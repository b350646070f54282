/**
 * The concordance: what the texts say about the same thing. The converter
 * finds it, the site shows it; one file for each law, one for each country.
 *
 * Every quote is a stretch of what one element of a page shows, so a reader
 * can check it there.
 */
import {z} from 'zod'
import {field, ourField} from '../model/fields.ts'
import {addressSchema} from './lock.ts'

const text = z.string().min(1)
const anchor = z.string().regex(/^[a-z][a-z0-9-]*$/)
const country = z.string().regex(/^[A-Z]{2}$/)

export const quoteSchema = z.strictObject({
  page: addressSchema.meta(ourField('Page', 'Address of the page that the passage is on.')),
  anchor: anchor.meta(
    ourField('Anchor', 'The part of the page it is in: `p3`, `n12`, `basis-1`, `coverage`.')
  ),
  text: text.meta(field('Words', 'The quoted words.')),
  context: text.meta(field('Context', 'The sentence or line around the words.'))
})

/** What can happen to a law, as texts say it, in words for readers. */
export const lawEventLabels = {
  adopted: 'Adopted',
  signed: 'Signed',
  introduced: 'Introduced',
  repealed: 'Repealed',
  replaced: 'Replaced',
  since: 'Dated from',
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
  address: addressSchema.meta(
    ourField('Address', 'Address of the page of the law within the site.')
  ),
  scope: z
    .string()
    .regex(/^[a-z]{2,5}$/)
    .meta(
      ourField(
        'Jurisdiction',
        'The country code in lower case; `eaeu`, `eu` or `int` for a law that is not of a single country.'
      )
    ),
  title: text.meta(ourField('Law', 'Title, compiled from the wording of the texts.')),
  family: text
    .optional()
    .meta(ourField('Kind', '`law`, `code`, `decree` …; absent if no text says.')),
  names: z
    .array(z.strictObject({text, lang: text}))
    .meta(field('Names', 'Names of the law, for lookup.')),
  /** The same as printed, in whole words: `Personal Data Law`. */
  printed: z.array(printed.extend({lang: text})),
  numbers: z
    .array(printed)
    .meta(field('Number', 'Official number; several if the texts disagree.')),
  dates: z
    .array(printed)
    .meta(ourField('Date', 'Date of adoption; several if the texts disagree.')),
  bodies: z.array(printed).meta(field('Institution', 'Who adopted or issued it, as printed.')),
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
      articles: z.array(text).meta(field('Articles', 'Articles cited, as printed: `Art. 12.2`.')),
      ground: text.meta(ourField('Ground', 'Why the passage was matched to this law.'))
    })
  )
})

export const evidenceSchema = z.strictObject({
  kind: z
    .enum(['law', 'article', 'name', 'words', 'phrases', 'subject', 'reference'])
    .meta(ourField('Evidence', 'What the two passages have in common.')),
  reason: text
    .optional()
    .meta(
      ourField(
        'Reason',
        'Why they are related, in words: `both cite Art. 12.2 of the Law on Personal Data`; absent if there is no short reason.'
      )
    ),
  weight: z.number().meta(ourField('Weight', 'How much this evidence adds to the score.')),
  one: quoteSchema.meta(field('Passage', 'The passage on the first page.')),
  other: quoteSchema.meta(field('Other passage', 'The passage on the second page.'))
})

export const relationSchema = z.strictObject({
  one: addressSchema.meta(ourField('Page', 'Address of a measure or an article.')),
  section: anchor
    .optional()
    .meta(
      ourField('Section', 'Anchor of the section, if only a section of an article is related.')
    ),
  other: addressSchema.meta(
    ourField('Other page', 'Address of a measure, an article or an indicator.')
  ),
  otherSection: anchor
    .optional()
    .meta(ourField('Other section', 'Anchor of the section on the other page.')),
  score: z
    .number()
    .meta(ourField('Score', 'How strongly the two pages are related: the sum of the weights.')),
  evidence: z.array(evidenceSchema).min(1)
})

export const conflictSchema = z.strictObject({
  id: anchor.meta(
    ourField('Identifier', 'Anchor of the disagreement on the page of disagreements.')
  ),
  rule: text.meta(ourField('Rule', 'The rule that found it.')),
  compares: text.meta(ourField('Compares', 'What the rule compares.')),
  title: text.meta(
    ourField('Title', 'In plain words: `Law on Informatization: No. 418-V or No. 417-V?`')
  ),
  about: text.meta(ourField('About', 'What the texts disagree about.')),
  sides: z
    .array(
      z.strictObject({
        value: text.meta(field('Value', 'What this side says, in short.')),
        /** The same in words that need no others, where the value alone would: `up to 90 days in jail`. */
        heading: text.optional(),
        places: z.array(quoteSchema).min(1),
        /** Where the value is a sum: what each place adds to it, in points. */
        terms: z.array(z.number().int().nonnegative()).optional()
      })
    )
    .min(2)
})

const termSchema = z.strictObject({
  /** Anchor of the term in the glossary. */
  id: anchor,
  name: text,
  abbreviations: z.array(text),
  isBody: z.boolean(),
  /** Present where only an AI-written text names it. */
  isOnlyInAiText: z.literal(true).optional(),
  definitions: z.array(quoteSchema),
  uses: z.array(quoteSchema),
  /** What a text says became of it; `successor` is the anchor of another term. */
  changes: z.array(
    z.strictObject({kind: text, sentence: quoteSchema, successor: anchor.optional()})
  )
})

/** What a claim of an AI-written text is about. */
export const claimKinds = {
  deadline: 'Deadline',
  consent: 'Consent',
  penalty: 'Penalty',
  authority: 'Authority',
  duty: 'Duty',
  law: 'Law',
  statement: 'Statement'
} as const

/** What another passage says of a claim. */
export const verdicts = {contradicts: 'Contradicts', supports: 'Supports'} as const

const namesOf = <T extends string>(labels: Readonly<Record<T, string>>): [T, ...T[]] =>
  Object.keys(labels) as [T, ...T[]]

const sureness = z.enum(['high', 'fair'])

const claimSchema = z.strictObject({
  /** Anchor of the claim on the page of claims. */
  id: anchor,
  kinds: z.array(z.enum(namesOf(claimKinds))),
  statement: quoteSchema,
  evidence: z.array(
    z.strictObject({
      verdict: z.enum(namesOf(verdicts)),
      sureness,
      /** Why it is held to be so, in words of ours. */
      why: text,
      place: quoteSchema
    })
  ),
  /** How sure it is that the others are silent. */
  silence: sureness,
  /** Institutions and laws that no other text names. */
  unknown: z.array(text)
})

/** Something that several texts name. */
const subjectSchema = z.strictObject({
  /** Of its address: the same in all countries. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  name: text,
  /** What else texts call it. */
  also: z.array(text),
  places: z.array(quoteSchema).min(1)
})

const unresolvedSchema = z.strictObject({place: quoteSchema, reason: text})

/** What is found within the texts on one country. */
export const concordanceSchema = z.strictObject({
  country,
  relations: z.array(relationSchema),
  conflicts: z.array(conflictSchema),
  terms: z.array(termSchema),
  claims: z.array(claimSchema).default([]),
  subjects: z.array(subjectSchema).default([]),
  unresolved: z.array(unresolvedSchema)
})

export type Quote = z.infer<typeof quoteSchema>
export type Law = z.infer<typeof lawSchema>
export type Relation = z.infer<typeof relationSchema>
export type Evidence = z.infer<typeof evidenceSchema>
export type Conflict = z.infer<typeof conflictSchema>
export type Term = z.infer<typeof termSchema>
export type Claim = z.infer<typeof claimSchema>
export type Subject = z.infer<typeof subjectSchema>
export type Unresolved = z.infer<typeof unresolvedSchema>
export type Concordance = z.infer<typeof concordanceSchema>
