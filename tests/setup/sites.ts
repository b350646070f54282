/** Builds and serves the sites that the tests of built pages look at, once for all of them. */
import {execFile} from 'node:child_process'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import type {TestProject} from 'vitest/node'
import {findBrowser} from '../../scripts/browser/ensure.ts'
import {serve} from '../../scripts/serve/server.ts'
import {writeHostileSeeds} from './hostile.ts'

export interface BuiltSite {
  /** Folders of the seeds, of the pages made of them, and of the built site. */
  readonly seeds: string
  readonly content: string
  readonly dist: string
  readonly base: string
  /** Scheme and host the site was built for. */
  readonly origin: string
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
    /** The repo's own seeds at the root of a host, the same under a base path, and hostile seeds. */
    sites: {readonly root: BuiltSite; readonly base: BuiltSite; readonly hostile: BuiltSite}
  }
}

const repo = path.resolve(import.meta.dirname, '../..')
const origin = 'https://atlas.example'

export default async function setup({provide}: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'atlas-sites-'))
  const servers: (() => Promise<void>)[] = []

  const make = async (name: string, seeds: string, base: string): Promise<BuiltSite> => {
    const dist = path.join(folder, name, 'dist')
    const content = path.join(folder, name, 'content')
    const built = await build({seeds, content, dist, base})
    const {url, close} = await serve(dist, {base})
    servers.push(close)
    return {seeds, content, dist, base, origin, url, ...built}
  }

  const ownSeeds = path.join(repo, 'seeds')
  const hostileSeeds = path.join(folder, 'hostile', 'seeds')
  await writeHostileSeeds(hostileSeeds)
  provide('browser', await findBrowser(console.log))
  provide('sites', {
    root: await make('root', ownSeeds, '/'),
    base: await make('base', ownSeeds, '/some/base/'),
    hostile: await make('hostile', hostileSeeds, '/')
  })

  return async () => {
    await Promise.all(servers.map((close) => close()))
    await rm(folder, {recursive: true})
  }
}

type Folders = Pick<BuiltSite, 'seeds' | 'content' | 'dist' | 'base'>

/** Runs the build as a user does, from the command line. */
function build({
  seeds,
  content,
  dist,
  base
}: Folders): Promise<Pick<BuiltSite, 'status' | 'output'>> {
  const flags = Object.entries({seeds, content, out: dist, base, site: origin})
  const command = ['scripts/build.ts', ...flags.flatMap(([name, value]) => [`--${name}`, value])]
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
        else reject(new Error(`the build of ${seeds} ended with ${status}:\n${output}`))
      }
    )
  })
}
