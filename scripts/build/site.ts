/** Converts a folder of seeds and builds the site from the pages. */
import {existsSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {withFolderLock} from '../content/folder-lock.ts'
import {lockName, mayReplace, replaceFolder} from '../content/folder.ts'
import {checkPlace, UsageError} from '../terminal/usage.ts'
import {runApart} from './apart.ts'
import {buildPages, bytesOf, heapFor, kinds} from './pages.ts'
import {parsePart} from './part.ts'

/** Every built site has one; nothing else is ever replaced. */
const siteMark = '.nojekyll'

export interface BuildOptions {
  readonly seeds?: string | undefined
  readonly out?: string | undefined
  readonly content?: string | undefined
  /** The public address of the home page, such as `https://example.org/atlas/`. */
  readonly site?: string | undefined
  readonly date?: string | undefined
  readonly frozen?: boolean | undefined
  /** `2/3`: render the second of three shares of the pages into `out`, as a part to be joined. */
  readonly part?: string | undefined
  /** Folders of all parts of the site. */
  readonly join?: readonly string[] | undefined
}

/**
 * Returns whether the seeds were without errors; the site is built wherever there are pages.
 * `tell` is given a line where another build into the same folder is waited for, and where none are.
 */
export async function buildWhole(
  options: BuildOptions,
  tell: (line: string) => void
): Promise<boolean> {
  checkPlace()
  const {seeds = 'seeds', out = 'dist', date, frozen, join} = options
  const part = options.part === undefined ? undefined : parsePart(options.part)
  if (part !== undefined && join !== undefined) {
    throw new UsageError('--part renders one part and --join combines all: use one of them')
  }
  const site = options.site === undefined ? undefined : parseSite(options.site)
  if (!(await mayReplace(out, siteMark))) {
    throw new UsageError(`${out} contains files that are not a built site; it was not replaced`)
  }
  const convertAndBuild = async (content: string): Promise<boolean> => {
    const conversion = {
      seeds,
      out: content,
      published: options.seeds === undefined ? 'content' : content,
      date,
      frozen
    }
    const bytes = await bytesOf(seeds)
    const fine =
      bytes > kinds.seeds.large
        ? await runApart('content', conversion, heapFor(bytes, kinds.seeds))
        : await (await import('./steps.ts')).steps.content(conversion)
    // In a folder of its own, pages that may not be written are none.
    if (!fine && !existsSync(path.join(content, lockName))) {
      tell(`There are no pages to build a site of: ${out} was not changed`)
      return false
    }
    await replaceFolder(out, (next) => buildPages({content, out: next, site, part, join}))
    return fine
  }
  return withFolderLock(out, () => withContentFolder(options, convertAndBuild), {
    patience: longestBuild,
    onWait: (holder) => {
      tell(`Waiting for another build (process ${holder}) into ${out}`)
    }
  })
}

/** How long a build may take that another one waits for, in milliseconds. */
const longestBuild = 1_800_000

/** The repo's own content folder, one that was asked for, or one that is gone afterwards. */
async function withContentFolder<T>(
  {seeds, out, content}: BuildOptions,
  use: (folder: string) => Promise<T>
): Promise<T> {
  if (content !== undefined) return use(content)
  if (seeds === undefined && out === undefined) return use('content')
  const folder = await mkdtemp(path.join(tmpdir(), 'atlas-'))
  try {
    return await use(path.join(folder, 'content'))
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

/** The address of the home page: of http or https, with a slash at its end. */
function parseSite(text: string): string {
  const url = URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol) || url.search + url.hash !== '') {
    throw new UsageError(`--site must look like https://example.org/atlas/, found ${text}`)
  }
  return url.href.replace(/\/*$/, '/')
}
