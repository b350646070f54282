/** The data files of search, by name. */
import type {CatalogueFile} from './catalogue.ts'
import type {Facet} from './browser/state.ts'
import type {LawRow} from './language/laws.ts'
import type {SubjectRow} from './language/subjects.ts'
import type {TermRow} from './language/term-table.ts'
import type {PackedTopics} from './language/topics.ts'

/** Words, and what texts say for them. */
export type Dictionary = Readonly<Record<string, readonly string[]>>

/** Everyday words, and where they lead. */
export interface Everyday {
  /** What texts say for them. */
  readonly dictionary: Dictionary
  /** Rows of the table with what people ask for them. */
  readonly questions: readonly TermRow[]
  /** What they tell of the topics a query may be about. */
  readonly topics: Readonly<Record<string, PackedTopics>>
}

export interface SearchData {
  /** How many pages there are, how many files of laws, and the table of terms. Always read. */
  readonly terms: {
    readonly pages: number
    readonly laws: number
    readonly rows: readonly TermRow[]
    readonly subjects: readonly SubjectRow[]
    /** Keys of the indicators and sub-pillars that the site has pages of, by their numbers. */
    readonly topics: readonly string[]
  }
  /** Everyday words by their first two letters: `everyday1`, `everyday2` … Read for the words of a query. */
  readonly everyday: Everyday
  /** All pages, to narrow by and to order. Read when asked for. */
  readonly pages: CatalogueFile & {readonly labels: Readonly<Record<Facet, string>>}
  /** Some of the laws with a page of their own: `laws0`, `laws1` … Read when a query may name one. */
  readonly laws: readonly LawRow[]
  /** All words, one a line. Read when a word is not found. */
  readonly words: string
}
