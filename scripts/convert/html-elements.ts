/** What elements of a saved page are, and how much they show. */
import type {Element, Root} from 'hast'
import {SKIP, visit} from 'unist-util-visit'

/** Never part of a text; words struck out are no longer. */
export const invisible = new Set(
  (
    'script style noscript template head title figcaption meta link svg iframe button select input form nav ' +
    'aside del s strike audio canvas object video'
  ).split(' ')
)

export const lines = new Set(
  (
    'address article aside blockquote body caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 ' +
    'h5 h6 header hr li main ol p pre section table tbody tfoot thead tr ul'
  ).split(' ')
)

/** How many characters a part of a page shows. */
export function words(node: Root | Element): number {
  let length = 0
  visit(node, (child) => {
    if (child.type === 'element' && invisible.has(child.tagName)) return SKIP
    if (child.type === 'text') length += child.value.trim().length
    return undefined
  })
  return length
}

/** Who said what a quotation says, behind its words: `<cite>` or `<footer>` at its end. */
export function attributionsIn(tree: Root): ReadonlySet<Element> {
  const found = new Set<Element>()
  visit(tree, 'element', ({tagName, children}) => {
    if (tagName !== 'blockquote') return
    const parts = children.filter((child) => child.type === 'element')
    const last = parts.at(-1)
    if (parts.length > 1 && (last?.tagName === 'cite' || last?.tagName === 'footer'))
      found.add(last)
  })
  return found
}

/** What figures hold whose captions are words of the text; those of pictures are not. */
const ofText = new Set(['table', 'blockquote', 'pre'])

/** The captions of tables and quotations: `Table 1: Fees for registration`. */
export function captionsOfText(tree: Root): ReadonlySet<Element> {
  const found = new Set<Element>()
  visit(tree, 'element', (figure) => {
    if (figure.tagName !== 'figure') return
    let hasText = false
    visit(figure, 'element', ({tagName}) => {
      if (ofText.has(tagName)) hasText = true
    })
    if (!hasText) return
    visit(figure, 'element', (child) => {
      if (child.tagName === 'figcaption') found.add(child)
    })
  })
  return found
}
