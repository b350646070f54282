/**
 * Names for what a text says in many ways: `№94-V`, `No. 94-V` and `Law 94 V`
 * are all `zzn94vq`. The index holds them beside the words of a page, and a
 * query that means the same asks for the same. All begin with letters that
 * begin no word, so that they lie together in the index, and end with one that
 * they have nowhere else, so that none begins another.
 */

export interface Key {
  readonly key: string
  /** Where the text says it. */
  readonly start: number
  readonly end: number
}

export const keyOf = {
  /** A number of a law, `94v`. */
  number: (number: string): string => `zzn${number}q`,
  /** An article, `25x2x10`. */
  article: (number: string): string => `zza${number}q`,
  /** A paragraph, clause or section. */
  paragraph: (number: string): string => `zzp${number}q`,
  annex: (number: string): string => `zzx${number}q`,
  /** The code of a question, on its own page alone. */
  code: (code: string): string => `zzc${code.toLowerCase()}q`,
  /** A row of the table of terms. */
  term: (id: string): string => `zzt${id}q`,
  /** A day, `20130521`. */
  day: (day: string): string => `zzy${day}q`,
  /** An amount in figures, `1500000`. */
  amount: (amount: string): string => `zzm${amount}q`,
  /** The number of an act in the address of a database of laws, `v1800016654`. */
  act: (id: string): string => `zzd${id.toLowerCase()}q`
}

/** Whether a word is a key. */
export function isKey(word: string): boolean {
  return /^zz.*q$/s.test(word)
}
