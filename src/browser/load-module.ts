/**
 * What `import()` is in the script of every page, put there by `src/build/client-scripts.ts`: no page
 * on a disk may import a module.
 */
import {loadScript} from './load-script.ts'

declare global {
  /** What modules export that were imported when they were needed, by the names of their scripts. */
  var atlas: Record<string, unknown> | undefined
}

/**
 * Runs the script of a module; gives what the module exports. Where nobody waits, no failure is
 * reported; the next who waits tries again.
 */
function load(script: string): Promise<unknown> {
  const [, name = ''] = /\/([^.]+)/.exec(script) ?? []
  const module = loadScript(script).then(() => globalThis.atlas?.[name])
  module.catch(() => undefined)
  return module
}

;(globalThis.atlas ??= {})['load'] = load
