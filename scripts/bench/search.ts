/** What it costs to search: bytes, requests and time to the first result, beside plain Pagefind. */
import {mkdir, mkdtemp, readFile, readdir, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {parseArgs} from 'node:util'
import type {Browser} from 'playwright-core'
import {findBrowser} from '../browser/ensure.ts'
import {launch} from '../browser/launch.ts'
import {writeCorpus} from '../corpus/write.ts'
import {serve} from '../serve/server.ts'
import {aimRow, ratio, times} from './aims.ts'
import {askPagefind, searchSite, type FirstResult} from './first-result.ts'
import {measureAll} from './measure.ts'
import {indexPlainly} from './plain-index.ts'
import {withResult} from './readme.ts'
import {markdownTable} from './table.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** At most so many bytes to the first result. */
const most = 200_000

/** Searches of which the one in the middle tells the time. */
const rounds = 5

interface Query {
  readonly what: string
  readonly words: string
}

interface Row extends Query {
  readonly site: string
  readonly ours: FirstResult
  readonly plain: FirstResult
}

/**
 * `--pages 10000` for the made-up site, `--pages 0` for none; `--query WORDS`, also
 * several times, asks for these as well; `--files` names each file that was
 * fetched; `--write` puts the table into README.md; `--keep` keeps the folder, and
 * `--in DIR` takes the sites of one that was kept.
 */
export async function benchSearch(args: string[]): Promise<number> {
  const {values} = parseArgs({
    args,
    options: {
      pages: {type: 'string', default: '10000'},
      query: {type: 'string', multiple: true, default: []},
      files: {type: 'boolean', default: false},
      write: {type: 'boolean', default: false},
      keep: {type: 'boolean', default: false},
      in: {type: 'string'}
    }
  })
  const folder = values.in ?? (await mkdtemp(path.join(tmpdir(), 'atlas-bench-search-')))
  const browser = await launch(await findBrowser(console.error))
  const rows: Row[] = []
  try {
    for (const pages of [undefined, Number(values.pages)]) {
      if (pages === 0) continue
      const site = pages === undefined ? 'this site' : `${pages.toLocaleString('en')} pages`
      const place = path.join(folder, pages === undefined ? 'own' : String(pages))
      if (values.in === undefined) await makeSites(place, pages)
      const queries = [
        ...(await queriesFor(place, pages)),
        ...values.query.map((words) => ({what: 'asked for', words}))
      ]
      for await (const row of searches(browser, place, site, queries)) {
        rows.push(row)
        console.error(`${row.site}, ${row.words}: ${row.ours.bytes} bytes`)
        if (values.files) console.error(listed(row.ours))
      }
    }
  } finally {
    await browser.close()
    if (values.keep) console.error(`The sites are kept in ${folder}`)
    else if (values.in === undefined) await rm(folder, {recursive: true, force: true})
  }
  const result = report(rows)
  console.log(result)
  if (values.write) {
    const readme = path.join(root, 'README.md')
    await writeFile(readme, withResult(await readFile(readme, 'utf8'), 'search', result))
  }
  return rows.every(({ours}) => ours.time !== undefined) ? 0 : 1
}

/** Builds a site in `dist/`, and puts plain Pagefind’s index of its pages into `plain/`. */
async function makeSites(place: string, pages: number | undefined): Promise<void> {
  await mkdir(place, {recursive: true})
  const seeds = pages === undefined ? path.join(root, 'seeds') : path.join(place, 'seeds')
  if (pages !== undefined) await writeCorpus(seeds, pages)
  const [content, dist] = [path.join(place, 'content'), path.join(place, 'dist')]
  const script = (name: string): string => path.join(root, 'scripts', `${name}.ts`)
  await measureAll(
    [
      [process.execPath, script('content'), '--seeds', seeds, '--out', content],
      [process.execPath, script('bench/build-pages'), content, dist]
    ],
    {cwd: root}
  )
  await indexPlainly(dist, path.join(place, 'plain'))
}

async function queriesFor(place: string, pages: number | undefined): Promise<readonly Query[]> {
  if (pages === undefined) {
    return [
      {what: 'common word', words: 'data'},
      {what: 'law number', words: 'No. 94-V'},
      {what: 'rare phrase', words: '"restricted freedom"'},
      {what: 'Russian word', words: 'сертификат'}
    ]
  }
  return [
    {what: 'common word', words: 'records'},
    {what: 'word of all pages', words: 'data'},
    {what: 'the dearest word', words: 'report'},
    {what: 'law number', words: 'No. 117-V'},
    {what: 'rare phrase', words: `"told ${await rareName(path.join(place, 'seeds'))}"`},
    {what: 'phrase of such words', words: '"Law of the Republic"'},
    {what: 'Russian word', words: 'оператор'}
  ]
}

/** A name that few made-up pages have: its syllables were thrown by dice. */
async function rareName(seeds: string): Promise<string> {
  for (const name of (await readdir(seeds)).sort()) {
    const found = /\btold (?<name>[A-Z][a-z]{9,}) to\b/.exec(
      await readFile(path.join(seeds, name), 'utf8')
    )
    if (found?.groups?.['name'] !== undefined) return found.groups['name']
  }
  throw new Error(`${seeds} has no made-up name`)
}

async function* searches(
  browser: Browser,
  place: string,
  site: string,
  queries: readonly Query[]
): AsyncGenerator<Row> {
  const [ours, plain] = await Promise.all([
    serve(path.join(place, 'dist')),
    serve(path.join(place, 'plain'))
  ])
  try {
    for (const query of queries) {
      const both: (readonly [FirstResult, FirstResult])[] = []
      // By turns, so that what else the machine does meets both.
      for (let round = 0; round < rounds; round++) {
        both.push([
          await searchSite(browser, ours.url, query.words),
          await askPagefind(browser, plain.url, query.words)
        ])
      }
      yield {
        ...query,
        site,
        ours: middle(both.map(([one]) => one)),
        plain: middle(both.map(([, other]) => other))
      }
    }
  } finally {
    await Promise.all([ours.close(), plain.close()])
  }
}

/** The one of several searches that took neither long nor short. */
function middle(results: readonly FirstResult[]): FirstResult {
  const sorted = results.toSorted((a, b) => (a.time ?? Infinity) - (b.time ?? Infinity))
  const found = sorted[Math.floor(sorted.length / 2)]
  if (found === undefined) throw new Error('nothing was measured')
  return found
}

function report(rows: readonly Row[]): string {
  const aimOf = (what: string, some: readonly Row[]): string[] =>
    aimRow({
      what: `bytes to the first result, the dearest ${what}`,
      most,
      measured: Math.max(...some.map(({ours}) => ours.bytes)),
      spell: (bytes) => `${kilobytes(bytes)} kB`
    })
  const isPhrase = ({words}: Row): boolean => words.includes('"')
  const aims = markdownTable([
    ['', 'aim', 'measured', ''],
    aimOf(
      'of words and numbers',
      rows.filter((row) => !isPhrase(row))
    ),
    aimOf('phrase', rows.filter(isPhrase))
  ])
  const head = [
    'texts',
    'query',
    'kB',
    'requests',
    'kB of plain Pagefind',
    'requests',
    'time to the first result'
  ]
  const lines = rows.map(({site, what, words, ours, plain}) => [
    site,
    `${what}: \`${words}\``,
    kilobytes(ours.bytes),
    String(ours.files.size),
    plain.time === undefined ? 'finds nothing' : kilobytes(plain.bytes),
    plain.time === undefined ? '–' : String(plain.files.size),
    timeOf(ours, plain)
  ])
  return `${aims}\n\n${markdownTable([head, ...lines])}`
}

function timeOf(ours: FirstResult, plain: FirstResult): string {
  if (ours.time === undefined) return 'finds nothing'
  const quotient = ratio(ours.time, plain.time)
  return quotient === undefined ? '–' : times('plain Pagefind')(quotient)
}

function listed({files}: FirstResult): string {
  return [...files]
    .sort(([, a], [, b]) => b - a)
    .map(([name, bytes]) => `  ${String(bytes).padStart(7)} ${name}`)
    .join('\n')
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(0)
}
