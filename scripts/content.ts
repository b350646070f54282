/** `npm run content`: turns seeds into pages; `--help` says how. */
import {runCommand} from './terminal/usage.ts'

await runCommand({
  name: 'npm run content',
  summary: 'Turns seeds into pages.',
  flags: {
    seeds: {type: 'string', default: 'seeds', value: 'DIR', help: 'folder of the seeds'},
    out: {type: 'string', default: 'content', value: 'DIR', help: 'folder for the pages'},
    date: {type: 'string', value: 'DAY', help: 'date of the run, YYYY-MM-DD (default: today)'},
    check: {
      type: 'boolean',
      default: false,
      help: 'compare with the existing pages, change nothing'
    },
    frozen: {type: 'boolean', default: false, help: 'fail if an address would change'},
    new: {
      type: 'boolean',
      default: false,
      help: 'start your own atlas: remove pages, addresses and versions whose seeds are gone'
    },
    strict: {
      type: 'boolean',
      default: false,
      help: 'fail on doubts that sources.yaml does not accept'
    },
    json: {type: 'boolean', default: false, help: 'print the findings as JSON'}
  },
  faults: 'errors in seeds, or what --check, --frozen or --strict found',
  run: async (values) => {
    const {makeContent} = await import('./content/command.ts')
    return (await makeContent(values)) ? 0 : 1
  }
})
