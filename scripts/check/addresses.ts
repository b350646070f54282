/** All addresses that a page names, and what a browser does with each. */
import type {Element, Root} from 'hast'
import {toString} from 'hast-util-to-string'
import {attribute, elements} from './page.ts'
import {stylesheetAddresses} from './styles.ts'

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
