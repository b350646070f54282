/** What is done to a body that is already a tree: anchors of old put in, parts left out, texts read. */
import type {Element, ElementContent} from 'hast'
import {h} from './hast.ts'

/** An anchor whose passage is gone: it stands, empty, where a reader of an old link should land. */
export interface FormerAnchor {
  readonly id: string
  /** Says what stood there: `paragraph 3`. */
  readonly name: string
}

/** Puts former anchors at the start of the elements they lead to, by the `id` of these. */
export function withFormerAnchors(
  tree: readonly Element[],
  former: ReadonlyMap<string, readonly FormerAnchor[]>
): Element[] {
  if (former.size === 0) return [...tree]
  return tree.map((element) =>
    changed(element, (one) => {
      const {id} = one.properties
      const anchors = typeof id === 'string' ? former.get(id) : undefined
      return anchors === undefined
        ? one
        : {...one, children: [...anchors.map(toElement), ...one.children]}
    })
  )
}

function toElement({id, name}: FormerAnchor): Element {
  return h('span', {id, className: ['former'], dataOurs: true, dataFormer: name}, [])
}

/** The same for a page that is not the present one: its words are in no account. */
export function withoutParts(tree: readonly Element[]): Element[] {
  return tree.map((element) =>
    changed(element, (one) => {
      const properties = {...one.properties}
      delete properties['dataPart']
      return {...one, properties}
    })
  )
}

/** The text of each part, without what is marked as ours, in the order of the page. */
export function textsOf(tree: readonly Element[]): Map<string, string> {
  const texts = new Map<string, string>()
  const visit = (element: Element): void => {
    const {dataPart} = element.properties
    if (typeof dataPart === 'string') texts.set(dataPart, ownText(element))
    for (const child of element.children) if (child.type === 'element') visit(child)
  }
  for (const element of tree) visit(element)
  return texts
}

function ownText(node: ElementContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' || node.properties['dataOurs'] !== undefined) return ''
  return node.children.map(ownText).join('')
}

function changed(element: Element, change: (element: Element) => Element): Element {
  const one = change(element)
  return {
    ...one,
    children: one.children.map((child) =>
      child.type === 'element' ? changed(child, change) : child
    )
  }
}
