/** `npm run build`: turns seeds into a site; `--help` says how. */
import {buildSite} from './build/command.ts'
import {runCommand} from './terminal/usage.ts'

await runCommand({
  name: 'npm run build',
  summary: 'Turns seeds/ into content/ and dist/. With --seeds or --out, neither is changed.',
  flags: {
    seeds: {type: 'string', value: 'DIR', help: 'folder of the seeds'},
    out: {type: 'string', value: 'DIR', help: 'folder for the site'},
    content: {type: 'string', value: 'DIR', help: 'folder to keep the generated pages in'},
    site: {
      type: 'string',
      value: 'URL',
      help: 'the public address of the home page, for citations, feeds and previews'
    },
    date: {type: 'string', value: 'DAY', help: 'date of the run, YYYY-MM-DD (default: today)'},
    frozen: {type: 'boolean', default: false, help: 'fail if an address would change'},
    part: {
      type: 'string',
      value: 'K/N',
      help: 'render only part K of N'
    },
    join: {
      type: 'string',
      multiple: true,
      value: 'DIR',
      help: 'use a rendered part instead of rendering its pages'
    }
  },
  faults: 'errors in seeds (the rest is built), or in the build',
  run: async (values) => ((await buildSite(values)) ? 0 : 1)
})
