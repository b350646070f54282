/** Which parts of the text face a page needs at once: only those are fetched early. */

export type Subset = 'cyrillic' | 'cyrillic-ext'

// The stylesheet gives each subset the same ranges.
const ranges: Record<Subset, RegExp> = {
  cyrillic: /[\u0401\u0406\u0410-\u044F\u0451\u0456\u04B0\u04B1\u2116]/,
  'cyrillic-ext': /[\u0460-\u048F\u0492-\u04AF\u04B2-\u052F]/
}

/** The subsets beyond Latin that a text needs, such as `cyrillic-ext` for the Kazakh `қ`. */
export function subsetsIn(...texts: readonly string[]): Subset[] {
  const subsets: Subset[] = ['cyrillic', 'cyrillic-ext']
  return subsets.filter((subset) => texts.some((text) => ranges[subset].test(text)))
}

/** A body up to its notes: those stand far below, and their letters are fetched when they come near. */
export function beforeNotes(body: string): string {
  const start = body.indexOf('<section class="notes"')
  return start < 0 ? body : body.slice(0, start)
}
