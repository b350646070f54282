/**
 * The contract of a reader, which takes a text of one kind apart: a seed whose
 * every stretch knows its place, and the drafts of pages it gives. Texts of a
 * draft still know their place in the seed; links still name drafts instead of
 * addresses.
 */
import type {Point, Position} from 'unist'
import type {VFile} from 'vfile'
import type {Mend} from '../model/account.ts'
import type {Source} from '../model/sources.ts'
import type {Page} from './index.ts'

/** A value and the exact stretch of the seed it was read from. */
export interface Located<T> {
  readonly value: T
  readonly position: Span
}

/** A position that always knows its offsets. */
export interface Span extends Position {
  readonly start: Place
  readonly end: Place
}

export interface Place extends Point {
  readonly offset: number
}

export interface Seed {
  /** Path as shown in messages. */
  readonly path: string
  /** File name in the seeds folder. */
  readonly file: string
  readonly text: string
  readonly lines: readonly Located<string>[]
  readonly mends: readonly Mend[]
  /** Set where the file could not be read: what it may be. Its text is one replacement mark then. */
  readonly riddle?: string
  readonly sha256: string
  /** Size of the file in bytes. */
  readonly bytes: number
  /** The stretch from one offset to another; the law `text.slice(start, end) === value`. */
  slice(start: number, end: number): Located<string>
  span(start: number, end: number): Span
}

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
  | {
      readonly type: 'list'
      readonly items: readonly Prose[]
      /** How deep each item is, the first 0; absent where no item is within another. */
      readonly levels?: readonly number[]
    }
  | {
      readonly type: 'table'
      /** As many cells in each; an empty one is a stretch of no length. */
      readonly rows: readonly (readonly Prose[])[]
      /** Whether the source says that the first row heads the columns. */
      readonly hasHead: boolean
    }
  /** `id` is its anchor: unique on the page, and never like `p3` or `n12`. */
  | {readonly type: 'heading'; readonly id: string; readonly prose: Prose}
  /** A heading of ours, where the source prints none. */
  | {readonly type: 'own-heading'; readonly id: string; readonly title: string}

/** The texts of a block that are numbered on its page, in order: a paragraph, items, cells with text. */
export function paragraphsIn(block: Block): readonly Prose[] {
  switch (block.type) {
    case 'paragraph':
      return [block.prose]
    case 'list':
      return block.items
    case 'table':
      return block.rows.flat().filter(({text}) => text.value !== '')
    case 'heading':
    case 'own-heading':
      return []
  }
}

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
interface Resolved {
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
  /** It gets `-2`, `-3` … where that is taken. */
  readonly preferredAddress: string
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

/** The first line of a text that only texts of the reader's kind have. */
export type TellingLine = (seed: Seed) => Located<string> | undefined
