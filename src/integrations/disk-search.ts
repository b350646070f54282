/** The search index and its engine as classic scripts: the same index, so the same results. */
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

const folder = 'pagefind/'

/** What the search page of a copy loads; it defines `pagefindOffline`. */
export const engineName = `${folder}offline.js`

/** Whether a file is a part of the index that is loaded when it is asked for. */
export function isIndexPart(file: string): boolean {
  return /^pagefind\/[^/]+\/[^/]+\.pf_\w+$/.test(file)
}

export function isSearch(file: string): boolean {
  return file.startsWith(folder)
}

/** A file of the index as a script. */
export function indexPart(file: string, bytes: Uint8Array): string {
  const name = JSON.stringify(file.slice(folder.length))
  return `pagefindFile(${name},"${Buffer.from(bytes).toString('base64')}")\n`
}

/** The engine, with all that it reads before the first search. */
export async function engine(site: string, files: readonly string[]): Promise<string> {
  const first = files.filter((file) => isEntry(file))
  const parts = await Promise.all(
    first.map(async (file) => indexPart(file, await readFile(path.join(site, file))))
  )
  return (await bundledEngine(site)) + parts.join('')
}

/** `pagefind-entry.json`, `pagefind.en_6a0b.pf_meta`, `wasm.en.pagefind`; `unknown` serves no language that is indexed. */
function isEntry(file: string): boolean {
  return (
    /^pagefind\/[^/]+\.(json|pf_meta|pagefind)$/.test(file) &&
    !file.endsWith('wasm.unknown.pagefind')
  )
}

async function bundledEngine(site: string): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [path.join(site, folder, 'pagefind.js')],
    absWorkingDir: site,
    inject: [fileURLToPath(new URL('../offline/disk-files.ts', import.meta.url))],
    define: {
      fetch: 'fetchFile',
      Worker: 'undefined',
      // Tells the engine where it lies, and so where results do: below `/`, wherever the copy is.
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
