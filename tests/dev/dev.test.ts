/** What somebody sees who edits seeds while the development server runs, in a browser. */
import {cp, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {findBrowser, launch} from '../../scripts/browser/ensure.ts'
import {type ServerProcess, startServerProcess} from '../../scripts/dev/process.ts'

const root = path.resolve(import.meta.dirname, '../..')

// Each edit is converted, and each page made by Vite, as slowly as a busy machine does it.
const patience = 240_000
vi.setConfig({testTimeout: 2 * patience})

let folder: string
let server: ServerProcess
let browser: Browser
let page: Page

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-dev-'))
  for (const name of ['seeds', 'content']) {
    await cp(path.join(root, name), path.join(folder, name), {recursive: true})
  }
  server = await startServerProcess(path.join(folder, 'seeds'), path.join(folder, 'content'))
  browser = await launch(await findBrowser(console.log))
  page = await browser.newPage()
  page.setDefaultTimeout(patience)
}, 300_000)

afterAll(async () => {
  await browser.close()
  server.stop()
  await rm(folder, {recursive: true})
})

/** Opens a page, which then hears of changes. */
async function open(address: string): Promise<void> {
  const listening = page.waitForEvent(
    'console',
    (message) => message.text() === '[vite] connected.'
  )
  await page.goto(server.url + address)
  await listening
}

/** Replaces words in the one file below a folder that has them. Gives what puts them back. */
async function edit(name: string, words: string, others: string): Promise<() => Promise<void>> {
  const files = await readdir(path.join(folder, name), {recursive: true, withFileTypes: true})
  for (const {parentPath, name} of files.filter((entry) => entry.isFile())) {
    const file = path.join(parentPath, name)
    const text = await readFile(file, 'utf8')
    if (!text.includes(words)) continue
    await writeFile(file, text.replace(words, others))
    return () => writeFile(file, text)
  }
  throw new Error(`No file below ${name} has ${words}`)
}

const words =
  'basic legal framework on intermediary liability beyond copyright infringement is absent'
const address = 'measures/kz/safe-harbour-for-intermediaries-for-any-activity-other-than/'
const overlay = 'vite-error-overlay'

test('a word edited in a seed is on the page, and gone when it is taken back', async () => {
  await open(address)
  await page.getByText('is absent in Kazakhstan').first().waitFor()
  const undo = await edit('seeds', words, words.replace('absent', 'wholly absent'))
  await page.getByText('is wholly absent in Kazakhstan').first().waitFor()
  await undo()
  await page.getByText('is absent in Kazakhstan').first().waitFor()
  expect(await page.locator(overlay).count()).toBe(0)
})

test('a seed that is broken is an overlay with file, line and column, until it is mended', async () => {
  await open(address)
  const undo = await edit('seeds', 'KAZAKHSTAN\n', '<b>ATLANTIS\n')
  await page.locator(overlay).waitFor({state: 'attached'})
  const shown = page.locator(overlay)
  expect(await shown.locator('#code h2').getAttribute('title')).toMatch(
    /seeds\/000_\w+\.txt:\d+:\d+$/
  )
  expect(await shown.locator('#message-content').textContent()).not.toBe('')
  expect(await shown.locator('#code-content .error-line').textContent()).toBe('<b>ATLANTIS')
  // A page that is opened meanwhile says so, too.
  await open('')
  await page.locator(overlay).waitFor({state: 'attached'})
  await undo()
  await page.locator(overlay).waitFor({state: 'detached'})
})

test('a word edited in a published page is shown', async () => {
  await open(address)
  await edit('content', words, words.replace('absent', 'by no means there'))
  await page.getByText('is by no means there in Kazakhstan').first().waitFor()
})

test('what was published stays as it is', async () => {
  const lock = (folder: string): Promise<string> =>
    readFile(path.join(folder, 'content/addresses.lock.json'), 'utf8')
  expect(await lock(folder)).toBe(await lock(root))
})
