/** Builds and serves the sites that the tests of built pages look at, once for all of them. */
import {execFile} from 'node:child_process'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import type {TestProject} from 'vitest/node'
import {findBrowser} from '../../scripts/browser/ensure.ts'
import {serve} from '../../scripts/serve/server.ts'
import type {Lock} from '../../src/model/lock.ts'
import {editions} from '../history/editions.ts'
import {foldersIn, prepare, readLock} from '../history/publish.ts'
import {writeHostileSeeds} from './hostile.ts'

export interface BuiltSite {
  /** Folders of the seeds, of the pages made of them, and of the built site. */
  readonly seeds: string
  readonly content: string
  readonly dist: string
  /** The public address that the site was built for. */
  readonly site: string
  /** Path it is served under now, with a slash at both ends. */
  readonly base: string
  /** Where it is served now: its home, with a slash at the end. */
  readonly url: string
  /** Exit status of the build, and what it printed. */
  readonly status: number
  readonly output: string
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the browser. */
    browser: string
    /** The repo's own seeds, one and the same build at the root of a host and below a path, and hostile seeds. */
    sites: {readonly root: BuiltSite; readonly base: BuiltSite; readonly hostile: BuiltSite}
    /** A site after ten editions of its seeds, and the lock after each of them. */
    history: {readonly site: BuiltSite; readonly locks: readonly Lock[]}
  }
}

const repo = path.resolve(import.meta.dirname, '../..')
const base = '/some/base/'
const site = `https://atlas.example${base}`

export default async function setup({provide}: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'atlas-sites-'))
  const servers: (() => Promise<void>)[] = []

  const make = async (name: string, seeds: string): Promise<BuiltSite> => {
    const dist = path.join(folder, name, 'dist')
    const content = path.join(folder, name, 'content')
    const built = await run('scripts/build.ts', {seeds, content, out: dist, site})
    return under(base, {seeds, content, dist, site, ...built})
  }
  const under = async (
    base: string,
    built: Omit<BuiltSite, 'base' | 'url'>
  ): Promise<BuiltSite> => {
    const {url, close} = await serve(built.dist, {base})
    servers.push(close)
    return {...built, base, url}
  }

  const ownSeeds = path.join(repo, 'seeds')
  const hostileSeeds = path.join(folder, 'hostile', 'seeds')
  await writeHostileSeeds(hostileSeeds)
  provide('browser', await findBrowser(console.log))
  const own = await make('own', ownSeeds)
  provide('sites', {
    root: await under('/', own),
    base: own,
    hostile: await make('hostile', hostileSeeds)
  })
  const history = foldersIn(path.join(folder, 'history'))
  provide('history', {
    locks: await playHistory(history),
    site: await make('history', history.seeds)
  })

  return async () => {
    await Promise.all(servers.map((close) => close()))
    await rm(folder, {recursive: true})
  }
}

/** Converts one edition after the other, each on its day. */
async function playHistory(folders: {
  readonly seeds: string
  readonly content: string
}): Promise<readonly Lock[]> {
  const {seeds, content} = folders
  const locks: Lock[] = []
  for (const edition of editions) {
    await prepare(edition, folders)
    const {status, output} = await run('scripts/content.ts', {
      seeds,
      out: content,
      date: edition.date
    })
    if (status !== 0) throw new Error(`${edition.what}:\n${output}`)
    locks.push(await readLock(folders))
  }
  return locks
}

type Outcome = Pick<BuiltSite, 'status' | 'output'>

/** Runs a command as a user does. */
function run(script: string, options: Readonly<Record<string, string>>): Promise<Outcome> {
  const flags = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])
  const command = [script, ...flags]
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      command,
      {cwd: repo, maxBuffer: 64 * 2 ** 20},
      (error, stdout, stderr) => {
        const output = stdout + stderr
        const status = error?.code ?? 0
        // Status 1 means errors in seeds, of which the hostile ones are full; the site is built.
        if (status === 0 || status === 1) resolve({status, output})
        else reject(new Error(`${command.join(' ')} ended with ${status}:\n${output}`))
      }
    )
  })
}
