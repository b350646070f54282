/** A step of a build in a process of its own: `step.ts NAME OPTIONS`, options as JSON. */
import {describe, isWrongUse} from '../terminal/usage.ts'
import type {Ending} from './apart.ts'

// Who is not told to stop when its build is killed would go on for minutes.
process.on('disconnect', () => process.exit(1))

const [name, options = '{}'] = process.argv.slice(2)
const {steps} = await import('./steps.ts')
const ending = await run()
process.send?.(ending, () => process.exit())

async function run(): Promise<Ending> {
  try {
    const step = Object.entries(steps).find(([known]) => known === name)?.[1]
    if (step === undefined) throw new Error(`expected a step, found ${name ?? 'nothing'}`)
    return {result: await step(JSON.parse(options) as never)}
  } catch (error) {
    return {error: describe(error), isWrongUse: isWrongUse(error, named(options))}
  }
}

/** The folders among the options. */
function named(json: string): string[] {
  const values: unknown[] = Object.values(JSON.parse(json) as object)
  return values.filter((value) => typeof value === 'string')
}
