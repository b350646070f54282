/** What an address on a page of the built site leads to. */
import type {RuleId} from './rules.ts'

/** What the built site holds, as a web server would see it. */
export interface Holdings {
  /** Paths below the base, without a first slash: `measures/index.html`, `favicon.svg`. */
  readonly files: ReadonlySet<string>
  /** The anchors of each page that was read, by the path of its file. */
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>
  /** The public address of the home page, with a slash at its end. */
  readonly site: URL
}

export interface Mistake {
  readonly rule: RuleId
  /** What is there instead, where the address alone does not tell. */
  readonly found?: string
}

const outside = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * What is wrong with an address on the page of a file; nothing when all is
 * well, and `unread` where that hangs on the anchors of a page not yet read.
 */
export function mistakeOf(
  value: string,
  use: 'fetch' | 'link',
  from: string,
  holdings: Holdings
): Mistake | 'unread' | undefined {
  const isFromRoot = from !== '404.html' && /^\/(?!\/)/.test(value)
  return (
    leadsAstray(value, use, from, holdings) ??
    (isFromRoot ? {rule: 'address-from-root'} : undefined)
  )
}

function leadsAstray(
  value: string,
  use: 'fetch' | 'link',
  from: string,
  holdings: Holdings
): Mistake | 'unread' | undefined {
  const {files, anchors, site} = holdings
  const {origin, pathname: base} = site
  if (!URL.canParse(value, origin)) return {rule: 'address-unreadable'}
  const url = new URL(value, site.href + from.replace(/(^|\/)index\.html$/, '$1'))
  if (use === 'fetch' && url.protocol === 'data:') return undefined
  if (url.origin !== origin) {
    if (use === 'fetch') return {rule: 'other-origin'}
    return outside.has(url.protocol) ? undefined : {rule: 'address-scheme'}
  }
  // `404.html` stands at `/404.html` and is shown for `/any/depth/`.
  if (from === '404.html' && /^(?![a-z][a-z\d+.-]*:|\/|#)/i.test(value)) {
    return {rule: 'address-relative'}
  }
  if (`${url.pathname}/` === base) return {rule: 'address-slash'}
  if (!url.pathname.startsWith(base)) return {rule: 'address-base'}
  const path = decoded(url.pathname.slice(base.length))
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
  if (!files.has(file)) {
    return {rule: files.has(`${file}/index.html`) ? 'address-slash' : 'address-broken'}
  }
  const anchor = decoded(url.hash.slice(1).replace(/:~:.*$/s, ''))
  // An empty fragment and `#top` are the top of any page.
  if (anchor === '' || anchor === 'top') return undefined
  const known = anchors.get(file)
  if (known === undefined) return file.endsWith('.html') ? 'unread' : undefined
  return known.has(anchor) ? undefined : {rule: 'address-anchor'}
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
