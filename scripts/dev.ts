/** `npm run dev`: shows the site while seeds and code are edited; `--help` says how. */
import {option, parsePort, runCommand} from './terminal/usage.ts'

await runCommand({
  name: 'npm run dev',
  summary:
    'Shows the site while you work: saving a seed converts it and reloads the page, with faults\n' +
    'on top. content/ does not change until `npm run content`; search needs a build.',
  flags: {
    seeds: option('DIR', 'folder of the seeds', 'seeds'),
    content: option('DIR', 'pages published before; manual edits there are shown too', 'content'),
    port: option('N', 'port; the next free one if it is taken', '4321')
  },
  faults: 'no seeds, or a server error',
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
