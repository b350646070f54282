/** The Atlas against other generators, on the same texts, in one run. */
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {cpus, tmpdir} from 'node:os'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {correctOneMeasure, writeCorpus} from '../corpus/write.ts'
import {aimRow} from './aims.ts'
import {aimsOf, type Results} from './build-aims.ts'
import {firstView, largestPage} from './first-view.ts'
import {measureAll, middleOf, type Cost} from './measure.ts'
import {eleventy} from './peers/eleventy.ts'
import {hugo} from './peers/hugo.ts'
import {installPeer, writeProject} from './peers/install.ts'
import type {Peer} from './peers/peer.ts'
import {plainAstro} from './peers/plain-astro.ts'
import {starlight} from './peers/starlight.ts'
import {plainTexts} from './peers/texts.ts'
import {withResult} from './readme.ts'
import {markdownTable, megabytes, seconds} from './table.ts'

const root = path.resolve(import.meta.dirname, '../..')
const peers = [hugo, eleventy, plainAstro, starlight]
/** Starlight needs minutes for more. */
const mostPagesOf = new Map<Peer, number>([[starlight, 1000]])
/** A small site is built several times: a moment of other work would be a good part of it. */
const roundsOf = (corpus: string): number => (corpus === small ? 3 : 1)
const small = 'five seeds'
const ours = 'Atlas, from seeds'
const oursPages = 'Atlas, from pages'
const conversion = 'Atlas, conversion alone'

interface Row extends Cost {
  readonly corpus: string
  readonly pages: number
  readonly name: string
}

/**
 * `--pages 1000,5000,10000` beside the five seeds; peers up to `--peers 5000`;
 * `--write` puts the table into README.md; `--keep` keeps the folders.
 */
export async function benchBuild(args: string[]): Promise<number> {
  const {values} = parseArgs({
    args,
    options: {
      pages: {type: 'string', default: '1000,5000,10000'},
      peers: {type: 'string', default: '5000'},
      write: {type: 'boolean', default: false},
      keep: {type: 'boolean', default: false}
    }
  })
  const folder = await mkdtemp(path.join(tmpdir(), 'atlas-bench-'))
  const rows: Row[] = []
  const results: Results = {rows, views: new Map(), seedBytes: new Map()}
  const note = (row: Row): void => {
    rows.push(row)
    console.error(
      `${row.corpus}, ${row.name}: ${seconds(row.cpu)} s of CPU, ${megabytes(row.memory)} MB`
    )
  }
  try {
    const installed = await installPeers(path.join(folder, 'peers'))
    const sizes = values.pages === '' ? [] : values.pages.split(',').map(Number)
    for (const size of [small, ...sizes] as const) {
      const corpus = typeof size === 'number' ? `${size} pages` : size
      const place = path.join(folder, corpus.replace(' ', '-'))
      await mkdir(place)
      let seeds = path.join(root, 'seeds')
      if (typeof size === 'number') {
        seeds = path.join(place, 'seeds')
        results.seedBytes.set(corpus, (await writeCorpus(seeds, size)).bytes)
      }
      const texts = await measureOurs(place, seeds, corpus, note)
      if (typeof size === 'number') await measureCorrection(place, seeds, corpus, size, note)
      for (const [peer, packages] of installed) {
        if (texts.length > Math.min(Number(values.peers), mostPagesOf.get(peer) ?? Infinity) * 1.1)
          continue
        const project = path.join(place, peer.name.replace(/\W+/g, '-'))
        await writeProject(project, packages, peer, texts)
        const cost = await middleOf(roundsOf(corpus), async () => {
          await rm(path.join(project, 'dist'), {recursive: true, force: true})
          return measureAll(peer.commands, {cwd: project, env: quiet})
        })
        note({...cost, corpus, pages: texts.length, name: peer.name})
        if (peer === starlight && size === small) {
          await viewBoth(path.join(place, 'dist'), path.join(project, 'dist'), results)
        }
      }
    }
  } finally {
    // Not before: a disk is slow to make files where it has just removed as many.
    if (!values.keep) await rm(folder, {recursive: true, force: true})
  }
  const result = report(rows, results)
  console.log(result)
  if (values.write) {
    const readme = path.join(root, 'README.md')
    await writeFile(readme, withResult(await readFile(readme, 'utf8'), 'build', result))
  }
  return 0
}

