import mdx from '@astrojs/mdx'
import {defineConfig} from 'astro/config'
import {kept} from './src/integrations/kept.ts'

/**
 * Scripts that are loaded later name no others to fetch with them: what they
 * import is there already, and in a copy on a disk it has no address.
 */
const withoutPreload = {
  name: 'without-preload',
  configEnvironment: (name) => (name === 'client' ? {build: {modulePreload: false}} : undefined)
}

export default defineConfig({
  publicDir: './src/public',
  trailingSlash: 'always',
  build: {
    format: 'directory',
    // A Content Security Policy without inline code: everything stays a file.
    inlineStylesheets: 'never'
  },
  vite: {build: {assetsInlineLimit: 0}, plugins: [withoutPreload]},
  markdown: {syntaxHighlight: false},
  integrations: [mdx(), kept()],
  devToolbar: {enabled: false}
})
