/** The bundle of all pages, archived between builds: each build is a process of its own. */
import {execFile} from 'node:child_process'
import {appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {promisify} from 'node:util'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {makeContent} from '../../scripts/content/command.ts'
import {filesOf} from '../scale/sites.ts'

const root = path.resolve(import.meta.dirname, '../..')
const seeds = path.join(root, 'tests/cases/article-table-bars/seeds')
/** In the checkout, where a bundle finds the packages. */
let folder: string
let archives: string
const at = (name: string): string => path.join(folder, name)

beforeAll(async () => {
  await mkdir(path.join(root, '.cache'), {recursive: true})
  folder = await mkdtemp(path.join(root, '.cache/bundles-'))
  archives = await mkdtemp(path.join(folder, 'archives-'))
  await makeContent({seeds, out: at('content'), date: '2026-01-01'})
})

afterAll(() => rm(folder, {recursive: true}))

/** Renders the pages, and gives what the command says. */
async function render(name: string): Promise<string> {
  const options = {
    ...{content: at('content'), folder: at(name), placeholder: '/-x-/'},
    ...{bundle: at(`${name}-bundle`), archives}
  }
  const step = path.join(root, 'scripts/build/step.ts')
  const {stderr} = await promisify(execFile)(process.execPath, [
    step,
    'render',
    JSON.stringify(options)
  ])
  return stderr
}

async function archive(): Promise<string> {
  const [name, ...others] = await readdir(archives)
  expect(others).toEqual([])
  return path.join(archives, name ?? 'none')
}

/** A file of the archived bundle that each page needs. */
async function moduleOfPages(): Promise<string> {
  const modules = path.join(await archive(), 'modules')
  const [name] = (await readdir(modules)).filter((name) => name.endsWith('.mjs'))
  return path.join(modules, name ?? 'none')
}

test('pages are the same with a new bundle, the archived one, and one that was damaged', async () => {
  expect(await render('new')).toBe('')
  const pages = await filesOf(at('new'))
  expect(Object.keys(pages).filter((name) => name.endsWith('.html')).length).toBeGreaterThan(10)
  expect(await readFile(at('new/index.html'), 'utf8')).toContain('href="/-x-/')

  const archived = await archive()
  // What a build writes there itself would be removed with the bundle.
  await writeFile(path.join(archived, 'untouched'), '')
  expect(await render('archived')).toBe('')
  expect(await filesOf(at('archived'))).toEqual(pages)
  expect(await readdir(archived)).toContain('untouched')

  await appendFile(await moduleOfPages(), '\nthrow new Error("damaged")\n')
  expect((await render('damaged')).split('\n')).toEqual([
    expect.stringMatching(/is damaged: it was removed and is made again$/),
    ''
  ])
  expect(await filesOf(at('damaged'))).toEqual(pages)
}, 300_000)

test('a page shows the text of now, whatever the bundle was first used for', async () => {
  const file = at('content/articles/data-fees-in-ghana.mdx')
  const text = await readFile(file, 'utf8')
  expect(text).toContain('The fees are paid yearly.')
  await writeFile(file, text.replace('paid yearly', 'paid at Michaelmas'))
  expect(await render('edited')).toBe('')
  const page = await readFile(at('edited/articles/data-fees-in-ghana/index.html'), 'utf8')
  expect(page).toContain('paid at Michaelmas')
}, 300_000)
