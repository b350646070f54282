/**
 * Checks a built site: links and anchors, other origins, Content Security
 * Policy, valid HTML, the list of what is saved for offline.
 *
 *   npm run check:site                                        dist/
 *   npm run check:site -- --dist DIR --site URL               any other
 *
 * `--site` is that the site was built with; `--links` leaves out whether the HTML
 * is valid, which takes two thirds of the time.
 * Exit status: 0 all is well; 1 something is wrong; 2 wrong use.
 */
import {parseArgs} from 'node:util'
import {reporter} from 'vfile-reporter'
import {checkSite} from './check/site.ts'
import {usage} from './usage.ts'

await usage(async () => {
  const {values} = parseArgs({
    options: {
      dist: {type: 'string', default: 'dist'},
      site: {type: 'string', default: 'http://localhost/'},
      links: {type: 'boolean', default: false}
    }
  })
  const {dist, site, links} = values
  const {pages, files} = await checkSite(dist, {site, validity: !links})
  if (files.length > 0) console.error(reporter([...files]))
  console.log(`${pages} pages checked, ${files.length} with faults`)
  return files.length > 0 ? 1 : 0
})
