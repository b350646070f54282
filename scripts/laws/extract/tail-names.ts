/** The name of a law behind its kind word, in English and in its own language. */
import {readDate} from '../../passages/dates.ts'
import {type Token, isCapital, opensQuote} from '../../passages/tokens.ts'
import {type Family, kindAt} from '../kinds.ts'
import {bareNumber, hasYear, readNumber, yearWithin} from '../numbers.ts'
import {events, words} from '../words.ts'
import type {Place, Tail} from './mention.ts'
import {isPronounBehind, isRussianName, russianRun} from './russian.ts'
import {type Run, nameRun, quotedRun, titleRun} from './runs.ts'

/**
 * Whether a quotation mark opens a name. A straight one looks the same at both
 * ends: the one of `the 2023 Act (the "Data Act") provides` closes.
 */
function opensName(tokens: readonly Token[], at: number): boolean {
  const [before, mark, first] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (mark === undefined || !opensQuote(mark) || mark.text === "'") return false
  return first?.kind !== 'mark' && (before?.end !== mark.start || first?.start === mark.end)
}

export function takeName(place: Place, tail: Tail, family: Family): boolean {
  const {tokens} = place
  const token = tokens[tail.next]
  if (tail.name !== undefined || token === undefined) return false
  let run: Run | undefined
  const inTitle = place.passage.role === 'instrument'
  if (promulgates(place, tail.next) || isPronounBehind(tokens, tail.next)) return false
  if (opensName(tokens, tail.next)) run = quotedRun(tokens, tail.next)
  else if (!inTitle && isRussianName(tokens, tail.next) && isPreposition(token)) {
    run = russianRun(place, tail.next, kindBefore(tokens, tail.next))
    if (run === undefined) tail.isUnsure = true
  } else if (beginsName(token, tail)) {
    run = inTitle ? titleRun(tokens, tail.next + 1) : nameRun(tokens, tail.next + 1)
    if (run) run = {...run, from: tail.next}
  } else if (family === 'rules' || family === 'technical regulation' || family === 'agreement') {
    if (['of', 'for', 'to'].includes(token.lower)) {
      run = nameRun(tokens, tail.next + 1) ?? lawRun(tokens, tail.next + 1)
      if (run) run = {...run, from: tail.next}
    }
  } else if (beginsWithFor(tokens, tail.next)) {
    run = nameRun(tokens, tail.next + 1)
    if (run) run = {...run, from: tail.next}
  } else if (token.lower === 'по') run = nameRun(tokens, tail.next)
  else if (inTitle && [',', '-', '–'].includes(token.text) && tail.number !== undefined) {
    // `Decision No. 134 of EEC Board, Single list of goods …`, `Law No. 14.133 - New Procurement Law`
    run = withoutKind(tokens, titleRun(tokens, tail.next + 1), family)
  }
  if (run === undefined || run.to <= run.from) return false
  tail.name = place.text(run.from, run.to)
  tail.next = run.next
  return true
}

/** `Rules for the Act on the Protection of Personal Information`: the law that rules carry out is in their name. */
function lawRun(tokens: readonly Token[], at: number): Run | undefined {
  const kind = tokens[at]?.lower === 'the' ? at + 1 : at
  const word = tokens[kind]
  if (word === undefined || !isCapital(word) || kindAt(tokens, kind)?.family !== 'law')
    return undefined
  if (!words['names begin'].has(tokens[kind + 1]?.lower ?? '')) return undefined
  const run = nameRun(tokens, kind + 2)
  return run && {...run, from: at}
}

function beginsName({lower}: Token, {number}: Tail): boolean {
  return (
    words['names begin'].has(lower) ||
    (number !== undefined && words['names begin behind numbers'].has(lower))
  )
}

/** Most words between a number and the law that it is of. */
const longestPromulgation = 5

/** Whether the words behind a number lead to the law that it is of: `on the Promulgation of the Telecommunications Law`. */
function promulgates({tokens, passage}: Place, at: number): boolean {
  const from = tokens[at]?.start ?? 0
  for (let to = at + 1; to <= at + longestPromulgation; to++) {
    const token = tokens[to]
    if (token === undefined) return false
    if (!isCapital(token) || !events.promulgating.test(passage.text.slice(from, token.start)))
      continue
    let kind = to
    while (kindAt(tokens, kind) === undefined && isNamePart(tokens[kind])) kind++
    const family = kind > to ? kindAt(tokens, kind)?.family : undefined
    return family === 'law' || family === 'code'
  }
  return false
}

function isNamePart(token: Token | undefined): boolean {
  return token !== undefined && (isCapital(token) || words.joining.has(token.lower))
}

