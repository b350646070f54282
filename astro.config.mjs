import mdx from '@astrojs/mdx'
import {defineConfig} from 'astro/config'
import {disk} from './src/integrations/disk.ts'
import {kept} from './src/integrations/kept.ts'
import {offline} from './src/integrations/offline.ts'
import {references} from './src/integrations/references.ts'
import {searchIndex} from './src/integrations/search-index.ts'

/** What looks at the whole site, which a part of it is not. */
const finishing =
  process.env.ATLAS_PART === undefined ? [references(), searchIndex(), disk(), offline()] : []

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
  integrations: [mdx(), kept(), ...finishing],
  devToolbar: {enabled: false}
})
