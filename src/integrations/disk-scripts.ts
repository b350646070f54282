/**
 * Scripts for pages on a disk, where browsers load no modules.
 *
 * All modules of a page become one classic script, so that a module which two
 * of them share runs once, as it does on the hosted page. Pages with the same
 * modules share the script.
 */
import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {build, type Plugin} from 'esbuild'

const folder = '_astro/'

/** Modules that are no part of the copy: their bundles are. */
export function isModule(file: string): boolean {
  return file.startsWith(folder) && file.endsWith('.js')
}

/** The file that holds these modules; their own names tell what is in them. */
export function bundleName(modules: readonly string[]): string {
  const hash = createHash('sha256').update(modules.join('\n')).digest('hex').slice(0, 8)
  return `${folder}page.${hash}.js`
}

/**
 * Joins modules of a site built under `base`, in order, with all that they
 * import, also what the hosted page would load later.
 */
export async function bundle(
  site: string,
  base: string,
  modules: readonly string[]
): Promise<Uint8Array> {
  const {outputFiles} = await build({
    stdin: {
      contents: modules.map((module) => `import ${JSON.stringify(`./${module}`)}`).join('\n'),
      resolveDir: site
    },
    absWorkingDir: site,
    plugins: [forDisk(base)],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    write: false,
    logLevel: 'error'
  })
  const [output] = outputFiles
  if (output === undefined) throw new Error('esbuild wrote no bundle')
  return output.contents
}

/**
 * What Vite lets a browser fetch ahead of a module that is loaded later:
 * `__vite__mapDeps([0,1])`. In a bundle all of it is there, and what is fetched
 * by `/_astro/…` from a disk is not.
 */
const fetchedAhead = /__vite__mapDeps\(\[[\d,]*\]\)/g

/** A copy lies under no base path: its scripts are those of a site at the root of a host. */
function forDisk(base: string): Plugin {
  return {
    name: 'for-disk',
    setup({onLoad}) {
      onLoad({filter: /\.js$/}, async ({path}) => {
        const code = (await readFile(path, 'utf8')).replace(fetchedAhead, '[]')
        const quotes = ['"', "'", '`']
        return {
          contents: quotes.reduce((text, mark) => text.replaceAll(mark + base, `${mark}/`), code)
        }
      })
    }
  }
}
