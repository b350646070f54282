/**
 * Astro's bundle of all pages. It holds the program alone, no text: pages read
 * the content folder when they are rendered. So it is archived in `.cache`, and
 * made again only where the program, its packages or Node are others.
 */
import {readdirSync} from 'node:fs'
import {cp, mkdir, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import type {AstroIntegration} from 'astro'
import type {Plugin} from 'vite'
import {digestOfFiles, digestOfProgram} from './stamp.ts'

interface Bundle {
  /** Folder of what pages need in the built site: styles, fonts, scripts, and the files of no page. */
  readonly assets: string
  /** Folder of the modules for Node that render pages. */
  readonly modules: string
  /** The one of them with the exports of `src/build/prerender-entry.ts`. */
  readonly entry: string
}

/** Stands for the root of the site in a bundle, until it is known what no text has in it. */
export const bundledRoot = '/-root-of-the-site-/'

const root = path.resolve(import.meta.dirname, '../..')
const entrySource = path.join(root, 'src/build/prerender-entry.ts')
const digestName = 'sha256'

/** Where bundles are archived, by what they were made from. */
const archived = /^bundle-[0-9a-f]{64}$/

/**
 * Copies the archived bundle into a folder that is not there yet, or makes it
 * there and archives it. `tell` is given a line where the archived one is damaged.
 */
export async function openBundle(
  folder: string,
  archives: string,
  tell: (line: string) => void
): Promise<Bundle> {
  // Astro and Vite look at these two: they bundle otherwise for a test.
  const {NODE_ENV, VITEST} = process.env
  const archive = path.join(archives, `bundle-${digestOfProgram({root, NODE_ENV, VITEST})}`)
  if (await copy(archive, folder)) {
    const digest = await readFile(path.join(folder, digestName), 'utf8').catch(() => undefined)
    if (digest === digestOfBundle(folder)) return bundleIn(folder)
    tell(`${path.relative('', archive)} is damaged: it was removed and is made again`)
    await rm(archive, {recursive: true, force: true})
  }
  await rm(folder, {recursive: true, force: true})
  await makeBundle(folder)
  await writeFile(path.join(folder, digestName), digestOfBundle(folder))
  const bundle = bundleIn(folder)
  for (const name of await readdir(archives)) {
    const other = path.join(archives, name)
    if (archived.test(name) && other !== archive) await rm(other, {recursive: true, force: true})
  }
  // Where another build was first, its bundle is the same.
  if (await copy(folder, `${folder}-copy`)) await rename(`${folder}-copy`, archive).catch(() => {})
  return bundle
}

/** Whether there is something to copy: another build may remove it at any time. */
function copy(from: string, to: string): Promise<boolean> {
  return cp(from, to, {recursive: true}).then(
    () => true,
    () => false
  )
}

/** Throws where Astro left no such module, as another version of it may. */
function bundleIn(folder: string): Bundle {
  const modules = path.join(folder, 'modules')
  const [entry] = readdirSync(modules).filter((name) => /^prerender-entry\..+\.mjs$/.test(name))
  if (entry === undefined)
    throw new Error(`Expected Astro to write ${modules}/prerender-entry.*.mjs`)
  return {assets: path.join(folder, 'assets'), modules, entry: path.join(modules, entry)}
}

function digestOfBundle(folder: string): string {
  return digestOfFiles(
    ['modules', 'assets'].map((name) => path.join(folder, name)),
    folder
  )
}

async function makeBundle(folder: string): Promise<void> {
  const [{build}, {bundleClientScripts}] = await Promise.all([
    import('astro'),
    import('../../src/build/client-scripts.ts')
  ])
  const assets = path.join(folder, 'assets')
  const scripts = await bundleClientScripts()
  await build({
    root,
    outDir: assets,
    cacheDir: path.join(folder, 'astro'),
    base: bundledRoot,
    adapter: keepModules(path.join(folder, 'modules')),
    vite: {
      define: {
        SITE_ROOT: JSON.stringify(bundledRoot),
        CLIENT_SCRIPT: JSON.stringify(`/${scripts.main}`),
        ENGINE_SCRIPT: JSON.stringify(`/${scripts.engine}`),
        SEARCH_SCRIPT: JSON.stringify(scripts.search),
        CONTENT_FOLDER: 'globalThis.atlasBuild.content',
        SITE_ADDRESS: 'globalThis.atlasBuild.site'
      },
      experimental: {
        // Stylesheets and what they load lie in one folder.
        renderBuiltUrl: (file, {hostType}) =>
          hostType === 'css' ? path.posix.basename(file) : undefined
      }
    },
    logLevel: 'warn'
  })
  for (const [name, text] of scripts.files) {
    await mkdir(path.dirname(path.join(assets, name)), {recursive: true})
    await writeFile(path.join(assets, name), text)
  }
}

/** An adapter that copies the modules which render pages, and has Astro itself render none. */
function keepModules(target: string): AstroIntegration {
  const name = 'atlas'
  let folder: string | undefined
  const plugin: Plugin = {
    name,
    configEnvironment: (environment) =>
      environment === 'prerender' ? {build: {rolldownOptions: {input: entrySource}}} : undefined,
    writeBundle({dir}) {
      if (this.environment.name === 'prerender') folder = dir
    }
  }
  return {
    name,
    hooks: {
      'astro:config:setup': ({updateConfig}) => {
        updateConfig({vite: {plugins: [plugin]}})
      },
      'astro:config:done': ({setAdapter}) => {
        setAdapter({
          name,
          entrypointResolution: 'auto',
          serverEntrypoint: entrySource,
          adapterFeatures: {buildOutput: 'static'},
          supportedAstroFeatures: {staticOutput: 'stable', sharpImageService: 'stable'}
        })
      },
      'astro:build:start': ({setPrerenderer}) => {
        setPrerenderer({
          name,
          getStaticPaths: async () => {
            if (folder === undefined) throw new Error('Expected Astro to bundle for "prerender"')
            // All are written by now, and Astro is about to remove them.
            await cp(folder, target, {recursive: true})
            return []
          },
          render: () => Promise.reject(new Error('Expected nothing to render'))
        })
      }
    }
  }
}
