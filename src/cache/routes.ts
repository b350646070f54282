/** What Astro calls pages, and the files that it writes them to. */
import type {AstroPrerenderer} from 'astro'

type PathWithRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number]

/** The file of a page within the site, by the path that Astro lists it under. */
export function fileOfPath({pathname, route}: PathWithRoute): string {
  const name = pathname.replace(/^\/+|\/+$/g, '')
  return route.type === 'endpoint' ? name : fileOfAddress(name === '' ? '' : `${name}/`)
}

/** The same by the address that is asked for when it is made. */
export function fileOfUrl({pathname}: URL, base: string): string {
  const below = base.endsWith('/') ? base.length : base.length + 1
  return fileOfAddress(decodeURI(pathname.slice(below)))
}

function fileOfAddress(address: string): string {
  if (address === '404/') return '404.html'
  return address === '' || address.endsWith('/') ? `${address}index.html` : address
}

/**
 * What a route gives one of its pages. Astro keeps it with the list of paths,
 * but has no word for it: nothing where it is not found there.
 */
export function propsOf(prerenderer: AstroPrerenderer, {pathname, route}: PathWithRoute): unknown {
  // A route without parameters has one page, and gives it nothing.
  if (route.pathname !== undefined) return {}
  const cache = member(member(prerenderer, 'app'), 'routeCache')
  const get = member(cache, 'get')
  if (typeof get !== 'function') return undefined
  const keyed = member(member(get.call(cache, route), 'staticPaths'), 'keyed')
  return keyed instanceof Map ? member(keyed.get(pathname), 'props') : undefined
}

function member(object: unknown, name: string): unknown {
  return typeof object === 'object' && object !== null ? Reflect.get(object, name) : undefined
}
