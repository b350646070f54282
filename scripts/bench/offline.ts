/** Both copies of a made-up site: what they weigh, how long they take, how much is asked for. */
import {cp, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {parseArgs} from 'node:util'
import type {Browser} from 'playwright-core'
import {makeDiskCopy} from '../../src/integrations/disk.ts'
import {makeOffline} from '../../src/integrations/offline.ts'
import {SiteFolder} from '../../src/integrations/site-folder.ts'
import {findBrowser} from '../browser/ensure.ts'
import {launch} from '../browser/launch.ts'
import {correctOneMeasure, writeCorpus} from '../corpus/write.ts'
import {measureAll} from './measure.ts'
import {hostedSteps} from './offline-hosted.ts'
import {timed, type Step} from './offline-step.ts'
import {openFromDisk} from './offline-disk.ts'
import {withResult} from './readme.ts'
import {markdownTable, seconds} from './table.ts'

const root = path.resolve(import.meta.dirname, '../..')
const base = '/some/base/'

const head = ['texts', 'step', 'files or requests', 'MB', 'seconds']

/**
 * `--pages 2000` beside the repo's own seeds; `--write` puts the table into
 * README.md; `--keep` keeps the folders.
 */
export async function benchOffline(args: string[]): Promise<number> {
  const {values} = parseArgs({
    args,
    options: {
      pages: {type: 'string', default: '2000'},
      write: {type: 'boolean', default: false},
      keep: {type: 'boolean', default: false}
    }
  })
  const folder = await mkdtemp(path.join(tmpdir(), 'atlas-bench-offline-'))
  const browser = await launch(await findBrowser(console.error))
  const rows: string[][] = []
  const take = async (texts: string, steps: AsyncIterable<Step>): Promise<void> => {
    for await (const step of steps) {
      rows.push([texts, ...cellsOf(step)])
      console.error([texts, ...cellsOf(step)].join(', '))
    }
  }
  try {
    const made = path.join(folder, 'made', 'seeds')
    await writeCorpus(made, Number(values.pages))
    await take('own seeds', stepsOf(path.join(folder, 'own'), path.join(root, 'seeds'), browser))
    await take(
      `${values.pages} pages`,
      stepsOf(path.dirname(made), made, browser, () => correctOneMeasure(made))
    )
    const table = markdownTable([head, ...rows])
    console.log(table)
    if (values.write) {
      const readme = path.join(root, 'README.md')
      await writeFile(readme, withResult(await readFile(readme, 'utf8'), 'offline', table))
    }
    return 0
  } finally {
    await browser.close()
    if (values.keep) console.error(`The folders are kept in ${folder}`)
    else await rm(folder, {recursive: true, force: true})
  }
}

/** Builds a site and measures its copies; and its next release, where a text can be corrected. */
async function* stepsOf(
  folder: string,
  seeds: string,
  browser: Browser,
  correct?: () => Promise<void>
): AsyncGenerator<Step> {
  const build = async (name: string, day: string): Promise<string> => {
    const out = path.join(folder, name)
    const script = path.join(root, 'scripts/build.ts')
    const flags = ['--seeds', seeds, '--content', path.join(folder, 'content'), '--out', out]
    const command = [process.execPath, script, ...flags, '--base', base, '--date', day] as const
    await measureAll([command], {cwd: root})
    return out
  }
  await mkdir(folder, {recursive: true})
  const first = await build('first', '2026-01-01')
  await correct?.()
  const second = correct && (await build('second', '2026-01-02'))

  // Both are the last steps of a build, and can be made again from its site.
  const site = path.join(folder, 'site')
  const disk = path.join(folder, 'disk')
  await cp(first, site, {recursive: true})
  const {result: release, ...listing} = await timed(() => makeOffline(new SiteFolder(site)))
  const files = release.files.length
  const bytes = release.files.reduce((sum, {size}) => sum + size, 0)
  yield {what: 'hosted: files to save, listed and packed', files, bytes, ...listing}
  yield* hostedSteps(browser, {base, first, second})
  const {result: zipped, ...zipping} = await timed(() =>
    makeDiskCopy(new SiteFolder(site), {base, folder: disk})
  )
  yield {what: 'disk: zip file, made', files: zipped.files, bytes: zipped.size, ...zipping}
  yield* openFromDisk(browser, disk)
}

function cellsOf({what, files, bytes, wall}: Step): string[] {
  return [
    what,
    files === undefined ? '' : String(files),
    bytes === undefined ? '' : (bytes / 1e6).toFixed(1),
    wall === undefined ? '' : seconds(wall)
  ]
}
