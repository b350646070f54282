/**
 * Runs a step of a build in a process of its own, as is done where a site is
 * large: what a step has held is given back to the system when it ends, and
 * the next one does not pay for it.
 */
import {fork} from 'node:child_process'
import path from 'node:path'
import {z} from 'zod'
import {UsageError} from '../terminal/usage.ts'
import type {Steps} from './steps.ts'

/** How a step ended: what it returned, or why it could not. */
const endingSchema = z.union([
  z.strictObject({result: z.boolean()}),
  z.strictObject({error: z.string(), isWrongUse: z.boolean()})
])

export type Ending = z.infer<typeof endingSchema>

/** Returns what the step returns; throws what it throws, as far as words go. `heap` is in megabytes. */
export async function runApart<Name extends keyof Steps>(
  name: Name,
  options: Parameters<Steps[Name]>[0],
  heap: number
): Promise<boolean> {
  const step = fork(path.join(import.meta.dirname, 'step.ts'), [name, JSON.stringify(options)], {
    execArgv: [...process.execArgv, `--max-old-space-size=${heap}`, '--expose-gc']
  })
  let ending: Ending | undefined
  step.on('message', (message) => {
    ending = endingSchema.parse(message)
  })
  await new Promise((resolve, reject) => {
    step.on('error', reject)
    step.on('close', resolve)
  })
  if (ending === undefined) throw new Error(`The step ${name} of the build was stopped`)
  if ('result' in ending) return ending.result
  throw ending.isWrongUse ? new UsageError(ending.error) : new Error(ending.error)
}
