/** `npm start`: builds the site and serves it on a local port. */
import {buildSite} from './build/command.ts'
import {serve, type Served} from './serve/server.ts'
import {parsePort, runCommand} from './terminal/usage.ts'

const usualPort = 4321

await runCommand({
  name: 'npm start',
  summary: 'Builds the site and serves it on this machine, until Ctrl-C.',
  flags: {
    seeds: {type: 'string', value: 'DIR', help: 'folder of the seeds'},
    out: {type: 'string', value: 'DIR', help: 'folder for the site'},
    site: {type: 'string', value: 'URL', help: 'the public address of the home page'},
    port: {type: 'string', value: 'N', help: `port (default: ${usualPort}, or any free one)`}
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
