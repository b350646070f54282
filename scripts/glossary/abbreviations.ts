/**
 * Abbreviations where a text introduces them: `National Security Committee
 * (NSC)`, `('MDDIAI')`, `BIN (business identification number)`.
 *
 * The letters of the abbreviation are looked for backwards in the words before
 * the bracket, the first at the beginning of a word (Schwartz and Hearst 2003).
 */
import {type Token, isCapital} from '../passages/tokens.ts'
import {bodyNamesIn} from './names.ts'

interface Introduced {
  readonly abbreviation: string
  /** Offsets of the long form. */
  readonly start: number
  readonly end: number
  /** Offsets of the abbreviation. */
  readonly at: number
  readonly to: number
}

/** The abbreviations that a text introduces, in order. */
export function abbreviationsIn(text: string, tokens: readonly Token[]): Introduced[] {
  const found: Introduced[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.text !== '(') continue
    const one = inBracket(text, tokens, at) ?? beforeBracket(text, tokens, at)
    if (one !== undefined) found.push(one)
  }
  return found
}

const quotes = new Set(['“', '”', '"', '‘', '’', "'", '«', '»'])

/** `long form (ABBR)` */
function inBracket(text: string, tokens: readonly Token[], open: number): Introduced | undefined {
  let at = open + 1
  if (quotes.has(tokens[at]?.text ?? '')) at++
  const abbreviation = tokens[at]
  const after = quotes.has(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1
  if (abbreviation === undefined || tokens[after]?.text !== ')' || !isAbbreviation(abbreviation)) {
    return undefined
  }
  const window = longWindow(tokens, open, abbreviation.text.length)
  const end = tokens[open - 1]?.end ?? 0
  const start =
    matchInitials(tokens, open, abbreviation.text) ??
    bodyBefore(tokens, open, abbreviation.text) ??
    wholeField(tokens, matchBackwards(text, window, end, abbreviation.text)) ??
    capitalRun(tokens, open)
  if (start === undefined || start >= end) return undefined
  return introduced(abbreviation, start, end)
}

function introduced({text, start: at, end: to}: Token, start: number, end: number): Introduced {
  return {abbreviation: bare(text), start, end, at, to}
}

/** `Agency of Access to Public Information (AAIP)`: the letters may be those of another language. */
function bodyBefore(
  tokens: readonly Token[],
  open: number,
  abbreviation: string
): number | undefined {
  const body = bodyNamesIn(tokens.slice(0, open), noWords).at(-1)
  if (body === undefined || body.end !== tokens[open - 1]?.end) return undefined
  const own = tokens.filter(({start, end}) => start >= body.start && end <= body.end)
  const letters = [...abbreviation.toUpperCase()].sort().join('')
  const initials = own.filter(isCapital).map(({text}) => text.charAt(0))
  return initials.sort().join('') === letters ? body.start : undefined
}

const noWords: ReadonlySet<string> = new Set()

/** `ABBR (long form)` */
function beforeBracket(
  text: string,
  tokens: readonly Token[],
  open: number
): Introduced | undefined {
  const abbreviation = tokens[open - 1]
  const first = tokens[open + 1]
  if (abbreviation === undefined || first?.kind !== 'word' || !isAbbreviation(abbreviation))
    return undefined
  let close = open + 1
  while (tokens[close]?.kind === 'word') close++
  if (tokens[close]?.text !== ')' || close < open + 3) return undefined
  const end = tokens[close - 1]?.end ?? 0
  const start = matchBackwards(text, first.start, end, abbreviation.text)
  if (start !== first.start) return undefined
  return introduced(abbreviation, start, end)
}

/** `Intelligence and Security Service (SIS)`: letters found from `Security` on mean the name from its first field on. */
function wholeField(tokens: readonly Token[], start: number | undefined): number | undefined {
  if (start === undefined) return undefined
  const at = tokens.findIndex((token) => token.start >= start)
  const [field, and] = [tokens[at - 2], tokens[at - 1]]
  return and?.lower === 'and' && field !== undefined && isCapital(field) ? field.start : start
}

/** Two capitals at least: `NSC`, `DDoS`, `VPNs`. */
export function isAbbreviation({kind, text}: Token): boolean {
  return (
    kind === 'word' &&
    text.length <= 12 &&
    (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2 &&
    !/^\p{Lu}\p{Ll}{3,}/u.test(text)
  )
}

/** Without the s of the plural: `ISPs` is introduced, `ISP` is used. */
export function bare(abbreviation: string): string {
  return abbreviation.replace(/(?<=\p{Lu})s$/u, '')
}

/** Offset where the words that can be the long form begin. */
function longWindow(tokens: readonly Token[], open: number, length: number): number {
  const most = Math.min(length + 5, length * 2) + 4
  let at = open
  let words = 0
  while (at > 0 && words < most) {
    const token = tokens[at - 1]
    if (token === undefined || ['.', ';', ':', '?', '!', '(', ')'].includes(token.text)) break
    if (token.kind === 'word') words++
    at--
  }
  return tokens[at]?.start ?? 0
}

/** Where the words begin whose initials are the letters: `individual identification number (IIN)`. */
function matchInitials(
  tokens: readonly Token[],
  open: number,
  abbreviation: string
): number | undefined {
  const letters = bare(abbreviation).toLowerCase()
  let at = open
  for (let index = letters.length - 1; index >= 0; index--) {
    do at--
    while (at >= 0 && small.has(tokens[at]?.lower ?? ''))
    if (tokens[at]?.lower.charAt(0) !== letters.charAt(index)) return undefined
  }
  return tokens[at]?.start
}

const small = new Set(['of', 'the', 'and', 'for', 'on', ','])

/** Where the long form begins, if it holds the letters in order. */
function matchBackwards(
  text: string,
  from: number,
  end: number,
  abbreviation: string
): number | undefined {
  const letters = bare(abbreviation)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  let at = end - 1
  for (let index = letters.length - 1; index >= 0; index--) {
    const letter = letters.charAt(index)
    while (
      at >= from &&
      !(text.charAt(at).toLowerCase() === letter && (index > 0 || beginsWord(text, at)))
    )
      at--
    if (at < from) return undefined
    if (index > 0) at--
  }
  return at
}

function beginsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}-]/u.test(text.charAt(at - 1))
}

/** `Democratic Choice of Kazakhstan (DVK)`: letters of another language, so the capitals have to do. */
function capitalRun(tokens: readonly Token[], open: number): number | undefined {
  let at = open
  let capitals = 0
  while (at > 0) {
    const token = tokens[at - 1]
    if (token === undefined) break
    const joins = ['of', 'the', 'and', 'for'].includes(token.lower) && !isCapital(token)
    if (!isCapital(token) && !joins) break
    if (isCapital(token)) capitals++
    at--
  }
  const first = tokens.slice(at, open).find((token) => isCapital(token) && token.lower !== 'the')
  return capitals >= 2 ? first?.start : undefined
}
