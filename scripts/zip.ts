/** `npm run zip`: writes the zip file of a built site that is too large for the build to do so. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {z} from 'zod'
import {zipSite} from '../src/build/zip.ts'
import {option, runCommand} from './terminal/usage.ts'

await runCommand({
  name: 'npm run zip',
  summary: 'Writes the zip file of a built site and offers it on its pages.',
  flags: {dist: option('DIR', 'the built site', 'dist')},
  run: async ({dist}) => {
    const manifest = readFileSync(path.join(dist, 'manifest.webmanifest'), 'utf8')
    const {name} = z.object({name: z.string()}).parse(JSON.parse(manifest))
    const {file, size, sha256} = await zipSite(dist, name)
    console.log(`${path.join(dist, file)}: ${size} bytes, SHA-256 ${sha256}`)
    return 0
  }
})
