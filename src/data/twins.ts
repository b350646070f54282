/** The record of each page as JSON beside it, with its text. */
import type {Atlas} from '../atlas/atlas.ts'
import {textsOf} from '../document/tree.ts'
import type {Page} from '../kinds/index.ts'
import type {DataFile} from './files.ts'
import {publishedRecord} from './tables.ts'

/** A twin lies beside its page: `/measures/kz/a/index.json`. */
export const twinAddress = (address: string): string => `${address}index.json`

/** The record of a page, and its text by anchors: headings, paragraphs, notes. */
export function twinOf(page: Page, atlas: Atlas): Readonly<Record<string, unknown>> {
  const {tree} = atlas.fileOf(page)
  return {...publishedRecord(page, atlas), text: Object.fromEntries(textsOf(tree))}
}

/** The twins of all live pages. */
export function* twins(atlas: Atlas): Generator<DataFile> {
  for (const page of atlas.texts) {
    yield {
      address: twinAddress(page.address),
      text: `${JSON.stringify(twinOf(page, atlas), undefined, 1)}\n`
    }
  }
}
