/** `npm run add`: takes saved texts into the Atlas; `--help` says how. */
import {addTexts} from './add/command.ts'
import {runCommand} from './terminal/usage.ts'

await runCommand({
  name: 'npm run add',
  summary:
    'Takes saved texts (.txt, .html) into the seeds: writes what each is into sources.yaml, converts them.',
  files: 'FILE…',
  flags: {
    seeds: {type: 'string', default: 'seeds', value: 'DIR', help: 'the seeds'},
    out: {type: 'string', default: 'content', value: 'DIR', help: 'the folder of the pages'},
    new: {
      type: 'boolean',
      help: 'begin an atlas of your own: drop the pages of seeds that are gone'
    },
    date: {type: 'string', value: 'DAY', help: 'the day of the run, YYYY-MM-DD, if not today'}
  },
  faults: 'errors in seeds',
  run: async (values, files) => ((await addTexts(files, values)) ? 0 : 1)
})
