/** The atlas that this build renders. Only routes ask for it; views are given theirs. */
import type {Atlas} from '../atlas/atlas.ts'
import {loadAtlas} from '../atlas/load.ts'
import {contentFolder} from '../content/folder.ts'
import {siteAddress} from '../model/links.ts'
import type {Settings} from '../model/settings.ts'

/** Loaded at the first call. */
export function builtAtlas(): Atlas {
  return loadAtlas({folder: contentFolder, site: siteAddress})
}

/** What the team of this site says of it. */
export function builtSettings(): Settings {
  return builtAtlas().settings
}
