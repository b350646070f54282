/** Phrases, found in the texts of pages where few can have them. */
import type {Engine, Fragment, Hit} from './engine.ts'
import {isSameEnglishWord} from './marks.ts'
import type {Match, Matches} from './match.ts'
import {partsOf} from '../language/parts.ts'

/** Texts that are read anyway, as they are shown first. */
const few = 4

/**
 * Pages with a phrase, where few have its longest word; nothing where more do.
 * The index needs the places of every word of a phrase, which for a word that
 * all pages have is more than the whole engine.
 */
export async function rarePhrase(
  words: readonly string[],
  engine: Engine
): Promise<Matches | undefined> {
  if (words.length < 2) return undefined
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one))
  const hits = await engine.exactly([longest])
  if (hits.length > few) return undefined
  try {
    const matches = await Promise.all(
      hits.map(async (hit) => matchIn(await hit.load(), hit, words))
    )
    return new Map(matches.flatMap((match) => (match ? [[match.hit.id, match]] : [])))
  } catch {
    // A text is not saved; the index is.
    return undefined
  }
}

function matchIn({content, meta}: Fragment, hit: Hit, words: readonly string[]): Match | undefined {
  const places = placesOf(words, content)
  const fields = Object.entries(meta).flatMap(([field, text]) =>
    placesOf(words, text).length > 0 ? [field] : []
  )
  if (places.length === 0 && fields.length === 0) return undefined
  return {
    hit,
    score: hit.score,
    fields: new Map(fields.map((field) => [field, 1])),
    words: places,
    reason: 'exact'
  }
}

/** The places of a phrase: of the first in a text, the words it is made of, as the index counts them. */
export function placesOf(words: readonly string[], text: string): number[] {
  const tokens = text.split(/\s+/)
  const spelt = new Map<string, readonly string[]>()
  const spellings = (token: string): readonly string[] => {
    const known = spelt.get(token)
    if (known !== undefined) return known
    const parts = partsOf(token).map((part) => part.text)
    const all = [...parts, parts.join('')]
    spelt.set(token, all)
    return all
  }
  const start = tokens.findIndex((_, at) =>
    words.every((word, index) =>
      spellings(tokens[at + index] ?? '').some(
        (spelling) => spelling === word || isSameEnglishWord(spelling, word)
      )
    )
  )
  return start < 0 ? [] : words.map((_, index) => start + index)
}
