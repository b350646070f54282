/**
 * What is kept of a text in the lock: enough to know it again after an edit,
 * and short enough to read in a diff.
 *
 * A text is taken as the set of its words and pairs of neighbouring words.
 * The likeness of two texts is the share of that set they have in common
 * (Jaccard), estimated by MinHash: each of 32 or 64 hash functions picks the
 * smallest member of the set, and two texts pick the same one as often as
 * they are alike. Of what was picked six bits are kept, as one letter, so
 * unlike texts agree on one letter in 64 by chance, which is taken off again.
 *
 * Words alone would find any two English texts alike, pairs alone would find
 * a note such as `https://online.zakon.kz/…` unlike itself after one letter.
 */
import {createHash} from 'node:crypto'

const passageLetters = 32
const pageLetters = 64
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Scripts without blanks between words count letter by letter. */
const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu

/** The words of a text, without case, punctuation and forms of letters. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(wordPattern) ?? []
}

/** The first ten digits of the SHA-256 of a text. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10)
}

/** The fingerprint of one paragraph, heading or note; `words` are those of its text. */
export function fingerprint(text: string, words: readonly string[]): string {
  return `${shortHash(text)}:${sketch([words], passageLetters)}`
}

/** The fingerprint of the paragraphs of a page together; `words` are those of each. */
export function pageFingerprint(
  paragraphs: readonly string[],
  words: readonly (readonly string[])[] = paragraphs.map(wordsOf)
): string {
  return `${shortHash(JSON.stringify(paragraphs))}:${sketch(words, pageLetters)}`
}

/** The letters of a fingerprint. */
export function lettersOf(print: string): string {
  return print.slice(print.indexOf(':') + 1)
}

/** How alike two texts are, from 0 to 1, by their fingerprints; 1 only if they are equal or as good as. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1
  const from = a.indexOf(':') + 1
  const letters = a.length - from
  if (letters === 0 || a.length !== b.length) return 0
  let agreed = 0
  for (let at = from; at < a.length; at++) if (a.charCodeAt(at) === b.charCodeAt(at)) agreed++
  const chance = 1 / alphabet.length
  return Math.max(0, (agreed / letters - chance) / (1 - chance))
}

function sketch(texts: readonly (readonly string[])[], letters: number): string {
  const members = membersOf(texts)
  if (members.size === 0) return ''
  const smallest = new Uint32Array(letters).fill(0xffffffff)
  for (const member of members) {
    for (let index = 0; index < letters; index++) {
      const picked = scatter(member ^ (seeds[index] ?? 0))
      if (picked < (smallest[index] ?? 0)) smallest[index] = picked
    }
  }
  return Array.from(smallest, (picked) => alphabet[picked & 63]).join('')
}

/** The words and the pairs of neighbouring words of texts, each as a number, once. */
function membersOf(texts: readonly (readonly string[])[]): Set<number> {
  const members = new Set<number>()
  for (const words of texts) {
    let before = 0
    for (const word of words) {
      const hash = hashWord(word)
      members.add(hash | 0).add(scatter(before) ^ hash)
      before = hash
    }
  }
  return members
}

const seeds = Uint32Array.from({length: pageLetters}, (_, index) =>
  scatter(Math.imul(index + 1, 0x9e3779b9))
)

/** FNV-1a. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  }
  return scatter(hash)
}

/** The finaliser of MurmurHash3: every bit of the result depends on every bit given. */
function scatter(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** The letters of a count from 1 on. */
export function letters(count: number): string {
  const rest = Math.floor((count - 1) / 26)
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((count - 1) % 26))
}

/** The count that letters stand for; 0 of none. */
export function countOf(suffix: string): number {
  return [...suffix].reduce((count, letter) => count * 26 + letter.charCodeAt(0) - 96, 0)
}
