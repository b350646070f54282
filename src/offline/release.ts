/**
 * A release: every file of one build, with a hash of its bytes.
 *
 * Written at the end of a build, fetched by the service worker, and read by
 * the page that saves everything. Addresses are relative to the folder of the
 * worker, so that a release holds no base path: `''` is the home page,
 * `measures/kz/` a page, `_astro/x.css` a file.
 */

export interface ReleaseFile {
  readonly address: string
  /** First 16 hexadecimal digits of SHA-256. */
  readonly hash: string
  /** In bytes. */
  readonly size: number
  /** Number of the pack it can be had from; files of the core are in none. */
  readonly pack?: number
}

export interface Pack {
  readonly address: string
  readonly hash: string
  readonly size: number
}

export interface Release {
  /** Hash of all that follows: names the release. */
  readonly id: string
  readonly files: readonly ReleaseFile[]
  readonly packs: readonly Pack[]
  /** That the first visit saves everything; of a large site it saves the core. */
  readonly whole?: true
}

/** Whether the first visit saves this file. */
export function isSavedAtOnce({whole}: Release, {pack}: ReleaseFile): boolean {
  return whole === true || pack === undefined
}

export const releaseName = 'offline-release.json'
export const workerName = 'sw.js'

/**
 * Files of the site that are no part of a release: those that hold all of it,
 * or of its index, once more, and the images for links on other sites.
 */
export function isLeftOut(address: string): boolean {
  return leftOut.some((kind) => kind.test(address))
}

const leftOut: readonly RegExp[] = [
  /\.zip$/,
  /^cards\//,
  /^pagefind\/offline(\.js$|\/)/,
  // For programs, which fetch what they need; tables are saved as CSV.
  /^llms(-full)?\.txt$/,
  /\/index\.(?:md|json)$/,
  /^data\/[a-z]+\.json$/
]

/** The name of a file in the folder of the site. */
export function fileOf(address: string): string {
  return address === '' || address.endsWith('/') ? `${address}index.html` : address
}

/** The address of a file in the folder of the site. */
export function addressOfFile(name: string): string {
  return name.replace(/(^|\/)index\.html$/, '$1')
}

/** What a release gives of a SHA-256 in hexadecimal digits. */
export function shortened(sha256: string): string {
  return sha256.slice(0, 16)
}

/** Caches are shared by all sites of a host: ours bear the path of the worker. */
export function cacheName(scope: string): string {
  return `atlas:${new URL(scope).pathname}`
}

/** Where a file of a release is on the web. */
export function urlOf(scope: string, address: string): URL {
  return new URL(address.split('/').map(encodeURIComponent).join('/'), scope)
}

/** The address of what a URL asks for; queries say what to do on a page, never which page. */
export function addressOf(scope: string, url: URL): string {
  const encoded = addressOfFile(url.pathname.slice(new URL(scope).pathname.length))
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded
  }
}

/** Under which address a cache keeps a file: a changed file is another entry. */
export function cacheKey(
  scope: string,
  {address, hash}: Pick<ReleaseFile, 'address' | 'hash'>
): string {
  return `${urlOf(scope, address).href}?release=${hash}`
}

/** Under which address a cache keeps the list of a release. */
export function releaseKey(scope: string, id: string): string {
  return cacheKey(scope, {address: releaseName, hash: id})
}

/** The hash that a release gives for these bytes. */
export async function hashOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * The list of a release as this program wrote it; `undefined` for anything
 * else. Its id is a hash of the rest, so nothing in it can have been changed.
 */
export async function parseRelease(text: string): Promise<Release | undefined> {
  try {
    const {id, ...content} = JSON.parse(text) as Partial<Release>
    const {files, packs} = content
    if (files === undefined || packs === undefined || typeof id !== 'string') return undefined
    const listed = new TextEncoder().encode(JSON.stringify(content))
    return (await hashOf(listed)) === id ? {id, ...content, files, packs} : undefined
  } catch {
    return undefined
  }
}
