/** One page of each type: the largest, which has most of everything. */
import {elements, type BuiltPage} from '../../scripts/check/page.ts'

/** Addresses of the pages, by part of the site and depth. */
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
