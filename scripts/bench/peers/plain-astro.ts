/** Astro as its documentation sets it up: a content collection of MDX, one route, Pagefind after it. */
import {frontMatter, pageAround, pagefind, pagefindVersion, type Peer} from './peer.ts'

const route = `---
import {getCollection, render} from 'astro:content'
export async function getStaticPaths() {
  const pages = await getCollection('pages')
  return pages.map((page) => ({params: {slug: page.id}, props: {page}}))
}
const {page} = Astro.props
const {Content} = await render(page)
const {title} = page.data
---
${pageAround('{title}', '<Content />')}`

const collection = `import {defineCollection, z} from 'astro:content'
import {glob} from 'astro/loaders'
export const collections = {
  pages: defineCollection({
    loader: glob({pattern: '**/*.mdx', base: 'texts'}),
    schema: z.object({title: z.string()})
  })
}
`

export const plainAstro: Peer = {
  name: 'Astro + MDX + Pagefind',
  packages: {astro: '7.3.5', '@astrojs/mdx': '8.0.2', pagefind: pagefindVersion},
  *files(texts) {
    yield [
      'astro.config.mjs',
      `import mdx from '@astrojs/mdx'\nexport default {integrations: [mdx()]}\n`
    ]
    yield ['src/content.config.ts', collection]
    yield ['src/pages/[...slug].astro', route]
    for (const text of texts) yield [`texts/${text.path}.mdx`, frontMatter(text) + text.body]
  },
  commands: [[process.execPath, 'node_modules/astro/bin/astro.mjs', 'build'], pagefind]
}
