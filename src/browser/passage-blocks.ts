/**
 * The texts of the page as a browser searches them: block by block, in its
 * order. The numbers of paragraphs are left out: they are ours, and a link to
 * words of the author must not depend on them.
 */
import type {PassageBlock, PassagePoint} from '../citations/passage.ts'

interface Block extends PassageBlock {
  readonly element: Element
  readonly nodes: readonly Text[]
}

export interface Passage {
  readonly blocks: readonly PassageBlock[]
  readonly from: PassagePoint
  readonly to: PassagePoint
}

/** Where a range of the page begins and ends in its blocks; nothing where it holds no text. */
export function passageOf(range: Range): Passage | undefined {
  const blocks = blocksOf(document.body)
  const inside = blocks.flatMap(({nodes}, block) =>
    nodes.flatMap((node, index) => {
      if (!range.intersectsNode(node)) return []
      const before = nodes.slice(0, index).reduce((sum, {length}) => sum + length, 0)
      const start = node === range.startContainer ? range.startOffset : 0
      const end = node === range.endContainer ? range.endOffset : node.length
      // A selection of a whole paragraph often ends at the very beginning of the next.
      return node.data.slice(start, end).trim() === ''
        ? []
        : [{from: {block, offset: before + start}, to: {block, offset: before + end}}]
    })
  )
  const [first] = inside
  const last = inside.at(-1)
  return first && last && {blocks, from: first.from, to: last.to}
}

/** The anchor a passage that begins here would have. */
export function anchorAt(node: Node): string | undefined {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest('article.text :is(p, li, td, th, h2)[id]')?.id
}

function blocksOf(root: Element): Block[] {
  const blocks: {element: Element; nodes: Text[]}[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const blockOf = remembered((element: Element): Element => {
    const isInline = /^(inline|contents|ruby)/.test(getComputedStyle(element).display)
    const parent = element.parentElement
    return isInline && parent !== null ? blockOf(parent) : element
  })
  const isShown = remembered(
    (element: Element) =>
      element.closest(
        'script, style, template, select, textarea, .passage-bar, .pn, .heading-link'
      ) === null && element.checkVisibility({visibilityProperty: true})
  )
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!(node instanceof Text) || parent === null || !isShown(parent)) continue
    const element = blockOf(parent)
    const last = blocks.at(-1)
    if (last?.element === element) last.nodes.push(node)
    else blocks.push({element, nodes: [node]})
  }
  return blocks.map(({element, nodes}) => ({
    element,
    nodes,
    anchor: anchorAt(element),
    text: nodes.map(({data}) => data).join('')
  }))
}

function remembered<T>(of: (element: Element) => T): (element: Element) => T {
  const known = new Map<Element, T>()
  return (element) => {
    const found = known.get(element)
    if (found !== undefined) return found
    const value = of(element)
    known.set(element, value)
    return value
  }
}
