/** Where a quote stands: the address of its place, what the place is called, and the words marked in it. */
import type {Quote} from '../model/concordance.ts'
import type {Page} from '../model/page.ts'
import type {Atlas} from '../site/atlas.ts'
import {shortName} from '../site/names.ts'

/** Parts of a record that have no anchor of their own, by the anchor of what they stand in. */
const within: Readonly<Record<string, string>> = {
  basis: 'instruments',
  timeframe: 'instruments',
  unpaired: 'instruments',
  fact: 'country-facts'
}

/** The address of the place, of its page where the part has no anchor. */
export function placeAddress({page, anchor}: Quote, atlas: Atlas): string {
  const named = anchorOn(atlas.at(page), anchor)
  return named === undefined ? page : `${page}#${named}`
}

function anchorOn(page: Page | undefined, anchor: string): string | undefined {
  if (page === undefined) return undefined
  const {paragraphs, notes, sections} = page
  if ([paragraphs, notes, sections].some((list) => list.some(({id}) => id === anchor))) {
    return anchor
  }
  if (page.kind === 'report' && anchor.startsWith('section-')) return anchor
  return within[anchor.replace(/-.*$/, '')]
}

const parts: Readonly<Record<string, string>> = {
  p: 'paragraph',
  n: 'note',
  basis: 'instrument',
  timeframe: 'timeframe',
  unpaired: 'timeframe',
  notice: 'notice',
  signature: 'signature',
  source: 'source'
}

/** `paragraph 3`, `note 12`, `instrument 1`, `coverage`. */
export function placeName({page, anchor}: Quote, atlas: Atlas): string {
  const [, part = '', number] = /^([a-z]+)-?(\d+)(?:-\d+)?$/.exec(anchor) ?? []
  const name = parts[part]
  if (name !== undefined && number !== undefined) return `${name} ${number}`
  if (anchor.startsWith('section-')) return `section ${anchor.slice(-1).toUpperCase()}`
  if (anchor.startsWith('fact-')) return 'country facts'
  if (atlas.at(page)?.sections.some(({id}) => id === anchor) === true) return 'a heading'
  return anchor
}

/** `C5 State surveillance, paragraph 3`. */
export function fullPlaceName(quote: Quote, atlas: Atlas): string {
  const page = atlas.at(quote.page)
  const place = placeName(quote, atlas)
  return page === undefined ? place : `${shortName(page)}, ${place}`
}

export interface MarkedPiece {
  readonly text: string
  readonly marked: boolean
}

/** A sentence cut where the words that matter begin and end; all of it together is the sentence. */
export function markedPieces(context: string, words: readonly string[]): readonly MarkedPiece[] {
  const stretches = words
    .filter((text) => text !== context)
    .map((text) => ({start: context.indexOf(text), length: text.length}))
    .filter(({start}) => start >= 0)
    .sort((a, b) => a.start - b.start)
  const pieces: MarkedPiece[] = []
  let done = 0
  for (const {start, length} of stretches) {
    const end = start + length
    if (end <= done) continue
    const from = Math.max(start, done)
    if (from > done) pieces.push({text: context.slice(done, from), marked: false})
    pieces.push({text: context.slice(from, end), marked: true})
    done = end
  }
  if (done < context.length) pieces.push({text: context.slice(done), marked: false})
  return pieces
}
