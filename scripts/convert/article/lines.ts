/**
 * What is this line? Articles are saved one paragraph to a line, with blank
 * lines between or none at all, and bullets printed as `  • a ban on …`.
 */
import type {Claim} from '../draft.ts'
import {trimmed, type Located, type Seed} from '../source.ts'

export interface Line {
  /** Its text without the blanks around it, and without its bullet. */
  readonly text: Located<string>
  readonly isItem: boolean
}

/** The lines of a seed that have text, and claims for the bullets and invisible lines. */
export function toLines(seed: Seed): {lines: Line[]; claims: Claim[]} {
  const lines: Line[] = []
  const claims: Claim[] = []
  for (const line of seed.lines) {
    const text = trimmed(seed, line)
    if (text.value === '') continue
    if (invisible.test(text.value)) {
      claims.push({as: 'structure', rule: 'margin', at: text.position})
      continue
    }
    const mark = bullet.exec(text.value)?.[0].length ?? 0
    const {start, end} = text.position
    const rest = trimmed(seed, seed.slice(start.offset + mark, end.offset))
    const isItem = mark > 0 && !invisible.test(rest.value)
    lines.push({text: isItem ? rest : text, isItem})
    if (isItem) {
      const at = trimmed(seed, seed.slice(start.offset, start.offset + mark)).position
      claims.push({as: 'structure', rule: 'list-mark', at})
    }
  }
  return {lines, claims}
}

/** Nothing to see: no-break spaces, marks of direction. */
const invisible = /^[\s\p{Cf}]*$/u

/** `•` stands alone; what is also a dash or a star needs a blank after it. */
const bullet = /^(?:[•●▪◦‣∙○■□➢✓✔][\s\p{Cf}]*|[-*–—·][\s\p{Cf}]+)/u
