/** Finds a Chromium to run: the one asked for, or one this machine has. */
import {execFile} from 'node:child_process'
import {access, constants} from 'node:fs/promises'
import path from 'node:path'
import {promisify} from 'node:util'

const run = promisify(execFile)

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** Where browsers are that are not on the search path. */
const places = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/opt/google/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
]

export interface Environment {
  readonly ATLAS_BROWSER?: string | undefined
  readonly PATH?: string | undefined
}

/**
 * The browser named by `ATLAS_BROWSER`, else the first one of this machine that starts.
 * Throws when the one asked for does not start: another would not be what was asked for.
 */
export async function systemBrowser(
  {ATLAS_BROWSER: wanted, PATH: search = ''}: Environment,
  elsewhere: readonly string[] = places
): Promise<string | undefined> {
  if (wanted !== undefined && wanted !== '') {
    if (await starts(wanted)) return wanted
    throw new Error(`ATLAS_BROWSER is \`${wanted}\`, and that is no browser that starts`)
  }
  const folders = search.split(path.delimiter).filter((folder) => folder !== '')
  const candidates = [...folders, ...elsewhere].flatMap((place) => [
    ...commands.map((command) => path.join(place, command)),
    place
  ])
  for (const candidate of new Set(candidates)) {
    if (await starts(candidate)) return candidate
  }
  return undefined
}

/**
 * Whether a program is a browser that starts. Being there is not enough:
 * Ubuntu's `chromium-browser` only says that Chromium comes as a snap.
 */
export async function starts(program: string): Promise<boolean> {
  try {
    await access(program, constants.X_OK)
    const {stdout} = await run(program, ['--version', '--no-sandbox'], {timeout: 60_000})
    return /chrom/i.test(stdout)
  } catch {
    return false
  }
}
