/** Which made-up seeds a corpus of so many pages has. */
import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import countries from 'i18n-iso-countries'
import {stringify} from 'yaml'
import type {Source} from '../../src/model/sources.ts'
import {UsageError} from '../terminal/usage.ts'
import {type Random, randomFrom} from './words.ts'
import {freedomReport, listing, overview} from './seeds.ts'
import {manifestName} from '../convert/manifest.ts'

interface GeneratedSeed {
  readonly source: Pick<Source, 'file' | 'kind' | 'title' | 'class' | 'reuse'> & Partial<Source>
  readonly text: string
}

const measuresEach = 30
const pagesOfReport = 22
const firstYear = 2019
const lastYear = 2024
/** A country has one to so many editions of the report at first; older ones follow when all have these. */
const newestEditions = 3
const seedOfChance = 20130521

interface Made {
  readonly seed: GeneratedSeed
  readonly pages: number
}

/**
 * Seeds until there are about so many pages, country by country. Throws where
 * there are not as many countries and years as that takes.
 */
export function* corpus(pages: number, dense = false): Generator<GeneratedSeed> {
  const random = randomFrom(seedOfChance)
  const names = Object.entries(countries.getNames('en', {select: 'official'}))
    .filter(([, name]) => /^[A-Za-z ]+$/.test(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const most = names.length * (measuresEach + 1 + years.length * pagesOfReport)
  if (pages > most)
    throw new UsageError(`--pages must be at most ${most}: there are no countries for more`)
  let left = pages
  const all = [
    ...names.flatMap(([code, name], index) => [
      () => measuresOf(random, code, name, Math.min(measuresEach, left), dense),
      () => articleOn(random, code, name, dense),
      ...newest(index).map((year) => () => reportOn(random, code, name, year, dense))
    ]),
    ...names.flatMap(([code, name], index) =>
      older(index).map((year) => () => reportOn(random, code, name, year, dense))
    )
  ]
  for (const make of all) {
    if (left <= 0) return
    const made = make()
    yield made.seed
    left -= made.pages
  }
}

const years = Array.from({length: lastYear - firstYear + 1}, (_, index) => lastYear - index)
const newest = (country: number): number[] => years.slice(0, 1 + (country % newestEditions))
const older = (country: number): number[] => years.slice(1 + (country % newestEditions))

const common = {publisher: 'Nobody', reuse: 'Made up for measuring; free for any use.'}

function measuresOf(
  random: Random,
  code: string,
  name: string,
  measures: number,
  dense: boolean
): Made {
  return {
    pages: measures,
    seed: {
      text: listing(random, name.toUpperCase(), measures, dense),
      source: {
        ...common,
        file: `${code.toLowerCase()}-listing.txt`,
        kind: 'dti',
        title: `Made-up listing: ${name}`,
        class: 'expert'
      }
    }
  }
}

function articleOn(random: Random, code: string, name: string, dense: boolean): Made {
  const title = `Digital rules of ${name} at a glance`
  return {
    pages: 1,
    seed: {
      text: overview(random, title, name.toUpperCase(), dense),
      source: {
        ...common,
        file: `${code.toLowerCase()}-overview.txt`,
        kind: 'article',
        title,
        class: 'press',
        country: code
      }
    }
  }
}

function reportOn(random: Random, code: string, name: string, year: number, dense: boolean): Made {
  return {
    pages: pagesOfReport,
    seed: {
      text: freedomReport(random, name, dense),
      source: {
        ...common,
        file: `${code.toLowerCase()}-report-${year}.txt`,
        kind: 'fotn',
        title: `Made-up report ${year}: ${name}`,
        class: 'expert',
        edition: year
      }
    }
  }
}

/** Writes made-up seeds for so many pages, as like each other as real ones or, `dense`, more so; gives how many files, and their bytes. */
export async function writeCorpus(
  folder: string,
  pages: number,
  dense = false
): Promise<{readonly seeds: number; readonly bytes: number}> {
  const seeds = [...corpus(pages, dense)]
  await mkdir(folder, {recursive: true})
  for (const {source, text} of seeds) await writeFile(path.join(folder, source.file), text)
  const sources = seeds.map(({source}) => source)
  await writeFile(path.join(folder, manifestName), stringify({sources}))
  const bytes = seeds.reduce((sum, {text}) => sum + Buffer.byteLength(text), 0)
  return {seeds: seeds.length, bytes}
}
