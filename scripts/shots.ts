/**
 * `npm run shots`: `report.narrow-dark.png` is the report at 360 px in the
 * dark, `report.print.pdf` what comes out of a printer.
 */
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {findBrowser, launch} from './browser/ensure.ts'
import {buildSite} from './build/command.ts'
import {serve} from './serve/server.ts'
import {pickPages, takeShots} from './shots/take.ts'
import {option, runCommand, UsageError} from './terminal/usage.ts'

await runCommand({
  name: 'npm run shots',
  summary: 'Takes screenshots of one page of each type and of difficult pages.',
  flags: {
    out: option('DIR', 'folder for the screenshots'),
    dist: option('DIR', 'built site to use instead of building one'),
    only: option('NAME', 'only pages whose name contains this', '')
  },
  run: async ({out, dist, only}) => {
    if (out === undefined)
      throw new UsageError('--out DIR is required: the folder for the screenshots')
    const built = dist ?? (await mkdtemp(path.join(tmpdir(), 'atlas-shots-')))
    try {
      if (dist === undefined) await buildSite({out: built})
      await shots(built, out, only)
    } finally {
      if (dist === undefined) await rm(built, {recursive: true})
    }
    return 0
  }
})

async function shots(built: string, out: string, only: string): Promise<void> {
  const pages = (await pickPages(built)).filter(({name}) => name.includes(only))
  const browser = await launch(await findBrowser(console.error))
  const {url, close} = await serve(built)
  try {
    await takeShots({browser, url, pages, out, tell: progress})
  } finally {
    await browser.close()
    await close()
  }
  console.log(`${pages.length} pages in ${out}`)
}

function progress(done: number, of: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${of}`)
}
