import mdx from '@astrojs/mdx'
import {defineConfig} from 'astro/config'
import {openBytes} from './src/cache/bytes.ts'
import {disk} from './src/integrations/disk.ts'
import {kept} from './src/integrations/kept.ts'
import {offline} from './src/integrations/offline.ts'
import {references} from './src/integrations/references.ts'
import {searchIndex} from './src/integrations/search-index.ts'

/** What looks at the whole site, which a part of it is not. */
function finishing() {
  if (process.env.ATLAS_PART !== undefined) return []
  const bytes = openBytes(process.env.ATLAS_CACHE)
  return [references(), searchIndex(), disk(bytes), offline(bytes)]
}

export default defineConfig({
  publicDir: './src/public',
  trailingSlash: 'always',
  build: {
    format: 'directory',
    // A Content Security Policy without inline code: everything stays a file.
    inlineStylesheets: 'never'
  },
  vite: {build: {assetsInlineLimit: 0}},
  markdown: {syntaxHighlight: false},
  integrations: [mdx(), kept(), ...finishing()],
  devToolbar: {enabled: false}
})
