/**
 * Measures the Atlas against other generators on the same texts, in one run,
 * and with `--write` puts the figures where the page on performance reads them.
 */
import {cp, mkdir, mkdtemp, readdir, rm, stat, writeFile} from 'node:fs/promises'
import {cpus, tmpdir} from 'node:os'
import path from 'node:path'
import {type Aim, type CostRow, type Figures, verdict} from '../src/site/performance.ts'
import {correct, findPassage, secondsToShow} from './bench/correction.ts'
import {installPeer, peers, writeProject, type PeerName, type PlainText} from './bench/peers.ts'
import {measure, middleOf, type Command, type Cost} from './bench/processes.ts'
import {openSearch, plainSearchPage, searchFromHome, viewPage} from './bench/reader.ts'
import {findBrowser, launch} from './browser/ensure.ts'
import {readFolder} from './content/folder.ts'
import {writeCorpus} from './corpus/corpus.ts'
import {serve} from './serve/server.ts'
import {option, runCommand, toggle} from './terminal/usage.ts'

const root = path.resolve(import.meta.dirname, '..')
const figuresFile = path.join(root, 'src/site/performance.json')
const ownTexts = 'Five seeds'
const oneWord = 'Atlas, one word corrected'
/** A small site is built several times: a moment of other work would be a good part of it. */
const rounds = 3
/** So often each page is viewed, in turn with others': what else the machine does tells on all of them. */
const views = 7

class Bench {
  readonly #folder: string
  readonly #mostForPeers: number
  readonly #costs: CostRow[] = []
  readonly #reader = new Map<string, number>()

  constructor(folder: string, mostForPeers: number) {
    this.#folder = folder
    this.#mostForPeers = mostForPeers
  }

