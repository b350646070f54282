/**
 * Packs: many small files as one, for the reader who saves a large site.
 *
 * A pack is one frame of zstd: a line of JSON, `[[address, size], …]`, and then
 * the bytes of the files in that order. It is compressed here because servers
 * compress only the types they know, and so that a page is told by what it has
 * in common with all others of the pack. A file keeps its pack from release to
 * release, so that one edit changes one pack.
 */
/** Fixed between releases. */
export const packCount = 64

/** The pack of a file, by its address alone: FNV-1a. */
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

/** The line that a pack begins with. */
export function packHead(
  files: readonly {readonly address: string; readonly size: number}[]
): Uint8Array<ArrayBuffer> {
  const list = files.map(({address, size}) => [address, size])
  return new TextEncoder().encode(`${JSON.stringify(list)}\n`)
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
