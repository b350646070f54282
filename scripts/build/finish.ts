/** What looks at all rendered pages: references, search, the copy for a disk, and what is saved for offline. */
import {makeDiskCopy} from '../../src/integrations/disk.ts'
import {makeOffline} from '../../src/integrations/offline.ts'
import {writeReferences} from '../../src/integrations/references.ts'
import {indexSite} from '../../src/search/build/index.ts'
import {SiteFolder} from '../../src/integrations/site-folder.ts'

export interface FinishOptions {
  readonly content: string
  /** Folder of the rendered pages. */
  readonly folder: string
  readonly base: string
  readonly site?: string | undefined
  /** Empty folder for the copy that is read from a disk, where it is wanted besides its zip file. */
  readonly copy?: string | undefined
}

/** Adds all that to a folder of rendered pages. */
export async function finishSite(options: FinishOptions): Promise<true> {
  const {content, folder, base, site, copy} = options
  writeReferences(folder)
  await indexSite(folder, content)
  const files = new SiteFolder(folder)
  // After the search index, which it copies; before the list of what is saved, as it changes pages.
  await makeDiskCopy(files, {
    base,
    home: site && new URL(base, site).href,
    folder: copy
  })
  // Last: whatever is written later would not be saved.
  await makeOffline(files)
  return true
}
