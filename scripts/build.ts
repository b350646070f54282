/** `npm run build`: turns seeds into a site; `--help` says how. */
import {buildSite} from './build/command.ts'
import {option, runCommand, toggle} from './terminal/usage.ts'

await runCommand({
  name: 'npm run build',
  summary: 'Turns seeds/ into content/ and dist/. With --seeds or --out, neither is changed.',
  flags: {
    seeds: option('DIR', 'folder of the seeds'),
    out: option('DIR', 'folder for the site'),
    content: option('DIR', 'folder to keep the generated pages in'),
    site: option('URL', 'the public address of the home page, for citations, feeds and previews'),
    date: option('DAY', 'date of the run, YYYY-MM-DD (default: today)'),
    frozen: toggle('fail if an address would change'),
    part: option('K/N', 'render only part K of N'),
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
