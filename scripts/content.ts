/** `npm run content`: turns seeds into pages; `--help` says how. */
import {option, runCommand, toggle} from './terminal/usage.ts'

await runCommand({
  name: 'npm run content',
  summary: 'Turns seeds into pages.',
  flags: {
    seeds: option('DIR', 'folder of the seeds', 'seeds'),
    out: option('DIR', 'folder for the pages', 'content'),
    date: option('DAY', 'date of the run, YYYY-MM-DD (default: today)'),
    check: toggle('compare with the existing pages, change nothing'),
    frozen: toggle('fail if an address would change'),
    new: toggle('start your own atlas: remove pages, addresses and versions whose seeds are gone'),
    strict: toggle('fail on doubts that sources.yaml does not accept'),
    json: toggle('print the findings as JSON')
  },
  faults: 'errors in seeds, or what --check, --frozen or --strict found',
  run: async (values) => {
    const {makeContent} = await import('./content/command.ts')
    return (await makeContent(values)) ? 0 : 1
  }
})
