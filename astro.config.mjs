import mdx from '@astrojs/mdx'
import {defineConfig} from 'astro/config'

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
  integrations: [mdx()],
  devToolbar: {enabled: false}
})
