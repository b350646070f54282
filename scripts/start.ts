/** `npm start`: builds the site and serves it on a local port. */
import {buildSite} from './build/command.ts'
import {serve, type Served} from './serve/server.ts'
import {option, parsePort, runCommand} from './terminal/usage.ts'

const usualPort = 4321

await runCommand({
  name: 'npm start',
  summary: 'Builds the site and serves it on this machine, until Ctrl-C.',
  flags: {
    seeds: option('DIR', 'folder of the seeds'),
    out: option('DIR', 'folder for the site'),
    site: option('URL', 'the public address of the home page'),
    port: option('N', `port (default: ${usualPort}, or any free one)`)
  },
  faults: 'errors in seeds (the rest is served), or in the build',
  run: async (values) => {
    const port = values.port === undefined ? undefined : parsePort(values.port)
    const fine = await buildSite(values)
    const {url} = await serveOn(values.out ?? 'dist', port)
    console.log(`The Atlas is at ${url} (stop with Ctrl-C)`)
    return fine ? 0 : 1
  }
})

/** The usual port, or any free one where another program has it; a port asked for is insisted on. */
async function serveOn(folder: string, port: number | undefined): Promise<Served> {
  if (port !== undefined) return serve(folder, {port})
  try {
    return await serve(folder, {port: usualPort})
  } catch {
    return serve(folder)
  }
}
