/** The atlas that this build renders. Only routes and the middleware ask for it; views are given theirs. */
import path from 'node:path'
import type {Atlas} from '../atlas/atlas.ts'
import {loadAtlas} from '../atlas/load.ts'
import {siteAddress} from '../model/links.ts'

/** Loaded at the first call. */
export function builtAtlas(): Atlas {
  return loadAtlas({folder: contentFolder, site: siteAddress})
}

/** Put in by the build; other programs read the own folder. */
declare const CONTENT_FOLDER: string | undefined

/** The content folder that is rendered. */
export const contentFolder =
  typeof CONTENT_FOLDER === 'undefined' ? path.resolve('content') : CONTENT_FOLDER
