/** `npm run build`: turns seeds into a site; `--help` says how. */
import {buildSite} from './build/command.ts'
import {runCommand} from './terminal/usage.ts'

await runCommand({
  name: 'npm run build',
  summary:
    'Turns seeds/ into content/ and dist/; of other seeds or in another place, both stay as they are.',
  flags: {
    seeds: {type: 'string', value: 'DIR', help: 'the seeds'},
    out: {type: 'string', value: 'DIR', help: 'the folder of the site'},
    content: {type: 'string', value: 'DIR', help: 'keep the generated pages there'},
    site: {
      type: 'string',
      value: 'URL',
      help: 'the public address of the home page, for citations, feeds and previews'
    },
    date: {type: 'string', value: 'DAY', help: 'the day of the run, YYYY-MM-DD, if not today'},
    frozen: {type: 'boolean', default: false, help: 'fail where an address would change'},
    part: {
      type: 'string',
      value: 'K/N',
      help: 'render a share of the pages, as a part of the site'
    },
    join: {
      type: 'string',
      multiple: true,
      value: 'DIR',
      help: 'take a part of the site instead of rendering its pages'
    }
  },
  faults: 'errors in seeds (the rest is built), or in the build',
  run: async (values) => ((await buildSite(values)) ? 0 : 1)
})
