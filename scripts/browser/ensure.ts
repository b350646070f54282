/** The browser that tests run in, whatever it takes to have one. */
import path from 'node:path'
import {execFile, spawn} from 'node:child_process'
import {access, constants} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {pathToFileURL} from 'node:url'
import {promisify} from 'node:util'
import {type Browser, chromium} from 'playwright-core'

/** What this browser does beside the pages it is asked for. */
const features = [
  // For each window two more pages for the suggestions of an address bar that is not there,
  // and for each page a process for the next one: half of the work of opening one.
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'],
  'SpareRendererForSitePerProcess',
  // What Playwright switches off by itself: of two such flags a browser reads the last alone.
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'AvoidCorsURLLoaderRestartOnRedirect'],
  ...['DestroyProfileOnBrowserClose', 'HttpsFirstBalancedModeAutoEnable', 'HttpsUpgrades'],
  ...['MediaRouter', 'NetworkTimeServiceQuerying', 'OptimizationHints', 'PaintHolding'],
  ...['AimEnabled', 'LensOverlay', 'PreconnectToSearch', 'ThirdPartyStoragePartitioning'],
  'TcpPortRandomizationWin'
]

const flags = [
  // Root, in a container, cannot have Chromium's sandbox.
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Without windows a browser sets letters on whole pixels, which no reader's does.
  '--font-render-hinting=none',
  `--disable-features=${features.join()}`,
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'
]

/** Starts the browser at a path, headless. */
export function launch(program: string): Promise<Browser> {
  return chromium.launch({executablePath: program, args: flags})
}

const run = promisify(execFile)

/** Without windows it opens a page with half of the work: what a window needs is never made. */
const shells = ['chromium-headless-shell', 'chrome-headless-shell']
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

interface Environment {
  readonly ATLAS_BROWSER?: string | undefined
  readonly PATH?: string | undefined
}

/**
 * The browser named by `ATLAS_BROWSER`, else the first one of this machine that starts; one
 * without windows rather than another.
 * Throws when the one asked for does not start: another would not be what was asked for.
 */
export async function systemBrowser(
  {ATLAS_BROWSER: wanted, PATH: search = ''}: Environment,
  elsewhere: readonly string[] = places
): Promise<string | undefined> {
  if (wanted !== undefined && wanted !== '') {
    if (await starts(wanted)) return wanted
    throw new Error(`ATLAS_BROWSER is \`${wanted}\`, which does not start as a browser`)
  }
  const folders = search.split(path.delimiter).filter((folder) => folder !== '')
  const everywhere = [...folders, ...elsewhere]
  const candidates = [
    ...everywhere.flatMap((place) => shells.map((shell) => path.join(place, shell))),
    ...everywhere.flatMap((place) => [
      ...commands.map((command) => path.join(place, command)),
      place
    ])
  ]
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

interface InstallOptions {
  /** Folder for a browser that comes as an npm package. */
  readonly cache: string
  /** Called with each step, since they take minutes. */
  readonly tell: (step: string) => void
}

/**
 * Installs a browser with the system's package manager where that is possible,
 * else the npm package `@sparticuz/chromium`. Gives its path, or nothing when
 * neither came to run.
 */
async function installBrowser(options: InstallOptions): Promise<string | undefined> {
  return (await fromDebian(options)) ?? (await fromNpm(options))
}

async function fromDebian({tell}: InstallOptions): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !(await exists('/usr/bin/apt-get'))) return undefined
  const patient = ['-o', 'DPkg::Lock::Timeout=300']
  if (!(await succeeds('apt-get', [...patient, 'update']))) return undefined
  // Older systems have no package of the first.
  for (const name of ['chromium-headless-shell', 'chromium']) {
    tell(`No Chromium here: installing the package \`${name}\` with apt-get`)
    const install = ['install', '-y', '--no-install-recommends', name]
    const program = `/usr/bin/${name}`
    if ((await succeeds('apt-get', [...patient, ...install])) && (await starts(program)))
      return program
  }
  return undefined
}

const bundled = '@sparticuz/chromium'

/** This Chromium is made for servers without a desktop, and still needs a few system libraries. */
async function fromNpm({cache, tell}: InstallOptions): Promise<string | undefined> {
  try {
    let entry = locate(cache)
    if (entry === undefined) {
      tell(`No Chromium here: installing the npm package \`${bundled}\``)
      await succeeds('npm', ['install', '--no-save', '--prefix', cache, bundled])
      entry = locate(cache)
    }
    if (entry === undefined) return undefined
    const {default: chromium} = (await import(pathToFileURL(entry).href)) as {
      default: {executablePath(): Promise<string>}
    }
    // The program comes packed; asking for its path unpacks it.
    const program = await chromium.executablePath()
    return (await starts(program)) ? program : undefined
  } catch {
    return undefined
  }
}

/** The module of the packed browser, in the given folder or in the project's own packages. */
function locate(cache: string): string | undefined {
  try {
    return createRequire(path.join(cache, 'browser.js')).resolve(bundled)
  } catch {
    return undefined
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file)
    return true
  } catch {
    return false
  }
}

/** Runs a command whose output only matters when it fails; false also where it does not exist. */
function succeeds(command: string, options: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, options, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}
    })
    const output: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (piece: Buffer) => output.push(piece))
    }
    child.on('error', () => {
      resolve(false)
    })
    child.on('close', (status) => {
      if (status !== 0) process.stderr.write(Buffer.concat(output))
      resolve(status === 0)
    })
  })
}
