/** Passages that pages quote from others: the sentence, the words that matter in it, and its place. */
import type {Atlas} from '../atlas/atlas.ts'
import type {Evidence, Quote, Relation} from '../atlas/concordance.ts'
import {kindOf, type Page} from '../kinds/index.ts'
import type {SourceClass} from '../model/sources.ts'
import {shortName} from '../site/names.ts'
import {pageLink, type PageLink, wordsSource, type WordsSource} from '../site/page-link.ts'
import {findingsOf} from '../atlas/findings.ts'

/** A sentence of a source and where to find it. */
export interface Passage {
  /** All of them together are the sentence; none where its page is not there. */
  readonly pieces: readonly MarkedPiece[]
  readonly source: WordsSource
  readonly place: Place
}

/** A stretch of text; marked where it is what is meant or was looked for. */
export interface MarkedPiece {
  readonly text: string
  readonly marked: boolean
}

export interface Place {
  readonly address: string
  /** `paragraph 3` */
  readonly name: string
  /** `C5 State surveillance, paragraph 3` */
  readonly fullName: string
  /** Of the text; absent where its page is not there. */
  readonly class?: SourceClass
}

/** The passage of a quote; `words` are marked in it, or those that the quote is about. */
export function passageOf(
  quote: Quote,
  atlas: Atlas,
  words: readonly string[] = [quote.text]
): Passage {
  const page = atlas.at(quote.page)
  return {
    pieces: page === undefined ? [] : markedPieces(quote.context, words),
    source:
      page === undefined ? {language: 'en', quotes: []} : wordsSource(atlas.accountOf(page).source),
    place: placeOf(quote, atlas)
  }
}

/** Where a quote is from. A part without an anchor of its own leads to what it is part of, or to its page. */
export function placeOf(quote: Quote, atlas: Atlas): Place {
  const page = atlas.at(quote.page)
  const anchor = anchorOn(page, quote.anchor)
  const name = placeName(quote, page)
  return {
    address: anchor === undefined ? quote.page : `${quote.page}#${anchor}`,
    name,
    fullName: page === undefined ? name : `${shortName(page)}, ${name}`,
    ...(page !== undefined && {class: atlas.accountOf(page).source.class})
  }
}

function anchorOn(page: Page | undefined, anchor: string): string | undefined {
  if (page === undefined) return undefined
  const {paragraphs, notes, sections} = page
  if ([paragraphs, notes, sections].some((list) => list.some(({id}) => id === anchor))) {
    return anchor
  }
  const shownAt = kindOf(page).numberedParts?.[anchor.replace(/-.*$/, '')]?.shownAt
  return shownAt === 'own' ? anchor : shownAt?.anchor
}

/** `paragraph 3`, `note 12`, `legal basis 1`, `section B`, `coverage`. */
function placeName({anchor}: Quote, page: Page | undefined): string {
  const [, letter, number] = /^([pn])(\d+)$/.exec(anchor) ?? []
  if (letter !== undefined) return `${letter === 'p' ? 'paragraph' : 'note'} ${number ?? ''}`
  const [, id = '', which = ''] = /^([a-z]+)-(\d+|[a-z])$/.exec(anchor) ?? []
  const part = page && kindOf(page).numberedParts?.[id]
  if (part !== undefined) return part.isOne ? part.name : `${part.name} ${which.toUpperCase()}`
  return page?.sections.some(({id}) => id === anchor) === true ? 'a heading' : anchor
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

/** Two passages, and why they are held to be on the same subject. */
export interface Pair {
  readonly reasons: readonly string[]
  /** Of the page that is read. */
  readonly here: Passage
  readonly there: Passage
  /** Whether the passage of this page stands in a pair before: it is seen again, and not heard again. */
  readonly isRepeated: boolean
}

export interface RelatedPage {
  readonly page: PageLink
  /** Anchor of the passages on the page that is read. */
  readonly id: string
  /** All reasons, each once, the weightiest first. */
  readonly reasons: readonly string[]
  readonly pairs: readonly Pair[]
}

/** The pages related to a page, the best first. */
export function relatedTo({address: here}: Pick<Page, 'address'>, atlas: Atlas): RelatedPage[] {
  const relations = Map.groupBy(findingsOf(atlas).relationsOn(here), ({one, other}) =>
    one === here ? other : one
  )
  const seen = new Set<string>()
  return [...relations].flatMap(([address, group]) => {
    const other = atlas.at(address)
    if (other === undefined) return []
    const evidence = group.flatMap((relation) => relation.evidence)
    return [
      {
        page: pageLink(other, atlas),
        id: `with-${address.split('/').filter(Boolean).join('-')}`,
        reasons: reasonsOf(evidence),
        pairs: pairsOf(evidence, here, atlas, seen)
      }
    ]
  })
}

/** The pairs of passages of one relation, with those of its first page on this side. */
export function pairsFor({evidence, one}: Relation, atlas: Atlas): readonly Pair[] {
  return pairsOf(evidence, one, atlas, new Set())
}

/** Each reason once, the weightiest first: `both cite the Law on Communications`. */
function reasonsOf(evidence: readonly Evidence[]): readonly string[] {
  const weighed = evidence.toSorted((a, b) => b.weight - a.weight)
  return [...new Set(weighed.flatMap(({reason}) => reason ?? []))]
}

/**
 * The evidence by the two passages it was found in; the pair that shows best what both are about
 * comes first. Adds to `seen` the passages of this page.
 */
function pairsOf(
  evidence: readonly Evidence[],
  here: string,
  atlas: Atlas,
  seen: Set<string>
): readonly Pair[] {
  const pairs = Map.groupBy(evidence, ({one, other}) =>
    [one.page, one.anchor, one.context, other.page, other.anchor, other.context].join('\n')
  )
  return [...pairs.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const words = (side: 'one' | 'other'): string[] => group.map((each) => each[side].text)
    const one = passageOf(first.one, atlas, words('one'))
    const other = passageOf(first.other, atlas, words('other'))
    const sides = first.one.page === here ? {here: one, there: other} : {here: other, there: one}
    const key = `${sides.here.place.address} ${sides.here.pieces.map(({text}) => text).join('')}`
    const isRepeated = seen.has(key)
    seen.add(key)
    return [{reasons: reasonsOf(group), ...sides, isRepeated}]
  })
}
