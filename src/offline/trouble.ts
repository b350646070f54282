/**
 * Why a release could not be saved, kept beside what is saved: so that the
 * worker does not try again what would fail again, and a page can say why.
 */
import {cacheName, urlOf} from './release.ts'

/**
 * - `full`: the browser gives no more room.
 * - `altered`: this host changes files on their way.
 * - `missing`: a file of the release is not there.
 * - `half`: the release is being published.
 */
const reasons = ['full', 'altered', 'missing', 'half'] as const

export type Reason = (typeof reasons)[number]

interface Trouble {
  readonly release: string
  readonly reason: Reason
}

/** Publishing takes minutes: after an hour, what was half there is tried again. In milliseconds. */
const halfFor = 3_600_000

/** A file that is not what the release says; `missing` where there is none. */
export class FileError extends Error {
  readonly reason: Reason

  constructor(reason: Reason, message: string) {
    super(message)
    this.reason = reason
  }
}

/** What an error says of the next try; nothing where that may well succeed, as after a lost network. */
export function reasonOf(error: unknown): Reason | undefined {
  if (error instanceof FileError) return error.reason
  const isFull = error instanceof Error && error.name === 'QuotaExceededError'
  return isFull ? 'full' : undefined
}

export async function noteTrouble(scope: string, trouble: Trouble): Promise<void> {
  const cache = await caches.open(cacheName(scope))
  await cache.put(keyOf(scope), Response.json({...trouble, at: Date.now()}))
}

/** Nothing, too, where the browser refuses to show what it stores, as in some private windows. */
export async function readTrouble(scope: string): Promise<Trouble | undefined> {
  const response = await caches
    .match(keyOf(scope), {cacheName: cacheName(scope)})
    .catch(() => undefined)
  const value: unknown = await response?.json().catch(() => undefined)
  if (typeof value !== 'object' || value === null) return undefined
  if (!('release' in value && 'reason' in value && 'at' in value)) return undefined
  const {release, at} = value
  const reason = reasons.find((one) => one === value.reason)
  if (typeof release !== 'string' || typeof at !== 'number' || !reason) return undefined
  // Also where the clock was wrong, or is.
  return reason === 'half' && Math.abs(Date.now() - at) > halfFor ? undefined : {release, reason}
}

/** So that the next try is made. */
export async function forgetTrouble(scope: string): Promise<void> {
  if ((await readTrouble(scope)) === undefined) return
  await (await caches.open(cacheName(scope))).delete(keyOf(scope))
}

function keyOf(scope: string): string {
  return urlOf(scope, 'offline-trouble.json').href
}
