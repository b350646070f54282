/** Pages that stand for all others. */
import type {Element, Root} from 'hast'
import {attribute, elements, type BuiltPage} from '../../scripts/check/page.ts'

/** One page of each type, by part of the site and depth: the largest, which has most of everything. */
export function examplesOf(pages: ReadonlyMap<string, BuiltPage>): readonly string[] {
  const largest = new Map<string, {readonly address: string; readonly size: number}>()
  for (const [address, {tree}] of pages) {
    const parts = address.split('/').filter((part) => part !== '')
    const type = `${parts[0] ?? ''} ${parts.length}`
    const size = elements(tree).length
    if (size > (largest.get(type)?.size ?? 0)) largest.set(type, {address, size})
  }
  return [...largest.values()].map(({address}) => address)
}

/**
 * Pages which between them have every element, by its name, class and role,
 * within every other that any page has it in; the largest first.
 */
export function coveringPages(pages: ReadonlyMap<string, BuiltPage>): readonly string[] {
  const seen = new Set<string>()
  const largestFirst = [...pages]
    .map(([address, {tree}]) => ({address, places: placesIn(tree, '')}))
    .sort((one, other) => other.places.length - one.places.length)
  return largestFirst.flatMap(({address, places}) => {
    const fresh = places.filter((place) => !seen.has(place))
    for (const place of fresh) seen.add(place)
    return fresh.length > 0 ? [address] : []
  })
}

/** Each element as a selector behind that of the element it is in. */
function placesIn({children}: Root | Element, parent: string): string[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return []
    const own = [child.tagName, attribute(child, 'className'), attribute(child, 'role')].join('.')
    return [`${parent} > ${own}`, ...placesIn(child, own)]
  })
}
