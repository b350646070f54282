/** Where the hosted site lies, as its pages know it, and whether its reader wants it saved. */
import {cacheName} from './release.ts'

/**
 * The folder of the service worker: that of the web manifest, which each page
 * of the hosted site links to. Nothing for a copy on a disk, which has neither,
 * nor for a browser that can save nothing.
 */
export function hostedScope(): string | undefined {
  const manifest = document.querySelector<HTMLLinkElement>('link[rel=manifest]')
  if (manifest === null || !('serviceWorker' in navigator)) return undefined
  return new URL('.', manifest.href).href
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

/** Remembers what the reader chose. */
export function turnSaving(scope: string, on: boolean): void {
  if (on) localStorage.removeItem(choiceKey(scope))
  else localStorage.setItem(choiceKey(scope), 'off')
}

/** Starts the service worker, or finds it running; it saves and serves from then on. */
export function register(scope: string): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register(new URL('sw.js', scope), {updateViaCache: 'none'})
}
