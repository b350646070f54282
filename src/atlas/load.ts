/** The atlas of a content folder, loaded once for each folder and site. */
import path from 'node:path'
import {makeAtlas, type Atlas} from './atlas.ts'
import {type Files, readContent} from './content.ts'
import type {Lock} from './lock.ts'
import {makeMemory, noMemory} from '../model/memory.ts'

interface AtlasOptions {
  readonly folder: string
  /** Address of the site's front page, `https://example.org/atlas/`, where it is known. */
  readonly site?: string | undefined
}

interface Held {
  readonly files: Files
  readonly lock: Lock | undefined
}

const atlases = new Map<string, Atlas>()

/** What folders hold, where another program says so. */
const live = new Map<string, Held>()

/** Only a development server reads a folder more than once. */
const memory = import.meta.env?.DEV ? makeMemory() : noMemory

/** Reads the folder at the first call, and holds what it found. Throws where a file is not what the schemas say. */
export function loadAtlas(options: AtlasOptions): Atlas {
  const {folder, site} = options
  const key = JSON.stringify([path.resolve(folder), site])
  const atlas = atlases.get(key) ?? readAtlas(options)
  atlases.set(key, atlas)
  return atlas
}

/** Reads the folder. Throws where a file is not what the schemas say. */
export function readAtlas({folder, site}: AtlasOptions): Atlas {
  const content = readContent(folder, {...live.get(path.resolve(folder)), memory})
  const {addresses} = content.lock
  const isLive = (address: string): boolean => addresses[address]?.state === 'live'
  const pages = [...content.files].filter(([address]) => isLive(address)).map(([, {data}]) => data)
  const accounts = [...content.accounts.values()].filter(({address}) => isLive(address))
  return makeAtlas(pages, accounts, {...content, site})
}

/**
 * Makes the next call read these texts, which are what the folder now holds; of them only what
 * differs from the last ones, and not the lock, where who wrote it gives what it says.
 */
export function updateFolder(folder: string, files: Files, lock: Lock | undefined): void {
  live.set(path.resolve(folder), {files, lock})
  atlases.clear()
}
