/** Builds and serves the sites that the tests of built pages look at, once for all of them. */
import {execFile} from 'node:child_process'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import type {ProvidedContext} from 'vitest'
import type {TestProject} from 'vitest/node'
import {findBrowser} from '../../scripts/browser/ensure.ts'
import {serve} from '../../scripts/serve/server.ts'
import type {Lock} from '../../src/atlas/lock.ts'
import {editions} from '../history/editions.ts'
import {convert, foldersIn, prepare, readLock, type Folders} from '../history/publish.ts'
import {writeSeedsOfCountries} from './countries.ts'
import {writeHostileSeeds} from './hostile.ts'

export interface BuiltSite {
  /** Folders of the seeds, of the pages made of them, and of the built site. */
  readonly seeds: string
  readonly content: string
  readonly dist: string
  /** The public address that the site was built for, and the day of the build. */
  readonly site: string
  readonly date: string
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
    /** The repo's own seeds: one and the same build at the root of a host and below a path. */
    own: {readonly root: BuiltSite; readonly base: BuiltSite}
    hostile: BuiltSite
    /** Several countries, none of them that of the repo's own seeds. */
    countries: BuiltSite
    /** Two of them, each a site of its own. */
    oneCountry: {readonly Ghana: BuiltSite; readonly Georgia: BuiltSite}
    /** A site after ten editions of its seeds, and the lock after each of them. */
    history: {readonly site: BuiltSite; readonly locks: readonly Lock[]}
  }
}

const repo = path.resolve(import.meta.dirname, '../..')
const base = '/some/base/'
const site = `https://atlas.example${base}`
/** Of all builds, whenever they run; no day of the lock comes after it. */
const date = new Date().toISOString().slice(0, 10)

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'atlas-sites-'))
  const servers: (() => Promise<void>)[] = []

  const build = async (name: string, seeds: string): Promise<BuiltSite> => {
    const dist = path.join(folder, name, 'dist')
    const content = path.join(folder, name, 'content')
    const built = await run('scripts/build.ts', {seeds, content, out: dist, site, date})
    return under(base, {seeds, content, dist, site, date, ...built})
  }
  const under = async (
    base: string,
    built: Omit<BuiltSite, 'base' | 'url'>
  ): Promise<BuiltSite> => {
    const {url, close} = await serve(built.dist, {base})
    servers.push(close)
    return {...built, base, url}
  }

  const fixtures: Fixtures = {
    browser: () => findBrowser(console.log),
    own: async () => {
      const built = await build('own', path.join(repo, 'seeds'))
      return {root: await under('/', built), base: built}
    },
    hostile: async () => {
      const seeds = path.join(folder, 'hostile', 'seeds')
      await writeHostileSeeds(seeds)
      return build('hostile', seeds)
    },
    countries: async () => {
      const seeds = path.join(folder, 'countries', 'seeds')
      await writeSeedsOfCountries(seeds)
      return build('countries', seeds)
    },
    oneCountry: async () => {
      const country = (code: string): Promise<BuiltSite> =>
        build(code, path.join(repo, 'tests/fixtures/countries', code, 'seeds'))
      const [Ghana, Georgia] = await Promise.all([country('gh'), country('ge')])
      return {Ghana, Georgia}
    },
    history: async () => {
      const history = foldersIn(path.join(folder, 'history'))
      return {
        locks: await playHistory(history),
        site: await build('history', history.seeds)
      }
    }
  }
  const texts = await textsOfTests(project)
  const provide = async <Name extends keyof Fixtures>(name: Name): Promise<void> => {
    // A build takes a minute of a slow machine, and most files look at one site only.
    if (!texts.some((text) => text.includes(`inject('${name}')`))) return
    project.provide(name, await fixtures[name]())
  }
  await Promise.all(Object.keys(fixtures).map((name) => provide(name as keyof Fixtures)))

  return async () => {
    await Promise.all(servers.map((close) => close()))
    await rm(folder, {recursive: true})
  }
}

type Fixtures = {readonly [Name in keyof ProvidedContext]: () => Promise<ProvidedContext[Name]>}

/** The texts of the test files that are to be run. */
function textsOfTests({vitest}: TestProject): Promise<readonly string[]> {
  return Promise.all(vitest.state.getPaths().map((file) => readFile(file, 'utf8')))
}

/** Converts one edition after the other, each on its day. */
async function playHistory(folders: Folders): Promise<readonly Lock[]> {
  const locks: Lock[] = []
  for (const edition of editions) {
    await prepare(edition, folders)
    await convert(edition, folders)
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
