/**
 * How quickly a reader sees a page: the largest indicator page and one page of
 * each type, on a processor four times slower and a network of the “Fast 3G”
 * kind, with nothing kept from before.
 *
 *   --site DIST   a site that is built already
 *   --all         one page of each type, too
 */
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {findBrowser} from '../browser/ensure.ts'
import {launch} from '../browser/launch.ts'
import {buildSite} from '../build/command.ts'
import {pickPages, type Picked} from '../shots/pick.ts'
import {aimRow, type Aim} from './aims.ts'
import {serveCompressed} from './compressed.ts'
import {largestPage} from './first-view.ts'
import {slowView, type SlowView} from './slow-view.ts'
import {markdownTable} from './table.ts'

/** Of so many views of a page the middle one counts. */
const runs = 3

interface Viewed {
  readonly page: Picked
  readonly view: SlowView
}

/** Prints the tables; gives the exit status. */
export async function benchReading(args: string[]): Promise<number> {
  const {values} = parseArgs({
    args,
    options: {site: {type: 'string'}, all: {type: 'boolean', default: false}}
  })
  const built = values.site ?? (await mkdtemp(path.join(tmpdir(), 'atlas-reading-')))
  try {
    if (values.site === undefined) await buildSite({out: built})
    const views = await viewPages(built, values.all)
    console.log(`${viewTable(views)}\n\n${aimTable(views)}`)
  } finally {
    if (values.site === undefined) await rm(built, {recursive: true})
  }
  return 0
}

async function viewPages(built: string, all: boolean): Promise<readonly Viewed[]> {
  const largest = {
    name: 'largest indicator page',
    address: await largestPage(built, 'indicators')
  }
  const types = all ? await pickPages(built) : []
  const browser = await launch(await findBrowser(console.error))
  const {url, close} = await serveCompressed(built)
  try {
    const views: Viewed[] = []
    for (const page of [largest, ...types.filter(({name}) => !name.startsWith('hard'))]) {
      const found: SlowView[] = []
      for (let run = 0; run < runs; run++) {
        found.push(await slowView(browser, new URL(`.${page.address}`, url).href))
      }
      views.push({page, view: middle(found)})
    }
    return views
  } finally {
    await browser.close()
    await close()
  }
}

function middle(views: readonly SlowView[]): SlowView {
  const sorted = views.toSorted((a, b) => a.largestPaint - b.largestPaint)
  const view = sorted[Math.floor(sorted.length / 2)]
  if (view === undefined) throw new Error('no view was taken')
  return view
}

const milliseconds: Aim['spell'] = (value) => `${value.toFixed(0)} ms`
const kilobytes: Aim['spell'] = (value) => `${(value / 1000).toFixed(0)} kB`

function viewTable(views: readonly Viewed[]): string {
  return markdownTable([
    ['page', 'requests', 'bytes', 'first paint', 'largest paint', 'longest task', 'shift'],
    ...views.map(({page, view}) => [
      `${page.name}: ${page.address}`,
      String(view.requests),
      kilobytes(view.bytes),
      milliseconds(view.firstPaint),
      milliseconds(view.largestPaint),
      view.longestTask === 0 ? 'none' : milliseconds(view.longestTask),
      view.shift.toFixed(3)
    ])
  ])
}

function aimTable(views: readonly Viewed[]): string {
  const most = (of: (view: SlowView) => number): number =>
    Math.max(...views.map(({view}) => of(view)))
  return markdownTable([
    ['', 'aim', 'measured', ''],
    aimRow({
      what: 'largest paint of the largest indicator page',
      most: 1500,
      measured: views[0]?.view.largestPaint,
      spell: milliseconds
    }),
    aimRow({
      what: 'longest task',
      most: 100,
      measured: most(({longestTask}) => longestTask),
      spell: milliseconds
    }),
    aimRow({
      what: 'layout shift',
      most: 0.01,
      measured: most(({shift}) => shift),
      spell: (value) => value.toFixed(3)
    })
  ])
}
