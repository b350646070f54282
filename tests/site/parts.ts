/** The parts of a built page: elements that show exactly one text of a seed. */
import type {Element, ElementContent} from 'hast'
import {attribute, elements, type BuiltPage} from '../../scripts/check/page.ts'

/** The text of each `data-part` of a page, without what is marked as ours. */
export type Parts = ReadonlyMap<string, string>

/** Reads the parts of a page. */
export function partsOf({tree}: BuiltPage): Parts {
  return new Map(
    elements(tree).flatMap((element) => {
      const part = attribute(element, 'dataPart')
      return part === undefined ? [] : [[part, ownText(element)] as const]
    })
  )
}

function ownText({children}: Element): string {
  return children.map(textOf).join('')
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' || attribute(node, 'dataOurs') !== undefined) return ''
  return ownText(node)
}

/** The parts of all pages, by address. */
export function partsOfAll(pages: ReadonlyMap<string, BuiltPage>): Map<string, Parts> {
  return new Map([...pages].map(([address, page]) => [address, partsOf(page)]))
}
