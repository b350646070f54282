/** Puts a link to the glossary on the first use of a term in a body; no word of the body changes. */
import type {Element, ElementContent} from 'hast'

export interface Explained {
  /** Part of the body it is used in: `p3`. */
  readonly anchor: string
  /** The words used. */
  readonly text: string
  /** Where they are explained. */
  readonly href: string
}

/** The body with a link on each first use; a use within a link stays as it is. */
export function withTerms(tree: readonly Element[], uses: readonly Explained[]): Element[] {
  const byPart = Map.groupBy(uses, ({anchor}) => anchor)
  const visit = (element: Element): Element => {
    const {dataPart} = element.properties
    const own = typeof dataPart === 'string' ? (byPart.get(dataPart) ?? []) : []
    if (own.length > 0) return own.reduce(linked, element)
    return {
      ...element,
      children: element.children.map((child) => (child.type === 'element' ? visit(child) : child))
    }
  }
  return byPart.size === 0 ? [...tree] : tree.map(visit)
}

/** Links the first of the words that stands in one piece of text. */
function linked(element: Element, {text, href}: Explained): Element {
  let isDone = false
  const inside = (children: readonly ElementContent[]): ElementContent[] =>
    children.flatMap((child): ElementContent[] => {
      if (isDone) return [child]
      if (child.type === 'element') {
        if (child.tagName === 'a' || child.properties['dataOurs'] !== undefined) return [child]
        return [{...child, children: inside(child.children)}]
      }
      if (child.type !== 'text') return [child]
      const at = wordAt(child.value, text)
      if (at < 0) return [child]
      isDone = true
      const pieces = [child.value.slice(0, at), child.value.slice(at + text.length)]
      const [before = '', after = ''] = pieces
      const link: Element = {
        type: 'element',
        tagName: 'a',
        properties: {className: ['term'], href},
        children: [{type: 'text', value: text}]
      }
      return [
        ...(before === '' ? [] : [{type: 'text' as const, value: before}]),
        link,
        ...(after === '' ? [] : [{type: 'text' as const, value: after}])
      ]
    })
  return {...element, children: inside(element.children)}
}

/** Where the words stand as whole words: not `MIC` in `MICA`. */
function wordAt(value: string, text: string): number {
  const letter = /[\p{L}\p{N}]/u
  for (let at = value.indexOf(text); at >= 0; at = value.indexOf(text, at + 1)) {
    const [before, after] = [value.charAt(at - 1), value.charAt(at + text.length)]
    if (!letter.test(before) && !letter.test(after)) return at
  }
  return -1
}
