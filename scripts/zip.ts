/** `npm run zip`: writes the zip file of a built site that is too large for the build to do so. */
import path from 'node:path'
import {zipName, zipSite} from '../src/build/zip.ts'
import {runCommand} from './usage.ts'

await runCommand({
  name: 'npm run zip',
  summary: 'Writes the zip file of a built site and offers it on its pages.',
  flags: {dist: {type: 'string', default: 'dist', value: 'DIR', help: 'the built site'}},
  run: async ({dist}) => {
    const {size, sha256} = await zipSite(dist)
    console.log(`${path.join(dist, zipName)}: ${size} bytes, SHA-256 ${sha256}`)
    return 0
  }
})
