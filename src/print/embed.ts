/** A body within a page that holds many: its anchors renamed, its headings a rank lower. */
import type {Element} from 'hast'
import {withoutParts} from '../document/tree.ts'

/**
 * The body with `prefix-` before each anchor, and before each link to one of its
 * own. The headline above it has the anchor `prefix-title`.
 */
export function embedded(tree: readonly Element[], prefix: string): Element[] {
  return withoutParts(tree).map((element) => renamed(element, prefix))
}

function renamed(element: Element, prefix: string): Element {
  const {id, href, ariaLabelledBy} = element.properties
  return {
    ...element,
    tagName: element.tagName === 'h2' ? 'h3' : element.tagName,
    properties: {
      ...element.properties,
      ...(typeof id === 'string' && {id: `${prefix}-${id}`}),
      ...(typeof href === 'string' &&
        href.startsWith('#') && {href: `#${prefix}-${href.slice(1)}`}),
      ...(Array.isArray(ariaLabelledBy) && {
        // “Notes” alone would name the notes of every text on the page.
        ariaLabelledBy: ['title', ...ariaLabelledBy].map((name) => `${prefix}-${name}`)
      })
    },
    children: element.children.map((child) =>
      child.type === 'element' ? renamed(child, prefix) : child
    )
  }
}
