/** `npm run browser`: prints the path of the browser that the tests run in. */
import {findBrowser} from './browser/ensure.ts'
import {runCommand} from './terminal/usage.ts'

await runCommand({
  name: 'npm run browser',
  summary:
    'Prints the path of the browser that the tests run in; installs one where there is none.',
  flags: {},
  run: async () => {
    console.log(await findBrowser(console.error))
    return 0
  }
})
