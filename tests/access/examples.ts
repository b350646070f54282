/** Pages that stand for all others. */
import type {Element, Root} from 'hast'
import {attribute, elements, type BuiltPage} from '../../scripts/check/page.ts'
import type {BuiltSite} from '../setup/sites.ts'
import {readPages} from '../site/pages.ts'

/** The pages of several sites by where they are served. */
export async function pagesOf(
  sites: readonly Pick<BuiltSite, 'dist' | 'url'>[]
): Promise<ReadonlyMap<string, BuiltPage>> {
  const all = await Promise.all(
    sites.map(async ({dist, url}) =>
      [...(await readPages(dist))].map(
        ([address, page]) => [new URL(`.${address}`, url).href, page] as const
      )
    )
  )
  return new Map(all.flat())
}

/** One page of each type, by part of the site and depth: the largest, which has most of everything. */
export function examplesOf(pages: ReadonlyMap<string, BuiltPage>): readonly string[] {
  const largest = new Map<string, {readonly address: string; readonly size: number}>()
  for (const [address, {tree}] of pages) {
    const type = typeOf(address)
    const size = elements(tree).length
    if (size > (largest.get(type)?.size ?? 0)) largest.set(type, {address, size})
  }
  return [...largest.values()].map(({address}) => address)
}

function typeOf(address: string): string {
  const parts = address.split('/').filter((part) => part !== '')
  return `${parts[0] ?? ''} ${parts.length}`
}

/** The covering pages, and the example of each type that none of them is of. */
export function coveringAndExamples(pages: ReadonlyMap<string, BuiltPage>): readonly string[] {
  const covering = coveringPages(pages)
  const types = new Set(covering.map(typeOf))
  return [...covering, ...examplesOf(pages).filter((address) => !types.has(typeOf(address)))]
}

/** Pages which between them have every element, by its name, class and role, within every other that any page has it in. */
export function coveringPages(pages: ReadonlyMap<string, BuiltPage>): readonly string[] {
  return cover(pages, () => true)
}

/** Pages which between them have every element that takes the focus, in the same sense. */
export function focusPages(pages: ReadonlyMap<string, BuiltPage>): readonly string[] {
  return cover(pages, takesFocus)
}

/** Pages which between them have every element that stands before the stylesheet of a page, in the same sense. */
export function pagesAboveStylesheet(pages: ReadonlyMap<string, BuiltPage>): readonly string[] {
  const above = new Set<Element>()
  for (const {tree} of pages.values()) {
    const all = elements(tree)
    const body = all.findIndex(({tagName}) => tagName === 'body')
    const isStylesheet = (one: Element): boolean =>
      one.tagName === 'link' && attribute(one, 'rel') === 'stylesheet'
    const end = all.findIndex((one, index) => index > body && isStylesheet(one))
    for (const element of all.slice(body, end)) above.add(element)
  }
  return cover(pages, (element) => above.has(element))
}

function takesFocus({tagName, properties}: Element): boolean {
  if (tagName === 'a') return properties['href'] !== undefined
  const isField = ['button', 'input', 'select', 'summary'].includes(tagName)
  return isField || properties['tabIndex'] !== undefined
}

/** Again and again the page that has most that is new, while small ones come before large ones. */
function cover(
  pages: ReadonlyMap<string, BuiltPage>,
  counts: (element: Element) => boolean
): readonly string[] {
  const left = [...pages].map(([address, {tree}]) => {
    const places = placesIn(tree, '', counts)
    return {address, fresh: new Set(places), effort: Math.sqrt(elements(tree).length)}
  })
  const chosen: string[] = []
  for (;;) {
    const gain = ({fresh, effort}: (typeof left)[number]): number => fresh.size / effort
    const best = left.reduce((one, other) => (gain(other) > gain(one) ? other : one))
    if (best.fresh.size === 0) return chosen
    chosen.push(best.address)
    const covered = best.fresh
    for (const one of left) one.fresh = one.fresh.difference(covered)
  }
}

/** Each element that counts, as a selector behind that of the element it is in. */
function placesIn(
  {children}: Root | Element,
  parent: string,
  counts: (element: Element) => boolean
): string[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return []
    const own = [child.tagName, attribute(child, 'className'), attribute(child, 'role')].join('.')
    const inside = placesIn(child, own, counts)
    return counts(child) ? [`${parent} > ${own}`, ...inside] : inside
  })
}
