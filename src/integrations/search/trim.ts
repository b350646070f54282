/** Leaves of Pagefind’s bundle what this site uses, and that as small as can be. */
import {readdir, readFile, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {transform} from 'esbuild'

/** Interfaces of its own, the worker, and the engine for languages without one: never asked for here. */
const unused =
  /^pagefind-(?:(?:component-|modular-)?ui\.(?:css|js)|highlight\.js|worker\.js)$|^wasm\.unknown\.pagefind$/

export async function trim(bundle: string): Promise<void> {
  for (const name of await readdir(bundle)) {
    if (unused.test(name)) await rm(path.join(bundle, name))
  }
  const engine = path.join(bundle, 'pagefind.js')
  const {code} = await transform(await readFile(engine, 'utf8'), {
    minify: true,
    format: 'esm',
    target: 'es2022'
  })
  await writeFile(engine, code)
}
