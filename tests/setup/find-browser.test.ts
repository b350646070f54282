import {chmod, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {systemBrowser} from '../../scripts/browser/ensure.ts'

let folder: string
const at = (name: string): string => path.join(folder, name)

/** A program that answers as a browser, or something else, does. */
async function program(name: string, answer: string): Promise<void> {
  await mkdir(path.dirname(at(name)), {recursive: true})
  await writeFile(at(name), `#!/bin/sh\n${answer}\n`)
  await chmod(at(name), 0o755)
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-browser-'))
  await program('stub/chromium-browser', 'echo "install the snap"; exit 1')
  await program('good/google-chrome', 'echo "Google Chrome 150.0"')
  await program('first/chromium', 'echo "Chromium 150.0"')
  await program('shell/chromium-headless-shell', 'echo "Chromium 150.0"')
  await program('apps/Google Chrome', 'echo "Google Chrome 150.0"')
  await mkdir(at('folder/chromium'), {recursive: true})
})

afterAll(() => rm(folder, {recursive: true}))

test('takes the browser asked for before any other', async () => {
  const environment = {ATLAS_BROWSER: at('good/google-chrome'), PATH: at('first')}
  expect(await systemBrowser(environment, [])).toBe(at('good/google-chrome'))
})

test('refuses a browser asked for that does not start, and says which', async () => {
  const environment = {ATLAS_BROWSER: at('stub/chromium-browser'), PATH: at('first')}
  await expect(systemBrowser(environment, [])).rejects.toThrow(at('stub/chromium-browser'))
})

test('takes no word for no wish', async () => {
  expect(await systemBrowser({ATLAS_BROWSER: '', PATH: at('first')}, [])).toBe(at('first/chromium'))
})

test('passes over a stand-in that starts no browser, and over folders', async () => {
  const PATH = [at('stub'), at('folder'), '', at('none'), at('good')].join(path.delimiter)
  expect(await systemBrowser({PATH}, [])).toBe(at('good/google-chrome'))
})

test('looks in the usual places, folders and programs, when the search path has none', async () => {
  expect(await systemBrowser({PATH: at('stub')}, [at('first')])).toBe(at('first/chromium'))
  expect(await systemBrowser({}, [at('apps/Google Chrome')])).toBe(at('apps/Google Chrome'))
})

test('takes one without windows, wherever it is, rather than one with them', async () => {
  const shell = at('shell/chromium-headless-shell')
  expect(await systemBrowser({PATH: [at('first'), at('shell')].join(path.delimiter)}, [])).toBe(
    shell
  )
  expect(await systemBrowser({PATH: at('first')}, [at('shell')])).toBe(shell)
})

test('finds nothing where there is nothing', async () => {
  expect(await systemBrowser({PATH: at('stub')}, [])).toBeUndefined()
})
