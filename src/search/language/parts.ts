/** Text taken apart into words: what is between blanks and punctuation, with its place. */
import {fold, segmentsOf} from './fold.ts'

// Words of Arabic and Hebrew without the small words written in one with them:
// `الحماية` and `وبالحماية` are `حماية`, `ולהגנה` is `הגנה`. Whether a letter is
// such a word or the first of its own nobody can tell without a dictionary, so
// all that may be left is given.

/** And, then; in, for, as; the. */
const arabic = /^(?:[وف])?(?:[بك]?ال|لل|[بكل])?/u
/** And; in, to, from, as, that; the. */
const hebrew = /^(?:[וש])?(?:[בלכמ]|מה|של)?(?:ה)?/u

const shortest = 3

/** What a folded word may be without its prefixes, each once; nothing for other scripts. */
export function withoutPrefixes(word: string): string[] {
  const pattern = /^\p{sc=Arab}/u.test(word)
    ? arabic
    : /^\p{sc=Hebr}/u.test(word)
      ? hebrew
      : undefined
  if (pattern === undefined) return []
  const longest = pattern.exec(word)?.[0].length ?? 0
  const rests: string[] = []
  for (let cut = 1; cut <= longest; cut++) {
    const rest = word.slice(cut)
    if (rest.length >= shortest) rests.push(rest)
  }
  return rests
}

export interface Part {
  /** Folded. */
  readonly text: string
  /** As it stands in the text. */
  readonly printed: string
  readonly start: number
  readonly end: number
  /** Nothing but a hyphen, stroke, point or apostrophe stands before it: `border` in `cross-border`. */
  readonly joined: boolean
}

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu
const joint = /^[-‐‑–—'’ʼ./_&\u00AD]$/u

/** The words of a text, in order. */
export function partsOf(text: string): Part[] {
  return [...eachPart(text)]
}

/** The words of a text, one by one, for those who need but the first. */
export function* eachPart(text: string): Generator<Part, undefined> {
  let end = -1
  for (const {0: whole, index} of text.matchAll(word)) {
    for (const {text: printed, at} of segmentsOf(whole)) {
      const start = index + at
      const joined = end >= 0 && joint.test(text.slice(end, start))
      end = start + printed.length
      yield {text: fold(printed), printed, start, end, joined}
    }
  }
}
