/**
 * The address lock `content/addresses.lock.json`: every address ever
 * published, what it stands for, and every anchor it has ever had.
 *
 * The converter writes it, Git keeps it, nobody edits it, with one exception:
 * a move or a merge is declared by hand, by setting the `state` of the old
 * address to `{"movedTo": "/measures/kz/new/"}`. The next run does the rest.
 *
 * What is known of a text is its fingerprint, not the text.
 */
import {z} from 'zod'

const text = z.string().min(1)
export const daySchema = z.iso.date('a day such as `2026-05-31`')

/** The last day that anything can have happened on: somewhere it is tomorrow already. */
export function tomorrow(): string {
  return new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
}

export const addressSchema = z
  .string()
  .regex(/^\/([a-z0-9-]+\/)*$/, 'an address such as `/measures/kz/safe-harbour/`')
const anchorId = z.string().regex(/^[a-z][a-z0-9-]*$/, 'an anchor such as `p3`')
const country = z.string().regex(/^[A-Z]{2}$/, 'a code of ISO 3166 such as `KZ`')
const edition = z.number().int().min(1990).max(2100)
/** The short hash of a text. */
export const versionSchema = z
  .string()
  .regex(/^[0-9a-f]{10}$/, 'a version of ten digits, `0` to `f`')

/**
 * A fingerprint, `9c1b073f2a:QwEr…`: ten digits that tell whether two texts
 * are equal, then letters that tell how alike they are, by the share on which
 * two texts agree. A text without words has no letters.
 */
const passagePrint = z
  .string()
  .regex(/^[0-9a-f]{10}:([A-Za-z0-9_-]{32})?$/, 'a fingerprint: ten digits and 32 letters')
const pagePrint = z
  .string()
  .regex(/^[0-9a-f]{10}:([A-Za-z0-9_-]{64})?$/, 'a fingerprint: ten digits and 64 letters')

/** What an address stands for: by this a later run knows the record again. */
export const standsSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('measure'),
      country,
      title: text,
      /** `id` is ours: one for all spellings of a name. */
      subPillar: z.strictObject({id: anchorId, printed: text}),
      /** Instruments, or headings where the record names no law. */
      instruments: z.array(text)
    }),
    z.strictObject({kind: z.literal('report'), country, title: text, edition}),
    z.strictObject({
      kind: z.literal('indicator'),
      country,
      title: text,
      edition,
      code: z.string().regex(/^[A-Z]\d{1,2}$/, 'a code such as `C5`')
    }),
    z.strictObject({kind: z.literal('article'), country: country.optional(), title: text}),
    /** A law that texts name: `scope` is its country, or where it belongs when not to one. */
    z.strictObject({
      kind: z.literal('law'),
      scope: z.string().regex(/^[a-z]{2,5}$/),
      title: text,
      /** As texts print them, in their order; not there in locks from before they were kept. */
      names: z.array(text).optional(),
      numbers: z.array(text)
    }),
    /** The page about a seed. */
    z.strictObject({kind: z.literal('source'), title: text}),
    /** A page of ours that stands for what its address says, such as a list. */
    z.strictObject({kind: z.literal('list'), title: text})
  ],
  'a kind of page'
)

/** One paragraph, section or note, in the order of the page; those gone stand where they last stood. */
export const anchorSchema = z.strictObject({
  id: anchorId,
  text: passagePrint,
  /**
   * Where it leads since its text is gone: to another anchor of the page, or
   * to the page itself. On a page that has moved: to an anchor of the target.
   */
  to: anchorId.nullable().optional()
})

/** What happened to an address, and when; the version is that of the text from then on. */
export const eventSchema = z.discriminatedUnion(
  'what',
  [
    z.strictObject({on: daySchema, what: z.literal('added'), version: versionSchema}),
    z.strictObject({on: daySchema, what: z.literal('changed'), version: versionSchema}),
    z.strictObject({on: daySchema, what: z.literal('withdrawn')}),
    z.strictObject({on: daySchema, what: z.literal('returned'), version: versionSchema}),
    z.strictObject({on: daySchema, what: z.literal('moved'), to: addressSchema})
  ],
  'something that happens to an address'
)

export const entrySchema = z.strictObject({
  state: z.union(
    [z.enum(['live', 'withdrawn']), z.strictObject({movedTo: addressSchema})],
    '`live`, `withdrawn` or an address it moved to'
  ),
  stands: standsSchema,
  /** Fingerprint of its paragraphs together; of a seed, of its whole text. */
  text: pagePrint,
  /** First published, changed, withdrawn …, oldest first; never rewritten, only added to. */
  history: z.array(eventSchema).min(1),
  sections: z.array(anchorSchema),
  paragraphs: z.array(anchorSchema),
  notes: z.array(anchorSchema)
})

export const lockSchema = z.strictObject({
  version: z.literal(1),
  addresses: z.record(addressSchema, entrySchema)
})

export type Lock = z.infer<typeof lockSchema>
export type Entry = z.infer<typeof entrySchema>
export type Stands = z.infer<typeof standsSchema>
export type LockEvent = z.infer<typeof eventSchema>
export type Anchor = z.infer<typeof anchorSchema>

/** The kinds of anchor a page has, in the order in which the lock lists them. */
export const anchorKinds = ['sections', 'paragraphs', 'notes'] as const
export type AnchorKind = (typeof anchorKinds)[number]

export const emptyLock: Lock = {version: 1, addresses: {}}

/** Orders texts by code units, the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The entry of an address, if it was ever published. */
export function entryAt(lock: Lock, address: string): Entry | undefined {
  return Object.hasOwn(lock.addresses, address) ? lock.addresses[address] : undefined
}
