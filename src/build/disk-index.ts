/**
 * The search index and its engine as classic scripts, for pages on a disk: the
 * same index, so the same results.
 */
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {shareOf} from '../offline/packs.ts'
import type {SiteFolder} from './site-folder.ts'

const folder = 'pagefind/'

/** Bytes of the index that one script holds, about. */
const shareSize = 500_000

/** What the engine reads before the first search: `pagefind-entry.json`, `pagefind.en_6a0b.pf_meta`, `wasm.en.pagefind`. */
const first = /^[^/]+\.(?:json|pf_meta|pagefind)$/

/** What is read when it is asked for. */
const later = /^[^/]+\/.*\.pf_\w+$/

/** Writes the scripts beside the index; the engine is `pagefind/offline.js`. */
export async function writeDiskIndex(site: SiteFolder): Promise<void> {
  const index = site.names.flatMap((name) =>
    name.startsWith(folder) ? name.slice(folder.length) : []
  )
  if (index.length === 0) return
  const read = (name: string): Buffer => site.read(folder + name)
  const files = index.filter((name) => later.test(name)).map((name) => ({name, bytes: read(name)}))
  const size = files.reduce((sum, {bytes}) => sum + bytes.length, 0)
  const shares = Math.ceil(size / shareSize)
  for (const [share, held] of Map.groupBy(files, ({name}) => shareOf(name, shares))) {
    const script = held.map(({name, bytes}) => asCall(name, bytes)).join('')
    site.write(`${folder}offline/${share}.js`, script)
  }
  const beginning = index.filter((name) => first.test(name)).map((name) => asCall(name, read(name)))
  const engine = await bundledEngine(site.path, shares)
  site.write(`${folder}offline.js`, engine + beginning.join(''))
}

function asCall(name: string, bytes: Buffer): string {
  return `pagefindFile(${JSON.stringify(name)},"${bytes.toString('base64')}")\n`
}

async function bundledEngine(site: string, shares: number): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [path.join(site, folder, 'pagefind.js')],
    absWorkingDir: site,
    inject: [fileURLToPath(new URL('../offline/disk-files.ts', import.meta.url))],
    define: {
      fetch: 'fetchFile',
      Worker: 'undefined',
      SHARES: String(shares),
      // Tells the engine where it lies, and so where results do: below `/`, wherever the site is.
      'import.meta.url': '"/pagefind/pagefind.js"'
    },
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'pagefindOffline',
    target: 'es2022',
    charset: 'utf8',
    write: false,
    logLevel: 'error'
  })
  const [output] = outputFiles
  if (output === undefined) throw new Error('esbuild wrote no engine')
  return output.text
}
