/** Builds sites of the same texts, by the Atlas and by other generators, and takes down what each cost. */
import {cp, mkdir, readdir, rm, stat} from 'node:fs/promises'
import {cpus} from 'node:os'
import path from 'node:path'
import type {CostRow, Figures} from '../../src/site/performance.ts'
import {findBrowser, launch} from '../browser/ensure.ts'
import {writeCorpus} from '../corpus/corpus.ts'
import {aimsOf} from './aims.ts'
import {correct, findPassage, secondsToShow} from './correction.ts'
import {installPeer, peers, plainTexts, writeProject, type PeerName} from './peers.ts'
import {measure, middleOf, type Command, type Cost} from './processes.ts'
import {measureViews} from './reader.ts'

const root = path.resolve(import.meta.dirname, '../..')
const ownTexts = 'Five seeds'
/** A small site is built several times: a moment of other work would be a good part of it. */
const rounds = 3

const peerNames = Object.keys(peers) as PeerName[]

export class Bench {
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
    const place = await this.#measureTexts(ownTexts, own, true)
    const sites = ['dist', 'starlight/dist', 'plainAstro/dist'] as const
    const views = await measureViews(sites.map((site) => path.join(place, site)))
    for (const [what, figure] of views) this.#reader.set(what, figure)
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

  /** Gives the folder of the sites. */
  async #measureTexts(texts: string, seeds: string, withPeers: boolean): Promise<string> {
    const place = path.join(this.#folder, texts.replace(/\W/g, '-'))
    const [content, dist] = [path.join(place, 'content'), path.join(place, 'dist')]
    const script = path.join(root, 'scripts/build.ts')
    const flags = ['--seeds', seeds, '--content', content, '--out', dist]
    const build: Command = [process.execPath, script, ...flags]
    const clean = await middleOf(texts === ownTexts ? rounds : 1, async () => {
      await rm(place, {recursive: true, force: true})
      await mkdir(place)
      return measure([build], root)
    })
    const plain = plainTexts(content)
    const add = (generator: string, folder: string, cost: Cost): Promise<void> =>
      this.#add({texts, records: plain.size, generator}, folder, cost)
    await add('Atlas', dist, clean)
    await add('Atlas, nothing changed', dist, await measure([build], root))
    for (const name of withPeers ? peerNames : []) {
      // Starlight needs minutes for more.
      if (name === 'starlight' && texts !== ownTexts) continue
      const project = path.join(place, name)
      const output = path.join(project, 'dist')
      await writeProject(project, path.join(this.#folder, name), name, plain)
      const cost = await middleOf(texts === ownTexts ? rounds : 1, async () => {
        await rm(output, {recursive: true, force: true})
        return measure(peers[name].commands, project)
      })
      await add(peers[name].label, output, cost)
    }
    // After all that reads the texts as they are.
    if ([ownTexts, recordsText(1000)].includes(texts)) {
      await correct(await findPassage(seeds, content), 'corrected')
      await add('Atlas, one word corrected', dist, await measure([build], root))
    }
    if ([ownTexts, recordsText(10_000)].includes(texts)) {
      const browser = await launch(await findBrowser(console.error))
      const seconds = await secondsToShow(browser, [seeds, content]).finally(() => browser.close())
      this.#reader.set(`Save to page, ${texts.toLowerCase()}`, seconds)
    }
    return place
  }

  async #add(
    site: Pick<CostRow, 'texts' | 'records' | 'generator'>,
    folder: string,
    {cpu, memory, wall}: Cost
  ): Promise<void> {
    const sizes = await sizesOfPages(folder)
    if (sizes.length < site.records) {
      const wanted = `a page of each of ${site.records} texts`
      throw new Error(`${site.generator}: expected ${wanted}, found ${sizes.length}`)
    }
    const html = sizes.reduce((sum, size) => sum + size, 0) / 1e6
    this.#costs.push({...site, pages: sizes.length, html, cpu, memory: memory / 1e6, wall})
    console.error(`${site.texts}, ${site.generator}: ${cpu.toFixed(1)} s of CPU`)
  }
}

/** `5,000 records` */
function recordsText(count: number): string {
  return `${count.toLocaleString('en')} records`
}

async function sizesOfPages(dist: string): Promise<number[]> {
  const names = await readdir(dist, {recursive: true})
  const pages = names.filter((name) => name.endsWith('.html'))
  return Promise.all(pages.map(async (name) => (await stat(path.join(dist, name))).size))
}
