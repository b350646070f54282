import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {defineConfig} from 'vitest/config'
import {LongFirst} from './setup/order.ts'
import {haveFirstTexts, testsOfFirstTexts} from './seeds/first-texts.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

// Commands that tests run are processes of their own: what they load is compiled once for all of them.
process.env['NODE_COMPILE_CACHE'] ??= path.join(root, '.cache/compiled')

/** Node itself reads TypeScript: without a runner of modules in between, tests take a fifth less. */
const experimental = {viteModuleRunner: false}

const built = [
  'tests/site/**/*.test.ts',
  'tests/browser/**/*.test.ts',
  'tests/history/built.test.ts',
  'tests/citations/built.test.ts',
  'tests/discovery/built.test.ts',
  'tests/discovery/clients.test.ts',
  'tests/concord-site/built.test.ts'
]

const ofFirstTexts = haveFirstTexts() ? [] : testsOfFirstTexts()
if (ofFirstTexts.length > 0) {
  console.warn(
    `${ofFirstTexts.length} files of tests are left out: they say what the first five texts give, which are not in seeds/`
  )
}

export default defineConfig({
  root,
  test: {
    // A browser works in processes of its own: with a file for each core but one, half of two cores would wait.
    maxWorkers: '100%',
    // Modules are loaded once in each process, not once for each file: half of the work of most files.
    isolate: false,
    sequence: {sequencer: LongFirst},
    // The second reporter closes the run with its counts on one plain line.
    reporters: ['default', './tests/setup/tally.ts'],
    projects: [
      {
        root,
        // Patience, not a measure: a test must hold on a machine that is slow or busy, too.
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [...built, ...ofFirstTexts],
          experimental,
          testTimeout: 120_000
        }
      },
      {
        root,
        test: {
          name: 'site',
          include: built,
          exclude: ofFirstTexts,
          experimental,
          // Builds the sites, serves them and finds a browser, once for all of these tests.
          globalSetup: ['./tests/setup/sites.ts'],
          // A browser on a busy machine may stall. What passes at the second try only is named at the end.
          retry: 1,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect: {poll: {timeout: 60_000}}
        }
      }
    ]
  }
})