const quiet = {ASTRO_TELEMETRY_DISABLED: '1'}

async function installPeers(folder: string): Promise<(readonly [Peer, string])[]> {
  const installed: (readonly [Peer, string])[] = []
  for (const peer of peers) {
    if (peer.isThere?.() === false) {
      console.error(`${peer.name}: not on this system, left out`)
      continue
    }
    const packages = path.join(folder, peer.name.replace(/\W+/g, '-'))
    installed.push([peer, await installPeer(packages, peer)])
  }
  return installed
}

/** A clean build as users run it, then its pages alone; gives the texts for the others. */
async function measureOurs(
  place: string,
  seeds: string,
  corpus: string,
  note: (row: Row) => void
): ReturnType<typeof plainTexts> {
  const content = path.join(place, 'content')
  const whole = await middleOf(roundsOf(corpus), async () => {
    for (const made of [content, path.join(place, 'dist')]) {
      await rm(made, {recursive: true, force: true})
    }
    return measureAll([buildOf(place, seeds, '2026-01-01')], {cwd: root, env: quiet})
  })
  const texts = await plainTexts(content)
  const pages = texts.length
  note({...whole, corpus, pages, name: ours})
  const script = (name: string): string => path.join(root, 'scripts', name)
  const alone = [
    [conversion, path.join(place, 'converted'), script('content.ts'), '--seeds', seeds, '--out'],
    [oursPages, path.join(place, 'again'), script('bench/build-pages.ts'), content]
  ] as const
  for (const [name, out, ...args] of alone) {
    const cost = await middleOf(roundsOf(corpus), async () => {
      await rm(out, {recursive: true, force: true})
      return measureAll([[process.execPath, ...args, out]], {cwd: root, env: quiet})
    })
    note({...cost, corpus, pages, name})
  }
  return texts
}

/** One measure corrected, built over what is there. */
async function measureCorrection(
  place: string,
  seeds: string,
  corpus: string,
  pages: number,
  note: (row: Row) => void
): Promise<void> {
  await correctOneMeasure(seeds)
  const cost = await measureAll([buildOf(place, seeds, '2026-01-02')], {cwd: root, env: quiet})
  note({...cost, corpus, pages, name: 'Atlas, one measure corrected'})
}

function buildOf(place: string, seeds: string, day: string): readonly [string, ...string[]] {
  return [
    process.execPath,
    path.join(root, 'scripts/build.ts'),
    ...['--seeds', seeds, '--date', day],
    ...['--content', path.join(place, 'content'), '--out', path.join(place, 'dist')]
  ]
}

/** The largest page of the reports, in both. */
async function viewBoth(own: string, starlights: string, {views}: Results): Promise<void> {
  const address = await largestPage(own, 'indicators/kz/2021')
  views.set('Atlas', await firstView(own, address))
  views.set('Starlight', await firstView(starlights, address))
}

function report(rows: readonly Row[], results: Results): string {
  const [cpu] = cpus()
  const measured = markdownTable([
    ['texts', 'pages', 'generator', 'CPU s', 'CPU ms a page', 'peak MB', 'wall s'],
    ...rows.map(({corpus, pages, name, cpu, memory, wall}) => [
      corpus,
      String(pages),
      name,
      seconds(cpu),
      ((cpu * 1000) / pages).toFixed(1),
      megabytes(memory),
      seconds(wall)
    ])
  ])
  const aims = markdownTable([
    ['', 'aim', 'measured', ''],
    ...aimsOf(results, {ours, oursPages, conversion}).map(aimRow)
  ])
  const machine = `Measured on ${cpus().length} cores (${cpu?.model ?? 'unknown'}), Node ${process.versions.node}.`
  return `${aims}\n\n${machine}\n\n${measured}`
}
