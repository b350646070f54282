/** The register of laws: what each is called, where it is named, and which mentions name none for certain. */
import type {LawEventKind} from '../../src/atlas/concordance.ts'
import type {DatabaseLink} from './databases.ts'
import type {Family} from './kinds.ts'
import type {Mention} from './extract/mention.ts'
import type {Quote} from '../passages/passage.ts'

/** Something the texts print of a law, with every place that prints it. */
export interface Printed {
  readonly text: string
  readonly places: readonly Quote[]
}

/** An address of the text of a law. */
export type LawLink = Pick<DatabaseLink, 'url' | 'database' | 'official'>

export interface Law {
  /** `kz`, or where it belongs when not to a country: `eaeu`, `eu`, `int`. */
  readonly scope: string
  /** Unique in its scope; preferred for its address. */
  readonly slug: string
  /** Kind and name, put together from the words of the texts. */
  readonly title: string
  readonly family: Family | undefined
  /** Names of the law, for look-up. */
  readonly names: readonly {readonly text: string; readonly lang: Mention['lang']}[]
  /** The same as printed, in whole words: `Personal Data Law`. */
  readonly printed: readonly (Printed & {readonly lang: Mention['lang']})[]
  /** More than one where the texts disagree. */
  readonly numbers: readonly Printed[]
  /** Dates of the act, `2013-05-21`, as far as printed. */
  readonly dates: readonly Printed[]
  readonly bodies: readonly Printed[]
  readonly amendments: readonly Amendment[]
  readonly events: readonly LawEvent[]
  /** Addresses that notes give for it. */
  readonly links: readonly LawLink[]
  /** An address made from its number and date by the pattern of a database; nobody has looked. */
  readonly derived?: {readonly url: string; readonly database: string; readonly from: string}
  readonly mentions: readonly Resolved[]
}

/** A law as far as texts are compared by it. */
export type ComparedLaw = Omit<Law, 'names' | 'printed' | 'bodies' | 'links' | 'derived'>

export interface LawEvent {
  readonly kind: LawEventKind
  /** As far as printed; a repeal may have none. */
  readonly date?: string
  /** The sentence or the line that says so. */
  readonly place: Quote
}

export interface Amendment {
  /** `2016`, `2016-04` or `2020-07-02`. */
  readonly date: string
  readonly place: Quote
}

/** Why a mention is held to name its law. */
export type Ground =
  | 'number'
  | 'name'
  | 'address'
  | 'translation'
  | 'bracket'
  | 'short name'
  | 'note'
  | 'named before'
  | 'same words'
  | 'only text'

export interface Resolved {
  readonly mention: Mention
  readonly quote: Quote
  readonly ground: Ground
}

export interface Unresolved {
  readonly mention: Mention
  readonly quote: Quote
  readonly reason: Reason
}

export const reasons = {
  draft: 'a draft, not a law',
  described: 'described but not named',
  short: 'a short name not introduced in any text',
  ambiguous: 'fits more than one law',
  number: 'a number without a year or a name',
  article: 'an article without a law',
  back: 'refers back, but no law is cited before it',
  amendment: 'amendments to a law that is not named',
  machine: 'named only by an AI-written text'
} as const

export type Reason = keyof typeof reasons

export interface Register {
  readonly laws: readonly Law[]
  readonly unresolved: readonly Unresolved[]
}
