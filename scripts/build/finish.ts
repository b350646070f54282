/** What looks at all rendered pages: references, search, the copy for a disk, and what is saved for offline. */
import {openBytes} from '../../src/cache/bytes.ts'
import {makeDiskCopy} from '../../src/integrations/disk.ts'
import {makeOffline} from '../../src/integrations/offline.ts'
import {writeReferences} from '../../src/integrations/references.ts'
import {indexSite} from '../../src/integrations/search-index.ts'

export interface FinishOptions {
  /** Folder of the rendered pages. */
  readonly folder: string
  readonly base: string
  readonly site?: string | undefined
  /** Empty folder for the copy that is read from a disk, where it is wanted besides its zip file. */
  readonly copy?: string | undefined
}

/**
 * Adds all that to a folder of rendered pages. `ATLAS_CONTENT` names their
 * content folder, `ATLAS_CACHE` that of what is kept between builds.
 */
export async function finishSite({folder, base, site, copy}: FinishOptions): Promise<true> {
  await writeReferences(folder)
  await indexSite(folder, (message) => console.error(message))
  const kept = openBytes(process.env['ATLAS_CACHE'])
  // After the search index, which it copies; before the list of what is saved, as it changes pages.
  await makeDiskCopy(folder, {
    base,
    home: site && new URL(base, site).href,
    folder: copy,
    kept
  })
  // Last: whatever is written later would not be saved.
  await makeOffline(folder, undefined, kept)
  kept.close()
  return true
}
