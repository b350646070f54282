/** A step of a build in a process of its own: `step.ts NAME OPTIONS`, options as JSON. */
import {isWrongUse} from '../usage.ts'
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
    if (isWrongUse(error)) return {error: error.message, isWrongUse: true}
    return {error: describe(error), isWrongUse: false}
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
