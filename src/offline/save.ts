/** Brings files of a release into the cache, one by one or in packs; the worker and the page both do. */
import {contentType, unpack} from './packs.ts'
import {
  cacheKey,
  cacheName,
  hashOf,
  urlOf,
  type Pack,
  type Release,
  type ReleaseFile
} from './release.ts'
import {FileError} from './trouble.ts'

/** Requests at a time. */
const together = 6

/** Fewer files than these are fetched one by one, although they are in the same pack. */
const worthPack = 5

/** Whether a pack is fetched for these of its files: it costs fewer requests, and no more bytes. */
function isWorth(pack: Pack, files: readonly ReleaseFile[]): boolean {
  return files.length >= worthPack && files.reduce((sum, {size}) => sum + size, 0) >= pack.size
}

export interface Saving {
  readonly scope: string
  readonly release: Release
  /** What to save; what is saved already is not asked for again by the caller. */
  readonly files: readonly ReleaseFile[]
  /** Called with each file that is saved. */
  readonly onSaved?: (file: ReleaseFile) => void
  /** Whether the first error ends the saving. */
  readonly stopsAtError?: boolean
  /** Asked before each request: `true` ends the saving where it is. */
  readonly stopped?: () => boolean
}

/**
 * Fetches and keeps files. A file that cannot be had, or is of another release,
 * does not hinder the others; gives the errors met.
 */
export async function saveFiles(saving: Saving): Promise<readonly unknown[]> {
  const cache = await caches.open(cacheName(saving.scope))
  const jobs = jobsOf(saving, cache)
  const errors: unknown[] = []
  const work = async (): Promise<void> => {
    for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) {
      const hasFailed = saving.stopsAtError === true && errors.length > 0
      if (hasFailed || saving.stopped?.() === true) return
      await job().catch((error: unknown) => errors.push(error))
    }
  }
  await Promise.all(Array.from({length: together}, work))
  return errors
}

function jobsOf(saving: Saving, cache: Cache): (() => Promise<void>)[] {
  const groups = Map.groupBy(saving.files, ({pack}) => pack)
  return [...groups].flatMap(([number, files]) => {
    const pack = number === undefined ? undefined : saving.release.packs[number]
    return pack !== undefined && isWorth(pack, files)
      ? [() => savePack(saving, cache, pack, files)]
      : files.map((file) => () => saveFile(saving, cache, file))
  })
}

async function saveFile(saving: Saving, cache: Cache, file: ReleaseFile): Promise<void> {
  const response = await fetchFresh(urlOf(saving.scope, file.address))
  if (!(await isOf(file, response))) throw ofAnotherRelease(file)
  await cache.put(cacheKey(saving.scope, file), response)
  saving.onSaved?.(file)
}

async function savePack(
  saving: Saving,
  cache: Cache,
  pack: Pack,
  files: readonly ReleaseFile[]
): Promise<void> {
  const response = await fetchFresh(urlOf(saving.scope, pack.address))
  if (!(await isOf(pack, response))) throw ofAnotherRelease(pack)
  const wanted = new Map(files.map((file) => [file.address, file]))
  for (const {address, bytes} of await unpack(await response.blob())) {
    const file = wanted.get(address)
    if (file === undefined) continue
    if ((await hashOf(bytes)) !== file.hash) throw ofAnotherRelease(file)
    const headers = {'content-type': contentType(file.address)}
    await cache.put(cacheKey(saving.scope, file), new Response(bytes, {headers}))
    wanted.delete(address)
    saving.onSaved?.(file)
  }
  for (const file of wanted.values()) throw ofAnotherRelease(file)
}

/** Past every cache on the way; a moved or missing file is an error, and one of the server another. */
export async function fetchFresh(url: URL): Promise<Response> {
  const response = await fetch(url, {cache: 'no-cache'})
  if (response.status >= 500) throw new Error(`${response.status} ${url.href}`)
  if (!response.ok || response.redirected) {
    throw new FileError('missing', `${response.status} ${url.href}`)
  }
  return response
}

/** Whether a response holds what the release says the file, or the pack, is. */
export async function isOf(
  {hash}: Pick<ReleaseFile, 'hash'>,
  response: Response
): Promise<boolean> {
  return (await hashOf(await response.clone().arrayBuffer())) === hash
}

function ofAnotherRelease({address}: Pick<ReleaseFile, 'address'>): FileError {
  return new FileError('altered', `${address} is of another release`)
}
