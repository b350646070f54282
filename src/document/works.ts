/** Works as notes cite them: what is said of one is read from its words and links. */
import type {Work} from '../model/fields.ts'
import {isArchived} from '../model/robust-links.ts'
import {textOf, type Inline} from './body.ts'

/** An address within the text of a note; offsets count in that text. */
export interface CitedAddress {
  /** Where the link leads, or what is left of a shortened address. */
  readonly url: string
  readonly shortened: boolean
  readonly start: number
  readonly end: number
}

/** The addresses that a text links to, or that its source shortened. */
export function citedAddresses(children: readonly Inline[], from = 0): CitedAddress[] {
  let start = from
  return children.flatMap((node): CitedAddress[] => {
    const printed = textOf([node])
    const place = {start, end: start + printed.length}
    start = place.end
    switch (node.type) {
      case 'text':
      case 'call':
        return []
      case 'cut':
        return isShortened(printed) ? [{url: printed, shortened: true, ...place}] : []
      case 'link':
        return /^https?:/.test(node.url) ? [{url: node.url, shortened: false, ...place}] : []
      case 'run':
        return citedAddresses(node.children, place.start)
    }
  })
}

/** Whether the source has left out a part of an address, or one character could not be read. */
export function isShortened(address: string): boolean {
  return /[…⋯\uFFFD]|\/\.\.\.\/|\.\.\.$|%E2%80%A6/i.test(address)
}

/** A work by its stretch of a note, and the addresses of the note. */
export function citedWork(
  note: string,
  [from, to]: readonly [number, number],
  cited: readonly CitedAddress[]
): Extract<Work, {kind: 'work'}> {
  const own = cited.filter(({start, end}) => start >= from && end <= to)
  const best = own.find(({shortened}) => !shortened) ?? own[0]
  return {
    kind: 'work',
    text: note.slice(from, to),
    ...(best === undefined ? {} : {url: best.url}),
    address: best === undefined ? 'none' : best.shortened ? 'shortened' : 'complete',
    bare: best !== undefined && !hasWords(note, [from, to], own),
    archived: own.some(({url}) => isArchived(url))
  }
}

/** Whether a work has words or figures beside its addresses. */
function hasWords(
  note: string,
  [from, to]: readonly [number, number],
  own: readonly CitedAddress[]
): boolean {
  const ends = [from, ...own.map(({end}) => end)]
  const starts = [...own.map(({start}) => start), to]
  return ends.some((end, index) => /[\p{L}\p{N}]/u.test(note.slice(end, starts[index])))
}
