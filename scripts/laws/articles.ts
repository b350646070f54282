/** Articles named with a law: `Art. 12.2`, `Arts. 105-1 and 106-1`, `Subparagraph 4) of Art. 26`, `статьи 31`. */
import {type Token, isCyrillic} from '../passages/tokens.ts'
import {readNumber} from './numbers.ts'
import {words} from './words.ts'

export interface ArticleRef {
  readonly printed: string
  readonly start: number
  readonly end: number
  /**
   * The articles in comparable form, without what is below an article:
   * `25` for `Art. 25.2(10)`, `41-1` for `Article 41-1.1-2`, `paragraph 10` where no article is named.
   */
  readonly articles: readonly string[]
}

type Level = keyof typeof words.parts

const english: ReadonlyMap<string, Level> = new Map(
  (Object.keys(words.parts) as Level[]).flatMap((level) =>
    [...words.parts[level]].map((word) => [word, level] as const)
  )
)

const russian: readonly (readonly [RegExp, Level])[] = [
  [/^(ст|стать(я|и|е|ю|ей|ям|ями|ях)|статей)$/, 'article'],
  [/^(под)?пункт(а|у|е|ом|ы|ов)?$/, 'paragraph'],
  [/^приложени(е|я|ю|ем|и)$/, 'annex']
]

