/**
 * Builds the site of a content folder with Astro.
 *
 * Astro writes the bundle that renders the pages beside them, but only where
 * they lie in the working folder; else every build of a checkout uses one and
 * the same `.astro/`, empties it first, and two of them break each other. So
 * each build has a folder of its own in the checkout, and the finished site
 * is moved from there.
 */
import {existsSync} from 'node:fs'
import {cp, mkdir, mkdtemp, readdir, rename, rm, stat} from 'node:fs/promises'
import path from 'node:path'
import {getHeapStatistics} from 'node:v8'
import {runApart} from './apart.ts'
import {joinParts, lockDigest, markPart, type Part} from './part.ts'

/** Texts of one kind: seeds, or the pages made of them. */
interface Kind {
  /** Bytes from which on each step has a process of its own; below, starting them costs more than it saves. */
  readonly large: number
  /** Bytes of memory that a step may need for each byte of these. */
  readonly each: number
  /** The heap that a step may have of however few of these, in megabytes. */
  readonly least: number
}

/**
 * What a thousand pages take, about, and twice what was held of ten thousand:
 * of seeds by a run that also holds the pages published before.
 */
export const kinds = {
  seeds: {large: 3_000_000, each: 48, least: 640},
  content: {large: 20_000_000, each: 4, least: 1280}
} as const satisfies Record<string, Kind>

const megabyte = 2 ** 20

/** The bytes of a folder. */
export async function bytesOf(folder: string): Promise<number> {
  const names = await readdir(folder, {recursive: true})
  let bytes = 0
  for (const name of names) bytes += (await stat(path.join(folder, name))).size
  return bytes
}

/**
 * The heap for a step, in megabytes. By itself Node lets garbage grow to a
 * good part of the machine's memory before it looks through it.
 */
export function heapFor(bytes: number, {each, least}: Kind): number {
  const usual = Math.floor(getHeapStatistics().heap_size_limit / megabyte)
  return Math.min(usual, Math.max(least, Math.ceil((bytes * each) / megabyte)))
}

interface PagesOptions {
  readonly content: string
  readonly out: string
  /** The public address of the home page. */
  readonly site?: string | undefined
  /** Renders only this share of the pages, and adds nothing to them. */
  readonly part?: Part | undefined
  /** Folders of all parts, to be joined instead of rendering anything. */
  readonly join?: readonly string[] | undefined
}

const root = path.resolve(import.meta.dirname, '../..')
const workshop = path.join(root, '.cache')

/** Builds the pages, their search index and all else of a site into `out`. */
export async function buildPages(options: PagesOptions): Promise<void> {
  const {out, site, part, join} = options
  const content = path.resolve(options.content)
  const placeholder = await placeholderFor(content)
  await mkdir(workshop, {recursive: true})
  await removeAbandoned()
  const folder = await mkdtemp(path.join(workshop, `build-${process.pid}-`))
  const finished = path.join(folder, 'site')
  try {
    const rendered = {
      ...{content, folder: finished, placeholder, site, part},
      ...{bundle: path.join(folder, 'bundle'), archives: workshop}
    }
    const toFinish = {content, folder: finished, placeholder, site}
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

/** Of a digest of all texts: none of them can have it in its own words. */
async function placeholderFor(content: string): Promise<string> {
  return `/-${(await lockDigest(content)).slice(0, 16)}-/`
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
