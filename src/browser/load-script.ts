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
