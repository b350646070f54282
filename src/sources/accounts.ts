/** What an account says of a seed, in numbers a page can show. */
import type {Account} from '../model/account.ts'

export interface RuleSum {
  readonly rule: string
  readonly count: number
  readonly characters: number
}

export interface AccountSummary {
  readonly content: number
  readonly structure: number
  readonly furniture: number
  /** By rule, the largest first. */
  readonly structureRules: readonly RuleSum[]
  readonly furnitureRules: readonly RuleSum[]
  /** Characters of the text that each page shows, in the order of their first appearance. */
  readonly pages: readonly {readonly address: string; readonly characters: number}[]
}

/** Adds up an account by kind, by rule and by page. */
export function summaryOf({segments}: Account): AccountSummary {
  const sums = {content: 0, structure: 0, furniture: 0}
  const rules = {structure: new Map<string, RuleSum>(), furniture: new Map<string, RuleSum>()}
  const pages = new Map<string, number>()
  for (const segment of segments) {
    sums[segment.as] += segment.length
    if (segment.as === 'content') {
      pages.set(segment.page, (pages.get(segment.page) ?? 0) + segment.length)
    } else {
      const {rule} = segment
      const {count, characters} = rules[segment.as].get(rule) ?? {count: 0, characters: 0}
      rules[segment.as].set(rule, {
        rule,
        count: count + 1,
        characters: characters + segment.length
      })
    }
  }
  return {
    ...sums,
    structureRules: largestFirst(rules.structure),
    furnitureRules: largestFirst(rules.furniture),
    pages: [...pages].map(([address, characters]) => ({address, characters}))
  }
}

function largestFirst(rules: ReadonlyMap<string, RuleSum>): RuleSum[] {
  return [...rules.values()].toSorted((a, b) => b.characters - a.characters)
}

/** A share of a whole in per cent, one digit after the point: `87.3%`. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '0%' : `${((100 * part) / whole).toFixed(1)}%`
}
