/** What is aimed at, as ratios within one run, and the tables that report what was measured. */

export interface Aim {
  readonly what: string
  /** `≤ 1.30 × plain Astro + MDX + Pagefind`. */
  readonly most: number
  readonly unit: string
  /** Nothing where it was not measured in this run. */
  readonly measured: number | undefined
}

export interface Figures {
  /** `2 cores (AMD EPYC), Node 24.1.0`. */
  readonly machine: string
  readonly day: string
  readonly aims: readonly Aim[]
  readonly costs: readonly CostRow[]
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

/** The figures as they are printed. */
export function printFigures({machine, aims, costs}: Figures): string {
  const aimRows = aims.map((aim) => [aim.what, limitOf(aim), measuredOf(aim), verdictOf(aim)])
  const costRows = costs.map(({texts, generator, ...row}) => [
    texts,
    generator,
    ...[row.records, row.pages].map(String),
    ...[row.html, row.cpu, row.memory, row.wall].map((number) => number.toFixed(1))
  ])
  return [
    table([['', 'aim', 'measured', ''], ...aimRows]),
    `Measured on ${machine}.`,
    table([
      ['texts', 'generator', 'records', 'pages', 'MB HTML', 'CPU s', 'peak MB', 'wall s'],
      ...costRows
    ])
  ].join('\n\n')
}

const limitOf = ({most, unit}: Aim): string => `≤ ${most} ${unit}`

const measuredOf = ({measured, unit}: Aim): string =>
  measured === undefined ? 'not measured' : `${measured.toFixed(2)} ${unit}`

function verdictOf({most, measured}: Aim): string {
  if (measured === undefined) return '–'
  return measured <= most ? 'met' : `missed by ${((measured / most - 1) * 100).toFixed(0)} %`
}

function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows
  return [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n')
}
