/**
 * Turns seeds into pages.
 *
 *   npm run content                                  seeds/ → content/
 *   npm run content -- --seeds DIR --out DIR         any other folders
 *   npm run content -- --check                       compares, changes nothing
 *   npm run content -- --frozen                      fails where an address would change
 *   npm run content -- --strict                      fails on doubts that sources.yaml does not accept
 *   npm run content -- --date 2026-01-31             the day of the run, if not today
 *   npm run content -- --json                        prints what it found as data
 *
 * Exit status: 0 all is well; 1 errors in seeds, or `--check`, `--frozen` or `--strict` found something; 2 wrong use.
 */
import {parseArgs} from 'node:util'
import {makeContent} from './content/command.ts'
import {usage} from './usage.ts'

await usage(async () => {
  const {values} = parseArgs({
    options: {
      seeds: {type: 'string', default: 'seeds'},
      out: {type: 'string', default: 'content'},
      date: {type: 'string'},
      check: {type: 'boolean', default: false},
      frozen: {type: 'boolean', default: false},
      strict: {type: 'boolean', default: false},
      json: {type: 'boolean', default: false}
    }
  })
  return (await makeContent(values)) ? 0 : 1
})
