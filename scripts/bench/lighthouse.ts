/**
 * The marks that Lighthouse gives one page of each type. It is installed when
 * it is asked for: it is larger than everything else together.
 *
 *   --site DIST   a site that is built already
 *   --only NAME   types whose name has this in it: `measure`
 */
import {execFile} from 'node:child_process'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {parseArgs, promisify} from 'node:util'
import {z} from 'zod'
import {findBrowser} from '../browser/ensure.ts'
import {buildSite} from '../build/command.ts'
import {pickPages} from '../shots/pick.ts'
import {serveCompressed} from './compressed.ts'
import {installPeer} from './peers/install.ts'
import {markdownTable} from './table.ts'

const packages = {lighthouse: '13.5.0'}

const categories = {
  performance: 'Performance',
  accessibility: 'Accessibility',
  'best-practices': 'Best practices',
  seo: 'SEO'
} as const

/** The least mark a page should have in each of them, of a hundred. */
const aim = 99

const reportSchema = z.object({
  categories: z.record(z.string(), z.object({score: z.number().nullable()}))
})

/** Prints the table; gives the exit status. */
export async function benchLighthouse(args: string[]): Promise<number> {
  const {values} = parseArgs({
    args,
    options: {site: {type: 'string'}, only: {type: 'string', default: ''}}
  })
  const folder = await mkdtemp(path.join(tmpdir(), 'atlas-lighthouse-'))
  try {
    const site = values.site ?? path.join(folder, 'site')
    if (values.site === undefined) await buildSite({out: site})
    const installed = await installPeer(path.join(folder, 'tool'), {packages})
    const program = path.join(installed, 'node_modules/lighthouse/cli/index.js')
    const rows = await markPages(site, program, values.only)
    const least = Math.min(...rows.flatMap(([, ...marks]) => marks.map(Number)))
    console.log(markdownTable([['page', ...Object.values(categories)], ...rows]))
    console.log(`\nThe least mark is ${least}; the aim is ${aim}.`)
  } finally {
    await rm(folder, {recursive: true})
  }
  return 0
}

async function markPages(site: string, program: string, only: string): Promise<string[][]> {
  const browser = await findBrowser(console.error)
  const {url, close} = await serveCompressed(site)
  try {
    const rows: string[][] = []
    for (const {name, address} of await pickPages(site)) {
      if (name.startsWith('hard') || !name.includes(only)) continue
      const marks = await marksOf(program, browser, new URL(`.${address}`, url).href)
      rows.push([address, ...marks.map(String)])
    }
    return rows
  } finally {
    await close()
  }
}

/** Marks out of a hundred, in the order of the categories. */
async function marksOf(program: string, browser: string, url: string): Promise<number[]> {
  const names = Object.keys(categories)
  const flags = '--headless=new --no-sandbox --disable-background-networking --no-first-run'
  const {stdout} = await promisify(execFile)(
    process.execPath,
    [
      program,
      url,
      '--quiet',
      '--output=json',
      `--only-categories=${names.join(',')}`,
      `--chrome-flags=${flags}`
    ],
    {env: {...process.env, CHROME_PATH: browser}, maxBuffer: 64 * 2 ** 20}
  )
  const report = reportSchema.parse(JSON.parse(stdout))
  return names.map((name) => Math.round(100 * (report.categories[name]?.score ?? 0)))
}
