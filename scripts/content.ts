/** `npm run content`: turns seeds into pages; `--help` says how. */
import {runCommand} from './terminal/usage.ts'

await runCommand({
  name: 'npm run content',
  summary: 'Turns seeds into pages.',
  flags: {
    seeds: {type: 'string', default: 'seeds', value: 'DIR', help: 'the seeds'},
    out: {type: 'string', default: 'content', value: 'DIR', help: 'the folder of the pages'},
    date: {type: 'string', value: 'DAY', help: 'the day of the run, YYYY-MM-DD, if not today'},
    check: {type: 'boolean', default: false, help: 'compare with what is there, change nothing'},
    frozen: {type: 'boolean', default: false, help: 'fail where an address would change'},
    new: {
      type: 'boolean',
      default: false,
      help: 'begin an atlas of your own: drop pages, addresses and versions whose seeds are gone'
    },
    strict: {
      type: 'boolean',
      default: false,
      help: 'fail on doubts that sources.yaml does not accept'
    },
    json: {type: 'boolean', default: false, help: 'print what was found as data'}
  },
  faults: 'errors in seeds, or what --check, --frozen or --strict found',
  run: async (values) => {
    const {makeContent} = await import('./content/command.ts')
    return (await makeContent(values)) ? 0 : 1
  }
})
