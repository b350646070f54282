/** Elements and texts of a tree of HTML. */
import type {Element, ElementContent, Properties} from 'hast'

export function text(value: string): ElementContent {
  return {type: 'text', value}
}

export function h(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return {type: 'element', tagName, properties, children}
}
