/** Pagefind as the index behind the search. */
import type {Anchor, Engine, Fragment, Hit} from './engine.ts'
import {isKey} from '../language/keys.ts'

/** What is used of Pagefind’s interface. */
export interface Pagefind {
  readonly search: (text: string) => Promise<{readonly results: readonly PagefindResult[]}>
  readonly preload: (text: string) => Promise<void>
}

interface PagefindResult {
  readonly id: string
  readonly score: number
  readonly words: readonly number[]
  readonly matchedMetaFields?: readonly string[]
  readonly data: () => Promise<PagefindData>
}

interface PagefindData {
  readonly raw_url?: string
  readonly url: string
  readonly content: string
  readonly anchors: readonly Anchor[]
  readonly meta: Readonly<Record<string, string>>
  readonly filters: Readonly<Record<string, readonly string[]>>
}

/**
 * Metadata is weighed by the search itself, so it adds nothing here; what is
 * left of the score is that of the text.
 */
export const ranking = {
  metaWeights: {
    title: 0,
    headline: 0,
    is: 0,
    sub: 0,
    topic: 0,
    coverage: 0,
    also: 0,
    head: 0,
    often: 0,
    once: 0,
    far: 0,
    of: 0
  }
}

/** Letters by which a word may go on. */
const alphabets = {
  latin: [...'abcdefghijklmnopqrstuvwxyz'],
  cyrillic: [...'абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі']
}

/** Shorter words are looked for as they are; of keys, too, nothing is a beginning. */
const shortest = 3

export interface Around {
  readonly pages: number
  readonly near: (word: string) => Promise<readonly string[]>
}

export function pagefindEngine(pagefind: Pagefind, {pages, near}: Around): Engine {
  const asked = new Map<string, Promise<readonly Hit[]>>()
  const ask = (text: string): Promise<readonly Hit[]> => {
    const known = asked.get(text)
    if (known !== undefined) return known
    const hits = pagefind.search(text).then(({results}) => results.map(toHit))
    asked.set(text, hits)
    hits.catch(() => asked.delete(text))
    return hits
  }
  return {
    pages,
    near,
    exactly: (words) => ask(`"${words.join(' ')}"`),
    beginning: async (word) => {
      await Promise.all(goingOn(word).map((longer) => pagefind.preload(longer)))
      return ask(word)
    }
  }
}

/**
 * The index comes in pieces, and of a word that stands in it only the one with
 * the word itself is read; words that begin so may lie in the next ones.
 */
function goingOn(word: string): string[] {
  if (word.length < shortest || isKey(word)) return []
  const letters = /\p{sc=Cyrl}/u.test(word) ? alphabets.cyrillic : alphabets.latin
  return letters.map((letter) => word + letter)
}

function toHit({id, score, words, matchedMetaFields = [], data}: PagefindResult): Hit {
  let loading: Promise<Fragment> | undefined
  return {
    id,
    score,
    words,
    fields: matchedMetaFields,
    load: () => (loading ??= data().then(toFragment))
  }
}

function toFragment({raw_url, url, content, anchors, meta, filters}: PagefindData): Fragment {
  return {address: raw_url ?? url, content, anchors, meta, filters}
}
