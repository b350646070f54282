/** `npm run check:site`: links, anchors, other origins, policy, HTML, and the list of what is saved. */
import {reporter} from 'vfile-reporter'
import {checkSite} from './check/site.ts'
import {option, runCommand, toggle} from './terminal/usage.ts'

await runCommand({
  name: 'npm run check:site',
  summary: 'Checks every page and stylesheet of a built site.',
  flags: {
    dist: option('DIR', 'the built site', 'dist'),
    site: option('URL', 'the public address it was built with', 'http://localhost/'),
    links: toggle('skip HTML validation, which takes two thirds of the time')
  },
  faults: 'a page has a fault',
  run: async ({dist, site, links}) => {
    const {pages, files} = await checkSite(dist, {site, validity: !links})
    if (files.length > 0) console.error(reporter([...files]))
    console.log(`${pages} pages checked, ${files.length} with faults`)
    return files.length > 0 ? 1 : 0
  }
})
