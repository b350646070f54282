/** Words, numbers, addresses and marks of a text, each with its place. */
import {z} from 'zod'
import {readDataFile} from '../../src/model/data-file.ts'

const words = readDataFile(
  new URL('data/numbers.yaml', import.meta.url),
  z.record(z.string(), z.number().int().positive())
)

/** The value of each number word. */
export const numberWords: ReadonlyMap<string, number> = new Map(Object.entries(words))

/** So that a pattern finds `sixteen` before `six`. */
function longestFirst(all: readonly string[]): string[] {
  return all.toSorted((one, other) => other.length - one.length)
}

/** A number in figures or as a word, as the part of a pattern. */
export const numberPattern = `\\d+|${longestFirst(Object.keys(words)).join('|')}`

/** The value of a number in figures or as a word. */
export function numberOf(text: string): number {
  return numberWords.get(text.toLowerCase()) ?? Number(text)
}

export interface Token {
  readonly kind: 'word' | 'number' | 'address' | 'mark'
  readonly start: number
  readonly end: number
  readonly text: string
  /** Lower case, with plain hyphens, without the possessive `’s` and what is invisible. */
  readonly lower: string
}

/**
 * An address; a number with what is glued to it (`94-V`, `53/НК`, `41-1.1-2`,
 * `02.07.2020`); a word (`MITM`, `man-in-the-middle`, `Kazakhstan’s`); a mark.
 * `º` is a letter to Unicode, but the mark of a number in `Nº 5`.
 * No two parts of the pattern can share a character, so it is linear. The
 * groups have no names: an object of names for each token is half the cost.
 */
const tokenPattern =
  /(https?:\/\/[^\s<>"“”«»]+)|(\p{N}[\p{L}\p{N}\u00AD]*(?:[\-‐‑\/][\p{L}\p{N}\u00AD]+|\.\p{N}+)*)|([[\p{L}\p{M}]--[ªº]][[\p{L}\p{M}\p{N}\u00AD\u200B\u2060]--[ªº]]*(?:[\-‐‑’'\/][\p{L}\p{N}][[\p{L}\p{M}\p{N}\u00AD\u200B\u2060]--[ªº]]*)*)|[^\s]/gv

/** Marks a sentence puts behind an address, and the mark of a shortened one. */
const afterAddress = new Set(['.', ',', ';', ':', ')', ']', '…', '”', '"'])

export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(tokenPattern)) {
    const [printed, address, number, word] = match
    if (address === undefined) {
      const kind = number !== undefined ? 'number' : word !== undefined ? 'word' : 'mark'
      tokens.push(token(kind, match.index, printed))
      continue
    }
    let end = address.length
    while (afterAddress.has(address.charAt(end - 1))) end--
    tokens.push(token('address', match.index, address.slice(0, end)))
    for (let at = end; at < address.length; at++) {
      tokens.push(token('mark', match.index + at, address.charAt(at)))
    }
  }
  return tokens
}

function token(kind: Token['kind'], start: number, text: string): Token {
  return {
    kind,
    start,
    end: start + text.length,
    text,
    lower: withoutPossessive(plain(text))
  }
}

const isAscii = /^[\x21-\x7E]*$/

/** A word in lower case, without what shows only where a line ends, and with plain hyphens. */
function plain(word: string): string {
  const lower = word.toLowerCase()
  // Most words have nothing to take out.
  if (isAscii.test(lower)) return lower
  return lower
    .normalize()
    .replaceAll(/[\u00AD\u200B\u2060]/g, '')
    .replaceAll(/[‐‑]/g, '-')
}

function withoutPossessive(word: string): string {
  return word.endsWith('’s') || word.endsWith("'s") ? word.slice(0, -2) : word
}

/** Whether a word begins with a capital letter. */
export function isCapital({kind, text}: Token): boolean {
  return kind === 'word' && /^\p{Lu}/u.test(text)
}

export function isCyrillic({kind, text}: Token): boolean {
  return kind === 'word' && /\p{Script=Cyrillic}/u.test(text)
}

const opening = new Set(['“', '"', '«', '‘', "'", '„'])
const closing = new Set(['”', '"', '»', '’', "'", '“'])

export function opensQuote({text}: Token): boolean {
  return opening.has(text)
}

export function closesQuote({text}: Token): boolean {
  return closing.has(text)
}
