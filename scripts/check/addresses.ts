/** All addresses that a page names, and what a browser does with each. */
import type {Element, Root} from 'hast'
import {toString} from 'hast-util-to-string'
import {attribute, elements, type RuleId} from './page.ts'
import {decoded} from '../../src/model/encoded.ts'

const fetching =
  /url\(\s*(?:"([^"]*)"|'([^']*)'|([^\s"'()]+))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi

/** Lists the values of `url(…)` and `@import` in the text of a stylesheet. */
export function stylesheetAddresses(css: string): string[] {
  const text = css.replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '')
  return [...text.matchAll(fetching)].flatMap((groups) => {
    const value = groups.slice(1).find((group) => group !== undefined)
    return value === undefined ? [] : [value]
  })
}

/** What the built site holds, as a web server would see it. */
export interface Holdings {
  /** Paths below the base, without a first slash: `measures/index.html`, `favicon.svg`. */
  readonly files: ReadonlySet<string>
  /** The anchors of each page that was read, by the path of its file. */
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>
  /** The public address of the home page, with a slash at its end. */
  readonly site: URL
}

interface Mistake {
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

export interface Address {
  readonly value: string
  /** `fetch` where a browser asks for it by itself, `link` where a reader or robot may follow it. */
  readonly use: 'fetch' | 'link'
  readonly element: Element
}

/** Attributes that hold one address each; a browser fetches them unless listed in `followed`. */
const plain: Record<string, readonly string[]> = {
  href: ['a', 'area', 'link', 'use', 'image', 'feImage'],
  xLinkHref: ['a', 'use', 'image', 'feImage'],
  src: ['script', 'img', 'source', 'video', 'audio', 'track', 'iframe', 'embed', 'input'],
  poster: ['video'],
  data: ['object'],
  background: ['body'],
  action: ['form'],
  formAction: ['button', 'input'],
  cite: ['blockquote', 'q', 'ins', 'del'],
  ping: ['a', 'area']
}

const followed = new Set(['a', 'area', 'form', 'button', 'blockquote', 'q', 'ins', 'del'])

/** Relations for which a browser asks for a `<link>`; others, such as `canonical`, only tell. */
const fetched = new Set([
  'apple-touch-icon',
  'dns-prefetch',
  'icon',
  'manifest',
  'mask-icon',
  'modulepreload',
  'preconnect',
  'prefetch',
  'preload',
  'stylesheet'
])

/** `<meta>` whose content is an address. */
const metaAddress = /^(og|twitter):(image|url|audio|video)(:secure_url|:url|:src)?$/

/** Lists the addresses of a page in the order of its elements. */
export function addressesOf(tree: Root): Address[] {
  return elements(tree).flatMap((element) => [
    ...plainAddresses(element),
    ...candidates(element),
    ...metaAddresses(element),
    ...(element.tagName === 'style'
      ? stylesheetAddresses(toString(element)).map((value) => address(value, 'fetch', element))
      : [])
  ])
}

function address(value: string, use: Address['use'], element: Element): Address {
  return {value: value.trim(), use, element}
}

function plainAddresses(element: Element): Address[] {
  return Object.entries(plain).flatMap(([name, tags]) => {
    const value = attribute(element, name)
    if (value === undefined || !tags.includes(element.tagName)) return []
    if (name === 'ping') return [address(value, 'fetch', element)]
    return [address(value, isFollowed(element) ? 'link' : 'fetch', element)]
  })
}

function isFollowed(element: Element): boolean {
  if (element.tagName !== 'link') return followed.has(element.tagName)
  const words = (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/)
  return !words.some((word) => fetched.has(word))
}

/** `a.png 1x, b.png 2x`: an address ends at a blank, a candidate at a comma. */
function candidates(element: Element): Address[] {
  return ['srcSet', 'imageSrcSet'].flatMap((name) =>
    (attribute(element, name) ?? '')
      .split(',')
      .map((candidate) => candidate.trim().split(/\s/)[0] ?? '')
      .filter((value) => value !== '')
      .map((value) => address(value, 'fetch', element))
  )
}

function metaAddresses(element: Element): Address[] {
  const content = attribute(element, 'content')
  if (element.tagName !== 'meta' || content === undefined) return []
  const name = attribute(element, 'property') ?? attribute(element, 'name') ?? ''
  if (metaAddress.test(name)) return [address(content, 'link', element)]
  if (attribute(element, 'httpEquiv')?.toLowerCase() !== 'refresh') return []
  // `0; url=/measures/`, the way a static site moves a page.
  const [, target] = /^[\d.\s]*[;,]\s*url\s*=\s*(.*)$/i.exec(content) ?? []
  return target === undefined
    ? []
    : [address(target.replace(/^(['"])(.*)\1$/, '$2'), 'link', element)]
}
