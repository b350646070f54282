/**
 * Where the name of a law in Russian ends that no quotation marks close:
 * `Статья 5 Закона о рекламе запрещает …`. Where that is not certain, there is
 * no name: `согласно Закону о персональных данных оператор хранит …`.
 */
import {readDate} from '../../passages/dates.ts'
import {type Token, isCapital, isCyrillic, opensQuote, tokenise} from '../../passages/tokens.ts'
import {kindAt} from '../kinds.ts'
import {readNumber} from '../numbers.ts'
import {type LawName, words} from '../words.ts'
import type {Passage} from '../../passages/passage.ts'
import type {Mention, Place, RussianNames} from './mention.ts'
import type {Run} from './runs.ts'

const {predicates, nouns, pronouns, tails, loose, parts, stressed} = words.russian

/** Longest name, in words. */
const longest = 60

/** Most words from a comma to the `и` that ends the list it is in. */
const longestListed = 5

/** Whether a name begins at a token that is in Russian and not in quotation marks. */
export function isRussianName(tokens: readonly Token[], at: number): boolean {
  const [preposition, first] = tokens.slice(at, at + 2)
  return (
    preposition !== undefined &&
    isCyrillic(preposition) &&
    first !== undefined &&
    !opensQuote(first)
  )
}

/** `Закон о том, что …` has no name. */
export function isPronounBehind(tokens: readonly Token[], at: number): boolean {
  return isCyrillic(tokens[at] ?? noToken) && pronouns.has(tokens[at + 1]?.lower ?? '')
}

const noToken: Token = {kind: 'mark', start: 0, end: 0, text: '', lower: ''}

/** The name that a preposition begins, behind the kind word at `kind`. */
export function russianRun(place: Place, at: number, kind: number): Run | undefined {
  const known = knownRun(place, at)
  if (known !== undefined) return known
  const {tokens} = place
  let to = at + 1
  for (; to < tokens.length && to - at <= longest; to++) {
    if (endsName(place, to)) break
    const token = tokens[to]
    if (token === undefined || kindAt(tokens, to) === undefined) continue
    // `Закон о связи и Закон о рекламе`
    if (tokens[to - 1]?.lower === 'и' && isLawOrCode(tokens, to)) break
    // Another law may be part of the name, or not: `о введении в действие Кодекса`.
    if (isCapital(token)) return undefined
  }
  const isCut = isPredicate(tokens[to])
  if (isCut && !isSubject(tokens, kind)) return undefined
  while (loose.has(tokens[to - 1]?.lower ?? '')) to--
  return to > at + 1 ? {from: at, to, next: to} : undefined
}

function isLawOrCode(tokens: readonly Token[], at: number): boolean {
  const family = kindAt(tokens, at)?.family
  return family === 'law' || family === 'code'
}

/** A name that the texts give elsewhere in quotation marks or with a number. */
function knownRun({tokens, russianNames}: Place, at: number): Run | undefined {
  const names = russianNames?.get(tokens[at + 1]?.lower ?? '') ?? []
  const name = names.find((each) =>
    each.every((word, index) => tokens[at + 1 + index]?.lower === word)
  )
  if (name === undefined) return undefined
  const to = at + 1 + name.length
  const goesOn = tokens[to]?.lower === 'и' || listGoesOn(tokens, to)
  return goesOn ? undefined : {from: at, to, next: to}
}

function endsName({tokens, passage}: Place, at: number): boolean {
  const token = tokens[at]
  if (token === undefined || isPredicate(token)) return true
  if (token.kind === 'mark') return token.text !== '-' && !listGoesOn(tokens, at)
  if (token.kind === 'address' || readNumber(tokens, at) !== undefined) return true
  if (token.lower === 'от' && readDate(tokens, at + 1) !== undefined) return true
  return tails.test(passage.text.slice(token.start, token.start + longestTail))
}

/** Letters of the longest of the `tails`. */
const longestTail = 40

function isPredicate(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    !isCapital(token) &&
    !nouns.has(token.lower) &&
    predicates.test(token.lower)
  )
}

/** `об информации, информатизации и защите информации`: a comma that an `и` follows before the next mark. */
function listGoesOn(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== ',') return false
  for (let to = at + 1; to <= at + longestListed; to++) {
    const token = tokens[to]
    if (token === undefined || isPredicate(token)) return false
    if (token.lower === 'и') return to > at + 1
    if (token.text !== ',' && !/(?:и|е|ах|ях|ых|их|ой|ей|ов|ом|ем)$/u.test(token.lower))
      return false
  }
  return false
}

/** Whether the verb of the sentence is about the law itself or a part of it: `Закон о …`, `Статья 5 Закона о …`. */
function isSubject(tokens: readonly Token[], kind: number): boolean {
  if (
    /^(?:закон|кодекс|указ|приказ|декрет|постановление|решение)$/u.test(tokens[kind]?.lower ?? '')
  )
    return true
  for (let at = kind - 1; at >= Math.max(0, kind - longestListed); at--) {
    const token = tokens[at]
    if (parts.has(token?.lower ?? '')) return true
    if (token?.kind !== 'number' && token?.text !== '.') return false
  }
  return false
}

export function russianNamesOf(names: Iterable<string>): RussianNames {
  const cut = [...new Set(names)].map((name) =>
    tokenise(name)
      .slice(1)
      .map(({lower}) => lower)
  )
  const longestFirst = cut.sort((one, other) => other.length - one.length)
  return Map.groupBy(longestFirst, ([first = '']) => first)
}

/** The name that a mention marks by quotation marks, a number or a date: `Закон № 5 «О рекламе»`. */
export function markedName({lang, name, number, date, passage, start, end}: Mention): string[] {
  if (lang !== 'ru' || name === undefined || !/^(?:о|об)\s/iu.test(name.text)) return []
  const isQuoted = /[«“„"]$/u.test(passage.text.slice(start, end).split(name.text)[0] ?? '')
  return isQuoted || number !== undefined || date !== undefined ? [name.text.toLowerCase()] : []
}

/** Whether a passage may hold such a name without its marks. */
export function hasRussianName({text}: Passage): boolean {
  return /(?<!\p{L})(?:о|об)\s+\p{Script=Cyrillic}/iu.test(text)
}

/** Adjectives before `кодекс`, in any case, as the name of the code. */
export function codeName(adjectives: string): LawName {
  const key = adjectives.toLowerCase().split(' ').map(stemOf).join(' ')
  return {text: adjectives, key, amends: false}
}

/** `Уголовный кодекс` of `Уголовного кодекса Украины`. */
export function codeTitle({text}: LawName): string {
  return `${text.split(' ').map(nominative).join(' ')} кодекс`
}

const endings = /(?:ый|ий|ой|ого|его|ому|ему|ым|им|ом|ем)$/iu

function stemOf(adjective: string): string {
  return adjective.replace(endings, '')
}

function nominative(adjective: string): string {
  if (!/(?:ого|его|ому|ему|ым|им|ом|ем)$/iu.test(adjective)) return adjective
  const stem = stemOf(adjective)
  if (stressed.has(stem.toLowerCase())) return `${stem}ой`
  return `${stem}${/[кгхжшщч]$/iu.test(stem) ? 'ий' : 'ый'}`
}
