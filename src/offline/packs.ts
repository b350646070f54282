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

/** The pack of a file, by its address alone. */
export function packOf(address: string): number {
  return numberOf(address) % packCount
}

/** One file of so many is the last of its chunk. */
const chunkSize = 16

/**
 * The files of a pack in chunks, cut by their addresses alone: what is
 * compressed together stays together from release to release.
 */
export function chunksOf(files: readonly PackedFile[]): PackedFile[][] {
  const chunks: PackedFile[][] = [[]]
  for (const file of files) {
    chunks.at(-1)?.push(file)
    // The number itself has told the pack already.
    if (Math.floor(numberOf(file.address) / packCount) % chunkSize === 0) chunks.push([])
  }
  return chunks.filter((chunk) => chunk.length > 0)
}

/** FNV-1a. */
function numberOf(address: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < address.length; index++) {
    hash = Math.imul(hash ^ address.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}

export interface PackedFile {
  readonly address: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The line that a pack begins with. */
export function packHead(files: readonly PackedFile[]): Uint8Array<ArrayBuffer> {
  const list = files.map(({address, bytes}) => [address, bytes.length])
  return new TextEncoder().encode(`${JSON.stringify(list)}\n`)
}

/** Files one after the other. */
export function joined(files: readonly PackedFile[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(files.reduce((sum, {bytes}) => sum + bytes.length, 0))
  let at = 0
  for (const {bytes} of files) {
    all.set(bytes, at)
    at += bytes.length
  }
  return all
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
