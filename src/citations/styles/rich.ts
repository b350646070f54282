/** Text with the little markup that citations need. */
import type {DayForm} from '../date.ts'

export type RichNode =
  | {readonly type: 'text'; readonly value: string}
  | {readonly type: 'italic'; readonly value: string}
  | {readonly type: 'link'; readonly value: string; readonly href: string}
  /** A place for the day of access, to be filled in by whoever knows it. */
  | {readonly type: 'day'; readonly value: '[date]'; readonly form: DayForm}

export type Rich = readonly RichNode[]

/** One part of a citation; plain strings are plain text, absent parts are left out. */
export type Part = string | RichNode | Rich | undefined

export function italic(value: string): RichNode {
  return {type: 'italic', value}
}

export function link(href: string): RichNode {
  return {type: 'link', value: href, href}
}

/** Parts after one another. */
export function rich(...parts: readonly Part[]): Rich {
  const nodes: RichNode[] = []
  for (const node of parts.flatMap(nodesOf)) {
    const last = nodes.at(-1)
    if (last?.type === 'text' && node.type === 'text') {
      nodes[nodes.length - 1] = {type: 'text', value: last.value + node.value}
    } else if (node.value !== '') {
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
