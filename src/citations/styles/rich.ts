/** Text with the little markup that citations need. */
import type {DayForm} from '../date.ts'
import {placeText, type Place, type PlaceTexts} from '../place.ts'

type RichNode =
  | {readonly type: 'text'; readonly value: string}
  | {readonly type: 'italic'; readonly value: string}
  | {
      readonly type: 'link'
      readonly value: string
      readonly href: string
      /** Whether the address takes the anchor of the place that is cited. */
      readonly anchored: boolean
    }
  /** Where the day of access is filled in by whoever knows it. */
  | {readonly type: 'day'; readonly value: string; readonly form: DayForm}
  /** Where a place on the page is named; only a reader chooses one, so both texts come along. */
  | ({readonly type: 'place'; readonly value: string} & PlaceTexts)
  /**
   * Where a work is named that a note of the text cites, which only a reader
   * chooses: `{}, cited in `, with `{}` for the words of the note.
   */
  | {
      readonly type: 'work'
      readonly value: string
      readonly template: string
      readonly italic: boolean
    }

export type Rich = readonly RichNode[]

/** One part of a citation; plain strings are plain text, absent parts are left out. */
export type Part = string | RichNode | Rich | undefined

export function italic(value: string): RichNode {
  return {type: 'italic', value}
}

export function link(href: string, anchored = false): RichNode {
  return {type: 'link', value: href, href, anchored}
}

/** The place on the page, with what separates it from its surroundings: nothing of the whole page. */
export function pinpoint(place: Place | undefined, texts: PlaceTexts): RichNode {
  return {type: 'place', value: placeText(texts, place), ...texts}
}

/** What leads from a work that a note cites to that note: nothing where the note itself is cited. */
export function citedIn(work: string | undefined, template: string, isItalic = false): RichNode {
  const value = work === undefined ? '' : template.replace('{}', () => work)
  return {type: 'work', value, template, italic: isItalic}
}

/** Parts after one another. */
export function rich(...parts: readonly Part[]): Rich {
  const nodes: RichNode[] = []
  for (const node of parts.flatMap(nodesOf)) {
    const last = nodes.at(-1)
    if (last?.type === 'text' && node.type === 'text') {
      nodes[nodes.length - 1] = {type: 'text', value: last.value + node.value}
    } else if (node.value !== '' || node.type === 'place' || node.type === 'work') {
      nodes.push(node)
    }
  }
  return nodes
}

/** The parts that are there, with the separator between them. */
export function joined(parts: readonly Part[], separator: string): Rich {
  const present = parts.map((part) => rich(part)).filter((part) => part.length > 0)
  return rich(...present.flatMap((part, index) => (index === 0 ? [part] : [separator, part])))
}

/** Closed with a full stop, unless it is nothing or ends with `.`, `?` or `!`, perhaps in quotation marks. */
export function stopped(part: Part): Rich {
  const nodes = rich(part)
  return nodes.length === 0 || ending.test(toPlain(nodes)) ? nodes : rich(nodes, '.')
}

const ending = /[.?!][’”'"»]?[’”'"»]?$/

/** The same without markup. */
export function toPlain(nodes: Rich): string {
  return nodes.map(({value}) => value).join('')
}

function nodesOf(part: Part): Rich {
  if (part === undefined) return []
  if (typeof part === 'string') return [{type: 'text', value: part}]
  return 'type' in part ? [part] : part
}
