/**
 * `npm run browser`: prints the path of the browser that the tests run in, and
 * installs one where there is none. Exits with 2 when that cannot be done.
 */
import {findBrowser} from './browser/ensure.ts'

try {
  console.log(await findBrowser(console.error))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
