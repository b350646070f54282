/** Runs the converter's own command over one edition after the other. */
import {cp, mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {stringify} from 'yaml'
import {parseLock} from '../../scripts/addresses/parse-lock.ts'
import {stringifyLock} from '../../scripts/addresses/stringify-lock.ts'
import {makeContent, type ContentOptions} from '../../scripts/content/command.ts'
import {contentFiles, writeFolder} from '../../scripts/content/folder.ts'
import {readPublished} from '../../scripts/content/published.ts'
import {convertFolder, hasErrors} from '../../scripts/content/run.ts'
import type {Lock} from '../../src/atlas/lock.ts'
import type {Source} from '../../src/model/sources.ts'
import {VFile} from 'vfile'
import {reporter} from 'vfile-reporter'
import type {Edition} from './editions.ts'

/** The folders of a history, within one that is ours. */
export interface Folders {
  readonly seeds: string
  readonly content: string
}

export function foldersIn(folder: string): Folders {
  return {seeds: path.join(folder, 'seeds'), content: path.join(folder, 'content')}
}

/** Puts the texts of an edition into the folder of seeds, and declares its move in the lock. */
export async function prepare({seeds, move}: Edition, folders: Folders): Promise<void> {
  await rm(folders.seeds, {recursive: true, force: true})
  await mkdir(folders.seeds, {recursive: true})
  for (const [name, text] of Object.entries(seeds)) {
    await writeFile(path.join(folders.seeds, name), text)
  }
  const sources = Object.keys(seeds).map(sourceOf)
  await writeFile(path.join(folders.seeds, 'sources.yaml'), stringify({sources}))
  if (move !== undefined) await declareMove(move, folders)
}

/** Runs the converter; `options` add to what an edition says. */
export function publish(
  {date}: Edition,
  {seeds, content}: Folders,
  options: Partial<ContentOptions> = {}
): Promise<boolean> {
  return makeContent({seeds, out: content, date, ...options})
}

/** Writes the pages of an edition, as the command does, and prints nothing. */
export async function convert({date, what}: Edition, {seeds, content}: Folders): Promise<void> {
  const {lock, files} = readPublished(content)
  if (lock === undefined) throw new Error(`${what}: there is no lock`)
  const {conversion, settings, reports} = await convertFolder(seeds, {lock, date})
  if (hasErrors(reports)) throw new Error(`${what}:\n${reporter([...reports])}`)
  await writeFolder(content, contentFiles(conversion, files, settings).files)
}

/** The lock as it is now. */
export async function readLock({content}: Folders): Promise<Lock> {
  const file = new VFile({path: 'addresses.lock.json'})
  const lock = parseLock(await readFile(path.join(content, file.path), 'utf8'), file)
  if (lock === undefined) throw new Error(String(file.messages[0]))
  return lock
}

/** Keeps a copy of the content folder. */
export function copyContent({content}: Folders, to: string): Promise<void> {
  return cp(content, to, {recursive: true})
}

async function declareMove(
  {from, to}: {readonly from: string; readonly to: string},
  folders: Folders
): Promise<void> {
  const lock = await readLock(folders)
  const entry = lock.addresses[from]
  if (entry === undefined) throw new Error(`Nothing stands at ${from}`)
  const addresses = {...lock.addresses, [from]: {...entry, state: {movedTo: to}}}
  await writeFile(
    path.join(folders.content, 'addresses.lock.json'),
    stringifyLock({...lock, addresses})
  )
}

const titles: Readonly<Record<string, string>> = {
  'code.txt': 'The Islands’ new e-commerce code',
  'fiji-trade.txt': 'Trade measures of Fiji, part 1',
  'listing-1.txt': 'Trade measures of Fiji, part 1',
  'listing-2.txt': 'Trade measures of Fiji, part 2',
  'report.txt': 'Network freedom 2021: Fiji',
  'samoa.txt': 'Trade measures of Samoa'
}

function sourceOf(file: string): Partial<Source> {
  const common = {file, title: titles[file] ?? file, reuse: 'Made up for tests'}
  if (file === 'code.txt') return {...common, kind: 'article', class: 'press', country: 'FJ'}
  return file === 'report.txt'
    ? {...common, kind: 'fotn', class: 'expert', edition: 2021, publisher: 'Network House'}
    : {...common, kind: 'dti', class: 'expert', publisher: 'University of Examples'}
}
