/** `npm run zip`: writes the zip file of a built site that is too large for the build to do so. */
import path from 'node:path'
import {z} from 'zod'
import {SiteFolder} from '../src/build/site-folder.ts'
import {zipSite} from '../src/build/zip.ts'
import {option, runCommand} from './terminal/usage.ts'

await runCommand({
  name: 'npm run zip',
  summary: 'Writes the zip file of a built site and offers it on its pages.',
  flags: {dist: option('DIR', 'the built site', 'dist')},
  run: async ({dist}) => {
    const site = new SiteFolder(dist)
    const manifest: unknown = JSON.parse(site.text('manifest.webmanifest'))
    const {name} = z.object({name: z.string()}).parse(manifest)
    const {file, size, sha256} = await zipSite(site, name)
    console.log(`${path.join(dist, file)}: ${size} bytes, SHA-256 ${sha256}`)
    return 0
  }
})
