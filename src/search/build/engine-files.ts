/** The engine as Pagefind writes it beside each index: what this site uses of it, and that as small as can be. */
import {transform} from 'esbuild'
import type {KeptBytes} from '../../cache/bytes.ts'
import {CborReader} from './cbor-reader.ts'
import {CborWriter} from './cbor-writer.ts'
import {repack} from './index-files.ts'
import type {Indexer} from './indexer.ts'

/** The table of contents, texts and words; and what is never asked for here: interfaces, the worker, the engine for languages without one. */
const unused =
  /^(?:pagefind\..*\.pf_meta|(?:filter|fragment|index)\/.*|pagefind-(?:(?:component-|modular-)?ui\.(?:css|js)|highlight\.js|worker\.js)|wasm\.unknown\.pagefind)$/

/** Of the index of any page the engine is the same. */
const anyPage = {
  url: '/',
  content: '<html><body><main data-pagefind-body><p>word</p></main></body></html>'
}

/** The files of the engine by name. */
export async function engineFiles(
  indexer: Indexer,
  kept: KeptBytes
): Promise<ReadonlyMap<string, Buffer>> {
  const place = kept.at('engine', [])
  if (place.found !== undefined) return readFiles(Buffer.from(place.found))
  const files = new Map<string, Buffer>()
  for (const [name, bytes] of await indexer.index([anyPage])) {
    if (unused.test(name)) continue
    if (name === 'pagefind.js') files.set(name, await minified(bytes))
    else files.set(name, name.startsWith('wasm.') ? repack(bytes) : bytes)
  }
  place.keep(writeFiles(files))
  return files
}

async function minified(script: Buffer): Promise<Buffer> {
  const {code} = await transform(script.toString(), {
    minify: true,
    format: 'esm',
    target: 'es2022'
  })
  return Buffer.from(code)
}

function writeFiles(files: ReadonlyMap<string, Buffer>): Buffer {
  const writer = new CborWriter().list(files.size)
  for (const [name, bytes] of files) writer.text(name).bytes(bytes)
  return writer.take()
}

function readFiles(data: Buffer): Map<string, Buffer> {
  const reader = new CborReader(data)
  return new Map(Array.from({length: reader.list()}, () => [reader.text(), reader.bytes()]))
}
