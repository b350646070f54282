/** The page on offline reading: what is saved, saving everything, removing it all. */
import {contentType, splitPack} from '../offline/packs.ts'
import {
  cacheKey,
  cacheName,
  hashOf,
  parseRelease,
  releaseName,
  type Pack,
  type Release,
  type ReleaseFile
} from '../offline/release.ts'

const scope = new URL(import.meta.env.BASE_URL, location.href).href
const together = 6

interface State {
  readonly release: Release
  readonly saved: readonly ReleaseFile[]
  readonly missing: readonly ReleaseFile[]
}

const part = (name: string): HTMLElement | null =>
  document.querySelector(`[data-offline="${name}"]`)
const saveButton = part('save')
const removeButton = part('remove')
const stateLine = part('state')
const progress = document.querySelector<HTMLProgressElement>('progress[data-offline]')

if (!('serviceWorker' in navigator) || location.protocol === 'file:') {
  say('This browser, or this way of opening the Atlas, has no place to save pages.')
} else {
  void show()
  saveButton?.addEventListener('click', () => void saveEverything())
  removeButton?.addEventListener('click', () => void removeEverything())
  void navigator.serviceWorker.ready.then(show)
}

function say(text: string): void {
  if (stateLine) stateLine.textContent = text
}

async function readState(): Promise<State | undefined> {
  const response = await fetch(new URL(releaseName, scope)).catch(() => undefined)
  const release = response?.ok ? parseRelease(await response.text()) : undefined
  if (!release) return undefined
  const cache = await caches.open(cacheName(scope))
  const keys = new Set((await cache.keys()).map(({url}) => url))
  const isSaved = (file: ReleaseFile): boolean => keys.has(cacheKey(scope, file))
  return {
    release,
    saved: release.files.filter(isSaved),
    missing: release.files.filter((file) => !isSaved(file))
  }
}

async function show(): Promise<void> {
  const state = await readState()
  if (!state) {
    say('The list of files cannot be had without a network; what was saved before is still there.')
    return
  }
  const {release, saved, missing} = state
  const all = missing.length === 0
  say(
    all
      ? `Everything is saved: ${release.files.length} files, ${megabytes(saved)}.`
      : `${saved.length} of ${release.files.length} files are saved, ${megabytes(saved)}. ` +
          `Saving the rest takes ${megabytes(missing)}.`
  )
  if (saveButton) saveButton.hidden = all
  if (removeButton) removeButton.hidden = saved.length === 0
}

function megabytes(files: readonly {size: number}[]): string {
  return `${(files.reduce((sum, {size}) => sum + size, 0) / 1e6).toFixed(1)} MB`
}

/** Goes on where an earlier try stopped: what is saved is not fetched again. */
async function saveEverything(): Promise<void> {
  const state = await readState()
  if (!state) return show()
  await navigator.storage.persist().catch(() => false)
  const cache = await caches.open(cacheName(scope))
  const {release, missing} = state
  const byPack = Map.groupBy(missing, ({pack}) => pack)
  const jobs = [...byPack].map(
    ([pack, files]) =>
      () =>
        savePack(cache, pack === undefined ? undefined : release.packs[pack], files)
  )
  if (progress) Object.assign(progress, {hidden: false, max: jobs.length, value: 0})
  let failed = 0
  const next = async (): Promise<void> => {
    for (let job = jobs.pop(); job !== undefined; job = jobs.pop()) {
      await job().catch(() => failed++)
      if (progress) progress.value += 1
    }
  }
  await Promise.all(Array.from({length: together}, next))
  if (progress) progress.hidden = true
  await show()
  if (failed > 0) say('Some files could not be fetched. Press the button again to go on from here.')
}

async function savePack(
  cache: Cache,
  pack: Pack | undefined,
  files: readonly ReleaseFile[]
): Promise<void> {
  if (!pack) {
    for (const file of files) {
      const response = await fetch(new URL(encodeURI(file.address), scope), {cache: 'no-cache'})
      await save(cache, file, new Uint8Array(await response.arrayBuffer()))
    }
    return
  }
  const response = await fetch(new URL(pack.address, scope))
  const wanted = new Map(files.map((file) => [file.address, file]))
  for (const {address, bytes} of splitPack(new Uint8Array(await response.arrayBuffer()))) {
    const file = wanted.get(address)
    if (file) await save(cache, file, bytes)
  }
}

async function save(
  cache: Cache,
  file: ReleaseFile,
  bytes: Uint8Array<ArrayBuffer>
): Promise<void> {
  if ((await hashOf(bytes)) !== file.hash) throw new Error(`${file.address} is of another release`)
  await cache.put(
    cacheKey(scope, file),
    new Response(bytes, {headers: {'content-type': contentType(file.address)}})
  )
}

/** The saved pages and the worker go; other sites of this host keep theirs. */
async function removeEverything(): Promise<void> {
  await caches.delete(cacheName(scope))
  const registration = await navigator.serviceWorker.getRegistration(scope)
  await registration?.unregister()
  say('All saved pages are removed. They are saved again at the next visit.')
  if (removeButton) removeButton.hidden = true
}
