/** Names of public bodies in running text: `Ministry of Justice`, `Prosecutor General’s Office`. */
import {singular} from '../laws/words.ts'
import {z} from 'zod'
import {readDataFile, wordSet} from '../../src/model/data-file.ts'
import {type Token, isCapital, tokenise} from '../passages/tokens.ts'

/** Words that name a body. */
export interface NamedBody {
  readonly start: number
  readonly end: number
  readonly key: string
}

const vocabulary = readDataFile(
  new URL('data/institutions.yaml', import.meta.url),
  z.strictObject({public: wordSet, other: wordSet, joining: wordSet, leading: wordSet})
)

/** The content words of a body's name in comparable form; the country is left out. */
export function bodyKey(tokens: readonly Token[], countryWords: ReadonlySet<string>): string {
  return tokens
    .filter(
      ({kind, lower}) =>
        kind === 'word' &&
        !vocabulary.joining.has(lower) &&
        lower !== 'republic' &&
        !countryWords.has(lower)
    )
    .map(({lower}) => singular(lower.replace(/’/g, "'")))
    .join(' ')
}

/** Whether a body is one of a state: a ministry, a committee, but no party and no organization of the world. */
export function isPublic(key: string): boolean {
  return key.split(' ').some((word) => vocabulary.public.has(word))
}

/** Whether a long form names a body: `internet service providers` are none. */
export function isBody(name: string, key: string): boolean {
  const named = key
    .split(' ')
    .some((word) => vocabulary.public.has(word) || vocabulary.other.has(word))
  const words = tokenise(name).filter(
    ({kind, lower}) => kind === 'word' && !vocabulary.joining.has(lower)
  )
  return named && words.every(isCapital)
}

/** Runs of capitalised words that hold the head of a body, in order. */
export function bodyNamesIn(
  tokens: readonly Token[],
  countryWords: ReadonlySet<string>
): NamedBody[] {
  const found: NamedBody[] = []
  for (let at = 0; at < tokens.length;) {
    const end = runEnd(tokens, at)
    if (end === undefined) {
      at++
      continue
    }
    const name = bodyIn(tokens.slice(at, end), countryWords)
    if (name !== undefined) found.push(name)
    at = end
  }
  return found
}

/** Behind the run of capitalised words that begins at a token. */
function runEnd(tokens: readonly Token[], at: number): number | undefined {
  const first = tokens[at]
  if (first === undefined || !isCapital(first) || vocabulary.leading.has(first.lower))
    return undefined
  let end = at + 1
  for (let next = end; next < tokens.length && next < at + 24;) {
    const token = tokens[next]
    if (token === undefined) break
    if (isCapital(token)) {
      end = ++next
      continue
    }
    let goal = next
    while (vocabulary.joining.has(tokens[goal]?.lower ?? '') && goal < next + 3) goal++
    const capital = tokens[goal]
    if (
      goal === next ||
      capital === undefined ||
      !isCapital(capital) ||
      vocabulary.leading.has(capital.lower)
    )
      break
    // A comma joins only within the name of a ministry: `Digital Development, Innovation and …`.
    if (token.text === ',' && !isMinistryList(tokens, at, goal)) break
    next = goal
  }
  return end
}

function isMinistryList(tokens: readonly Token[], at: number, goal: number): boolean {
  if (!vocabulary.public.has(tokens[at]?.lower ?? '')) return false
  const ahead = tokens.slice(goal + 1, goal + 4)
  return tokens[goal - 1]?.lower === 'and' || ahead.some(({lower}) => lower === 'and')
}

/** The part of a run that names a body: from a head with `of` onward, or up to a head. */
function bodyIn(run: readonly Token[], countryWords: ReadonlySet<string>): NamedBody | undefined {
  const head = run.findIndex(({lower}) => vocabulary.public.has(lower))
  if (head < 0) return undefined
  const of = ['of', 'for'].includes(run[head + 1]?.lower ?? '')
  // `Chairman of the National Security Committee`, `MDDIAI’s Telecommunications Committee`
  const before =
    run
      .slice(0, head)
      .findLastIndex(
        ({lower, text}, at) =>
          (vocabulary.joining.has(lower) && !joinsField(run, at)) || /^\p{Lu}{2,}[’']s$/u.test(text)
      ) + 1
  const kept = of ? run.slice(before) : run.slice(before, head + 1)
  const trimmed = withoutCountry(kept, countryWords)
  const key = bodyKey(trimmed, countryWords)
  const [first] = trimmed
  const last = trimmed.at(-1)
  if (first === undefined || last === undefined || !key.includes(' ')) return undefined
  return {start: first.start, end: last.end, key}
}

/** `Intelligence and Security Service`: what both words are fields of comes behind them. */
function joinsField(run: readonly Token[], at: number): boolean {
  const next = run[at + 1]
  return run[at]?.lower === 'and' && next !== undefined && isCapital(next)
}

/** `… of the Republic of Kazakhstan` says nothing on a page about the country. */
function withoutCountry(
  tokens: readonly Token[],
  countryWords: ReadonlySet<string>
): readonly Token[] {
  const isTail = ({lower}: Token): boolean =>
    countryWords.has(lower) || ['of', 'the', 'republic', 'and', 'for'].includes(lower)
  return tokens.slice(0, tokens.findLastIndex((token) => !isTail(token)) + 1)
}
