/**
 * The service worker: serves one release as a whole, from what it saved.
 *
 * A new release is saved beside the old one, of which it takes over whatever
 * did not change, and takes its place when the reader agrees. So pages, search
 * index and pictures always come from the same build.
 */
import {
  cacheKey,
  cacheName,
  hashOf,
  parseRelease,
  releaseKey,
  releaseName,
  type Release,
  type ReleaseFile
} from './release.ts'

declare const self: ServiceWorkerGlobalScope
/** Put in by the build. */
declare const RELEASE: string

const {scope} = self.registration
const together = 6

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))
self.addEventListener('message', ({data}) => {
  if (data === 'take-over') void self.skipWaiting()
})
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || !url.href.startsWith(scope)) return
  event.respondWith(answer(event.request, url))
})

async function install(): Promise<void> {
  const cache = await caches.open(cacheName(scope))
  const response = await fetchFresh(new URL(releaseName, scope))
  const release = parseRelease(await response.clone().text())
  if (release?.id !== RELEASE) throw new Error('The list of files is of another release')
  const missing: ReleaseFile[] = []
  for (const file of release.files) {
    if (file.pack === undefined && !(await cache.match(cacheKey(scope, file)))) missing.push(file)
  }
  await Promise.all(Array.from({length: together}, () => saveNext(cache, missing)))
  await cache.put(releaseKey(scope, release.id), response)
}

async function saveNext(cache: Cache, files: ReleaseFile[]): Promise<void> {
  for (let file = files.pop(); file !== undefined; file = files.pop()) {
    const response = await fetchFresh(new URL(encodeURI(file.address), scope))
    if (!(await isOf(file, response))) throw new Error(`${file.address} is of another release`)
    await cache.put(cacheKey(scope, file), response)
  }
}

/** Past every cache on the way; a moved or missing file fails the whole release. */
async function fetchFresh(url: URL): Promise<Response> {
  const response = await fetch(url, {cache: 'no-cache'})
  if (!response.ok || response.redirected) throw new Error(`${response.status} ${url.href}`)
  return response
}

async function isOf({hash}: ReleaseFile, response: Response): Promise<boolean> {
  return (await hashOf(await response.clone().arrayBuffer())) === hash
}

/** Forgets what only earlier releases had. Caches of other sites on this host are left alone. */
async function activate(): Promise<void> {
  const cache = await caches.open(cacheName(scope))
  const release = await currentRelease()
  const kept = new Set([
    releaseKey(scope, RELEASE),
    ...(release?.files ?? []).map((file) => cacheKey(scope, file))
  ])
  for (const request of await cache.keys()) if (!kept.has(request.url)) await cache.delete(request)
  await self.clients.claim()
}

let current: Promise<Release | undefined> | undefined

/** Read once for each life of the worker, which the browser may end at any time. */
function currentRelease(): Promise<Release | undefined> {
  current ??= caches
    .open(cacheName(scope))
    .then((cache) => cache.match(releaseKey(scope, RELEASE)))
    .then(async (response) => response && parseRelease(await response.text()))
  return current
}

let byAddress: Promise<ReadonlyMap<string, ReleaseFile>> | undefined

function fileAt(address: string): Promise<ReleaseFile | undefined> {
  byAddress ??= currentRelease().then(
    (release) => new Map(release?.files.map((file) => [file.address, file]))
  )
  return byAddress.then((files) => files.get(address))
}

/** Queries say what to do on a page, never which page: `search/?q=…`, `pagefind-entry.json?ts=…`. */
async function answer(request: Request, url: URL): Promise<Response> {
  const address = addressOf(url)
  const file = await fileAt(address)
  if (file !== undefined) return savedOrFetched(file, request)
  // As the server does: the address without its slash leads to the page.
  if (await fileAt(`${address}/`))
    return Response.redirect(new URL(`${url.pathname}/${url.search}`, url), 301)
  try {
    return await fetch(request)
  } catch (error) {
    if (request.mode !== 'navigate') throw error
    return instead('404.html', 404)
  }
}

function addressOf(url: URL): string {
  const address = url.pathname
    .slice(new URL(scope).pathname.length)
    .replace(/(^|\/)index\.html$/, '$1')
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

async function savedOrFetched(file: ReleaseFile, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName(scope))
  const saved = await cache.match(cacheKey(scope, file))
  if (saved) return saved
  try {
    const response = await fetch(request, {cache: 'no-cache'})
    // What is read is kept; what a newer release brings is shown, but not mixed in.
    if (await isOf(file, response)) await cache.put(cacheKey(scope, file), response.clone())
    else void self.registration.update()
    return response
  } catch (error) {
    if (request.mode !== 'navigate') throw error
    return instead('offline/unsaved/', 503)
  }
}

/** A saved page in the place of one that cannot be had. */
async function instead(address: string, status: number): Promise<Response> {
  const file = await fileAt(address)
  const cache = await caches.open(cacheName(scope))
  const saved = file && (await cache.match(cacheKey(scope, file)))
  if (saved === undefined) return Response.error()
  return new Response(saved.body, {status, headers: saved.headers})
}
