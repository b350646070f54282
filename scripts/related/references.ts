/** Pages that print a reference such as `(see C4)` to a page that is related to another. */
import {tokenise} from '../passages/tokens.ts'
import {stemOf} from '../passages/stem.ts'
import {type Found, type Rarity, weights, widestWord} from './evidence.ts'
import type {Ledger} from './ledger.ts'
import type {Cutter} from './sentence-pair.ts'
import {isStatement, type Unit} from './units.ts'

/** `(see C4)`, `(see A3, B1, and C5)` */
const printedReference = /\(see (?<codes>[A-Z]\d+(?:,? (?:and )?[A-Z]\d+)*)/gu

/** Least sum of a relation that a printed reference leads to, and where nothing but the reference is in common. */
const referable = {beside: 2, alone: 3} as const

/** Pages that print a reference to a related page, in a sentence that shares what that page is related by. */
export function references(
  units: readonly Unit[],
  ledger: Ledger,
  cutter: Cutter,
  rarity: Rarity
): Found[] {
  const coded = units.filter(({code}) => code !== undefined)
  const byCode = Map.groupBy(coded, (unit) => `${folderOf(unit)} ${unit.code ?? ''}`)
  const referring = coded.flatMap((unit) =>
    unit.passages
      .filter(isStatement)
      .flatMap((passage) => cutter(passage).map((cut) => ({unit, passage, ...cut})))
  )
  return referring.flatMap(({unit, passage, statement, words}) => {
    const {start, end} = statement
    const text = passage.text.slice(start, end)
    const codes = [...text.matchAll(printedReference)].flatMap(
      ({groups}) => groups?.['codes']?.match(/[A-Z]\d+/gu) ?? []
    )
    const rare = words
      .filter(({start: at}) => !isInReference(passage.text, at))
      .filter(({stem}) => rarity.spread(stem) <= widestWord(rarity.topics))
    return codes
      .flatMap((code) => byCode.get(`${folderOf(unit)} ${code}`) ?? [])
      .filter(({page}) => page !== unit.page)
      .flatMap((target) =>
        ledger.relatedTo(target).flatMap(({one, sum, evidence: [best]}): Found[] => {
          const least = ledger.sum(one, unit) > 0 ? referable.beside : referable.alone
          if (best === undefined || sum < least) return []
          const both = stemsOf(best.one.text).intersection(stemsOf(best.other.text))
          if (!rare.some(({stem}) => both.has(stem))) return []
          const other = {page: passage.page, anchor: passage.anchor, start, end, text}
          const reason = `refers to ${target.code ?? 'a page'}, on the same subject`
          const weight = weights.reference
          return [[one, unit, {kind: 'reference', reason, weight, one: best.one, other}]]
        })
      )
  })
}

function stemsOf(text: string): Set<string> {
  return new Set(tokenise(text).map(({lower}) => stemOf(lower)))
}

/** Longest bracket that refers to others, in letters. */
const longestReference = 300

function isInReference(text: string, at: number): boolean {
  return /\(see [^)]*$/u.test(text.slice(Math.max(0, at - longestReference), at))
}

/** What a numbered page is a part of. */
function folderOf({page}: Unit): string {
  return page.replace(/[^/]+\/$/u, '')
}
