/**
 * What the last build of a site was made from, and the files it left: where
 * both are as they were, there is nothing to build.
 *
 * It lies in `.cache` and is worth nothing by itself: what it says is looked
 * up, and where it is damaged, the site is built.
 */
import {createHash, hash} from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'

interface Stamp {
  /** Digest of all that it was made from. */
  readonly made: string
  /** Digest of the files of the site. */
  readonly site: string
}

const root = path.resolve(import.meta.dirname, '../..')

/** The program, and the packages that are installed. */
const program = [
  'src',
  'scripts',
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'node_modules/.package-lock.json'
].map((name) => path.join(root, name))

/** What is noted of a site. `tell` is given a line where that is damaged, and it is thrown away. */
export function readStamp(site: string, tell: (line: string) => void): Stamp | undefined {
  const file = stampOf(site)
  if (!existsSync(file)) return undefined
  const stamp = parseStamp(readFileSync(file, 'utf8'))
  if (stamp === undefined) {
    tell(`${path.relative('', file)} is damaged: it was removed and the site is rebuilt`)
    rmSync(file)
  }
  return stamp
}

/** Notes what a site was made from. */
export function writeStamp(site: string, stamp: Stamp): void {
  const file = stampOf(site)
  mkdirSync(path.dirname(file), {recursive: true})
  writeFileSync(file, JSON.stringify(stamp))
}

/** A file for each folder that sites are built into. */
export function stampOf(site: string): string {
  const name = hash('sha256', path.resolve(site)).slice(0, 16)
  return path.join(root, '.cache', `built-${name}.json`)
}

function parseStamp(text: string): Stamp | undefined {
  try {
    const {made, site} = JSON.parse(text) as Record<string, unknown>
    return typeof made === 'string' && typeof site === 'string' ? {made, site} : undefined
  } catch {
    return undefined
  }
}

/** Of the program, the packages it uses, and what it was told. */
export function digestOfProgram(options: object): string {
  const told = JSON.stringify([process.version, options])
  return hash('sha256', `${told} ${digestOfFiles(program)}`)
}

/**
 * Of the bytes of all files of these folders, or of these files, by their names
 * from the folder `from`; some may not be there.
 */
export function digestOfFiles(places: readonly string[], from = '/'): string {
  const digest = createHash('sha256')
  for (const place of places) {
    digest.update(`\0${path.relative(from, path.resolve(place))}\0`)
    for (const file of filesIn(place)) {
      const bytes = readFileSync(file)
      digest.update(`${path.relative(place, file)}\0${bytes.length}\0`).update(bytes)
    }
  }
  return digest.digest('hex')
}

/** By what a look at each file tells: nobody writes into a built site and puts its time back. */
export function digestOfSite(site: string): string {
  const digest = createHash('sha256')
  for (const file of filesIn(site)) {
    const {size, mtimeMs} = statSync(file)
    digest.update(`${path.relative(site, file)}\0${size}\0${mtimeMs}\0`)
  }
  return digest.digest('hex')
}

function filesIn(place: string): string[] {
  if (!existsSync(place)) return []
  if (statSync(place).isFile()) return [place]
  return readdirSync(place, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => path.join(parentPath, name))
    .sort()
}
