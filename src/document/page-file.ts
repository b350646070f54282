/** A page file: the record as front matter, then the body. */
import {stringifyFrontMatter} from '../model/front-matter.ts'
import type {Page} from '../model/page.ts'
import type {Body} from './body.ts'
import {writeBody} from './write.ts'

/** The text of the file of a page. */
export function stringifyPage(record: Page, body: Body): string {
  return `${stringifyFrontMatter(record)}\n${writeBody(body)}`
}
