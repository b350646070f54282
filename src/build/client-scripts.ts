/**
 * Bundles what runs in the browser as classic scripts: they run on pages of a
 * host and of a disk alike, where no browser loads modules. What the script of
 * every page imports with `import()` is a script of its own, loaded by name.
 */
import {createHash} from 'node:crypto'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {build, type BuildOptions, type Plugin} from 'esbuild'
import {minifySync} from 'rolldown/utils'

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

export async function bundleClientScripts(): Promise<ClientScripts> {
  const files = new Map<string, string>()
  const add = (name: string, bundled: string): string => {
    const text = minified(name, bundled)
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 8)
    const file = `_astro/${name}.${hash}.js`
    if ([...files.keys()].some((other) => other.startsWith(`_astro/${name}.`))) {
      throw new Error(`Expected one script of the name ${name}, found two`)
    }
    files.set(file, text)
    return file
  }
  // As a module, for esbuild to leave `import()` as it stands.
  const text = await bundle(entry, {plugins: [later(add)], format: 'esm'})
  const main = add('main', asClassicScript(text))
  const find = (name: string): string => {
    const script = [...files.keys()].find((file) => file.startsWith(`_astro/${name}.`))
    if (script === undefined) throw new Error(`Expected a script of src/search/browser/${name}.ts`)
    return script
  }
  return {main, engine: find('pagefind'), search: find('search'), files}
}

/** A module without exports as a classic script, with `import()` as `src/browser/load-module.ts` has it. */
function asClassicScript(module: string): string {
  return `"use strict";(()=>{${module.replaceAll('import("_astro/', 'atlas.load("_astro/').trim()}})();\n`
}

/** Makes `import()` of a module fetch the script that holds it, which leaves its exports in `atlas`. */
function later(add: (name: string, text: string) => string): Plugin {
  const scripts = new Map<string, Promise<string>>()
  return {
    name: 'later',
    setup({onResolve}) {
      onResolve({filter: /^\.\.?\//}, async ({kind, path: module, resolveDir}) => {
        if (kind !== 'dynamic-import') return undefined
        const file = path.join(resolveDir, module)
        const name = nameOf(file)
        const script =
          scripts.get(file) ??
          bundle(file, {globalName: `atlas[${JSON.stringify(name)}]`}).then((text) =>
            add(name, text)
          )
        scripts.set(file, script)
        return {path: await script, external: true}
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
  options: Pick<BuildOptions, 'plugins' | 'format' | 'globalName'>
): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [file],
    bundle: true,
    format: 'iife',
    ...options,
    target: 'es2022',
    charset: 'utf8',
    write: false,
    logLevel: 'error'
  })
  const [output] = outputFiles
  if (output === undefined) throw new Error(`esbuild wrote nothing for ${file}`)
  return output.text
}

/** A script by the minifier that Astro's own scripts go through, whose code is a twentieth less than that of esbuild. */
function minified(name: string, script: string): string {
  const {code, errors} = minifySync(`${name}.js`, script, {
    module: false,
    compress: {target: 'es2022'}
  })
  if (errors.length > 0) throw new Error(`${name}: ${errors.map((one) => one.message).join('; ')}`)
  return code
}
