/** The data files of search, by name. */
import type {CatalogueFile} from './catalogue.ts'
import type {Facet} from './browser/state.ts'
import type {LawRow} from './language/laws.ts'
import type {SubjectRow} from './language/subjects.ts'
import type {TermRow} from './language/term-table.ts'

/** Words, and what texts say for them. */
export type Dictionary = Readonly<Record<string, readonly string[]>>

export interface SearchData {
  /** How many pages there are, how many files of laws, and the table of terms. Always read. */
  readonly terms: {
    readonly pages: number
    readonly laws: number
    readonly rows: readonly TermRow[]
    readonly subjects: readonly SubjectRow[]
    /** What texts say for everyday words. */
    readonly dictionary: Dictionary
  }
  /** What texts say for words of other scripts. Read when a query has one. */
  readonly foreign: Dictionary
  /** Rows of the table with what people ask. Read for a query of several words. */
  readonly questions: readonly TermRow[]
  /** All pages, to narrow by and to order. Read when asked for. */
  readonly pages: CatalogueFile & {readonly labels: Readonly<Record<Facet, string>>}
  /** Some of the laws with a page of their own: `laws0`, `laws1` … Read when a query may name one. */
  readonly laws: readonly LawRow[]
  /** All words, one a line. Read when a word is not found. */
  readonly words: string
}