  async run(sizes: readonly number[]): Promise<Figures> {
    for (const name of peerNames) await installPeer(path.join(this.#folder, name), name)
    const own = path.join(this.#folder, 'seeds')
    await cp(path.join(root, 'seeds'), own, {recursive: true})
    await this.#measureTexts(ownTexts, own, true)
    await this.#measureReader()
    for (const size of sizes) {
      const seeds = path.join(this.#folder, `seeds-${size}`)
      await writeCorpus(seeds, size)
      await this.#measureTexts(recordsText(size), seeds, size <= this.#mostForPeers)
    }
    const [cpu] = cpus()
    return {
      machine: `${cpus().length} cores (${cpu?.model ?? 'unknown'}), Node ${process.versions.node}`,
      day: new Date().toISOString().slice(0, 10),
      aims: aimsOf(this.#costs, this.#reader),
      costs: this.#costs
    }
  }

  async #measureTexts(texts: string, seeds: string, withPeers: boolean): Promise<void> {
    const place = path.join(this.#folder, texts.replace(/\W/g, '-'))
    const [content, dist] = [path.join(place, 'content'), path.join(place, 'dist')]
    const build: Command = [
      ...[process.execPath, path.join(root, 'scripts/build.ts')],
      ...['--seeds', seeds, '--content', content, '--out', dist]
    ] as unknown as Command
    const clean = await middleOf(texts === ownTexts ? rounds : 1, async () => {
      await rm(place, {recursive: true, force: true})
      await mkdir(place)
      return measure([build], root)
    })
    const plain = await plainTexts(content)
    await this.#add(texts, plain.length, 'Atlas', dist, clean)
    await this.#add(
      texts,
      plain.length,
      'Atlas, nothing changed',
      dist,
      await measure([build], root)
    )
    if (withPeers) await this.#measurePeers(texts, place, plain)
    // After all that reads the texts as they are.
    if (corrected.has(texts)) await this.#measureCorrection(texts, build, [seeds, content])
    if (edited.has(texts)) await this.#measureSaving(texts, [seeds, content])
  }

  async #measurePeers(texts: string, place: string, plain: readonly PlainText[]): Promise<void> {
    for (const name of peerNames) {
      // Starlight needs minutes for more.
      if (name === 'starlight' && texts !== ownTexts) continue
      const project = path.join(place, name)
      await writeProject(project, path.join(this.#folder, name), name, plain)
      const cost = await middleOf(texts === ownTexts ? rounds : 1, async () => {
        await rm(path.join(project, 'dist'), {recursive: true, force: true})
        return measure(peers[name].commands, project)
      })
      await this.#add(texts, plain.length, peers[name].label, path.join(project, 'dist'), cost)
    }
  }

  /** A site built again after a word of its texts was corrected. */
  async #measureCorrection(
    texts: string,
    build: Command,
    [seeds, content]: readonly [seeds: string, content: string]
  ): Promise<void> {
    const records = this.#costs.find((row) => row.texts === texts)?.records ?? 0
    await correct(await findPassage(seeds, content), 'corrected')
    await this.#add(texts, records, oneWord, build.at(-1) ?? '', await measure([build], root))
  }

  /** From saving a seed to its page. */
  async #measureSaving(texts: string, folders: readonly [string, string]): Promise<void> {
    const browser = await launch(await findBrowser(console.error))
    try {
      const seconds = await secondsToShow(browser, folders)
      this.#reader.set(`Save to page, ${texts.toLowerCase()}`, seconds)
    } finally {
      await browser.close()
    }
  }

  async #add(
    texts: string,
    records: number,
    generator: string,
    dist: string,
    cost: Cost
  ): Promise<void> {
    const sizes = await sizesOfPages(dist)
    if (sizes.length < records) {
      throw new Error(
        `${generator}: expected a page of each of ${records} texts, found ${sizes.length}`
      )
    }
    const row = {
      ...{texts, records, generator, pages: sizes.length, html: sum(sizes) / 1e6},
      ...{cpu: cost.cpu, memory: cost.memory / 1e6, wall: cost.wall}
    }
    this.#costs.push(row)
    console.error(`${texts}, ${generator}: ${row.cpu.toFixed(1)} s of CPU`)
  }

  /** First views and first results of the five seeds' site, beside Starlight and plain Pagefind. */
  async #measureReader(): Promise<void> {
    const place = path.join(this.#folder, ownTexts.replace(/\W/g, '-'))
    const plainIndex = path.join(place, 'plainAstro/dist')
    await writeFile(path.join(plainIndex, 'index.html'), plainSearchPage)
    const sites = [path.join(place, 'dist'), path.join(place, 'starlight/dist'), plainIndex]
    const [atlas, starlight, plain] = await Promise.all(
      sites.map((site) => serve(site, {asHost: true}))
    )
    const browser = await launch(await findBrowser(console.error))
    try {
      if (!atlas || !starlight || !plain) throw new Error('three sites are served')
      const figures = new Map<string, number[]>()
      const note = (what: string, figure: number): void =>
        void figures.set(what, [...(figures.get(what) ?? []), figure])
      const pages = await pagesToView(path.join(place, 'dist'))
      for (let view = 0; view < views; view++) {
        for (const [what, address] of pages) {
          const ours = await viewPage(browser, atlas.url + address)
          const theirs = await viewPage(browser, starlight.url + address)
          note(`First paint, ${what}`, ours.firstPaint / theirs.firstPaint)
          note(`Bytes, ${what}`, ours.bytes / theirs.bytes)
        }
        const ours = await openSearch(browser, `${atlas.url}search/?q=data`)
        note('First result', ours / (await openSearch(browser, `${plain.url}?q=data`)))
        note('Enter to first result', (await searchFromHome(browser, atlas.url, 'data')) / 1000)
      }
      for (const [what, measured] of figures) this.#reader.set(what, median(measured))
    } finally {
      await browser.close()
      await Promise.all([atlas, starlight, plain].map((site) => site?.close()))
    }
  }
}

const peerNames = Object.keys(peers) as PeerName[]

const cpu = (row: CostRow): number => row.cpu
const cpuOfPage = (row: CostRow): number => row.cpu / row.pages
const cpuOfMegabyte = (row: CostRow): number => row.cpu / row.html
const memory = (row: CostRow): number => row.memory

/** The rows of the table: what, at most how many times what, measured. */
function aimsOf(costs: readonly CostRow[], reader: ReadonlyMap<string, number>): readonly Aim[] {
  const find = (texts: string, generator: string): CostRow | undefined =>
    costs.find((row) => row.texts === texts && row.generator === generator)
  const ratio = (
    texts: string,
    [ours, theirs]: readonly [string, string],
    figure: (row: CostRow) => number
  ): number | undefined => {
    const [a, b] = [find(texts, ours), find(texts, theirs)]
    return a && b && figure(a) / figure(b)
  }
  const large = recordsText(5000)
  const eleventy = ['Atlas', peers.eleventy.label] as const
  const astro = ['Atlas', peers.plainAstro.label] as const
  const unchanged = ['Atlas, nothing changed', 'Atlas'] as const
  const thousand = recordsText(1000)
  const [eleventyUnit, astroUnit] = [`× ${peers.eleventy.label}`, `× ${peers.plainAstro.label}`]
  const huge = recordsText(10_000)
  const again = [oneWord, 'Atlas'] as const
  const [larger, largest] = [find(large, 'Atlas'), find(huge, 'Atlas')]
  const aim = (what: string, most: number, unit: string, measured: number | undefined): Aim => ({
    ...{what, most, unit, measured}
  })
  const fromReader = (what: string, most: number, unit: string): Aim[] =>
    [...reader]
      .filter(([name]) => name.startsWith(what))
      .map(([name, measured]) => aim(name, most, unit, measured))
  return [
    aim('Five seeds, clean, CPU', 1.3, astroUnit, ratio(ownTexts, astro, cpu)),
    aim('5,000 records, clean, CPU', 3.5, eleventyUnit, ratio(large, eleventy, cpu)),
    aim('CPU for each page', 2, eleventyUnit, ratio(large, eleventy, cpuOfPage)),
    aim('CPU for each MB of HTML', 0.6, eleventyUnit, ratio(large, eleventy, cpuOfMegabyte)),
    aim('5,000 records, clean, CPU', 1, astroUnit, ratio(large, astro, cpu)),
    aim('5,000 records, peak memory', 1, eleventyUnit, ratio(large, eleventy, memory)),
    aim(
      '10,000 records, CPU',
      2.05,
      '× 5,000 records',
      larger && largest && largest.cpu / larger.cpu
    ),
    aim('Nothing changed, five seeds', 0.05, '× clean', ratio(ownTexts, unchanged, cpu)),
    aim('Nothing changed, 1,000 records', 0.05, '× clean', ratio(thousand, unchanged, cpu)),
    aim('One word corrected, 1,000 records', 0.25, '× clean', ratio(thousand, again, cpu)),
    ...fromReader(`Save to page, ${ownTexts.toLowerCase()}`, 1, 's'),
    ...fromReader(`Save to page, ${huge}`, 3, 's'),
    ...fromReader('Bytes', 0.5, '× Starlight'),
    ...fromReader('First paint', 0.9, '× Starlight'),
    ...fromReader('First result', 1, '× plain Pagefind'),
    ...fromReader('Enter to first result', 1.5, 's')
  ]
}

/** A measure, a report and the largest page of the reports, with their addresses. */
async function pagesToView(dist: string): Promise<(readonly [what: string, address: string])[]> {
  const inFolder = async (name: string): Promise<string[]> =>
    (await readdir(path.join(dist, name), {recursive: true}))
      .filter((file) => file.endsWith('index.html'))
      .map((file) => `${name}/${file.slice(0, -'index.html'.length)}`)
  const measures = (await inFolder('measures')).filter((file) => file.split('/').length === 4)
  const reports = await inFolder('indicators')
  const sizes = await Promise.all(
    reports.map(async (file) => (await stat(path.join(dist, file, 'index.html'))).size)
  )
  const largest = reports[sizes.indexOf(Math.max(...sizes))] ?? ''
  const report = reports.find((file) => /^indicators\/\w\w\/\d{4}\/$/.test(file)) ?? ''
  return [
    ['measure', measures[0] ?? ''],
    ['report', report],
    ['largest page', largest]
  ]
}

/** The texts of which one is corrected, and those that are edited under the development server. */
const corrected: ReadonlySet<string> = new Set([ownTexts, recordsText(1000)])
const edited: ReadonlySet<string> = new Set([ownTexts, recordsText(10_000)])

/** `5,000 records` */
function recordsText(count: number): string {
  return `${count.toLocaleString('en')} records`
}

async function sizesOfPages(dist: string): Promise<number[]> {
  const names = await readdir(dist, {recursive: true})
  const pages = names.filter((name) => name.endsWith('.html'))
  return Promise.all(pages.map(async (name) => (await stat(path.join(dist, name))).size))
}

/** Every generated page of a content folder, as other generators get it. */
async function plainTexts(content: string): Promise<PlainText[]> {
  const files = [...(await readFolder(content))].filter(([name]) => name.endsWith('.mdx'))
  return files
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, text]) => {
      const [, , body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? []
      return {path: name.slice(0, -'.mdx'.length), title: name, body}
    })
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

await runCommand({
  name: 'npm run bench',
  summary: 'Measures the Atlas against other generators on the same texts.',
  flags: {
    records: option('N,N', 'sizes of the synthetic sites, in records', '1000,5000,10000'),
    'most-for-peers': option('N', 'largest size at which other generators are measured', '5000'),
    write: toggle('save the figures for the site to show')
  },
  run: async (values) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'atlas-bench-'))
    try {
      const bench = new Bench(folder, Number(values['most-for-peers']))
      const figures = await bench.run(values.records.split(',').filter(Boolean).map(Number))
      console.log(printFigures(figures))
      if (values.write) await writeFile(figuresFile, `${JSON.stringify(figures, undefined, 2)}\n`)
      return 0
    } finally {
      await rm(folder, {recursive: true, force: true})
    }
  }
})

/** The figures as they are printed. */
function printFigures({machine, aims, costs}: Figures): string {
  const aimRows = aims.map((aim) => [
    `${aim.what} ${aim.unit}`,
    aim.most.toFixed(2),
    aim.measured?.toFixed(2) ?? '–',
    verdict(aim)
  ])
  const costRows = costs.map(({texts, generator, ...row}) => [
    texts,
    generator,
    ...[row.records, row.pages].map(String),
    ...[row.html, row.cpu, row.memory, row.wall].map((number) => number.toFixed(1))
  ])
  return [
    table([['', 'at most', 'measured', 'result'], ...aimRows]),
    `Measured on ${machine}.`,
    table([
      ['texts', 'generator', 'records', 'pages', 'MB HTML', 'CPU s', 'peak MB', 'wall s'],
      ...costRows
    ])
  ].join('\n\n')
}

function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows
  return [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n')
}
