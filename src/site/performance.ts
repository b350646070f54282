/** What building and reading cost beside other generators; `npm run bench -- --write` measures it. */
import measured from './performance.json' with {type: 'json'}

/** A limit on what the Atlas costs, as so many times something else in the same run. */
export interface Aim {
  readonly what: string
  readonly most: number
  /** `× Eleventy + Pagefind`. */
  readonly unit: string
  /** Nothing where this run did not measure it. */
  readonly measured?: number | undefined
}

export interface CostRow {
  readonly texts: string
  readonly records: number
  readonly pages: number
  /** Megabytes of HTML. */
  readonly html: number
  readonly generator: string
  /** Seconds of CPU, megabytes of memory, seconds by the clock. */
  readonly cpu: number
  readonly memory: number
  readonly wall: number
}

export interface Figures {
  /** `2 cores (AMD EPYC), Node 24.1.0`. */
  readonly machine: string
  /** The ISO day of the run. */
  readonly day: string
  readonly aims: readonly Aim[]
  readonly costs: readonly CostRow[]
}

export const performanceFigures: Figures = measured

/** A dash where nothing was measured. */
export function verdict({most, measured: figure}: Aim): string {
  if (figure === undefined) return '–'
  return figure <= most ? 'met' : 'missed'
}
