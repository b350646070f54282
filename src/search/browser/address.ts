/** Queries that are an address, an old one too, or the end of one: `kz/conditional-flow-regime`. */
import type {Entry} from '../catalogue.ts'

interface QueriedAddress {
  /** Segments of the path. */
  readonly path: readonly string[]
  /** `p3`, `n12`. */
  readonly anchor: string | undefined
}

export interface Target {
  readonly entry: Entry
  readonly anchor: string | undefined
}

const segment = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The address that a query is, if it looks like one. */
export function addressIn(query: string): QueriedAddress | undefined {
  const text = query.trim()
  if (text === '' || text.length > 2000 || /\s/.test(text)) return undefined
  const [address = '', anchor = ''] = text.replace(/^https?:\/\/[^/]*/i, '').split('#')
  const path = (address.split('?')[0] ?? '')
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '' && part !== 'index.html')
  const slugs = path.every((part) => segment.test(part))
  const long = path.some((part) => part.split('-').length > 2)
  if (path.length === 0 || !slugs || (path.length === 1 && !long && !text.includes('/'))) {
    return undefined
  }
  return {path, anchor: /^[a-z][a-z0-9-]*$/.test(anchor) ? anchor : undefined}
}

/**
 * The page an address means. The one asked for may hold the base path of a
 * copy of this site, or be no more than the end of an address; the latter
 * counts only where one page ends so.
 */
export function targetOf(
  {path, anchor}: QueriedAddress,
  entries: readonly Entry[],
  moved: Readonly<Record<string, string>>
): Target | undefined {
  const asked = `/${path.join('/')}/`
  const whole = (address: string): boolean => asked.endsWith(address) && address !== '/'
  const old = Object.keys(moved).find(whole)
  const entry =
    entries.find(({address}) => whole(address)) ??
    entries.find(({address}) => old !== undefined && address === moved[old]) ??
    only(entries.filter(({address}) => address.endsWith(asked))) ??
    only(
      Object.entries(moved)
        .filter(([address]) => address.endsWith(asked))
        .flatMap(([, to]) => entries.filter(({address}) => address === to))
    )
  return entry && {entry, anchor}
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined
}
