/**
 * Builds the site of a content folder with Astro.
 *
 * Astro keeps the bundle that renders the pages beside them, but only where
 * they lie in the working folder; else every build of a checkout uses one and
 * the same `.astro/`, empties it first, and two of them break each other. So
 * each build has a folder of its own in the checkout, and the finished site
 * is moved from there.
 */
import {existsSync} from 'node:fs'
import {cp, mkdir, mkdtemp, readdir, rename, rm} from 'node:fs/promises'
import path from 'node:path'
import {runApart} from './apart.ts'
import {bytesOf, heapFor, kinds} from './size.ts'

export interface PagesOptions {
  readonly content: string
  readonly out: string
  readonly base: string
  readonly site: string | undefined
  /** Empty folder for the copy that is read from a disk, where it is wanted besides its zip file. */
  readonly copy?: string | undefined
  /** Folder of what is kept for later builds; without it every page is made anew. */
  readonly cache?: string | undefined
  /** `2/3` makes the second of three shares of the pages into the cache, and no site. */
  readonly part?: string | undefined
}

const root = path.resolve(import.meta.dirname, '../..')
const workshop = path.join(root, '.cache')

/** Builds the pages, their search index and all else of a site into `out`. */
export async function buildPages(options: PagesOptions): Promise<void> {
  const {out, base, site, copy, part} = options
  forgetEnvironment()
  tell(options)
  await mkdir(workshop, {recursive: true})
  await removeAbandoned()
  const folder = await mkdtemp(path.join(workshop, `build-${process.pid}-`))
  const finished = path.join(folder, 'site')
  try {
    const rendered = {root, folder: finished, cacheFolder: path.join(folder, 'cache'), base, site}
    const toFinish = {folder: finished, base, site, copy: copy && path.resolve(copy)}
    const bytes = await bytesOf(options.content)
    if (bytes > kinds.content.large) {
      const heap = heapFor(bytes, kinds.content)
      await runApart('render', rendered, heap)
      if (part === undefined) await runApart('finish', toFinish, heap)
    } else {
      const {steps} = await import('./steps.ts')
      await steps.render(rendered)
      if (part === undefined) await steps.finish(toFinish)
    }
    if (part === undefined) await move(finished, out)
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

/** What the integrations of the configuration know of this build. */
function tell({content, cache, part}: PagesOptions): void {
  process.env['ATLAS_CONTENT'] = path.resolve(content)
  const others = {
    ATLAS_CACHE: cache && path.resolve(cache),
    ATLAS_PART: part
  }
  for (const [name, value] of Object.entries(others)) {
    if (value === undefined) Reflect.deleteProperty(process.env, name)
    else process.env[name] = value
  }
}

/** What Astro tells pages of their build. */
const told = ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR']

/**
 * A build hangs on its flags alone. Astro would let pages read variables of
 * these names instead: a run of tests sets `BASE_URL`, a workflow `SITE`.
 */
function forgetEnvironment(): void {
  for (const name of told) Reflect.deleteProperty(process.env, name)
  process.env['NODE_ENV'] = 'production'
}

/** Removes what builds that were killed have left: their processes are no more. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(workshop)) {
    const [, owner] = /^build-(\d+)-/.exec(name) ?? []
    if (owner === undefined || isRunning(Number(owner))) continue
    await rm(path.join(workshop, name), {recursive: true, force: true})
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // A process of somebody else runs, too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Renames a folder, and copies it where the target is on another disk. */
async function move(from: string, to: string): Promise<void> {
  if (existsSync(to)) await rm(to, {recursive: true})
  try {
    await rename(from, to)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error
    await cp(from, to, {recursive: true})
  }
}
