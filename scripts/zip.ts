/**
 * Writes the zip file of a built site that is too large for the build to do so
 * by itself, and offers it on the pages of the site: `npm run zip`.
 *
 *   --dist DIR   the built site, by default `dist`
 *
 * Exit status: 0 all is well; 2 wrong use.
 */
import path from 'node:path'
import {parseArgs} from 'node:util'
import {zipName, zipSite} from '../src/build/zip.ts'
import {usage} from './usage.ts'

await usage(async () => {
  const {values} = parseArgs({options: {dist: {type: 'string', default: 'dist'}}})
  const {size, sha256} = await zipSite(values.dist)
  console.log(`${path.join(values.dist, zipName)}: ${size} bytes, SHA-256 ${sha256}`)
  return 0
})
