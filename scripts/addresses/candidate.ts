/** A page as the lock sees it: what it is and what it says, before it has an address. */
import type {List} from '../../src/kinds/kind.ts'
import type {LockedIdentity} from '../../src/atlas/lock.ts'
import {kindOf, type Page} from '../../src/kinds/index.ts'
import type {Source} from '../../src/model/sources.ts'
import {
  type Block,
  type Draft,
  paragraphsIn,
  type Prose,
  type Seed
} from '../../src/kinds/reader.ts'
import {fingerprint, pageFingerprint, shortHash, wordsOf} from './fingerprint.ts'

export interface Candidate {
  /** Names it within one run; says nothing of what it is. */
  readonly key: string
  /** The address it asks for where it has none yet. */
  readonly preferredAddress: string
  /** What it is, by which a later run knows it again. */
  readonly identity: LockedIdentity
  /**
   * Everything of the source that its page shows, as printed, in the source's
   * order: its version is made of this.
   */
  readonly words: readonly string[]
  readonly sections: readonly {readonly id: string; readonly title: string}[]
  /** The numbered paragraphs, without the numbers of their notes. */
  readonly paragraphs: readonly string[]
  readonly notes: readonly {readonly label: string; readonly text: string}[]
  /** The text its likeness is judged by, where that is not its paragraphs. */
  readonly text?: string
}

/** The candidate a draft makes. */
export function toCandidate(draft: Draft, seed: Seed): Candidate {
  const {key, preferredAddress, fields, blocks, notes} = draft
  const page = provisional(draft, seed)
  const proses = blocks.flatMap(prosesOf)
  const shown = [
    ...fields.map(({at}) => at),
    ...proses.map(({text}) => text.position),
    ...notes.map(({prose}) => prose.text.position)
  ].sort((a, b) => a.start.offset - b.start.offset)
  return {
    key,
    preferredAddress,
    identity: kindOf(page).identity.of(page),
    words: [
      ...shown.map(({start, end}) => seed.text.slice(start.offset, end.offset)),
      ...kindOf(page).figures(page)
    ],
    sections: blocks.flatMap(sectionOf),
    paragraphs: blocks.flatMap(paragraphsIn).map(withoutCalls),
    notes: notes.map(({label, prose}) => ({label, text: prose.text.value}))
  }
}

/** The candidate of the page about a seed, which shows no text of its own. */
export function toSourceCandidate(
  seed: Seed,
  {title}: Source,
  preferredAddress: string
): Candidate {
  return {
    key: seed.file,
    preferredAddress,
    identity: {kind: 'source', title},
    words: [],
    sections: [],
    paragraphs: [],
    notes: [],
    text: seed.text
  }
}

/** The candidate of one list, which stays where its address says. */
export function toListCandidate({address, title}: List): Candidate {
  return {
    key: address,
    preferredAddress: address,
    identity: {kind: 'list', title},
    words: [],
    sections: [],
    paragraphs: [],
    notes: []
  }
}

/** The record as far as it can be told without addresses and anchors. */
export function provisional({preferredAddress, span, record}: Draft, {file}: Seed): Page {
  return record({
    addressOf: () => preferredAddress,
    anchorOf: () => 'p1',
    common: {
      address: preferredAddress,
      origin: {file, source: preferredAddress, lines: [span.start.line, span.end.line]},
      sections: [],
      paragraphs: [],
      notes: [],
      references: []
    }
  })
}

function prosesOf(block: Block): readonly Prose[] {
  return block.type === 'heading' ? [block.prose] : paragraphsIn(block)
}

function sectionOf(block: Block): Candidate['sections'] {
  switch (block.type) {
    case 'heading':
      return [{id: block.id, title: block.prose.text.value}]
    case 'own-heading':
      return [{id: block.id, title: block.title}]
    case 'paragraph':
    case 'list':
    case 'table':
      return []
  }
}

/** `penetration rate.1 The` and, once a note is put before it, `penetration rate.2 The` say the same. */
function withoutCalls({text, marks}: Prose): string {
  const origin = text.position.start.offset
  let from = 0
  let rest = ''
  for (const {type, start, end} of marks) {
    if (type !== 'call') continue
    rest += text.value.slice(from, start - origin)
    from = end - origin
  }
  return rest + text.value.slice(from)
}

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
