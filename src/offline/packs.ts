/**
 * Packs: many small files as one, for the reader who saves a large site.
 *
 * A pack is gzip of a line of JSON, `[[address, size], …]`, and then of the
 * bytes of the files in that order. It is compressed here because servers
 * compress only the types they know. A file keeps its pack from release to
 * release, so that one edit changes one pack.
 */

/** Fixed between releases. */
export const packCount = 64

/** The pack of a file, by its address alone (FNV-1a). */
export function packOf(address: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < address.length; index++) {
    hash = Math.imul(hash ^ address.charCodeAt(index), 0x01000193)
  }
  return (hash >>> 0) % packCount
}

export interface PackedFile {
  readonly address: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Joins files into the bytes of a pack, not yet compressed. */
export function joinPack(files: readonly PackedFile[]): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(
    `${JSON.stringify(files.map(({address, bytes}) => [address, bytes.length]))}\n`
  )
  const pack = new Uint8Array(head.length + files.reduce((sum, {bytes}) => sum + bytes.length, 0))
  pack.set(head)
  let at = head.length
  for (const {bytes} of files) {
    pack.set(bytes, at)
    at += bytes.length
  }
  return pack
}

/** Unpacks what a server sent. Throws where it is no pack. */
export async function readPack(
  body: ReadableStream<Uint8Array<ArrayBuffer>>
): Promise<PackedFile[]> {
  const plain = body.pipeThrough(new DecompressionStream('gzip'))
  return splitPack(new Uint8Array(await new Response(plain).arrayBuffer()))
}

const lineFeed = 0x0a

/** Takes an uncompressed pack apart. Throws where it is none. */
export function splitPack(pack: Uint8Array<ArrayBuffer>): PackedFile[] {
  const end = pack.indexOf(lineFeed)
  if (end < 0) throw new Error('Not a pack')
  const head: unknown = JSON.parse(new TextDecoder().decode(pack.subarray(0, end)))
  if (!Array.isArray(head)) throw new Error('Not a pack')
  let at = end + 1
  return head.map((entry: unknown): PackedFile => {
    if (!Array.isArray(entry)) throw new Error('Not a pack')
    const [address, size] = entry as unknown[]
    if (typeof address !== 'string' || typeof size !== 'number') throw new Error('Not a pack')
    const bytes = pack.subarray(at, at + size)
    if (bytes.length !== size) throw new Error('Not a whole pack')
    at += size
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
