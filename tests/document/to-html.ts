/** The HTML of a page's body, from its MDX. */
import {toHtml} from 'hast-util-to-html'
import {bodyToHast, type BodyOptions} from '../../src/document/html.ts'
import {readBody} from '../../src/document/read.ts'
import type {Page} from '../../src/kinds/index.ts'

export function bodyToHtml(mdx: string, record: Page, options: BodyOptions): string {
  return toHtml(bodyToHast(readBody(mdx), record, options))
}
