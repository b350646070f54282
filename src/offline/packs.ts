/**
 * Packs: many small files as one, for the reader who saves the site. For one
 * of ten thousand pages these are 64 requests in the place of 60,000.
 *
 * A pack is a gzip file of a line of JSON, `[[address, size], …]`, and then
 * the bytes of the files in that order. A file keeps its pack from release to
 * release, so that one edit changes one pack.
 */

/** Of a site that the first visit saves whole, and of a larger one; fixed between releases. */
export const packCounts = {whole: 16, large: 64} as const

/** One of so many shares, from 0 on, by the name alone: FNV-1a. */
export function shareOf(name: string, shares: number): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < name.length; index++) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193)
  }
  return (hash >>> 0) % shares
}

export interface PackedFile {
  readonly address: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The line that a pack begins with. */
export function packHead(
  files: readonly {readonly address: string; readonly size: number}[]
): Uint8Array<ArrayBuffer> {
  const list = files.map(({address, size}) => [address, size])
  return new TextEncoder().encode(`${JSON.stringify(list)}\n`)
}

/** The files of a pack. Throws where it is no pack, or not a whole one. */
export async function unpack(pack: Blob): Promise<PackedFile[]> {
  const stream = pack.stream().pipeThrough(new DecompressionStream('gzip'))
  const plain = new Uint8Array(await new Response(stream).arrayBuffer())
  const end = plain.indexOf(0x0a)
  const head: unknown = JSON.parse(new TextDecoder().decode(plain.subarray(0, end)))
  if (end < 0 || !Array.isArray(head)) throw new Error('Not a pack')
  let at = end + 1
  return head.map((entry: unknown) => {
    const [address, size] = Array.isArray(entry) ? (entry as unknown[]) : []
    if (typeof address !== 'string' || typeof size !== 'number') throw new Error('Not a pack')
    const bytes = plain.slice(at, (at += size))
    if (bytes.length !== size) throw new Error('Not a whole pack')
    return {address, bytes}
  })
}

/** What a server would call a file; a cache needs to be told. */
export function contentType(address: string): string {
  const extension = /\.([a-z0-9_]+)$/.exec(address)?.[1] ?? 'html'
  return types[extension] ?? 'application/octet-stream'
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  xml: 'application/xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  csv: 'text/csv; charset=utf-8'
}
