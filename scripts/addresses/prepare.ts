/** A candidate as the lock remembers pages: versions and fingerprints in the place of texts. */
import type {LockedIdentity} from '../../src/atlas/lock.ts'
import type {Candidate} from './candidate.ts'
import {fingerprint, pageFingerprint, shortHash, wordsOf} from './fingerprint.ts'

/** A passage of a page that is to be named. */
export interface Passage {
  /** The anchor it would like; paragraphs are numbered and prefer none. */
  readonly preferredId?: string
  /** Its fingerprint. */
  readonly print: string
  /** Whether it is longer than an `Ibid.` or a `N/A`, of which any is like any. */
  readonly isTelling: boolean
}

/** Plain data, and all that recognising a page takes: it can be kept in the place of the text. */
export interface Prepared {
  readonly key: string
  readonly preferredAddress: string
  readonly identity: LockedIdentity
  readonly version: string
  /** Whether it has words of its own; pages without are not the same page for that. */
  readonly isWorded: boolean
  /** Fingerprint of the text its likeness is judged by. */
  readonly text: string
  readonly sections: readonly Passage[]
  readonly paragraphs: readonly Passage[]
  readonly notes: readonly Passage[]
}

const tellingWords = 6

/** Computes what is costly to compute of a candidate. */
export function prepare(candidate: Candidate): Prepared {
  const {key, preferredAddress, identity, words, sections, paragraphs, notes, text} = candidate
  const worded = paragraphs.map(wordsOf)
  return {
    key,
    preferredAddress,
    identity,
    version: versionOf(words),
    isWorded: words.length > 0,
    text: text === undefined ? pageFingerprint(paragraphs, worded) : pageFingerprint([text]),
    sections: sections.map(({id, title}) => toPassage(title, preferredSectionId(id))),
    paragraphs: paragraphs.map((paragraph, index) => printed(paragraph, worded[index] ?? [])),
    notes: notes.map(({label, text}) => toPassage(text, `n${label}`))
  }
}

/** A passage by its text. */
export function toPassage(text: string, preferredId?: string): Passage {
  const passage = printed(text, wordsOf(text))
  return preferredId === undefined ? passage : {preferredId, ...passage}
}

function printed(text: string, words: readonly string[]): Passage {
  return {print: fingerprint(text, words), isTelling: words.length >= tellingWords}
}

/** A heading such as `P3` must not take the name of a paragraph to come. */
function preferredSectionId(id: string): string {
  return /^[pn]\d/.test(id) ? `section-${id}` : id
}

/**
 * Ten digits that change when, and only when, a word of the source changes.
 * Blanks, line ends and the way the text is cut into parts do not count, so
 * neither our markup nor a better reading of the same seed makes a version.
 */
export function versionOf(words: readonly string[]): string {
  return shortHash(words.join(' ').replace(/\s+/g, ' ').trim())
}
