/**
 * What a reader makes of a seed: pages whose texts still know their place in
 * it, and whose links still name drafts instead of addresses.
 */
import type {VFile} from 'vfile'
import type {Page} from '../../src/model/page.ts'
import type {Source} from '../../src/model/sources.ts'
import type {Located, Seed, Span} from './source.ts'

/** A stretch of prose with a meaning of its own; offsets are the seed's. */
export type Mark = {readonly start: number; readonly end: number} & (
  | {readonly type: 'call'; readonly note: string}
  | {readonly type: 'reference'; readonly to: DraftKey}
  /** A complete web or mail address. */
  | {readonly type: 'link'; readonly href: string}
  /** Looks like an address and must never become a link, such as one shortened with `…`. */
  | {readonly type: 'no-link'}
  | {readonly type: 'language'; readonly lang: string; readonly dir: 'ltr' | 'rtl'}
)

/** Text of one line with its marks, in order, apart from each other and within the text. */
export interface Prose {
  readonly text: Located<string>
  readonly marks: readonly Mark[]
}

export type Block =
  | {readonly type: 'paragraph'; readonly prose: Prose}
  | {readonly type: 'list'; readonly items: readonly Prose[]}
  /** `id` is its anchor: unique on the page, and never like `p3` or `n12`. */
  | {readonly type: 'heading'; readonly id: string; readonly prose: Prose}
  /** A heading of ours, where the source prints none. */
  | {readonly type: 'own-heading'; readonly id: string; readonly title: string}

export interface DraftNote {
  /** Unique on its page: `12`, or `1-2` for a second note 1. Its anchor is `n` before it. */
  readonly label: string
  /** The number as printed. */
  readonly number: number
  readonly prose: Prose
  readonly works: Page['notes'][number]['works']
}

/** Names a draft within one run, for example `003.txt#C5`. */
export type DraftKey = string

/** A text of the record: `part` is the `data-part` of the element that shows it. */
export interface Field {
  readonly part: string
  readonly at: Span
}

/** What is only known when all drafts are: addresses and anchors. */
export interface Resolved {
  readonly common: Pick<
    Page,
    'address' | 'origin' | 'sections' | 'paragraphs' | 'notes' | 'references'
  >
  addressOf(key: DraftKey): string
  /** Anchor of a paragraph or list item. */
  anchorOf(prose: Prose): string
}

export interface Draft {
  readonly key: DraftKey
  /** The address it asks for; it gets `-2`, `-3` … where that is taken. */
  readonly wish: string
  /** The lines of the seed it comes from. */
  readonly span: Span
  readonly fields: readonly Field[]
  readonly blocks: readonly Block[]
  readonly notes: readonly DraftNote[]
  /** The front matter, once addresses and anchors are known. */
  record(resolved: Resolved): Page
}

/** A stretch of a seed that is not content: shown in another form, or not part of the text. */
export interface Claim {
  readonly as: 'structure' | 'furniture'
  /** Why it is not content, for example `pillar-mark`. */
  readonly rule: string
  readonly at: Span
}

/** What a reader of one kind of seed returns. */
export interface Reading {
  readonly drafts: readonly Draft[]
  readonly claims: readonly Claim[]
}

/**
 * What every reader of a kind of seed is: text and manifest entry in, drafts and
 * claims out. Reports what it cannot read to `file` and goes on; never throws.
 */
export type Reader = (seed: Seed, source: Source, file: VFile) => Reading
