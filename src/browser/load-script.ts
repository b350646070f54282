/** Loads scripts when they are needed: from a disk a page can load nothing else. */
import {root} from './root.ts'

const loading = new Map<string, Promise<void>>()

/** Runs a script of the site once, by the path of its file; after a failure it is tried again. */
export function loadScript(file: string): Promise<void> {
  let script = loading.get(file)
  if (script === undefined) {
    script = run(file)
    loading.set(file, script)
    script.catch(() => loading.delete(file))
  }
  return script
}

declare global {
  /** What modules export that were imported when they were needed, by the names of their scripts. */
  var atlas: Readonly<Record<string, unknown>> | undefined
}

/**
 * Loads the script of a module; gives the `then` of its exports. Where nobody waits, it is loaded all
 * the same; after a failure the next who waits tries again.
 */
export function startModule(
  script: string
): (resolve: (exported: unknown) => void, reject: (error: unknown) => void) => void {
  const [, name = ''] = /\/([^.]+)/.exec(script) ?? []
  loadScript(script).catch(() => undefined)
  return (resolve, reject) =>
    void loadScript(script).then(() => resolve(globalThis.atlas?.[name]), reject)
}

function run(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.addEventListener('load', () => {
      script.remove()
      resolve()
    })
    script.addEventListener('error', () => {
      script.remove()
      reject(new Error(`${file} could not be loaded`))
    })
    script.src = new URL(file, root).href
    document.head.append(script)
  })
}
