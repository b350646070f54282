/** Eleventy with Markdown, its notes by the plugin of markdown-it, Pagefind after it. */
import {frontMatter, pageAround, pagefind, pagefindVersion, type Peer} from './peer.ts'

const config = `import markdown from 'markdown-it'
import footnotes from 'markdown-it-footnote'
export default function (eleventy) {
  eleventy.setLibrary('md', markdown({html: true}).use(footnotes))
  eleventy.setQuietMode(true)
  return {
    dir: {input: 'texts', includes: '../layouts', output: 'dist'},
    markdownTemplateEngine: false
  }
}
`

export const eleventy: Peer = {
  name: 'Eleventy + Pagefind',
  packages: {
    '@11ty/eleventy': '3.1.2',
    'markdown-it': '14.1.0',
    'markdown-it-footnote': '4.0.0',
    pagefind: pagefindVersion
  },
  *files(texts) {
    yield ['eleventy.config.js', config]
    yield ['layouts/page.njk', pageAround('{{ title }}', '{{ content | safe }}')]
    yield ['texts/texts.json', JSON.stringify({layout: 'page.njk'})]
    for (const text of texts) yield [`texts/${text.path}.md`, frontMatter(text) + text.body]
  },
  commands: [[process.execPath, 'node_modules/@11ty/eleventy/cmd.cjs'], pagefind]
}
