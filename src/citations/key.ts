/** Keys of records in a file of references. */
import type {Citation} from './citation.ts'

/**
 * `/indicators/kz/2021/c5/` → `indicators:kz:2021:c5`. Made of the address, which is
 * unique and stays: a file fetched again next year updates the same record.
 * Letters, digits, `-` and `:` are safe in every format.
 */
export function keyOf({page}: Citation): string {
  return page.replace(/^\/|\/$/g, '').replaceAll('/', ':') || 'index'
}

/** The address within the site that a key was made of. */
export function addressOfKey(key: string): string {
  return `/${key.replaceAll(':', '/')}/`
}

/** Refuses a collection that cites one page twice: the second record would hide the first. */
export function assertDistinct(citations: readonly Citation[]): void {
  const keys = new Set<string>()
  for (const citation of citations) {
    const key = keyOf(citation)
    if (keys.has(key)) throw new Error(`Expected each page once, found ${citation.page} again`)
    keys.add(key)
  }
}
