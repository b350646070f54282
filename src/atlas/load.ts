/** The atlas of a content folder, loaded once for each folder and site. */
import path from 'node:path'
import {makeAtlas, type Atlas} from './atlas.ts'
import {readContent} from './content.ts'

export interface AtlasOptions {
  readonly folder: string
  /** Address of the site's front page, `https://example.org/atlas/`, where it is known. */
  readonly site?: string | undefined
}

const atlases = new Map<string, Atlas>()

/** Reads the folder at the first call. Throws where a file is not what the schemas say. */
export function loadAtlas({folder, site}: AtlasOptions): Atlas {
  const key = JSON.stringify([path.resolve(folder), site])
  let atlas = atlases.get(key)
  if (atlas === undefined) {
    const content = readContent(folder)
    const {addresses} = content.lock
    const isLive = (address: string): boolean => addresses[address]?.state === 'live'
    const pages = [...content.files]
      .filter(([address]) => isLive(address))
      .map(([, {data}]) => data)
    const accounts = [...content.accounts.values()].filter(({address}) => isLive(address))
    atlas = makeAtlas(pages, accounts, {...content, site})
    atlases.set(key, atlas)
  }
  return atlas
}

/** Makes the next call read its folder again: while developing, a folder changes under way. */
export function forgetAtlases(): void {
  atlases.clear()
}
