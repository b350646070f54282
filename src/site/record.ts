/** The record of a page as plain lines: for archived pages, for print, and to compare two versions. */
import {kindOf, type Page} from '../kinds/index.ts'
import type {RecordLine} from '../kinds/kind.ts'

export type {RecordLine} from '../kinds/kind.ts'

/** Everything the record of a page says in the source's words, in order. */
export function recordOf(page: Page): readonly RecordLine[] {
  return kindOf(page).lines(page)
}
