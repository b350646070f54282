/** `npm run add`: takes saved texts into the Atlas; `--help` says how. */
import {addTexts} from './add/command.ts'
import {runCommand} from './terminal/usage.ts'

await runCommand({
  name: 'npm run add',
  summary:
    'Adds saved texts (.txt, .html): copies them to the seeds, describes each in sources.yaml, converts them.',
  files: 'FILE…',
  flags: {
    seeds: {type: 'string', default: 'seeds', value: 'DIR', help: 'folder of the seeds'},
    out: {type: 'string', default: 'content', value: 'DIR', help: 'folder for the pages'},
    new: {
      type: 'boolean',
      help: 'start your own atlas: remove the pages of seeds that are gone'
    },
    date: {type: 'string', value: 'DAY', help: 'date of the run, YYYY-MM-DD (default: today)'}
  },
  faults: 'errors in seeds',
  run: async (values, files) => ((await addTexts(files, values)) ? 0 : 1)
})
