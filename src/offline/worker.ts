/**
 * The service worker: serves one release as a whole, from what it saved.
 *
 * A new release is saved beside the old one, of which it takes over whatever
 * did not change, and takes its place when the reader agrees. So pages, search
 * index and pictures always come from the same build. Saving never stands
 * between a reader and a page: what is saved is checked when it is read, and
 * whatever goes wrong here, the network answers.
 */
import {contentType} from './packs.ts'
import {
  addressOf,
  cacheKey,
  cacheName,
  hashOf,
  isLeftOut,
  isSavedAtOnce,
  parseRelease,
  releaseKey,
  releaseName,
  urlOf,
  type Release,
  type ReleaseFile
} from './release.ts'
import {fetchFresh, isOf, saveFiles} from './save.ts'
import {FileError, noteTrouble, readTrouble, reasonOf} from './trouble.ts'

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
  event.respondWith(answer(event, url).catch(() => fetch(event.request)))
})

/**
 * Saves the core, or everything, and whatever of the rest was saved of the release before.
 * Where that failed for this very release, it is not tried again: each page
 * view would cost hundreds of requests for nothing.
 */
async function install(): Promise<void> {
  const trouble = await readTrouble(scope)
  if (trouble?.release === RELEASE) throw new Error(`Not tried again: ${trouble.reason}`)
  const before = await savedKeys()
  try {
    await saveRelease(before)
  } catch (error) {
    await giveUp(error, before)
    throw error
  }
}

async function saveRelease(before: ReadonlySet<string>): Promise<void> {
  const release = await fetchRelease()
  const wanted = await wantedAgain(before)
  const files = release.files.filter(
    (file) => (isSavedAtOnce(release, file) || wanted(file)) && !before.has(cacheKey(scope, file))
  )
  const [error] = await saveFiles({
    ...{scope, release, files},
    stopsAtError: true,
    stopped: () => forgotten
  })
  if (error !== undefined) throw error
  if (forgotten) throw new Error('Not wanted any more')
  await putRelease(release)
}

/** Remembers why nothing could be saved, where it would be no other the next time. */
async function giveUp(error: unknown, before: ReadonlySet<string>): Promise<void> {
  const reason = reasonOf(error)
  if (reason === undefined || forgotten) return
  if (reason === 'full') {
    // What cannot be completed would only take room from what can.
    const cache = await caches.open(name)
    for (const {url} of await cache.keys()) if (!before.has(url)) await cache.delete(url)
  }
  const isHalf = reason !== 'full' && (await isReplaced())
  await noteTrouble(scope, {release: RELEASE, reason: isHalf ? 'half' : reason})
  for (const client of await self.clients.matchAll({includeUncontrolled: true})) {
    client.postMessage('saved')
  }
}

/** Whether the host has the files of another release by now, or not yet those of this one. */
async function isReplaced(): Promise<boolean> {
  return fetchRelease().then(
    () => false,
    (error: unknown) => reasonOf(error) === 'half'
  )
}

/** The list of this release, from the network. */
async function fetchRelease(): Promise<Release> {
  const response = await fetchFresh(urlOf(scope, releaseName))
  const release = await parseRelease(await response.text())
  if (release?.id !== RELEASE) throw new FileError('half', 'The list is of another release')
  return release
}

async function putRelease(release: Release): Promise<void> {
  const cache = await caches.open(name)
  await cache.put(releaseKey(scope, RELEASE), Response.json(release))
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
  reading ??= readRelease(releaseKey(scope, RELEASE)).then(
    (release) => release ?? fetchRelease().catch(() => undefined)
  )
  return reading
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

/**
 * A file as it was saved; what somebody else put in its place is thrown away. Of what is saved only
 * the bytes count: with other headers the same bytes would be shown as something else.
 */
async function savedFile(file: ReleaseFile): Promise<Response | undefined> {
  const key = cacheKey(scope, file)
  const bytes = await (await saved(key))?.arrayBuffer()
  if (bytes === undefined) return undefined
  if ((await hashOf(bytes)) === file.hash) {
    return new Response(bytes, {headers: {'content-type': contentType(file.address)}})
  }
  await (await caches.open(name)).delete(key)
  return undefined
}

async function answer(event: FetchEvent, url: URL): Promise<Response> {
  const {request} = event
  const address = addressOf(scope, url)
  // Pages that list what is saved mean the release they are part of.
  if (address === releaseName) {
    const release = await current()
    return release === undefined ? fetch(request) : Response.json(release)
  }
  const file = await fileAt(address)
  if (file !== undefined) return savedOrFetched(event, file)
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

async function savedOrFetched(event: FetchEvent, file: ReleaseFile): Promise<Response> {
  const {request} = event
  const found = await savedFile(file)
  if (found) return found
  let response: Response
  try {
    // By its address, since a navigation's own request takes no options.
    response = await fetch(request.url, {cache: 'no-cache', redirect: 'manual'})
  } catch (error) {
    if (request.mode !== 'navigate') throw error
    return instead('offline/unsaved/', 503)
  }
  if (await isOf(file, response)) {
    if (!forgotten) event.waitUntil(keep(file, response.clone()).catch(() => undefined))
    return response
  }
  // A page of a newer release brings files of its own along and may be shown;
  // a file of a newer release on a page of this one may not.
  void self.registration.update().catch(() => undefined)
  return request.mode === 'navigate' ? response : Response.error()
}

/** Keeps what was read. What is saved at once should have been there: somebody cleared the cache. */
async function keep(file: ReleaseFile, response: Response): Promise<void> {
  await (await caches.open(name)).put(cacheKey(scope, file), response)
  const release = await current()
  if (release === undefined || !isSavedAtOnce(release, file)) return
  restoring ??= restore(release).finally(() => (restoring = undefined))
  await restoring
}

let restoring: Promise<void> | undefined

/** Saves again what is not there any more, once for however many files are missed. */
async function restore(release: Release): Promise<void> {
  const there = await savedKeys()
  const files = release.files.filter(
    (file) => isSavedAtOnce(release, file) && !there.has(cacheKey(scope, file))
  )
  await saveFiles({scope, release, files, stopsAtError: true, stopped: () => forgotten})
  if (!forgotten) await putRelease(release)
}

/** A saved page in the place of one that cannot be had. */
async function instead(address: string, status: number): Promise<Response> {
  const file = await fileAt(address)
  const found = file && (await savedFile(file))
  if (found === undefined) return Response.error()
  const html = await found.text()
  // It is shown at another address than its own, from where its way up leads elsewhere.
  const [, wayUp] = /<html[^>]* data-root="([^"]+)"/.exec(html) ?? []
  const text =
    wayUp === undefined ? html : html.replaceAll(`="${wayUp}`, `="${new URL(scope).pathname}`)
  return new Response(text, {status, headers: found.headers})
}
