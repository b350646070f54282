/** Builds the site and serves it on a local port: `npm start [-- --port N]` and the flags of the build. */
import {parseArgs} from 'node:util'
import {buildSite} from './build/command.ts'
import {serve, type Served} from './serve/server.ts'
import {usage} from './usage.ts'

const usualPort = 4321

await usage(async () => {
  const {values} = parseArgs({
    options: {
      seeds: {type: 'string'},
      out: {type: 'string'},
      site: {type: 'string'},
      port: {type: 'string'}
    }
  })
  const fine = await buildSite(values)
  const {url} = await serveOn(values.out ?? 'dist', values.port)
  console.log(`The Atlas is at ${url} (stop with Ctrl-C)`)
  return fine ? 0 : 1
})

/** The usual port, or any free one where another program has it; a port asked for is insisted on. */
async function serveOn(folder: string, port: string | undefined): Promise<Served> {
  if (port !== undefined) return serve(folder, {port: Number(port)})
  try {
    return await serve(folder, {port: usualPort})
  } catch {
    return serve(folder)
  }
}
