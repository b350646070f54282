/** Which made-up seeds a corpus of so many pages has. */
import countries from 'i18n-iso-countries'
import type {Source} from '../../src/model/sources.ts'
import {randomFrom, type Random} from './random.ts'
import {freedomReport, listing, overview} from './seeds.ts'

export interface MadeSeed {
  readonly source: Pick<Source, 'file' | 'kind' | 'title' | 'class' | 'reuse'> & Partial<Source>
  readonly text: string
}

const measuresEach = 30
const pagesOfReport = 22
const firstYear = 2019
const lastYear = 2024
const seedOfChance = 20130521

/** Seeds until there are about so many pages: country by country, then year by year. */
export function* corpus(pages: number): Generator<MadeSeed> {
  const random = randomFrom(seedOfChance)
  const names = Object.entries(countries.getNames('en', {select: 'official'}))
    .filter(([, name]) => /^[A-Za-z ]+$/.test(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  let left = pages
  for (let year = lastYear; left > 0 && year >= firstYear; year--) {
    for (const [code, name] of names) {
      if (left <= 0) return
      for (const made of country(random, code, name, year, left)) {
        yield made.seed
        left -= made.pages
      }
    }
  }
}

interface Made {
  readonly seed: MadeSeed
  readonly pages: number
}

/** Of the newest year a listing and an article too; of earlier ones the report alone. */
function* country(
  random: Random,
  code: string,
  name: string,
  year: number,
  left: number
): Generator<Made> {
  const common = {publisher: 'Nobody', reuse: 'Made up for measuring; free for any use.'}
  const stem = code.toLowerCase()
  if (year === lastYear) {
    const measures = Math.min(measuresEach, left)
    yield {
      pages: measures,
      seed: {
        text: listing(random, name.toUpperCase(), measures),
        source: {
          ...common,
          file: `${stem}-listing.txt`,
          kind: 'dti',
          title: `Made-up listing: ${name}`,
          class: 'expert'
        }
      }
    }
    yield {
      pages: 1,
      seed: {
        text: overview(random, name.toUpperCase()),
        source: {
          ...common,
          file: `${stem}-overview.txt`,
          kind: 'article',
          title: `Digital rules of ${name} at a glance`,
          class: 'press',
          country: code
        }
      }
    }
  }
  yield {
    pages: pagesOfReport,
    seed: {
      text: freedomReport(random, name.toUpperCase()),
      source: {
        ...common,
        file: `${stem}-report-${year}.txt`,
        kind: 'fotn',
        title: `Made-up report ${year}: ${name}`,
        class: 'expert',
        edition: year
      }
    }
  }
}
