/** Astro's development server on the pages of seeds that are edited. */
import {mkdir, mkdtemp} from 'node:fs/promises'
import path from 'node:path'
import {dev} from 'astro'
import type {VFile} from 'vfile'
import {reporter} from 'vfile-reporter'
import {isRunnableDevEnvironment, type ErrorPayload, type Plugin, type ViteDevServer} from 'vite'
import {checkPlace, describe} from '../terminal/usage.ts'
import type {Files} from '../../src/atlas/content.ts'
import type {Lock} from '../../src/atlas/lock.ts'
import {overlayOf, overlayOfError, Preview} from './preview.ts'

interface ServerOptions {
  readonly seeds: string
  /** The content folder published before. */
  readonly content: string
  readonly port: number
}

/** What of `src/atlas/load.ts` the server's own copy of it is needed for. */
interface AtlasModule {
  readonly updateFolder: (folder: string, files: Files, lock: Lock | undefined) => void
}

const root = path.resolve(import.meta.dirname, '../..')

/** Milliseconds: an editor empties a file before it writes it, and half a seed is full of errors. */
const wholeFiles = {stabilityThreshold: 60, pollInterval: 20}

/** Gives the address of the home page. Throws where the seeds cannot be read at all. */
export async function startServer(options: ServerOptions): Promise<string> {
  checkPlace()
  const seeds = path.resolve(options.seeds)
  const published = path.resolve(options.content)
  const workshop = path.join(root, '.cache')
  await mkdir(workshop, {recursive: true})
  // Named as builds name theirs: the next build removes it when this process is no more.
  const folder = await mkdtemp(path.join(workshop, `build-${process.pid}-`))
  const content = path.join(folder, 'content')
  const preview = new Preview({seeds: options.seeds, published, folder: content})
  const reports = await preview.convert()
  print(reports)
  const {resolvedUrls} = await dev({
    root,
    cacheDir: path.join(folder, 'astro'),
    server: {port: options.port},
    vite: {
      cacheDir: path.join(folder, 'vite'),
      define: {CONTENT_FOLDER: JSON.stringify(content)},
      server: {watch: {ignored: [`${workshop}/**`], awaitWriteFinish: wholeFiles}},
      plugins: [reloading({seeds, published, preview, fault: overlayOf(reports)})]
    },
    logLevel: 'warn'
  })
  return resolvedUrls.local[0] ?? `http://localhost:${options.port}/`
}

interface Watched {
  /** Both as full paths. */
  readonly seeds: string
  readonly published: string
  readonly preview: Preview
  /** What was wrong at the start. */
  readonly fault: ErrorPayload | undefined
}

/** Converts what is saved, makes the server read it, and reloads the page that is looked at. */
function reloading({seeds, published, preview, ...first}: Watched): Plugin {
  let {fault} = first
  return {
    name: 'atlas:reload',
    configureServer(server) {
      const changed = new Set<string>()
      let work: Promise<void> | undefined
      const update = async (): Promise<void> => {
        while (changed.size > 0) {
          const files = [...changed]
          changed.clear()
          for (const file of files.filter((file) => isIn(published, file))) await preview.take(file)
          if (files.some((file) => isIn(seeds, file))) fault = await convert(preview)
          // What was saved meanwhile will be shown instead.
          if (changed.size === 0) await showAgain(server, preview, fault)
        }
        work = undefined
      }
      server.watcher.add([seeds, published])
      server.watcher.on('all', (event, file) => {
        if (event.endsWith('Dir') || !(isIn(seeds, file) || isIn(published, file))) return
        changed.add(file)
        work ??= update()
      })
      // A page that is opened, or reloaded, while something is wrong says so, too.
      server.ws.on('connection', (socket) => {
        if (fault !== undefined) socket.send(JSON.stringify(fault))
      })
    }
  }
}

/** What stands over the page, if anything is wrong: the seeds without errors are converted all the same. */
async function convert(preview: Preview): Promise<ErrorPayload | undefined> {
  try {
    const reports = await preview.convert()
    print(reports)
    return overlayOf(reports)
  } catch (error) {
    console.error(describe(error))
    return overlayOfError(describe(error))
  }
}

/** Gives the server what has changed, and lets the browser ask again. */
async function showAgain(
  server: ViteDevServer,
  preview: Preview,
  fault: ErrorPayload | undefined
): Promise<void> {
  for (const environment of Object.values(server.environments)) {
    if (!isRunnableDevEnvironment(environment)) continue
    const module = path.join(root, 'src/atlas/load.ts')
    if (environment.moduleGraph.getModulesByFile(module) === undefined) continue
    const {updateFolder} = await environment.runner.import<AtlasModule>(module)
    updateFolder(preview.folder, preview.files, preview.lock)
    // The addresses of each route, which Astro remembers.
    environment.hot.send('astro:content-changed', {})
  }
  // To each browser itself: what is sent to all passes Astro, which takes the lines of the seed out.
  for (const client of server.ws.clients) {
    client.send(fault ?? {type: 'full-reload', path: '*'})
  }
}

function isIn(folder: string, file: string): boolean {
  return file.startsWith(folder + path.sep)
}

function print(reports: readonly VFile[]): void {
  const noted = reports.filter(({messages}) => messages.some(({fatal}) => fatal === true))
  if (noted.length > 0) console.error(reporter(noted))
}
