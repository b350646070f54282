/** Other generators of sites on the same texts, installed from npm for the purpose. */
import {execFileSync} from 'node:child_process'
import {cp, mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import type {Command} from './processes.ts'

/** A page as other generators get it: the same text, without record, anchors and lists. */
export interface PlainText {
  /** As in `measures/kz/a`. */
  readonly path: string
  readonly title: string
  /** Markdown with notes of GFM, which is MDX, too. */
  readonly body: string
}

interface Peer {
  readonly label: string
  /** npm packages by name, with the exact version. */
  readonly packages: Readonly<Record<string, string>>
  /** The files of a project beside its texts, by path. */
  readonly files: Readonly<Record<string, string>>
  /** Where a text goes. */
  readonly textFile: (path: string) => string
  /** Builds `dist/` with a search index, run in the folder of the project. */
  readonly commands: readonly Command[]
}

const pageAround = (title: string, content: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title}</title></head>
<body><nav><a href="/">Home</a></nav><main data-pagefind-body><h1>${title}</h1>
${content}
</main></body>
</html>
`

const pagefindVersion = '1.6.0'
const runPagefind: Command = [
  process.execPath,
  'node_modules/pagefind/lib/runner/bin.cjs',
  '--site',
  'dist'
]
const runAstro: Command = [process.execPath, 'node_modules/astro/bin/astro.mjs', 'build']

export const peers = {
  eleventy: {
    label: 'Eleventy + Pagefind',
    packages: {
      '@11ty/eleventy': '3.1.2',
      'markdown-it': '14.1.0',
      'markdown-it-footnote': '4.0.0',
      pagefind: pagefindVersion
    },
    files: {
      'eleventy.config.js': `import markdown from 'markdown-it'
import footnotes from 'markdown-it-footnote'
export default function (eleventy) {
  eleventy.setLibrary('md', markdown({html: true}).use(footnotes))
  eleventy.setQuietMode(true)
  return {dir: {input: 'texts', includes: '../layouts', output: 'dist'}, markdownTemplateEngine: false}
}
`,
      'layouts/page.njk': pageAround('{{ title }}', '{{ content | safe }}'),
      'texts/texts.json': JSON.stringify({layout: 'page.njk'})
    },
    textFile: (name) => `texts/${name}.md`,
    commands: [[process.execPath, 'node_modules/@11ty/eleventy/cmd.cjs'], runPagefind]
  },
  /** As Astro's documentation sets it up: a content collection of MDX, one route. */
  plainAstro: {
    label: 'Astro + MDX + Pagefind',
    packages: {astro: '7.3.5', '@astrojs/mdx': '8.0.2', pagefind: pagefindVersion},
    files: {
      'astro.config.mjs': `import mdx from '@astrojs/mdx'\nexport default {integrations: [mdx()]}\n`,
      'src/content.config.ts': `import {defineCollection, z} from 'astro:content'
import {glob} from 'astro/loaders'
const loader = glob({pattern: '**/*.mdx', base: 'texts'})
const collections = {pages: defineCollection({loader, schema: z.object({title: z.string()})})}
export {collections}
`,
      'src/pages/[...slug].astro': `---
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
    },
    textFile: (name) => `texts/${name}.mdx`,
    commands: [runAstro, runPagefind]
  },
  /** With a sidebar of one link: its own puts a link to every page into every page. */
  starlight: {
    label: 'Starlight',
    packages: {astro: '7.3.5', '@astrojs/starlight': '0.42.4'},
    files: {
      'astro.config.mjs': `import starlight from '@astrojs/starlight'
const sidebar = [{label: 'Home', link: '/'}]
export default {integrations: [starlight({title: 'Texts', sidebar})]}
`,
      'src/content.config.ts': `import {defineCollection} from 'astro:content'
import {docsLoader} from '@astrojs/starlight/loaders'
import {docsSchema} from '@astrojs/starlight/schema'
const collections = {docs: defineCollection({loader: docsLoader(), schema: docsSchema()})}
export {collections}
`
    },
    textFile: (name) => `src/content/docs/${name}.mdx`,
    commands: [runAstro]
  }
} satisfies Record<string, Peer>

export type PeerName = keyof typeof peers

/** Installs the packages of a peer into an empty folder. */
export async function installPeer(folder: string, name: PeerName): Promise<void> {
  await mkdir(folder, {recursive: true})
  const manifest = {private: true, type: 'module', dependencies: peers[name].packages}
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest))
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel', 'error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit']
  })
}

/** Writes a project of a peer that shows these texts, with the packages installed in another folder. */
export async function writeProject(
  folder: string,
  installed: string,
  name: PeerName,
  texts: readonly PlainText[]
): Promise<void> {
  await mkdir(folder, {recursive: true})
  // A link would not do: bundlers follow it, and look for files beside its target.
  await cp(installed, folder, {recursive: true, verbatimSymlinks: true})
  const {files, textFile} = peers[name]
  const pages = texts.map(({path, title, body}): [string, string] => [
    textFile(path),
    `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}`
  ])
  for (const [file, text] of [...Object.entries(files), ...pages]) {
    await mkdir(path.dirname(path.join(folder, file)), {recursive: true})
    await writeFile(path.join(folder, file), text)
  }
}
