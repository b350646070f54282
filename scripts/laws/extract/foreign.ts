/**
 * Laws named in other languages that write Latin letters: by a number, or by a
 * name in capitals behind the kind word (`Ley de Protección de Datos`), before
 * it (`Türk Ceza Kanunu`), or within one word (`Telekommunikationsgesetz`).
 */
import {yearOf} from '../../passages/dates.ts'
import {type Token, isCapital} from '../../passages/tokens.ts'
import {type Kind, kindAt} from '../kinds.ts'
import {lawNumber, readNumber} from '../numbers.ts'
import {words} from '../words.ts'
import {isHeadline, isSignature} from './lines.ts'
import {type Hit, type Place, type Tail, hit} from './mention.ts'
import {readTail} from './tail.ts'

export function foreignMention(
  place: Place,
  at: number,
  floor: number,
  kind: Kind
): Hit | undefined {
  if (kind.compound) return compoundMention(place, at, floor, kind)
  if (kind.behind) return mentionBefore(place, at, floor, kind)
  // `Legea comunicațiilor electronice nr. 241-XVI din 15.11.2007`: known by number and date.
  const tail = readTail(place, at + kind.length, kind.family, true)
  if (tail.number !== undefined) return hit(place, at, kind, tail, {form: 'full'})
  const name = nameBehind(place, at, kind)
  return name === undefined ? undefined : named(place, at, kind, name)
}

/** A law by its name alone, which a note or a headline may have in capitals by chance. */
function named(place: Place, from: number, kind: Kind, tail: Tail): Hit {
  const {passage} = place
  const tentative = passage.role === 'note' || isHeadline(passage) || isSignature(passage)
  return hit(place, from, kind, tail, {form: 'short', tentative})
}

/** Longest name, in words. */
const longest = 24

/** `Ley Orgánica de Telecomunicaciones`: as far as its words have capitals, with small words between. */
function nameBehind(place: Place, at: number, {family, length}: Kind): Tail | undefined {
  const {tokens} = place
  const first = at + length
  if (family === 'constitution') return {next: first}
  const kind = tokens[at] ?? noToken
  if (!isCapital(kind) || !words['named by capitals'].has(kind.lower)) return undefined
  let next = first
  for (let to = first; to < first + longest; to++) {
    const token = tokens[to]
    if (token === undefined || readNumber(tokens, to) !== undefined) break
    if (isNameWord(token) && !isOtherLaw(tokens, to)) next = to + 1
    else if (!isJoint(token) && !listGoesOn(tokens, to)) break
  }
  const own = tokens
    .slice(first, next)
    .filter((token) => isNameWord(token) && !words['foreign generic'].has(token.lower))
  const isJoined = next - first > own.length
  // `Lei Zhang` is a person.
  const isPlain = own.length === 1 && !isJoined && family !== 'code' && !hasArticle(tokens, at)
  const isOfNature = own.every(({lower}) => words.nature.has(lower))
  if (isOfNature || isPlain) return undefined
  return {next, name: place.text(first, next)}
}

/** Codes whose names have small letters, by words, the longest first. */
const codes = words['foreign codes']
  .map((name) => name.split(' '))
  .sort((one, other) => other.length - one.length)

/** `Code pénal`, `code du travail` */
export function foreignCode(place: Place, at: number): Hit | undefined {
  const {tokens} = place
  const code = codes.find((each) => each.every((word, index) => tokens[at + index]?.lower === word))
  if (code === undefined) return undefined
  const next = at + code.length
  const kind = {family: 'code', foreign: true, length: 1} as const
  return named(place, at, kind, {next, name: place.text(at + 1, next)})
}

const noToken: Token = {kind: 'mark', start: 0, end: 0, text: '', lower: ''}

/** A word with a capital, also behind an article that is glued to it: `d’Accès`. */
function isNameWord(token: Token): boolean {
  return isCapital(token) || (token.kind === 'word' && /^\p{Ll}{1,2}[’']\p{Lu}/u.test(token.text))
}

function isJoint({kind, lower}: Token): boolean {
  return kind === 'word' && words['foreign joining'].has(lower)
}

/** `Reglamento de la Ley de Datos` is one; behind any other word a second law begins. */
function isOtherLaw(tokens: readonly Token[], at: number): boolean {
  if (kindAt(tokens, at) === undefined) return false
  const joints = [tokens[at - 1]?.lower ?? '', tokens[at - 2]?.lower ?? '']
  const joint = words['foreign articles'].has(joints[0] ?? '') ? joints[1] : joints[0]
  return ![joint, joints[0]].some((word) => words['joining laws'].has(word ?? ''))
}

function hasArticle(tokens: readonly Token[], at: number): boolean {
  return words['foreign articles'].has(tokens[at - 1]?.lower ?? '')
}

/** Most words from a comma to the `y` that ends its list. */
const longestListed = 6

/** `Ley de Comercio Electrónico, Firmas Electrónicas y Mensajes de Datos` */
function listGoesOn(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== ',') return false
  for (let to = at + 1; to <= at + longestListed; to++) {
    const token = tokens[to]
    if (token === undefined || kindAt(tokens, to) !== undefined) return false
    if (['y', 'e', 'et'].includes(token.lower)) return to > at + 1
    if (!isNameWord(token) && !isJoint(token) && token.text !== ',') return false
  }
  return false
}

/** `6698 sayılı Kişisel Verilerin Korunması Kanunu` */
function mentionBefore(place: Place, at: number, floor: number, kind: Kind): Hit | undefined {
  const {tokens} = place
  if (!isCapital(tokens[at] ?? noToken)) return undefined
  let from = at
  while (from > floor && at - from < longest) {
    const token = tokens[from - 1]
    const isJoined =
      from < at && words['joining before'].has(token?.lower ?? '') && from - 1 > floor
    if (token === undefined || !(isOwn(token) || isJoined)) break
    from--
  }
  while (from < at && !isCapital(tokens[from] ?? noToken)) from++
  const name = from < at ? {name: place.text(from, at)} : {}
  const [figures, sign] = tokens.slice(Math.max(floor, from - 2), from)
  if (figures?.kind === 'number' && words['numbered by'].has(sign?.lower ?? '')) {
    const tail = {...name, next: at + 1, number: lawNumber(figures.text)}
    return hit(place, from - 2, kind, tail, {form: 'full'})
  }
  return at - from < 2 ? undefined : named(place, from, kind, {...name, next: at + 1})
}

/** A word of a name; `Türkiye’de` has an ending of its own. */
function isOwn(token: Token): boolean {
  return isCapital(token) && !/[’']/u.test(token.text) && !words.sentence.has(token.lower)
}

/** `Netz- und Informationssystemsicherheitsgesetz`, `Telekommunikationsgesetz 2021` */
function compoundMention(place: Place, at: number, floor: number, kind: Kind): Hit | undefined {
  const {tokens} = place
  const [first, hyphen, und] = tokens.slice(Math.max(floor, at - 3), at)
  const isJoined = hyphen?.text === '-' && und?.lower === 'und' && first?.end === hyphen.start
  const from = isJoined ? at - 3 : at
  const year = yearOf(tokens[at + 1])
  const name = place.text(from, at + 1).replace(/(?<=gesetz|buch)e?s$/u, '')
  const tail: Tail = {next: at + 1, name}
  return named(place, from, kind, year === undefined ? tail : {...tail, next: at + 2, date: year})
}
