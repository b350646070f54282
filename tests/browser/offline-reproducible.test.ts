/** The same seeds, lock and day give the same bytes: in another folder, time zone and language, on one core. */
import {execFile} from 'node:child_process'
import {createHash} from 'node:crypto'
import {cp, mkdtemp, readdir, readFile, rm, symlink} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {promisify} from 'node:util'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {triesAll} from '../setup/runs.ts'

/** A small site while working, and the whole of ours each night. */
const site = triesAll ? inject('own').base : inject('oneCountry').Georgia
const repo = path.resolve(import.meta.dirname, '../..')
const program = [
  'src',
  'scripts',
  'package.json',
  'package-lock.json',
  'astro.config.mjs',
  'tsconfig.json'
]

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-again-'))
})

afterAll(() => rm(folder, {recursive: true}))

/** Builds from a copy of the program in a folder of its own; gives the folder of the site. */
async function buildElsewhere(place: string, environment: NodeJS.ProcessEnv): Promise<string> {
  for (const part of program)
    await cp(path.join(repo, part), path.join(place, part), {recursive: true})
  await symlink(path.join(repo, 'node_modules'), path.join(place, 'node_modules'))
  await cp(site.seeds, path.join(place, 'seeds'), {recursive: true})
  await cp(site.content, path.join(place, 'content'), {recursive: true})
  const flags = ['--seeds', 'seeds', '--content', 'content', '--out', 'out', '--date', site.date]
  const where = ['--site', site.site]
  await promisify(execFile)(process.execPath, ['scripts/build.ts', ...flags, ...where], {
    cwd: place,
    env: {...process.env, ...environment},
    maxBuffer: 2 ** 26
  })
  return path.join(place, 'out')
}

async function hashes(dist: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(dist, {recursive: true, withFileTypes: true})
  const files = entries.filter((entry) => entry.isFile())
  return Object.fromEntries(
    await Promise.all(
      files.map(async ({parentPath, name}) => {
        const file = path.join(parentPath, name)
        const hash = createHash('sha256')
          .update(await readFile(file))
          .digest('hex')
        return [path.relative(dist, file), hash] as const
      })
    )
  )
}

test('is the same site to the byte, its zip file included', async () => {
  const other = await buildElsewhere(path.join(folder, 'a longer name/of another folder'), {
    TZ: 'Asia/Almaty',
    LANG: 'kk_KZ.UTF-8',
    LC_ALL: 'kk_KZ.UTF-8',
    UV_THREADPOOL_SIZE: '1',
    RAYON_NUM_THREADS: '1',
    TOKIO_WORKER_THREADS: '1',
    SITE: 'https://another.example',
    BASE_URL: '/another/'
  })
  const [expected, found] = [await hashes(site.dist), await hashes(other)]
  expect(Object.keys(expected).filter((name) => name.endsWith('.zip'))).toHaveLength(1)
  expect(found).toEqual(expected)
}, 300_000)
