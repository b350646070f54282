/**
 * A citation with a slot for the place on the page. Only a reader chooses the
 * place, and a script that made citations anew would have to know five styles:
 * it fills in what each style says of a paragraph or a note, made beforehand.
 */
import type {Citation} from './citation.ts'
import type {Rich, RichNode} from './styles/rich.ts'

/** What stands for the number of the place in a slot. */
export const numberMark = '{}'

export type SlottedNode =
  | Exclude<RichNode, {readonly type: 'link'}>
  | {
      readonly type: 'link'
      readonly value: string
      readonly href: string
      /** Whether the address gets the anchor of the place. */
      readonly anchored: boolean
    }
  /** What stands here for the whole page, for a paragraph, and for a note. */
  | {
      readonly type: 'place'
      readonly value: string
      readonly paragraph: string
      readonly note: string
    }

/** A form of a citation as a style makes it, with slots for a place on the page. */
export function slotted(
  form: (citation: Citation) => Rich,
  citation: Citation
): readonly SlottedNode[] {
  const whole = form({...citation, pinpoint: undefined})
  const paragraph = form({...citation, pinpoint: {paragraph: numberMark}})
  const note = form({...citation, pinpoint: {note: numberMark}})
  const others = [paragraph, note].map((nodes) => nodes.map(unanchored))
  const keys = [whole, ...others].map((nodes) => nodes.map(keyOf))
  const before = common(keys, (list, index) => list[index])
  const after = common(
    keys.map((list) => list.slice(before)),
    (list, index) => list.at(-1 - index)
  )
  const isAnchored = (node: RichNode): boolean =>
    node.type === 'link' && !paragraph.some((other) => keyOf(other) === keyOf(node))
  const kept = (node: RichNode): SlottedNode =>
    node.type === 'link' ? {...node, anchored: isAnchored(node)} : node
  return [
    ...whole.slice(0, before).map(kept),
    ...slotsOf(
      [whole, ...others].map((nodes) => nodes.slice(before, nodes.length - after)),
      kept
    ),
    ...whole.slice(whole.length - after).map(kept)
  ]
}

const anchor = /#[pn]\{\}$/

function unanchored(node: RichNode): RichNode {
  if (node.type !== 'link') return node
  return {...node, value: node.value.replace(anchor, ''), href: node.href.replace(anchor, '')}
}

function keyOf({type, value}: RichNode): string {
  return `${type} ${value}`
}

/**
 * What three wordings have between their common ends. A local copy names the
 * place twice, before the day and after it: `…, para. 3, accessed [date],
 * local copy, page /measures/kz/a/#p3`. There each text is a slot of its own.
 */
function slotsOf(
  wordings: readonly Rich[],
  kept: (node: RichNode) => SlottedNode
): readonly SlottedNode[] {
  const [whole = [], ...others] = wordings
  const isAlike = others.every(
    (other) =>
      other.length === whole.length &&
      other.every(({type, value}, index) => {
        const node = whole[index]
        return node?.type === type && (type === 'text' || node.value === value)
      })
  )
  if (!isAlike) return slotOf(wordings.map(onlyText))
  return whole.flatMap((node, index) =>
    node.type === 'text' ? slotOf(wordings.map((nodes) => nodes[index]?.value ?? '')) : kept(node)
  )
}

/** The stretch in which three wordings differ, between what they have in common. */
function slotOf([
  whole = '',
  paragraph = '',
  note = ''
]: readonly string[]): readonly SlottedNode[] {
  if (whole === paragraph && whole === note) return textOf(whole)
  const all = [whole, paragraph, note]
  const start = common(all, (text, index) => text[index])
  const end = common(
    all.map((text) => text.slice(start)),
    (text, index) => text.at(-1 - index)
  )
  const [value = '', ofParagraph = '', ofNote = ''] = all.map((text) =>
    text.slice(start, text.length - end)
  )
  return [
    ...textOf(whole.slice(0, start)),
    {type: 'place', value, paragraph: ofParagraph, note: ofNote},
    ...textOf(whole.slice(whole.length - end))
  ]
}

function textOf(value: string): readonly SlottedNode[] {
  return value === '' ? [] : [{type: 'text', value}]
}

/** How many values are the same in all lists, taken in the order of `at`. */
function common<T extends {readonly length: number}>(
  lists: readonly T[],
  at: (list: T, index: number) => string | undefined
): number {
  const [first, ...others] = lists
  if (first === undefined) return 0
  const shortest = Math.min(...lists.map(({length}) => length))
  for (let index = 0; index < shortest; index += 1) {
    if (others.some((other) => at(other, index) !== at(first, index))) return index
  }
  return shortest
}

function onlyText(nodes: Rich): string {
  if (nodes.some(({type}) => type !== 'text')) {
    throw new Error('Expected a place to be named in plain words')
  }
  return nodes.map(({value}) => value).join('')
}
