/** The aims of a build, and what of a run tells how near they are. */
import {inMegabytes, percentOf, ratio, secondsPerMegabyte, times, type Aim} from './aims.ts'
import {bytesOf, viewInWords, type View} from './first-view.ts'
import type {Cost} from './measure.ts'
import {eleventy} from './peers/eleventy.ts'
import {hugo} from './peers/hugo.ts'
import {plainAstro} from './peers/plain-astro.ts'
import {seconds} from './table.ts'

export interface Results {
  readonly rows: readonly (Cost & {readonly corpus: string; readonly name: string})[]
  /** The first view of the largest page, by generator. */
  readonly views: Map<string, View>
  /** Bytes of the seeds, by corpus. */
  readonly seedBytes: Map<string, number>
}

interface Names {
  readonly ours: string
  readonly oursPages: string
  readonly conversion: string
}

/** Twenty megabytes a minute. */
const secondsForMegabyte = 60 / 20

export function aimsOf(
  {rows, views, seedBytes}: Results,
  {ours, oursPages, conversion}: Names
): Aim[] {
  const find = (corpus: string, name: string): Cost | undefined =>
    rows.find((row) => row.corpus === corpus && row.name === name)
  const cpu = (corpus: string, name: string): number | undefined => find(corpus, name)?.cpu
  const memory = (corpus: string, name: string): number | undefined => find(corpus, name)?.memory
  const size = (name: string): number | undefined => {
    const view = views.get(name)
    return view && bytesOf(view)
  }
  const both = (a: number | undefined, b: number | undefined): {from?: string} =>
    a === undefined || b === undefined ? {} : {from: `${seconds(a)} s against ${seconds(b)} s`}
  const against = (
    what: string,
    most: number,
    corpus: string,
    peer: string,
    name: string
  ): Aim => ({
    what,
    most,
    measured: ratio(cpu(corpus, name), cpu(corpus, peer)),
    spell: times(peer),
    ...both(cpu(corpus, name), cpu(corpus, peer))
  })
  const [large, largest] = ['5000 pages', '10000 pages']
  const bytes = seedBytes.get(largest)
  return [
    against('five seeds, clean, CPU', 1.2, 'five seeds', plainAstro.name, ours),
    against('5,000 pages, clean, CPU', 1, large, eleventy.name, ours),
    against('the same, without the conversion', 1, large, eleventy.name, oursPages),
    against('5,000 pages, clean, CPU', 1.5, large, hugo.name, ours),
    {
      what: '5,000 pages, peak memory',
      most: 1,
      measured: ratio(memory(large, ours), memory(large, eleventy.name)),
      spell: times(eleventy.name)
    },
    {
      what: '10,000 pages, CPU',
      most: 2.1,
      measured: ratio(cpu(largest, ours), cpu(large, ours)),
      spell: times('5,000 pages'),
      ...both(cpu(largest, ours), cpu(large, ours))
    },
    {what: '10,000 pages, memory', most: 2e9, measured: memory(largest, ours), spell: inMegabytes},
    {
      what: 'one corrected measure in 10,000 pages, CPU',
      most: 0.05,
      measured: ratio(cpu(largest, 'Atlas, one measure corrected'), cpu(largest, ours)),
      spell: percentOf('the clean build')
    },
    {
      what: 'conversion alone, at 10,000 pages',
      most: secondsForMegabyte,
      measured: ratio(cpu(largest, conversion), bytes === undefined ? undefined : bytes / 1e6),
      spell: secondsPerMegabyte
    },
    {
      what: 'largest page, first view, compressed',
      most: 0.5,
      measured: ratio(size('Atlas'), size('Starlight')),
      spell: times('Starlight'),
      ...inWords(views)
    }
  ]
}

function inWords(views: ReadonlyMap<string, View>): {from?: string} {
  if (views.size < 2) return {}
  return {from: [...views.values()].map(viewInWords).join('; against ')}
}
