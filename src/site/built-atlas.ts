/** The atlas that this build renders. Only routes and the middleware ask for it; views are given theirs. */
import type {Atlas} from '../atlas/atlas.ts'
import {loadAtlas} from '../atlas/load.ts'
import {contentFolder} from '../content/folder.ts'
import {siteAddress} from '../model/links.ts'

/** Loaded at the first call. */
export function builtAtlas(): Atlas {
  return loadAtlas({folder: contentFolder, site: siteAddress})
}
