/**
 * The service worker: serves one release as a whole, from what it saved.
 *
 * A new release is saved beside the old one, of which it takes over whatever
 * did not change, and takes its place when the reader agrees. So pages, search
 * index and pictures always come from the same build.
 */
import {
  addressOf,
  cacheKey,
  cacheName,
  isLeftOut,
  parseRelease,
  releaseKey,
  releaseName,
  urlOf,
  type Release,
  type ReleaseFile
} from './release.ts'
import {fetchFresh, isOf, saveFiles} from './save.ts'

declare const self: ServiceWorkerGlobalScope
/** The id of the release, put in by the build. */
declare const RELEASE: string

const {scope} = self.registration
const name = cacheName(scope)

/** Set when the reader removes everything: nothing is read from the cache, or kept, any more. */
let forgotten = false

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(self.skipWaiting())
  if (event.data === 'forget') event.waitUntil(forget())
})
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (forgotten || event.request.method !== 'GET' || !url.href.startsWith(scope)) return
  event.respondWith(answer(event.request, url))
})

/** Saves the core, and whatever of the rest was saved of the release before. */
async function install(): Promise<void> {
  const response = await fetchFresh(urlOf(scope, releaseName))
  const release = parseRelease(await response.clone().text())
  if (release?.id !== RELEASE) throw new Error('The list of files is of another release')
  const saved = await savedKeys()
  const wanted = await wantedAgain(saved)
  const files = release.files.filter(
    (file) => (file.pack === undefined || wanted(file)) && !saved.has(cacheKey(scope, file))
  )
  const [error] = await saveFiles({scope, release, files, stopped: () => forgotten})
  if (error !== undefined) throw error
  if (forgotten) throw new Error('Not wanted any more')
  await (await caches.open(name)).put(releaseKey(scope, RELEASE), response)
}

/** A reader who saved everything wants everything; one who saved a few pages, those few. */
async function wantedAgain(saved: ReadonlySet<string>): Promise<(file: ReleaseFile) => boolean> {
  const addresses = new Set([...saved].map((key) => addressOf(scope, new URL(key))))
  for (const key of saved) {
    if (addressOf(scope, new URL(key)) !== releaseName) continue
    const former = await readRelease(key)
    if (former?.files.every((file) => saved.has(cacheKey(scope, file))) === true) return () => true
  }
  return ({address}) => addresses.has(address)
}

async function savedKeys(): Promise<ReadonlySet<string>> {
  const cache = await caches.open(name)
  return new Set((await cache.keys()).map(({url}) => url))
}

/** Forgets what only earlier releases had. Caches of other sites on this host are left alone. */
async function activate(): Promise<void> {
  const release = await current()
  const kept = new Set([
    releaseKey(scope, RELEASE),
    ...(release?.files ?? []).map((file) => cacheKey(scope, file))
  ])
  const cache = await caches.open(name)
  for (const {url} of await cache.keys()) if (!kept.has(url)) await cache.delete(url)
  await self.clients.claim()
  await saveOpenPages(release)
}

/** The page that brought the worker was read before there was one to keep it. */
async function saveOpenPages(release: Release | undefined): Promise<void> {
  if (release === undefined) return
  const open = new Set(
    (await self.clients.matchAll()).map(({url}) => addressOf(scope, new URL(url)))
  )
  const saved = await savedKeys()
  const files = release.files.filter(
    (file) => open.has(file.address) && !saved.has(cacheKey(scope, file))
  )
  await saveFiles({scope, release, files})
  for (const client of await self.clients.matchAll()) client.postMessage('saved')
}

/** Removes all that was saved, and the worker with it; other sites of this host keep theirs. */
async function forget(): Promise<void> {
  forgotten = true
  await caches.delete(name)
  await self.registration.unregister()
}

let reading: Promise<Release | undefined> | undefined

/** The list of this release, read once in each life of the worker, which may end at any time. */
function current(): Promise<Release | undefined> {
  return (reading ??= readRelease(releaseKey(scope, RELEASE)))
}

async function readRelease(key: string): Promise<Release | undefined> {
  const response = await saved(key)
  return response && parseRelease(await response.text())
}

let byAddress: Promise<ReadonlyMap<string, ReleaseFile>> | undefined

async function fileAt(address: string): Promise<ReleaseFile | undefined> {
  byAddress ??= current().then(
    (release) => new Map(release?.files.map((file) => [file.address, file]))
  )
  return (await byAddress).get(address)
}

/** Does not make a cache that is not there, as opening it would. */
function saved(key: string): Promise<Response | undefined> {
  return caches.match(key, {cacheName: name})
}

async function answer(request: Request, url: URL): Promise<Response> {
  const address = addressOf(scope, url)
  // Pages that list what is saved mean the release they are part of.
  if (address === releaseName) return (await saved(releaseKey(scope, RELEASE))) ?? fetch(request)
  const file = await fileAt(address)
  if (file !== undefined) return savedOrFetched(file, request)
  // As the server does: the address without its slash leads to the page.
  if (await fileAt(`${address}/`)) {
    return Response.redirect(urlOf(scope, `${address}/`).href + url.search, 301)
  }
  try {
    return await fetch(request)
  } catch (error) {
    if (request.mode !== 'navigate') throw error
    return isLeftOut(address) ? instead('offline/unsaved/', 503) : instead('404.html', 404)
  }
}

async function savedOrFetched(file: ReleaseFile, request: Request): Promise<Response> {
  const key = cacheKey(scope, file)
  const found = await saved(key)
  if (found) return found
  try {
    // By its address, since a navigation's own request takes no options.
    const response = await fetch(request.url, {cache: 'no-cache', redirect: 'manual'})
    if (await isOf(file, response)) {
      if (!forgotten) await (await caches.open(name)).put(key, response.clone())
      return response
    }
    // A page of a newer release brings files of its own along and may be shown;
    // a file of a newer release on a page of this one may not.
    void self.registration.update().catch(() => undefined)
    return request.mode === 'navigate' ? response : Response.error()
  } catch (error) {
    if (request.mode !== 'navigate') throw error
    return instead('offline/unsaved/', 503)
  }
}

/** A saved page in the place of one that cannot be had. */
async function instead(address: string, status: number): Promise<Response> {
  const file = await fileAt(address)
  const found = file && (await saved(cacheKey(scope, file)))
  if (found === undefined) return Response.error()
  const html = await found.text()
  // It is shown at another address than its own, from where its way up leads elsewhere.
  const [, wayUp] = /<html[^>]* data-root="([^"]+)"/.exec(html) ?? []
  const text =
    wayUp === undefined ? html : html.replaceAll(`="${wayUp}`, `="${new URL(scope).pathname}`)
  return new Response(text, {status, headers: found.headers})
}
