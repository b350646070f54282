/** Where the hosted site lies, as its pages know it, and whether its reader wants it saved. */
import {onDisk, root} from '../browser/root.ts'
import {cacheName} from './release.ts'

/** The folder of the service worker; nothing on a disk, nor for a browser that can save nothing. */
export function hostedScope(): string | undefined {
  return onDisk || !('serviceWorker' in navigator) ? undefined : root.href
}

/** Storage is shared by all sites of a host: the name of the cache tells ours apart. */
function choiceKey(scope: string): string {
  return `${cacheName(scope)}:saving`
}

/** Until the reader says otherwise, what is read is saved. */
export function isSavingOn(scope: string): boolean {
  try {
    return localStorage.getItem(choiceKey(scope)) !== 'off'
  } catch {
    // A browser that lets the site keep nothing cannot keep pages either.
    return false
  }
}

/** Remembers what the reader chose, as long as the browser lets the site remember anything. */
export function turnSaving(scope: string, on: boolean): void {
  try {
    if (on) localStorage.removeItem(choiceKey(scope))
    else localStorage.setItem(choiceKey(scope), 'off')
  } catch {
    // Then nothing is saved either, and the page says so.
  }
}

/**
 * Starts the service worker, or finds it running; it saves and serves from then
 * on. Nothing where none may run: in a private window, by the settings of a
 * browser or of whoever drives it.
 */
export async function register(scope: string): Promise<ServiceWorkerRegistration | undefined> {
  try {
    return await navigator.serviceWorker.register(new URL('sw.js', scope), {updateViaCache: 'none'})
  } catch {
    return undefined
  }
}

/** What is saved. Nothing where nothing is, since to open a cache makes one, or where the browser lets no page see it. */
export async function savedCache(scope: string): Promise<Cache | undefined> {
  const name = cacheName(scope)
  try {
    return (await caches.has(name)) ? await caches.open(name) : undefined
  } catch {
    return undefined
  }
}
