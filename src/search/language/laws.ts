/** Laws that have a page of their own, by the numbers and names that queries ask for them with. */
import {oncePerText} from '../../model/memory.ts'
import {keyOf} from './keys.ts'
import {lawNumbersIn, numbersApart, otherNumbersIn} from './law-numbers.ts'
import {partsOf} from './parts.ts'
import {isAct, type Query, type Unit} from './query.ts'
import {isStopWord} from './stop-words.ts'
import {termsIn, type TermTable} from './term-table.ts'

export interface LawRow {
  readonly address: string
  readonly title: string
  /** Numbers and names, as keys. */
  readonly keys: readonly string[]
  /** Its country, or what else it belongs to. */
  readonly of: string
  /** Its number as the texts print it, where its title does not say it. */
  readonly number?: string
  /** How many places name it. */
  readonly places: number
}

/** The keys under which a law is asked for. */
export function lawKeys(numbers: readonly string[], names: readonly string[]): string[] {
  const keys = [...numbers.flatMap(numberKeys), ...names.flatMap(nameKeys)]
  return [...new Set(keys)].filter((key) => key !== '')
}

/** Of a number in several parts all keys, of another the fullest: `94-V` is not any 94. */
function numberKeys(number: string): string[] {
  const text = `No. ${number}`
  const inParts = otherNumbersIn(text, 'page')
  return (inParts.length > 0 ? inParts : lawNumbersIn(text, 'page').slice(0, 1)).map(({key}) => key)
}

const dated = /^(?:No\.?\s)?(\d{1,6})\/(?:19|20)\d\d(?!\d)/u

/** `Decree 53` of `Decree No. 53/2022/ND-CP`, as it is quoted in short; a law so is any law. */
export function shortNames(title: string, numbers: readonly string[]): string[] {
  const [kind] = partsOf(title)
  if (kind === undefined || !isAct(kind.text) || law.test(kind.text)) return []
  return numbers.flatMap((number) => {
    const [, first] = dated.exec(number) ?? []
    return first === undefined ? [] : [`${kind.text} ${first}`]
  })
}

/** Whether a query may name a law, so that it is worth to look for one; `GDPR` is one by itself. */
function mayNameLaw({units, wanted}: Query): boolean {
  return (
    units.some(({kind}) => kind === 'number' || kind === 'figure') ||
    numbersApart(wanted).length > 0 ||
    partsOf(wanted).some(({text: word}) => isAct(word)) ||
    acronymsIn(wanted).length > 0
  )
}

/** `GDPR`, `NetzDG`: capitals within a word. */
const acronym = /^\p{L}{0,8}\p{Lu}\p{Ll}{0,8}\p{Lu}\p{L}{0,8}$/u

/** What may be the short name of a law; two letters alone may be anything, but not in `IT Act`. */
function acronymsIn(text: string): string[] {
  const parts = partsOf(text)
  return parts.flatMap(({text: word, printed}, index) =>
    acronym.test(printed) && (word.length > 2 || isAct(parts[index + 1]?.text ?? '')) ? [word] : []
  )
}

/** A name that a query may mean, of which country where it says so beside. */
interface AskedName {
  readonly key: string
  readonly country?: Unit
}

/** What a query may name a law by: numbers and short names in it, and itself as a whole, or but for a country. */
function askedNames({units, wanted}: Query): AskedName[] {
  const [only, ...others] = units.filter((unit) => unit.kind !== 'word' || unit.soft !== true)
  const isNumber = only?.kind === 'number' && units.length === 1
  const ofCountry = units.flatMap((unit) =>
    unit.kind === 'term' && units.length > 1
      ? [{key: nameKey(wanted.replace(unit.printed, ' ')), country: unit}]
      : []
  )
  const keys = [
    ...(isNumber ? [] : [nameKey(wanted)]),
    ...acronymsIn(wanted),
    ...numbersApart(wanted),
    // `25326` and `Ley 25.326` are amounts as well.
    ...(only?.kind === 'figure' && others.length === 0
      ? only.words.map((word) => keyOf.number(word.text))
      : []),
    ...units.flatMap((unit) => (unit.kind === 'number' ? unit.keys.slice(0, 1) : []))
  ]
  return [...keys.map((key) => ({key})), ...ofCountry].filter(({key}) => key !== '')
}

/** The laws a query names, those that most places name first. */
export function lawsIn(query: Query, rows: readonly LawRow[], table: TermTable): LawRow[] {
  const asked = askedNames(query)
  const termsOf = oncePerText((country: string) =>
    termsIn(partsOf(country), table, 'query').map(({key}) => key)
  )
  const isOf = ({of}: LawRow, country: Unit | undefined): boolean =>
    country === undefined ||
    (country.kind === 'term' && termsOf(of).some((key) => country.keys.includes(key)))
  const found = rows.filter(
    (row) =>
      asked.some(({key, country}) => row.keys.includes(key) && isOf(row, country)) &&
      !query.without.some((country) => isOf(row, country))
  )
  // A law may be in several of the files that were read.
  const laws = [...new Map(found.map((row) => [row.address, row])).values()]
  return laws.sort((a, b) => b.places - a.places || (a.address < b.address ? -1 : 1))
}

/** So many laws in a file make it small enough to be read before the first result. */
const lawsInFile = 100

/** Laws by the files they are looked up in: in each that a key of theirs leads to. */
export function lawFiles(rows: readonly LawRow[]): LawRow[][] {
  const files: LawRow[][] = Array.from({length: Math.ceil(rows.length / lawsInFile)}, () => [])
  for (const row of rows) {
    for (const file of new Set(row.keys.map((key) => fileOf(key, files.length)))) {
      files[file]?.push(row)
    }
  }
  return files
}

/** The files in which the laws are that a query may name, of so many. */
export function lawFilesFor(query: Query, files: number): number[] {
  if (files === 0 || !mayNameLaw(query)) return []
  return [...new Set(askedNames(query).map(({key}) => fileOf(key, files)))]
}

function fileOf(key: string, files: number): number {
  let hash = 0
  for (const letter of key) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0
  return hash % files
}

/** A name also without the year at its end, which few type: `Information Technology Act, 2000`. */
function nameKeys(name: string): string[] {
  const short = name.replace(/,?\s(?:of\s)?(?:19|20)\d\d$/, '')
  return [...new Set([nameKey(name), nameKey(short)])]
}

/** What most laws are called, in the cases of Russian and Kazakh. */
const law = /^(?:law|закон(?:а|у|ом|е)?|заң(?:ы|ның|ына|ында|ынан)?)$/u

/** `Law on National Security` and `on National Security` are one name. */
export function nameKey(name: string): string {
  const parts = partsOf(name).filter(({text}) => !law.test(text))
  const telling = parts.filter(({text}) => !isStopWord(text))
  // `IT` is the short name of an act.
  const words = telling.length > 0 ? telling : parts.filter(({printed}) => acronym.test(printed))
  return words.map(({text}) => text).join(' ')
}
