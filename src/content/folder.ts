/** The content folder that is rendered; the build puts its path in, other programs read the own one. */
import path from 'node:path'

declare const CONTENT_FOLDER: string | undefined

export const contentFolder =
  typeof CONTENT_FOLDER === 'undefined' ? path.resolve('content') : CONTENT_FOLDER
