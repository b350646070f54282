/**
 * The address of a passage: `#p3:~:text=may%20be%20refused`. The anchor leads
 * to the paragraph in every browser; those that know text fragments also scroll
 * to the words and highlight them.
 *
 * Which words to put into a text fragment so that a browser finds just the
 * passage that was selected (WICG, Scroll to Text Fragment).
 *
 * A browser goes through the page from its top and takes the first stretch that
 * fits, so words that occur earlier too need their neighbours as prefix or
 * suffix. No piece reaches over the end of a block, and each ends where a word
 * ends: in `Almaty6 and`, with the number of a note in it, the word is `Almaty6`.
 */

/** A place in the texts of a page: which block, and how many characters into it. */
export interface PassagePoint {
  readonly block: number
  readonly offset: number
}

/** The pieces of a text fragment, not yet encoded. */
interface TextFragment {
  readonly prefix?: string
  readonly start: string
  /** Present where the passage is given by its two ends. */
  readonly end?: string
  readonly suffix?: string
}

/** A stretch of the page that is no blank; blanks separate, and blocks end with a line feed. */
interface Segment {
  readonly start: number
  readonly end: number
  readonly isWord: boolean
}

interface Selection {
  /** All texts of the page, and the same as a browser compares it. */
  readonly page: string
  readonly folded: string
  readonly segments: readonly Segment[]
  /** First and last segment of the passage. */
  readonly first: number
  readonly last: number
}

/** A passage longer than this is given by its two ends. */
const longest = 120
/** How many words beside the passage, or more at its ends, may be taken to tell it from others. */
const mostContext = 8
const fewestWords = 3

const segmenter = new Intl.Segmenter('en', {granularity: 'word'})

/**
 * The fragment for what is selected, whole words of it. Where the page says just
 * this elsewhere too and no neighbour tells the places apart, the fragment of
 * the whole paragraphs; nothing where that does not help either, and for a
 * selection without words: better no highlight than one of another passage.
 */
export function textFragment(
  texts: readonly string[],
  from: PassagePoint,
  to: PassagePoint
): TextFragment | undefined {
  const selection = select(texts, from, to)
  return selection && (landing(selection) ?? landing(wholeBlocks(selection)))
}

/** The fragment of fewest words that a browser would follow to the passage. */
function landing(selection: Selection): TextFragment | undefined {
  for (let words = 0; words <= mostContext; words += 1) {
    const core = coreOf(selection, fewestWords + words)
    const prefix = contextBefore(selection, words)
    const suffix = contextAfter(selection, words)
    const before = prefix === undefined ? {} : {prefix}
    const after = suffix === undefined ? {} : {suffix}
    const found = [
      core,
      {...core, ...before},
      {...core, ...after},
      {...core, ...before, ...after}
    ].find((fragment) => lands(selection, fragment))
    if (found !== undefined) return found
  }
  return undefined
}

function select(
  texts: readonly string[],
  from: PassagePoint,
  to: PassagePoint
): Selection | undefined {
  const shown = texts.map(collapsed)
  const page = shown.join('\n')
  const start = positionOf(texts, shown, from)
  const end = positionOf(texts, shown, to)
  const segments: Segment[] = []
  for (const {segment, index, isWordLike = false} of segmenter.segment(page)) {
    const blank = segment.trim() === ''
    if (!blank) segments.push({start: index, end: index + segment.length, isWord: isWordLike})
  }
  const first = segments.findIndex((segment) => segment.end > start)
  const last = segments.findLastIndex((segment) => segment.start < end)
  if (first < 0 || !segments.slice(first, last + 1).some(({isWord}) => isWord)) return undefined
  return {page, folded: folded(page), segments, first, last}
}

/** The selection, from the start of its first block to the end of its last. */
function wholeBlocks(selection: Selection): Selection {
  const {page, segments, first, last} = selection
  const start = page.lastIndexOf('\n', segments[first]?.start)
  const next = page.indexOf('\n', segments[last]?.start)
  const end = next < 0 ? page.length : next
  return {
    ...selection,
    first: segments.findIndex((segment) => segment.start > start),
    last: segments.findLastIndex((segment) => segment.end <= end)
  }
}

/** A text as it is shown, runs of blanks as one. */
function collapsed(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ')
}

function positionOf(
  texts: readonly string[],
  shown: readonly string[],
  {block, offset}: PassagePoint
): number {
  const before = shown.slice(0, block).reduce((sum, text) => sum + text.length + 1, 0)
  return before + collapsed((texts[block] ?? '').slice(0, offset)).length
}

/** Browsers compare without regard to case, accents and the form of quotation marks. */
function folded(text: string): string {
  let result = ''
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text.charAt(offset)
    const base = character.normalize('NFD').charAt(0).toLowerCase()
    const plain = base.length === 1 ? base : character
    result += /[‘’‚‛]/.test(plain) ? "'" : /[“”„‟]/.test(plain) ? '"' : plain
  }
  return result
}

