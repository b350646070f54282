/** `npm run dev`: shows the site while seeds and code are edited; `--help` says how. */
import {parsePort, runCommand} from './terminal/usage.ts'

await runCommand({
  name: 'npm run dev',
  summary:
    'Shows the site while you work: a saved seed is converted, the page reloads, and faults\n' +
    'stand over it. content/ stays as it is until `npm run content`; search needs a build.',
  flags: {
    seeds: {type: 'string', default: 'seeds', value: 'DIR', help: 'the seeds'},
    content: {
      type: 'string',
      default: 'content',
      value: 'DIR',
      help: 'the pages published before; what is edited there by hand is shown, too'
    },
    port: {
      type: 'string',
      default: '4321',
      value: 'N',
      help: 'the port; the next free one, if taken'
    }
  },
  faults: 'no seeds, or an error of the server',
  run: async ({seeds, content, port}) => {
    const {startServer} = await import('./dev/command.ts')
    const url = await startServer({
      seeds: String(seeds),
      content: String(content),
      port: parsePort(String(port))
    })
    console.log(`The Atlas is at ${url} (stop with Ctrl-C)`)
    return 0
  }
})
