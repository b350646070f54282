/** The country and the body that made a law, behind its kind word. */
import {monthOf} from '../../passages/dates.ts'
import {type Token, isCapital} from '../../passages/tokens.ts'
import {kindAt} from '../kinds.ts'
import {readNumber} from '../numbers.ts'
import {words} from '../words.ts'
import type {Place, Tail} from './mention.ts'

export function takeCountry(place: Place, tail: Tail): boolean {
  const next = skipCountry(place, tail.next)
  if (next === undefined) return false
  tail.country = true
  tail.next = next
  return true
}

/** Behind `of the Republic of Kazakhstan`, `of the Kyrgyz Republic`, `of Kazakhstan`, `Республики Казахстан`, `РК`. */
function skipCountry({tokens, countryWords}: Place, at: number): number | undefined {
  let next = at
  const of = tokens[next]?.lower === 'of'
  if (of) next++
  if (tokens[next]?.lower === 'the') next++
  const state = of ? behindState(tokens, next) : behindRussianState(tokens, next)
  if (state !== undefined) return state
  while (words.states.has(tokens[next]?.lower ?? '')) {
    next++
    if (tokens[next]?.lower === 'of') next++
  }
  const named = tokens[next]
  if (named === undefined || !countryWords.has(named.lower)) return undefined
  if (!of && named.kind === 'word' && /^[a-z]/i.test(named.text)) return undefined
  while (countryWords.has(tokens[next]?.lower ?? '')) next++
  return next
}

/** Behind `Азербайджанской Республики`. */
function behindRussianState(tokens: readonly Token[], at: number): number | undefined {
  const [adjective, state] = tokens.slice(at, at + 2)
  const isAdjective = /^\p{Lu}\p{L}+[сц]кой$/u.test(adjective?.text ?? '')
  return isAdjective && state !== undefined && isCapital(state) && words.states.has(state.lower)
    ? at + 2
    : undefined
}

/** Behind `Kyrgyz Republic`, `Russian Federation`; a country that follows (`Bolivarian Republic of …`) goes along. */
function behindState(tokens: readonly Token[], at: number): number | undefined {
  const [adjective, state, of, named] = tokens.slice(at, at + 4)
  if (adjective === undefined || !isCapital(adjective) || words.states.has(adjective.lower))
    return undefined
  if (state === undefined || !isCapital(state) || !words.states.has(state.lower)) return undefined
  const isLonger = of?.lower === 'of' && named !== undefined && isCapital(named)
  return isLonger && monthOf(named) === undefined ? at + 4 : at + 2
}

/** `of the Minister of Defense and Aerospace Industry`, `Правительства`. */
export function takeBody(place: Place, tail: Tail): boolean {
  const {tokens} = place
  if (tail.body !== undefined) return false
  let from = tail.next
  if (tokens[from]?.lower === 'of') from++
  if (tokens[from]?.lower === 'the') from++
  const run = bodyRun(tokens, from, place.countryWords)
  if (run === undefined) return false
  tail.body = place.text(from, run)
  tail.next = run
  return true
}

function bodyRun(
  tokens: readonly Token[],
  from: number,
  countryWords: ReadonlySet<string>
): number | undefined {
  let to = from
  let isBody = false
  if (tokens[from] === undefined || !isBodyWord(tokens[from])) return undefined
  for (let index = from; index < tokens.length && index < from + 16; index++) {
    const token = tokens[index]
    if (token === undefined) break
    const small = ['of', 'the', 'and', 'for', 'и', 'по'].includes(token.lower)
    const cyrillicSmall = /^\p{Script=Cyrillic}/u.test(token.text) && isBody && token.lower !== 'от'
    if (!isCapital(token) && !small && !cyrillicSmall) break
    if (monthOf(token) !== undefined) break
    if (small || (token.lower === 'no' && tokens[index + 1]?.text === '.')) {
      if (small) continue
      break
    }
    if (token.lower === 'on' || token.lower === 'о' || token.lower === 'об') break
    if (words.bodies.has(token.lower)) isBody = true
    // The first word of a body's name decides in Russian, a later one may in English: `EEC Board`.
    if (
      !countryWords.has(token.lower) &&
      !isBody &&
      index > from + 3 &&
      !leadsToNumber(tokens, index)
    )
      break
    to = index + 1
  }
  // `Circular Externa No. 2` says what sort of act it is.
  const isSort = tokens.slice(from, to).every(({lower}) => words['foreign generic'].has(lower))
  const isNamed = to > from && !isSort && readNumber(tokens, to) !== undefined
  return isBody || (isNamed && kindAt(tokens, to - 1) === undefined) ? to : undefined
}

/** `… No. 198 and Provisional Measure No. 1`: an `and` begins no name. */
function isBodyWord(token: Token): boolean {
  return token.kind === 'word' && token.lower !== 'and'
}

/** `Director of the Intelligence and Security Service No. 24`: a number ends the name of a body. */
function leadsToNumber(tokens: readonly Token[], at: number): boolean {
  for (let to = at; to < at + 12; to++) {
    const token = tokens[to]
    if (token === undefined) return false
    if (readNumber(tokens, to) !== undefined) return true
    if (kindAt(tokens, to) !== undefined) return false
    if (!isCapital(token) && !['of', 'the', 'and', 'for'].includes(token.lower)) return false
  }
  return false
}
