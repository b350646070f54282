/** Both copies of a made-up site: what they weigh, how long they take, how much is asked for. */
import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {parseArgs} from 'node:util'
import type {Browser} from 'playwright-core'
import {makeDiskCopy} from '../../src/integrations/disk.ts'
import {makeOffline} from '../../src/integrations/offline.ts'
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

/** `--pages 2000`; `--write` puts the table into README.md; `--keep` keeps the folders. */
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
  const steps: Step[] = []
  try {
    for await (const step of stepsOf(folder, Number(values.pages), browser)) {
      steps.push(step)
      console.error(lineOf(step).join(', '))
    }
    const table = `${markdownTable([head, ...steps.map(lineOf)])}\n\nMade-up texts of ${values.pages} pages.`
    console.log(table)
    if (values.write) {
      const readme = path.join(root, 'README.md')
      const text = await readFile(readme, 'utf8')
      await writeFile(readme, withResult(text, 'offline', table))
    }
    return 0
  } finally {
    await browser.close()
    if (values.keep) console.error(`The folders are kept in ${folder}`)
    else await rm(folder, {recursive: true, force: true})
  }
}

async function* stepsOf(folder: string, pages: number, browser: Browser): AsyncGenerator<Step> {
  const seeds = path.join(folder, 'seeds')
  const [first, second, disk] = ['first', 'second', 'disk'].map((name) => path.join(folder, name))
  if (first === undefined || second === undefined || disk === undefined) return
  const build = (out: string, day: string): Promise<unknown> =>
    measureAll(
      [
        [
          process.execPath,
          path.join(root, 'scripts/build.ts'),
          ...['--seeds', seeds, '--content', path.join(folder, 'content')],
          ...['--out', out, '--base', base, '--date', day]
        ]
      ],
      {cwd: root}
    )
  await writeCorpus(seeds, pages)
  await build(first, '2026-01-01')
  await correctOneMeasure(seeds)
  await build(second, '2026-01-02')

  // Both are the last steps of a build, and can be made again from its site.
  const site = path.join(folder, 'site')
  await cp(first, site, {recursive: true})
  const {result: release, ...listing} = await timed(() => makeOffline(site))
  yield {
    what: 'list of files, packs and worker, made',
    files: release.files.length,
    bytes: release.packs.reduce((sum, {size}) => sum + size, 0),
    ...listing
  }
  const {result: zipped, ...zipping} = await timed(() =>
    makeDiskCopy(site, {base, folder: disk, onDead: () => undefined})
  )
  yield {what: 'zip file for a disk, made', files: zipped.files, bytes: zipped.size, ...zipping}
  yield* openFromDisk(browser, disk)
  yield* hostedSteps(browser, {base, first, second})
}

const head = ['step', 'requests or files', 'MB', 'seconds']

function lineOf({what, files, bytes, wall}: Step): string[] {
  return [
    what,
    files === undefined ? '' : String(files),
    bytes === undefined ? '' : (bytes / 1e6).toFixed(1),
    wall === undefined ? '' : seconds(wall)
  ]
}
