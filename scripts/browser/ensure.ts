/** The browser that tests run in, whatever it takes to have one. */
import path from 'node:path'
import {systemBrowser} from './find.ts'
import {installBrowser} from './install.ts'

const cache = path.resolve(import.meta.dirname, '../../.cache/browser')

const help = `There is no Chromium on this machine, and none could be installed.
Install one, for example with \`apt-get install chromium\` or \`brew install --cask chromium\`,
or set ATLAS_BROWSER to the path of a Chromium or Chrome.`

/**
 * Path of a browser: the one named by `ATLAS_BROWSER`, one this machine has, or one installed now.
 * Throws with what to do when there is none; tells of steps that take long.
 */
export async function findBrowser(tell: (step: string) => void): Promise<string> {
  const program = (await systemBrowser(process.env)) ?? (await installBrowser({cache, tell}))
  if (program === undefined) throw new Error(help)
  return program
}
