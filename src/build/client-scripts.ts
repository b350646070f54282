/**
 * Bundles what runs in the browser as classic scripts: they run on pages of a
 * host and of a disk alike, where no browser loads modules. What the script of
 * every page imports with `import()` is a script of its own, loaded by name.
 */
import {createHash} from 'node:crypto'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {build, type Plugin} from 'esbuild'

interface ClientScripts {
  /** The file that every page loads. */
  readonly main: string
  /** The one that starts the engine of the search. */
  readonly engine: string
  /** The one of all else of the search. */
  readonly search: string
  /** The text of each script, by the path of its file in the site. */
  readonly files: ReadonlyMap<string, string>
}

const source = fileURLToPath(new URL('..', import.meta.url))
const entry = path.join(source, 'main.ts')
const loader = path.join(source, 'browser/load-script.ts')

export async function bundleClientScripts(): Promise<ClientScripts> {
  const files = new Map<string, string>()
  const add = (name: string, text: string): string => {
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 8)
    const file = `_astro/${name}.${hash}.js`
    if ([...files.keys()].some((other) => other.startsWith(`_astro/${name}.`))) {
      throw new Error(`Expected one script of the name ${name}, found two`)
    }
    files.set(file, text)
    return file
  }
  const main = add('main', await bundle(entry, {plugins: [later(add)]}))
  const find = (name: string): string => {
    const script = [...files.keys()].find((file) => file.startsWith(`_astro/${name}.`))
    if (script === undefined) throw new Error(`Expected a script of src/search/browser/${name}.ts`)
    return script
  }
  return {main, engine: find('pagefind'), search: find('search'), files}
}

/** Makes `import()` of a module load the script that holds it, which leaves its exports in `atlas`. */
function later(add: (name: string, text: string) => string): Plugin {
  return {
    name: 'later',
    setup({onResolve, onLoad}) {
      onResolve({filter: /^\.\.?\//}, ({kind, path: file, resolveDir}) =>
        kind === 'dynamic-import'
          ? {path: path.join(resolveDir, file), namespace: 'later'}
          : undefined
      )
      onLoad({filter: /./, namespace: 'later'}, async ({path: file}) => {
        const name = nameOf(file)
        const script = add(name, await bundle(file, {globalName: `atlas[${JSON.stringify(name)}]`}))
        return {
          resolveDir: path.dirname(loader),
          // What is imported is waited for, and a module that has `then` is itself waited for.
          contents: `
            import {startModule} from './load-script.ts'
            export const then = startModule(${JSON.stringify(script)})`
        }
      })
    }
  }
}

/** Of a module of its own name, or of the feature that it is all of the browser's part of. */
function nameOf(file: string): string {
  const name = path.basename(file, '.ts')
  return name === 'browser' ? path.basename(path.dirname(file)) : name
}

async function bundle(
  file: string,
  options: {readonly plugins?: Plugin[]; readonly globalName?: string}
): Promise<string> {
  const {outputFiles} = await build({
    ...options,
    entryPoints: [file],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    write: false,
    logLevel: 'error'
  })
  const [output] = outputFiles
  if (output === undefined) throw new Error(`esbuild wrote nothing for ${file}`)
  return output.text
}
