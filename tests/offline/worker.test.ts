/** What the service worker throws away when its release takes over. */
import {afterEach, expect, test, vi} from 'vitest'
import {cacheKey, cacheName, hashOf, releaseKey, type Release} from '../../src/offline/release.ts'

const scope = 'https://host.example/atlas/'

class MemoryCache {
  readonly responses = new Map<string, Response>()

  put(key: string, response: Response): Promise<void> {
    this.responses.set(key, response)
    return Promise.resolve()
  }

  keys(): Promise<readonly {readonly url: string}[]> {
    return Promise.resolve([...this.responses.keys()].map((url) => ({url})))
  }

  delete(key: string): Promise<boolean> {
    return Promise.resolve(this.responses.delete(key))
  }
}

class MemoryCaches {
  readonly byName = new Map<string, MemoryCache>()

  named(name: string): MemoryCache {
    const cache = this.byName.get(name) ?? new MemoryCache()
    this.byName.set(name, cache)
    return cache
  }

  open(name: string): Promise<MemoryCache> {
    return Promise.resolve(this.named(name))
  }

  match(key: string, {cacheName}: {readonly cacheName: string}): Promise<Response | undefined> {
    return Promise.resolve(this.byName.get(cacheName)?.responses.get(key)?.clone())
  }

  delete(name: string): Promise<boolean> {
    return Promise.resolve(this.byName.delete(name))
  }
}

afterEach(() => vi.unstubAllGlobals())

test('keeps its own release and other sites of the host, and drops earlier releases', async () => {
  const files = [
    {address: '', hash: 'home', size: 1},
    {address: 'measures/', hash: 'list', size: 1}
  ]
  const listed = JSON.stringify({files, packs: []})
  const id = await hashOf(new TextEncoder().encode(listed))
  const release: Release = {id, files, packs: []}
  const own = files.map((file) => cacheKey(scope, file))
  const earlier = cacheKey(scope, {address: 'measures/', hash: 'list of before'})
  const caches = new MemoryCaches()
  const saved = caches.named(cacheName(scope))
  for (const key of [...own, earlier]) await saved.put(key, new Response('saved'))
  await saved.put(releaseKey(scope, 'of-before'), new Response('{}'))
  await saved.put(releaseKey(scope, id), Response.json(release))
  const other = caches.named(cacheName('https://host.example/other/'))
  await other.put('https://host.example/other/', new Response('theirs'))

  await startWorker(id, caches, 'activate')

  const left = (await saved.keys()).map(({url}) => url)
  expect(left.toSorted()).toEqual([...own, releaseKey(scope, id)].toSorted())
  expect(other.responses.size).toBe(1)
})

/** Runs the worker in a world of its own, and gives it an event. */
async function startWorker(id: string, caches: MemoryCaches, name: string): Promise<void> {
  const handlers = new Map<string, (event: object) => void>()
  vi.stubGlobal('RELEASE', id)
  vi.stubGlobal('caches', caches)
  vi.stubGlobal('self', {
    registration: {scope},
    clients: {claim: () => Promise.resolve(), matchAll: () => Promise.resolve([])},
    addEventListener: (type: string, handler: (event: object) => void) =>
      handlers.set(type, handler)
  })
  // Another address is another module, which begins anew.
  await import(`../../src/offline/worker.ts?${crypto.randomUUID()}`)
  const ends: Promise<unknown>[] = []
  handlers.get(name)?.({waitUntil: (end: Promise<unknown>) => ends.push(end)})
  expect(ends).toHaveLength(1)
  await Promise.all(ends)
}
