/**
 * A row of the table of terms that stand for each other.
 *
 * Case counts for acronyms alone, in texts; endings and spelling variants
 * (`localization`, `комитета`) need no entry. The text of a page is never touched.
 */
export interface Term {
  /** Country whose texts say so; `*` for all. */
  readonly country: string
  /** Where a text says one of them, a reader who types another finds it. */
  readonly say: readonly [string, ...string[]]
  /** Typed for it, but not taken for it in texts. */
  readonly ask?: readonly string[]
  readonly reason: string
}
