/** Renders the pages of a content folder with Astro; `ATLAS_CONTENT` names it. */
import {build} from 'astro'

export interface RenderOptions {
  readonly root: string
  /** Folder for the pages. */
  readonly folder: string
  /** Folder for what Astro keeps while it works. */
  readonly cacheFolder: string
  readonly base: string
  readonly site?: string | undefined
}

export async function renderPages(options: RenderOptions): Promise<true> {
  const {root, folder, cacheFolder, base, site} = options
  await build({
    root,
    outDir: folder,
    cacheDir: cacheFolder,
    base,
    ...(site === undefined ? {} : {site}),
    logLevel: 'warn'
  })
  return true
}
