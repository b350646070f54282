/** The hosted copy in a browser: first visit, everything saved, and the next release. */
import {readFile} from 'node:fs/promises'
import {createServer, request as ask} from 'node:http'
import {once} from 'node:events'
import path from 'node:path'
import {gzipSync} from 'node:zlib'
import type {Browser, Page} from 'playwright-core'
import {serve, type Served} from '../serve/server.ts'
import {timed, type Step} from './offline-step.ts'

export interface Releases {
  readonly base: string
  /** Folder of the site, and of the same after one text was corrected. */
  readonly first: string
  readonly second: string | undefined
}

/** Visits the first release, saves all of it, and takes the second, if there is one. */
export async function* hostedSteps(browser: Browser, releases: Releases): AsyncGenerator<Step> {
  yield* stepsOf(browser, releases, false)
  // A site of which only the core was saved is visited once more, to save all of it.
  if (releases.second !== undefined) yield* stepsOf(browser, releases, true)
}

async function* stepsOf(
  browser: Browser,
  {base, first, second}: Releases,
  everything: boolean
): AsyncGenerator<Step> {
  const host = await counting(first, base)
  const context = await browser.newContext()
  const page = await context.newPage()
  const step = async (what: string, run: () => Promise<void>): Promise<Step> => {
    const {wall} = await timed(run)
    return {what: `hosted: ${what}`, ...(await host.take()), wall}
  }
  const visit = await step('first visit', async () => {
    await page.goto(host.url)
    await page.getByText('This page is saved for reading offline.').waitFor()
  })
  if (!everything) yield visit
  if (everything) {
    await page.goto(`${host.url}offline/`)
    yield await step('everything saved', async () => {
      await page.getByRole('button', {name: /^Save everything/}).click()
      await page.getByText('Everything is saved here').waitFor(patience)
    })
  }
  if (second !== undefined) {
    await host.publish(second)
    const whose = everything ? 'after everything' : 'after a first visit'
    yield await step(`next release, one text corrected, ${whose}`, () => update(page, host.url))
  }
  await context.close()
  await host.close()
}

/** In milliseconds; thousands of files take their time. */
const patience = {timeout: 600_000}

async function update(page: Page, url: string): Promise<void> {
  await page.goto(url)
  const button = page.getByRole('button', {name: 'Show it'})
  await button.waitFor(patience)
}

interface CountingHost {
  readonly url: string
  /** What was asked for since this was last called, as it would travel. */
  take(): Promise<{readonly files: number; readonly bytes: number}>
  publish(folder: string): Promise<void>
  close(): Promise<void>
}

interface Asked {
  /** Address below the home. */
  readonly name: string
  /** `false` where the browser had it already, and was told so. */
  readonly isSent: boolean
}

/** Serves one folder after another at the same address, and keeps what it is asked for. */
async function counting(folder: string, base: string): Promise<CountingHost> {
  let served: Served = await serve(folder, {base})
  let asked: Asked[] = []
  let published = folder
  const front = createServer(({url = '', method, headers}, response) => {
    const inner = ask(new URL(url, served.url), {method, headers}, (answer) => {
      const name = url.slice(base.length).replace(/\?.*$/, '')
      asked.push({name, isSent: answer.statusCode === 200})
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(response)
    })
    inner.on('error', () => response.destroy())
    inner.end()
  })
  front.listen(0, '127.0.0.1')
  await once(front, 'listening')
  const address = front.address()
  if (address === null || typeof address === 'string') throw new Error('no port was bound')
  return {
    url: `http://127.0.0.1:${address.port}${base}`,
    take: async () => {
      const taken = asked
      asked = []
      let bytes = 0
      for (const {name, isSent} of taken) bytes += isSent ? await travelling(published, name) : 0
      return {files: taken.length, bytes}
    },
    publish: async (next) => {
      const former = served
      served = await serve(next, {base})
      published = next
      await former.close()
    },
    close: async () => {
      const closed = once(front, 'close')
      front.close()
      front.closeAllConnections()
      await closed
      await served.close()
    }
  }
}

/** Compressed already: a server would send them as they are. */
const packed = /\.(woff2|png|zip|pack|pf_\w+|pagefind)$/

async function travelling(folder: string, address: string): Promise<number> {
  const name = address === '' || address.endsWith('/') ? `${address}index.html` : address
  const bytes = await readFile(path.join(folder, name)).catch(() => Buffer.alloc(0))
  return packed.test(name) ? bytes.length : gzipSync(bytes).length
}
