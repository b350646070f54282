/** Builds the site and serves it on a local port: `npm start [-- --port N]` and the flags of the build. */
import {parseArgs} from 'node:util'
import {buildSite} from './build/command.ts'
import {serve} from './serve/server.ts'
import {usage} from './usage.ts'

await usage(async () => {
  const {values} = parseArgs({
    options: {
      seeds: {type: 'string'},
      out: {type: 'string'},
      base: {type: 'string', default: '/'},
      port: {type: 'string', default: '4321'}
    }
  })
  const fine = await buildSite(values)
  const {url} = await serve(values.out ?? 'dist', {base: values.base, port: Number(values.port)})
  console.log(`The Atlas is at ${url} (stop with Ctrl-C)`)
  return fine ? 0 : 1
})
