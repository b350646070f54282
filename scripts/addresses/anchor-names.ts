/** Names for new passages that never stood for another passage of the page. */
import type {Anchor} from '../../src/model/lock.ts'
import {letters} from './letters.ts'

export interface AnchorNames {
  /** `p8` at the end of a page that had seven; elsewhere the next of `p3a`, `p3b` … */
  paragraph(before: string, atEnd: boolean): string
  /** The number of the note, and with a letter as for paragraphs where another note had it. */
  note(wish: string): string
  /** The wish, or `-2`, `-3` … after it, as for addresses. */
  section(wish: string): string
}

/** Knows every name a page has ever given, and those it gives now. */
export function anchorNames(known: readonly Anchor[]): AnchorNames {
  const used = new Set(known.map(({id}) => id))
  const counts = new Map<string, number>()
  let highest = known.reduce(
    (most, {id}) => Math.max(most, Number(/^p(\d+)/.exec(id)?.[1] ?? 0)),
    0
  )

  const use = (id: string): string => {
    used.add(id)
    return id
  }
  const next = (base: string, from: number, spell: (count: number) => string): string => {
    let count = counts.get(base) ?? from
    while (used.has(base + spell(count))) count++
    counts.set(base, count + 1)
    return use(base + spell(count))
  }
  return {
    paragraph(before, atEnd) {
      if (atEnd) return use(`p${++highest}`)
      return next(/^p\d+/.exec(before)?.[0] ?? 'p0', 1, letters)
    },
    note: (wish) => (used.has(wish) ? next(wish, 1, letters) : use(wish)),
    section: (wish) => (used.has(wish) ? next(wish, 2, (count) => `-${count}`) : use(wish))
  }
}
