/**
 * The address lock `content/addresses.lock.json`: every address ever
 * published, what it stands for, and every anchor it has ever had.
 *
 * The converter writes it, Git keeps it, nobody edits it, with one exception:
 * a move or a merge is declared by hand, by setting the `state` of the old
 * address to `{"movedTo": "/measures/kz/new/"}`. The next run does the rest.
 *
 * What is known of a text is its fingerprint, not the text. Each entry has a sum
 * over all but its `state`, by which damage and a merge gone wrong are seen; two
 * branches that change different entries still merge by themselves.
 */
import {z} from 'zod'
import {identitySchemas, type RecordIdentity} from '../kinds/index.ts'

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
/** The short hash of a text. */
const versionSchema = z.string().regex(/^[0-9a-f]{10}$/, 'a version of ten digits, `0` to `f`')

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

const lawIdentity = z.strictObject({
  kind: z.literal('law'),
  /** Its country, or where it belongs when not to one. */
  scope: z.string().regex(/^[a-z]{2,5}$/),
  title: text,
  /** As texts print them, in their order; not there in locks from before they were stored. */
  names: z.array(text).optional(),
  numbers: z.array(text)
})

/** The page about a seed. */
const sourceIdentity = z.strictObject({kind: z.literal('source'), title: text})

/** A page of ours that is what its address says, such as a list. */
const listIdentity = z.strictObject({kind: z.literal('list'), title: text})

/** What an address stands for: by this a later run recognises the record. */
export type LockedIdentity =
  | RecordIdentity
  | z.infer<typeof lawIdentity>
  | z.infer<typeof sourceIdentity>
  | z.infer<typeof listIdentity>

export const lockedIdentitySchema = z.discriminatedUnion(
  'kind',
  [lawIdentity, sourceIdentity, listIdentity, ...identitySchemas],
  'a kind of page'
) as unknown as z.ZodType<LockedIdentity>

/** One paragraph, section or note, in the order of the page; those gone stand where they last stood. */
const anchorSchema = z.strictObject({
  id: anchorId,
  text: passagePrint,
  /**
   * Where it leads since its text is gone: to another anchor of the page, or
   * to the page itself. On a page that has moved: to an anchor of the target.
   */
  to: anchorId.nullable().optional()
})

/** What happened to an address, and when; the version is that of the text from then on. */
const eventSchema = z.discriminatedUnion(
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
  identity: lockedIdentitySchema,
  /** Fingerprint of its paragraphs together; of a seed, of its whole text. */
  text: pagePrint,
  /** First published, changed, withdrawn …, oldest first; never rewritten, only added to. */
  history: z.array(eventSchema).min(1),
  sections: z.array(anchorSchema),
  paragraphs: z.array(anchorSchema),
  notes: z.array(anchorSchema)
})

/**
 * An entry as its file has it: the identity under `stands`, as ever, and with its sum, which
 * `scripts/addresses/stringify-lock.ts` writes; locks from before have none.
 */
const {state, identity: stands, ...others} = entrySchema.shape
const writtenEntrySchema = z
  .strictObject({state, stands, ...others, sum: z.string().optional()})
  .transform(({state, stands, ...written}): Entry => {
    const entry = {state, identity: stands, ...written}
    delete entry.sum
    return entry
  })

/** Reads a lock as it is in its file. Sums are looked at by the converter alone, which may not go on with a wrong one. */
export const lockSchema = z.strictObject({
  version: z.literal(1),
  addresses: z.record(addressSchema, writtenEntrySchema)
})

export type Lock = z.infer<typeof lockSchema>
export type Entry = z.infer<typeof entrySchema>
export type LockEvent = z.infer<typeof eventSchema>
export type Anchor = z.infer<typeof anchorSchema>

/** The kinds of anchor a page has, in the order in which the lock lists them. */
export const anchorKinds = ['sections', 'paragraphs', 'notes'] as const
export type AnchorKind = (typeof anchorKinds)[number]

export const emptyLock: Lock = {version: 1, addresses: {}}

/** The entry of an address, if it was ever published. */
export function entryAt(lock: Lock, address: string): Entry | undefined {
  return Object.hasOwn(lock.addresses, address) ? lock.addresses[address] : undefined
}