function isPreposition({lower}: Token): boolean {
  return lower === 'о' || lower === 'об'
}

/** Most words from a kind word to its name: `Кодекс Украины об …`, `Закон от 5 июля 2004 года № 567-II о связи`. */
const longestDesignation = 12

function kindBefore(tokens: readonly Token[], at: number): number {
  for (let kind = at - 1; kind >= Math.max(0, at - longestDesignation); kind--)
    if (kindAt(tokens, kind) !== undefined) return kind
  return at
}

/** `Law for Confidence in the Digital Economy`, but not `the Law for operators`. */
function beginsWithFor(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at + 1]?.lower === 'the' ? tokens[at + 2] : tokens[at + 1]
  return tokens[at]?.lower === 'for' && first !== undefined && isCapital(first)
}

/** `General Data Protection Law` without the kind that the designation has already. */
function withoutKind(
  tokens: readonly Token[],
  run: Run | undefined,
  family: Family
): Run | undefined {
  return run !== undefined && kindAt(tokens, run.to - 1)?.family === family
    ? {...run, to: run.to - 1}
    : run
}

/** Longest name in another language, in words. */
const longestForeign = 20

/** All up to the sign of the number: `comunicațiilor electronice nr. 241-XVI`, `Viễn thông số 41/2009/QH12`. */
export function takeForeignName(place: Place, tail: Tail, family: Family): void {
  const {tokens} = place
  for (let to = tail.next; to < tail.next + longestForeign; to++) {
    const token = tokens[to]
    if (token === undefined) return
    if (readNumber(tokens, to) !== undefined) {
      nameBefore(place, tail, to)
      tail.next = to
      return
    }
    // `Decreto de Necesidad y Urgencia 690/2020`, `Ley Estatutaria 1266 de 2008`: what has its year needs no sign.
    const bare = bareNumber(tokens, to)
    if (bare !== undefined && (yearWithin(bare.number) !== undefined || hasYear(tokens, to))) {
      nameBefore(place, tail, to)
      tail.number = bare.number
      tail.next = bare.next
      return
    }
    if (token.kind !== 'word' || words['foreign predicates'].has(token.lower)) return
    // `Reglamento de la Ley N° 29733`, `… por el Decreto N° 5`: the number is of the other.
    const other = kindAt(tokens, to)
    const isOwn =
      other?.foreign !== true || (family !== 'rules' && words['foreign generic'].has(token.lower))
    if (!isOwn) return
  }
}

/** The words before a number, unless they say no more than what kind of act it is: `Supremo`. */
function nameBefore(place: Place, tail: Tail, to: number): void {
  const own = place.tokens.slice(tail.next, to)
  if (own.some(({lower}) => !words['foreign generic'].has(lower)))
    tail.name = place.text(tail.next, to)
}

/** `Ley N° 19.628 sobre Protección de la Vida Privada`: as far as its words have capitals. */
export function takeNameBehind(place: Place, tail: Tail): boolean {
  const {tokens} = place
  if (tail.name !== undefined || tail.number === undefined) return false
  if (!words['foreign names begin'].has(tokens[tail.next]?.lower ?? '')) return false
  let to = tail.next + 1
  for (let at = to; at < tail.next + longestForeign; at++) {
    const token = tokens[at]
    if (token === undefined) break
    // `tentang Perubahan Kedua atas Undang-Undang Nomor 11`: what it amends has its own name.
    if (kindAt(tokens, at)?.foreign) return false
    if (isCapital(token)) to = at + 1
    else if (!words['foreign joining'].has(token.lower)) break
  }
  if (to === tail.next + 1) return false
  tail.name = place.text(tail.next + 1, to)
  tail.next = to
  return true
}

/** Longest bracket that holds the title in its own language, in words. */
const longestNative = 40

/** `Law on Communications (Закон о связи) No. 567-II`: the bracket does not end the designation. */
export function takeNative(place: Place, tail: Tail): boolean {
  const {tokens} = place
  if (tail.native !== undefined || tokens[tail.next]?.text !== '(') return false
  const length = tokens.slice(tail.next, tail.next + longestNative).findIndex(isClosing)
  const close = tail.next + length
  const inner = place.text(tail.next + 1, close)
  if (length < 2 || !/[^\p{Script=Latin}\P{L}]/u.test(inner)) return false
  const goesOn =
    readNumber(tokens, close + 1) !== undefined ||
    (words['dates begin'].has(tokens[close + 1]?.lower ?? '') &&
      readDate(tokens, close + 2) !== undefined)
  if (!goesOn) return false
  tail.native = inner
  tail.next = close + 1
  return true
}

function isClosing({text}: Token): boolean {
  return text === ')'
}