function levelOf(token: Token | undefined): Level | undefined {
  if (token?.text === '§') return 'section'
  if (token?.kind !== 'word') return undefined
  // `l’article 5`
  const level = english.get(token.lower) ?? english.get(token.lower.replace(/^[ld][’']/u, ''))
  if (level !== undefined || !isCyrillic(token)) return level
  return russian.find(([pattern]) => pattern.test(token.lower))?.[1]
}

/** Reads the articles that begin at a token, with what they are part of, up to `next`: `subparagraph 4-1 of Art. 7`. */
export function readArticles(
  tokens: readonly Token[],
  at: number
): (Pick<ArticleRef, 'articles'> & {readonly next: number}) | undefined {
  const first = readLevel(tokens, at)
  if (first === undefined) return undefined
  let {next, named} = first
  for (;;) {
    const joined = ['of', 'in', ','].includes(tokens[next]?.lower ?? '') ? next + 1 : next
    const above = readLevel(tokens, joined)
    if (above === undefined) break
    // The article decides, whichever stands outside.
    if (named[0]?.level !== 'article' || above.named[0]?.level === 'article') named = above.named
    next = above.next
  }
  const articles = named.map(({level, number}) =>
    level === 'article' ? number : `${level} ${number}`
  )
  return {articles, next}
}

interface Named {
  readonly level: Level
  readonly number: string
}

function readLevel(
  tokens: readonly Token[],
  at: number
): {next: number; named: readonly Named[]} | undefined {
  const level = levelOf(tokens[at])
  if (level === undefined) return undefined
  let next = at + 1
  if (tokens[next]?.text === '.' || tokens[next]?.text === '§') next++
  const bracketed = level === 'paragraph' ? inBracket(tokens, next) : undefined
  if (bracketed !== undefined) return {next: bracketed.next, named: [{level, ...bracketed}]}
  const named: Named[] = []
  for (;;) {
    const number = tokens[next]
    // `Reg 20/2016` is a law.
    if (number?.kind !== 'number' || /\/(?:19|20)\d\d$/u.test(number.text)) break
    if (isRange(tokens, next)) named.push(...between(named.at(-1), number.text, level))
    const letter = letterBehind(tokens, next + 1)
    named.push({level, number: `${outermost(number.text, level)}${letter ?? ''}`})
    if (letter !== undefined) next++
    next = behindNumbered(tokens, closeBracket(tokens, behindOrdinal(tokens, next + 1)))
    const and = nextOfList(tokens, next)
    if (and === undefined) break
    next = and
  }
  return named.length > 0 ? {next, named} : undefined
}

/** Behind the mark of `artigo 33.º`. */
function behindOrdinal(tokens: readonly Token[], at: number): number {
  const mark = tokens[at]?.text === '.' ? at + 1 : at
  return tokens[mark]?.text === 'º' ? mark + 1 : at
}

/** `H` of `Article 24 H of`: a letter that a mark or `of` follows, and not the word `A` or `I`. */
function letterBehind(tokens: readonly Token[], at: number): string | undefined {
  const [letter, behind] = tokens.slice(at, at + 2)
  if (letter === undefined || !/^\p{Lu}$/u.test(letter.text)) return undefined
  const isLast = behind === undefined || [',', '.', ')', ';'].includes(behind.text)
  return isLast || endsArticle(behind) ? letter.text : undefined
}

function endsArticle({lower}: Token): boolean {
  return ['of', 'de', 'del', 'da', 'do'].includes(lower)
}

/** Behind `No. 4` of `Article 19 No. 4 of the Constitution`; `Article 19, Law No. 4` has a law there. */
function behindNumbered(tokens: readonly Token[], at: number): number {
  const read = readNumber(tokens, at)
  if (read === undefined) return at
  const behind = tokens[read.next]
  return behind !== undefined && endsArticle(behind) ? read.next : at
}

/** Most articles that a range is taken to name each. */
const longestRange = 50

function isRange(tokens: readonly Token[], at: number): boolean {
  return ['to', '–'].includes(tokens[at - 1]?.lower ?? '')
}

/** `91` and `92` of `Sections 90 to 93`. */
function between(first: Named | undefined, last: string, level: Level): Named[] {
  const from = Number(first?.number)
  const length = Number(last) - from - 1
  if (!(length > 0 && length <= longestRange)) return []
  return Array.from({length}, (_, index) => ({level, number: String(from + 1 + index)}))
}

/** What is below an article goes in brackets: `para. (3)`, `lit. e)`. */
function inBracket(
  tokens: readonly Token[],
  at: number
): {readonly next: number; readonly number: string} | undefined {
  const open = tokens[at]?.text === '(' ? at + 1 : at
  const mark = tokens[open]
  const isLetter = mark?.kind === 'word' && mark.text.length === 1
  if (mark === undefined || tokens[open + 1]?.text !== ')') return undefined
  if (open === at ? !isLetter : !isLetter && mark.kind !== 'number') return undefined
  return {next: open + 2, number: mark.text}
}

/** Takes `(10)` or `)` behind a number along. */
function closeBracket(tokens: readonly Token[], at: number): number {
  const [first, second] = tokens.slice(at, at + 2)
  if (first?.text === ')' && tokens[at - 2]?.text !== '(' && tokens[at - 3]?.text !== '(') {
    // `4)` numbers a subparagraph; the `)` of `(Art. 12.2)` belongs to the sentence.
    return second?.lower === 'of' ? at + 1 : at
  }
  return behindSubdivisions(tokens, at)
}

/** Behind `(2)(f)`, `(c) and (d)` and `, II` or `, § 2` of an article. */
function behindSubdivisions(tokens: readonly Token[], at: number): number {
  let next = behindBracket(tokens, at) ?? at
  for (;;) {
    const isJoined = next > at && ['and', 'or', ','].includes(tokens[next]?.lower ?? '')
    const further =
      behindBracket(tokens, isJoined ? next + 1 : next) ?? behindSubdivision(tokens, next)
    if (further === undefined) return next
    next = further
  }
}

const lettered = /^(?:\p{Ll}|[ivx]{1,5})$/u

/** Behind `(2)`, `(f)`, `(iv)`. */
function behindBracket(tokens: readonly Token[], at: number): number | undefined {
  const [open, inner, close] = tokens.slice(at, at + 3)
  if (open?.text !== '(' || close?.text !== ')' || inner === undefined) return undefined
  return inner.kind === 'number' || lettered.test(inner.text) ? at + 3 : undefined
}

/** Behind `, II` and `, § 2`, as Portuguese and Spanish laws are divided. */
function behindSubdivision(tokens: readonly Token[], at: number): number | undefined {
  const [comma, mark, number] = tokens.slice(at, at + 3)
  if (comma?.text !== ',' || mark === undefined) return undefined
  if (/^[IVX]{1,6}$/u.test(mark.text)) return at + 2
  return mark.text === '§' && number?.kind === 'number' ? at + 3 : undefined
}

/** Where the list goes on: behind `and`, or behind a comma that a number follows. */
function nextOfList(tokens: readonly Token[], at: number): number | undefined {
  const joins = ['and', 'or', ',', 'и', '&', 'to', '–', 'und', 'y', 'et', 'e']
  if (!joins.includes(tokens[at]?.lower ?? '')) return undefined
  const after = tokens[at]?.text === ',' && tokens[at + 1]?.lower === 'and' ? at + 2 : at + 1
  const number = tokens[after]
  // `Article 5, 2019` is an article and a year.
  if (number?.kind !== 'number' || /^(19|20)\d\d$/.test(number.text)) return undefined
  return after
}

/** `25` of `25.2`, `41-1` of `41-1.1-2`: an article without its paragraphs. */
function outermost(number: string, level: Level): string {
  return level === 'article' ? (number.split('.')[0] ?? number) : number
}