/** The passage itself, or its first and last words. */
function coreOf({page, segments, first, last}: Selection, words: number): TextFragment {
  const whole = page.slice(segments[first]?.start, segments[last]?.end)
  const inside = segments.slice(first, last + 1)
  const inOneBlock = !whole.includes('\n')
  // Within one block the two ends must not meet.
  const half = Math.floor(inside.filter(({isWord}) => isWord).length / 2)
  const count = inOneBlock ? Math.min(words, half) : words
  if (inOneBlock && (whole.length <= longest || count === 0)) return {start: whole}
  return {
    start: run(page, inside, count),
    end: run(page, inside.toReversed(), count)
  }
}

function contextBefore({page, segments, first}: Selection, words: number): string | undefined {
  return run(page, segments.slice(0, first).toReversed(), words) || undefined
}

function contextAfter({page, segments, last}: Selection, words: number): string | undefined {
  return run(page, segments.slice(last + 1), words) || undefined
}

/** So many words from the first of the segments on, forwards or backwards, within one block. */
function run(page: string, segments: Iterable<Segment>, words: number): string {
  let start: number | undefined
  let end = 0
  let count = 0
  for (const segment of segments) {
    if (count === words) break
    const from = Math.min(start ?? segment.start, segment.start)
    const until = Math.max(end, segment.end)
    if (page.slice(from, until).includes('\n')) break
    start = from
    end = until
    if (segment.isWord) count += 1
  }
  return page.slice(start ?? 0, end)
}

/** Whether a browser would come upon the passage first. */
function lands({folded: page, segments, first, last}: Selection, fragment: TextFragment): boolean {
  const found = find(page, {
    start: folded(fragment.start),
    ...(fragment.prefix === undefined ? {} : {prefix: folded(fragment.prefix)}),
    ...(fragment.end === undefined ? {} : {end: folded(fragment.end)}),
    ...(fragment.suffix === undefined ? {} : {suffix: folded(fragment.suffix)})
  })
  return found?.start === segments[first]?.start && found?.end === segments[last]?.end
}

/** The search of the specification, but that it also stops within words: rather more context than less. */
function find(
  page: string,
  {prefix = '', start, end, suffix = ''}: TextFragment
): {readonly start: number; readonly end: number} | undefined {
  const lead = prefix === '' ? start : prefix
  for (let at = page.indexOf(lead); at >= 0; at = page.indexOf(lead, at + 1)) {
    const begin = prefix === '' ? at : pastBlanks(page, at + prefix.length)
    if (!page.startsWith(start, begin)) continue
    const rest = begin + start.length
    if (end === undefined) {
      if (page.startsWith(suffix, pastBlanks(page, rest))) return {start: begin, end: rest}
      continue
    }
    for (let close = page.indexOf(end, rest); close >= 0; close = page.indexOf(end, close + 1)) {
      const until = close + end.length
      if (page.startsWith(suffix, pastBlanks(page, until))) return {start: begin, end: until}
    }
    return undefined
  }
  return undefined
}

function pastBlanks(page: string, offset: number): number {
  let at = offset
  while (page[at] === ' ' || page[at] === '\n') at += 1
  return at
}

/** A paragraph, note, heading or other block of a page, with the text it shows. */
export interface PassageBlock {
  readonly anchor?: string | undefined
  readonly text: string
}

/**
 * The fragment of a passage, with `#`; the anchor alone where no words tell the
 * passage from others, nothing where it begins in a block without an anchor.
 *
 * `blocks` are all of the page in its order, also those that cannot be cited:
 * a browser looks for the words in the whole page, not in the paragraph alone.
 */
export function passageHash(
  blocks: readonly PassageBlock[],
  from: PassagePoint,
  to: PassagePoint
): string | undefined {
  const anchor = blocks[from.block]?.anchor
  if (anchor === undefined) return undefined
  const texts = blocks.map(({text}) => text)
  const fragment = textFragment(texts, from, to)
  return fragment === undefined ? `#${anchor}` : `#${anchor}:~:text=${encodeFragment(fragment)}`
}

/** `prefix-,start,end,-suffix`, each piece encoded. */
export function encodeFragment({prefix, start, end, suffix}: TextFragment): string {
  return [
    prefix === undefined ? undefined : `${encodePiece(prefix)}-`,
    encodePiece(start),
    end === undefined ? undefined : encodePiece(end),
    suffix === undefined ? undefined : `-${encodePiece(suffix)}`
  ]
    .filter((piece) => piece !== undefined)
    .join(',')
}

/**
 * Hyphen, comma and `&` are the syntax of a text fragment; `encodeURIComponent`
 * leaves the hyphen. The other marks it leaves would end an address that a mail
 * program finds in running text: `(see https://example.org/#:~:text=so!)`.
 */
function encodePiece(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[-!'()*.~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  )
}
