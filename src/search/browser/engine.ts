/** What the search needs of an index, so that it can run on Pagefind anywhere. */
import {isKey} from '../language/keys.ts'
import {withoutJoints} from '../language/fold.ts'

export interface Anchor {
  readonly element: string
  readonly id: string
  /** Index of its first word in the content. */
  readonly location: number
}

/** The text of a page as the index keeps it. */
export interface Fragment {
  /** Root-relative, without the base path. */
  readonly address: string
  /** Words are counted by its blanks; shown it is `withoutJoints`. */
  readonly content: string
  readonly anchors: readonly Anchor[]
  readonly meta: Readonly<Record<string, string>>
  readonly filters: Readonly<Record<string, readonly string[]>>
}

export interface Hit {
  readonly id: string
  /** Of the text alone; metadata counts through `fields`. */
  readonly score: number
  /** Indexes of the words found. */
  readonly words: readonly number[]
  /** Fields of the metadata that hold the word, in one order always. */
  readonly fields: readonly string[]
  readonly load: () => Promise<Fragment>
}

export interface Engine {
  /** How many pages there are. */
  readonly pages: number
  /** Pages with this very word, or with these words in a row. */
  readonly exactly: (words: readonly string[]) => Promise<readonly Hit[]>
  /** Pages with words that begin so; where no word does, with the longest word that begins it. */
  readonly beginning: (word: string) => Promise<readonly Hit[]>
  /** Words of the index that are one slip away from this one, the likeliest first. */
  readonly near: (word: string) => Promise<readonly string[]>
}

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
    explained: 0,
    defines: 0,
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

/** So many words of a query are looked up ahead. */
const fewWords = 6

/** Fetches the pieces of the index with some words, so that they are there once it is known how to look for them. */
export async function fetchPieces(pagefind: Pagefind, words: readonly string[]): Promise<void> {
  const long = words.filter((word) => word.length >= shortest).slice(0, fewWords)
  await preload(
    pagefind,
    long.map((word) => word.toLowerCase())
  )
}

/** All in one call, as each begins by making ready what takes words apart. */
async function preload(pagefind: Pagefind, words: readonly string[]): Promise<void> {
  if (words.length > 0) await pagefind.preload(words.join(' '))
}

interface Around {
  readonly pages: number
  readonly near: (word: string) => Promise<readonly string[]>
}

export function pagefindEngine(pagefind: Pagefind, {pages, near}: Around): Engine {
  const ask = oncePerWord(async (text) => {
    const {results} = await pagefind.search(text)
    return results.map(toHit)
  })
  const beginning = oncePerWord(async (word) => {
    await preload(pagefind, goingOn(word))
    return ask(word)
  })
  const exactly = async (words: readonly string[]): Promise<readonly Hit[]> => {
    const quoted = await ask(`"${words.join(' ')}"`)
    const [word] = words
    if (word === undefined || words.length > 1 || quoted.length === 0) return quoted
    // Of a word in quotation marks the index tells one place, and one field,
    // which is another one each time; as it is, all of them.
    const ids = new Set(quoted.map(({id}) => id))
    return (await beginning(word)).filter(({id}) => ids.has(id))
  }
  return {pages, near, exactly, beginning}
}

type Lookup = (text: string) => Promise<readonly Hit[]>

/** Looks each thing up once. A failure is not kept: the network may come back. */
function oncePerWord(lookUp: Lookup): Lookup {
  const found = new Map<string, Promise<readonly Hit[]>>()
  return (text) => {
    const known = found.get(text)
    if (known !== undefined) return known
    const hits = lookUp(text)
    found.set(text, hits)
    hits.catch(() => found.delete(text))
    return hits
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
    // Weights are added up in this order, and another sum in its last digit turns equals round.
    fields: matchedMetaFields.toSorted(),
    load: () => (loading ??= data().then(toFragment))
  }
}

function toFragment({raw_url, url, content, anchors, meta, filters}: PagefindData): Fragment {
  const printed = Object.entries(meta).map(([name, text]) => [name, withoutJoints(text)] as const)
  return {address: raw_url ?? url, content, anchors, meta: Object.fromEntries(printed), filters}
}
