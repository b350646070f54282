/** What the figures are to be: at most so many times others of the same run, or so many seconds. */
import {z} from 'zod'
import {readDataFile} from '../../src/model/data-file.ts'
import type {Aim, CostRow} from '../../src/site/performance.ts'

const figures = {
  cpu: ({cpu}: CostRow) => cpu,
  'cpu for each page': ({cpu, pages}: CostRow) => cpu / pages,
  'cpu for each MB': ({cpu, html}: CostRow) => cpu / html,
  memory: ({memory}: CostRow) => memory
}

const row = z.strictObject({texts: z.string(), generator: z.string()})

const aims = readDataFile(
  new URL('data/aims.yaml', import.meta.url),
  z.array(
    z.strictObject({
      what: z.string(),
      most: z.number(),
      unit: z.string(),
      ratio: z
        .strictObject({
          of: z.enum(Object.keys(figures) as (keyof typeof figures)[]),
          ours: row,
          theirs: row
        })
        .optional()
    })
  )
)

/** The aims with what was measured; those without a ratio are what a reader waits for, by name. */
export function aimsOf(
  costs: readonly CostRow[],
  reader: ReadonlyMap<string, number>
): readonly Aim[] {
  const find = ({texts, generator}: z.infer<typeof row>): CostRow | undefined =>
    costs.find((cost) => cost.texts === texts && cost.generator === generator)
  return aims.map(({ratio, ...aim}) => {
    if (ratio === undefined) return {...aim, measured: reader.get(aim.what)}
    const [ours, theirs] = [find(ratio.ours), find(ratio.theirs)]
    const figure = figures[ratio.of]
    return {...aim, measured: ours && theirs && figure(ours) / figure(theirs)}
  })
}
