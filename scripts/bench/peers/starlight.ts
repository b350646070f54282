/** Starlight with a sidebar of one link: its own puts a link to every page into every page. */
import {frontMatter, type Peer} from './peer.ts'

const config = `import starlight from '@astrojs/starlight'
export default {
  integrations: [starlight({title: 'Texts', sidebar: [{label: 'Home', link: '/'}]})]
}
`

const collection = `import {defineCollection} from 'astro:content'
import {docsLoader} from '@astrojs/starlight/loaders'
import {docsSchema} from '@astrojs/starlight/schema'
export const collections = {docs: defineCollection({loader: docsLoader(), schema: docsSchema()})}
`

export const starlight: Peer = {
  name: 'Starlight',
  packages: {astro: '7.3.5', '@astrojs/starlight': '0.42.4'},
  *files(texts) {
    yield ['astro.config.mjs', config]
    yield ['src/content.config.ts', collection]
    for (const text of texts) {
      yield [`src/content/docs/${text.path}.mdx`, frontMatter(text) + text.body]
    }
  },
  commands: [[process.execPath, 'node_modules/astro/bin/astro.mjs', 'build']]
}
