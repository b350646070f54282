/** Laws that have a page of their own, by their numbers and names. */
import {lawNumbersIn} from './law-numbers.ts'
import {partsOf} from './parts.ts'
import {isAct, type Query} from './query.ts'
import {isStopWord} from './stop-words.ts'

export interface LawRow {
  readonly address: string
  readonly title: string
  /** Numbers and names, as keys. */
  readonly keys: readonly string[]
}

/** The keys under which a law is asked for. */
export function lawKeys(numbers: readonly string[], names: readonly string[]): string[] {
  const keys = [
    ...numbers.flatMap((number) =>
      lawNumbersIn(`No. ${number}`, 'page')
        .map(({key}) => key)
        .slice(0, 1)
    ),
    ...names.map(nameKey)
  ]
  return [...new Set(keys)].filter((key) => key !== '')
}

/** Whether a query may name a law, so that it is worth to look for one; `GDPR` is one by itself. */
export function mayNameLaw({units, text}: Query): boolean {
  return (
    units.some(({kind}) => kind === 'number') ||
    partsOf(text).some(({text: word, printed}) => isAct(word) || acronym.test(printed))
  )
}

const acronym = /^\p{Lu}{3,}$/u

/** The laws a query names, by a number in it or as a whole. */
export function lawsIn({units, text}: Query, rows: readonly LawRow[]): LawRow[] {
  const asked = new Set([
    nameKey(text),
    ...units.flatMap((unit) => (unit.kind === 'number' ? unit.keys.slice(0, 1) : []))
  ])
  asked.delete('')
  return rows.filter(({keys}) => keys.some((key) => asked.has(key)))
}

/** `Law on National Security` and `on National Security` are one name. */
function nameKey(name: string): string {
  return partsOf(name)
    .map(({text}) => text)
    .filter((word) => !isStopWord(word) && word !== 'law' && word !== 'закон')
    .join(' ')
}
