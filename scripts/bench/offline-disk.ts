/** The copy for a disk, opened in a browser: how soon there is something to read. */
import {readdir, stat} from 'node:fs/promises'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser} from 'playwright-core'
import type {Step} from './offline-step.ts'

/** Opens the home page, and the search page with a query; `folder` is the unpacked copy. */
export async function* openFromDisk(browser: Browser, folder: string): AsyncGenerator<Step> {
  const {files, bytes} = await weigh(folder)
  yield {what: 'disk: the same, unpacked', files, bytes}
  const url = `${pathToFileURL(folder).href}/`
  const context = await browser.newContext({offline: true})
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const opened = async (what: string, address: string, sign: string): Promise<Step> => {
    asked.length = 0
    await page.goto(url + address)
    await page.locator(sign).first().waitFor()
    // From the start of this page by its own clock.
    const wall = (await page.evaluate(() => performance.now())) / 1000
    return {what, files: asked.length, wall}
  }
  yield await opened('disk: home, opened', 'index.html', 'h1')
  const query = 'search/index.html?q=personal+data'
  yield await opened('disk: first result of a search', query, '[data-result]')
  await context.close()
}

async function weigh(folder: string): Promise<{readonly files: number; readonly bytes: number}> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  const files = entries.filter((entry) => entry.isFile())
  let bytes = 0
  for (const {parentPath, name} of files) bytes += (await stat(path.join(parentPath, name))).size
  return {files: files.length, bytes}
}
