/**
 * Of several pages that mention a thing, the one that explains it. A text says
 * so in two ways: it refers to a page for it, `SORM, a lawful interception
 * apparatus (see C5)`, or says there and then what it is, `SORM technology,
 * which originated in …`.
 */
import {partsOf} from '../language/parts.ts'
import {termsIn, type TermTable} from '../language/term-table.ts'

/** Keys of the terms a page explains: by what other pages say of it, and by its own words. */
export interface Explained {
  readonly explained: readonly string[]
  readonly defines: readonly string[]
}

/** A paragraph with the pages it links to, by where their links stand. */
export interface LinkedText {
  readonly text: string
  readonly links: readonly {readonly address: string; readonly at: number}[]
}

/** A word or two may stand between a term and what says what it is: `SORM technology, which`. */
const saysWhat =
  /^[\s\p{L}\p{N})’'”"-]{0,30}?(?:,\s(?:an?|the|which|который|которая|которое)\s|\s[—–]\s|\s(?:is|are|was|were|means|refers to|allows|enables|requires|является|означает|деп)\s)/u
/** So far behind a term a reference is for it. */
const farthest = 120
const sentenceEnd = /[.;!?]\s/

/** Collects what each page explains, from all pages. */
export class Explanations {
  readonly #found = new Map<
    string,
    {readonly explained: Set<string>; readonly defines: Set<string>}
  >()
  readonly #table: TermTable

  constructor(table: TermTable) {
    this.#table = table
  }

  /** Reads the paragraphs of a page; of its own country, which all of them are on, none explains what it is. */
  add(address: string, texts: readonly LinkedText[], country = ''): void {
    const own = new Set(termsIn(partsOf(country), this.#table, 'page').map(({key}) => key))
    for (const {text, links} of texts) {
      for (const {key, start, end} of termsIn(partsOf(text), this.#table, 'page')) {
        if (own.has(key)) continue
        // What every reader knows is said of many things in passing: `the internet, which`.
        if (!/\p{Lu}/u.test(text.slice(start + 1, end))) continue
        const [sentence = ''] = text.slice(end, end + farthest).split(sentenceEnd)
        if (saysWhat.test(sentence)) this.#at(address).defines.add(key)
        const reference = links.find(({at}) => at >= end && at < end + sentence.length)
        if (reference !== undefined && reference.address !== address) {
          this.#at(reference.address).explained.add(key)
        }
      }
    }
  }

  /** What a page explains, once all have been read. */
  of(address: string): Explained {
    const {explained = [], defines = []} = this.#found.get(address) ?? {}
    return {explained: [...explained], defines: [...defines]}
  }

  #at(address: string): {readonly explained: Set<string>; readonly defines: Set<string>} {
    const known = this.#found.get(address) ?? {
      explained: new Set<string>(),
      defines: new Set<string>()
    }
    this.#found.set(address, known)
    return known
  }
}
