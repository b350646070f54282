/**
 * Pictures of one page of each type, and of the hard ones, to look at:
 *
 *   npm run shots -- --out DIR              builds the site, then takes them
 *   npm run shots -- --out DIR --site DIST  of a site that is built already
 *
 *   --only NAME      pages whose name has this in it: `measures`, `hard`
 *
 * `report.narrow-dark.png` is the report at 360 px in the dark; `report.print.pdf`
 * is what comes out of a printer.
 */
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {findBrowser} from './browser/ensure.ts'
import {launch} from './browser/launch.ts'
import {buildSite} from './build/command.ts'
import {serve} from './serve/server.ts'
import {pickPages} from './shots/pick.ts'
import {takeShots} from './shots/take.ts'
import {usage, UsageError} from './usage.ts'

await usage(async () => {
  const {values} = parseArgs({
    options: {out: {type: 'string'}, site: {type: 'string'}, only: {type: 'string', default: ''}}
  })
  const {out, site, only} = values
  if (out === undefined) throw new UsageError('--out DIR is needed: the pictures go there')
  const built = site ?? (await mkdtemp(path.join(tmpdir(), 'atlas-shots-')))
  try {
    if (site === undefined) await buildSite({out: built})
    await shots(built, out, only)
  } finally {
    if (site === undefined) await rm(built, {recursive: true})
  }
  return 0
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
