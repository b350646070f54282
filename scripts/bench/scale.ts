/** The whole path at several sizes: what each step costs, and whether any grows faster than the pages. */
import {mkdir, mkdtemp, readdir, rm, stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {correctOneMeasure, writeCorpus} from '../corpus/write.ts'
import {measure, type Measured} from './measure.ts'
import {searchAndOpen} from './search-opens.ts'
import {markdownTable, megabytes, seconds} from './table.ts'

const root = path.resolve(import.meta.dirname, '../..')
const script = (name: string): string => path.join(root, 'scripts', `${name}.ts`)

interface Row {
  readonly pages: number
  readonly step: string
  readonly cpu: number
  readonly memory?: number
}

/** `--pages 100,1000`, `--keep` for the folders; gives 1 where a step failed. */
export async function benchScale(args: string[]): Promise<number> {
  const {values} = parseArgs({
    args,
    options: {
      pages: {type: 'string', default: '100,1000,5000,10000'},
      keep: {type: 'boolean', default: false}
    }
  })
  const folder = await mkdtemp(path.join(tmpdir(), 'atlas-bench-scale-'))
  const rows: Row[] = []
  let status = 0
  try {
    for (const pages of values.pages.split(',').map(Number)) {
      const place = path.join(folder, String(pages))
      for await (const row of stepsOf(place, pages)) {
        rows.push(row)
        console.error(`${row.pages} pages, ${row.step}: ${seconds(row.cpu)} s of CPU`)
      }
    }
  } catch (error) {
    console.error(String(error))
    status = 1
  } finally {
    if (values.keep) console.error(`The folders are kept in ${folder}`)
    else await rm(folder, {recursive: true, force: true})
  }
  console.log(tableOf(rows))
  return status
}

/** Runs one step after the other and tells what each cost. */
async function* stepsOf(place: string, pages: number): AsyncGenerator<Row> {
  await mkdir(place)
  const seeds = path.join(place, 'seeds')
  const content = path.join(place, 'content')
  const dist = path.join(place, 'dist')
  const convert = (day: string): [string, ...string[]] => [
    process.execPath,
    script('content'),
    ...['--seeds', seeds, '--out', content, '--date', day]
  ]
  const {bytes} = await writeCorpus(seeds, pages)
  const row = (step: string, {cpu, memory}: Pick<Measured, 'cpu' | 'memory'>): Row => ({
    pages,
    step,
    cpu,
    memory
  })
  const first = await succeed(convert('2026-01-01'))
  yield row(`conversion of ${megabytes(bytes)} MB of seeds`, first)
  const built = await succeed([process.execPath, script('bench/build-pages'), content, dist])
  const search = cpuOf(built, (name) => name.startsWith('pagefind'))
  yield row('pages', {cpu: built.cpu - search, memory: built.memory})
  yield {pages, step: 'search index', cpu: search}
  const check: [string, ...string[]] = [process.execPath, script('check'), '--links']
  const checked = await measure([...check, '--dist', dist], {cwd: root})
  yield row('checks of links, anchors, ids', checked)
  if (checked.status !== 0) console.error(checked.output.slice(-1000))
  const {files, largest} = await sizesOf(dist)
  console.error(`${pages} pages: ${files} files of HTML, the largest has ${largest} bytes`)
  const found = await searchAndOpen(dist, 'records')
  console.error(`${pages} pages: a search in a browser opens ${found.join(' ')}`)
  yield row('conversion, nothing changed', await succeed(convert('2026-01-02')))
  await correctOneMeasure(seeds)
  yield row('conversion, one measure corrected', await succeed(convert('2026-01-02')))
}

function cpuOf({byName}: Measured, is: (name: string) => boolean): number {
  return [...byName].reduce((sum, [name, cpu]) => (is(name) ? sum + cpu : sum), 0)
}

async function succeed(command: readonly [string, ...string[]]): Promise<Measured> {
  const measured = await measure(command, {cwd: root})
  if (measured.status === 0) return measured
  throw new Error(
    `${command.join(' ')} ended with ${measured.status}:\n${measured.output.slice(-2000)}`
  )
}

/** The HTML of a built site: how many files, and the bytes of the largest. */
async function sizesOf(dist: string): Promise<{readonly files: number; readonly largest: number}> {
  const names = (await readdir(dist, {recursive: true})).filter((name) => name.endsWith('.html'))
  let largest = 0
  for (const name of names) largest = Math.max(largest, (await stat(path.join(dist, name))).size)
  return {files: names.length, largest}
}

/** A row for each step, a column for each size, and how the last size compares with the first. */
function tableOf(rows: readonly Row[]): string {
  const sizes = [...new Set(rows.map(({pages}) => pages))]
  const steps = Map.groupBy(rows, ({step}) => step.replace(/of .* MB of/, 'of'))
  const head = [
    'step',
    ...sizes.map((pages) => `${pages} pages`),
    'ms a page at the largest',
    'peak MB at the largest'
  ]
  const lines = [...steps].map(([step, cells]) => {
    const last = cells.at(-1)
    return [
      step,
      ...sizes.map((size) => {
        const cell = cells.find(({pages}) => pages === size)
        return cell === undefined ? '' : `${seconds(cell.cpu)} s`
      }),
      last === undefined ? '' : ((last.cpu * 1000) / last.pages).toFixed(1),
      last?.memory === undefined ? '' : megabytes(last.memory)
    ]
  })
  return markdownTable([head, ...lines])
}
