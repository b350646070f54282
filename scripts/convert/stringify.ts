/** The only place where a page becomes text. */
import type {Root} from 'mdast'
import {gfmFootnoteToMarkdown} from 'mdast-util-gfm-footnote'
import {gfmToMarkdown} from 'mdast-util-gfm'
import {mdxToMarkdown} from 'mdast-util-mdx'
import {toMarkdown, type Options} from 'mdast-util-to-markdown'
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

const markdown: Options = {
  bullet: '-',
  bulletOther: '*',
  rule: '-',
  extensions: [gfmToMarkdown(), gfmFootnoteToMarkdown(), mdxToMarkdown(), codeWords, bareAddresses]
}

/** A page file: the record as front matter, then the body. */
export function stringifyPage(record: Page, body: Root): string {
  return `${stringifyFrontMatter(record)}\n${toMarkdown(body, markdown)}`
}
