/** The only place where a page becomes text. */
import type {Root} from 'mdast'
import type {Options} from 'mdast-util-to-markdown'
import {remark} from 'remark'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import {writeText} from './plain-text.ts'
import {stringifyFrontMatter} from '../../src/model/front-matter.ts'
import type {Page} from '../../src/model/page.ts'

/** MDX runs a paragraph that opens with these words as code; the serializer does not know. */
const codeWords: Options = {
  unsafe: [
    {atBreak: true, character: 'i', after: 'mport\\b'},
    {atBreak: true, character: 'e', after: 'xport\\b'}
  ]
}

/** A bare address starts at `www.` whatever follows, also where no link can come of it. */
const bareAddresses: Options = {
  unsafe: [
    {
      character: '.',
      before: '[Ww]',
      inConstruct: 'phrasing',
      notInConstruct: ['autolink', 'link', 'image', 'label']
    }
  ]
}

/** Trees as MDX. */
export const markdown = remark()
  .use(remarkGfm)
  .use(remarkMdx)
  .data('settings', {bullet: '-', bulletOther: '*'})
  .use(function () {
    const data = this.data()
    data.toMarkdownExtensions = [
      ...(data.toMarkdownExtensions ?? []),
      codeWords,
      bareAddresses,
      {handlers: {text: writeText}}
    ]
  })
  .freeze()

/** A page file: the record as front matter, then the body. */
export function stringifyPage(record: Page, body: Root): string {
  return `${stringifyFrontMatter(record)}\n${markdown.stringify(body)}`
}
