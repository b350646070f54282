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
import {joinParts, markPart, type Part} from './part.ts'
import {bytesOf, heapFor, kinds} from './size.ts'

export interface PagesOptions {
  readonly content: string
  readonly out: string
  readonly base: string
  readonly site: string | undefined
  /** Empty folder for the copy that is read from a disk, where it is wanted besides its zip file. */
  readonly copy?: string | undefined
  /** Renders only this share of the pages, and adds nothing to them. */
  readonly part?: Part | undefined
  /** Folders of all parts, to be joined instead of rendering anything. */
  readonly join?: readonly string[] | undefined
}

const root = path.resolve(import.meta.dirname, '../..')
const workshop = path.join(root, '.cache')

/** Builds the pages, their search index and all else of a site into `out`. */
export async function buildPages(options: PagesOptions): Promise<void> {
  const {out, base, site, copy, part, join} = options
  const content = path.resolve(options.content)
  forgetEnvironment()
  await mkdir(workshop, {recursive: true})
  await removeAbandoned()
  const folder = await mkdtemp(path.join(workshop, `build-${process.pid}-`))
  const finished = path.join(folder, 'site')
  try {
    const cacheFolder = path.join(folder, 'cache')
    const rendered = {root, content, folder: finished, cacheFolder, base, site, part}
    const toFinish = {content, folder: finished, base, site, copy: copy && path.resolve(copy)}
    const bytes = await bytesOf(content)
    if (bytes > kinds.content.large) {
      const heap = heapFor(bytes, kinds.content)
      if (join === undefined) await runApart('render', rendered, heap)
      else await joinParts(join, content, finished)
      if (part === undefined) await runApart('finish', toFinish, heap)
    } else {
      const {steps} = await import('./steps.ts')
      if (join === undefined) await steps.render(rendered)
      else await joinParts(join, content, finished)
      if (part === undefined) await steps.finish(toFinish)
    }
    if (part !== undefined) await markPart(finished, content, part)
    await move(finished, out)
  } finally {
    await rm(folder, {recursive: true, force: true})
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
