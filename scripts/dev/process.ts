/** The development server in a process of its own, for who looks at it from outside. */
import {spawn} from 'node:child_process'
import path from 'node:path'

export interface ServerProcess {
  /** Of the home page. */
  readonly url: string
  stop(): void
}

/** Starts it as a person does, on the seeds and the published pages of two folders. Throws with its output where it ends. */
export async function startServerProcess(seeds: string, content: string): Promise<ServerProcess> {
  const command = [path.resolve(import.meta.dirname, '../dev.ts'), '--seeds', seeds]
  // Astro and Vite do less where the environment tells of a test.
  const {PATH, HOME} = process.env
  const server = spawn(process.execPath, [...command, '--content', content], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: {PATH, HOME}
  })
  const url = await new Promise<string>((resolve, reject) => {
    let output = ''
    const read = (part: Buffer): void => {
      output += part.toString()
      const [, found] = /The Atlas is at (\S+)/.exec(output) ?? []
      if (found !== undefined) resolve(found)
    }
    server.stdout.on('data', read)
    server.stderr.on('data', read)
    server.on('exit', () => reject(new Error(`The development server ended:\n${output}`)))
  })
  return {url, stop: () => void server.removeAllListeners('exit').kill()}
}
