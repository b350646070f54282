/** Renders the pages of a content folder with Astro. */
import {build, type AstroIntegration} from 'astro'
import {shareOf, type Part} from './part.ts'

export interface RenderOptions {
  readonly root: string
  readonly content: string
  /** Folder for the pages. */
  readonly folder: string
  /** Folder for what Astro keeps while it works. */
  readonly cacheFolder: string
  readonly base: string
  readonly site?: string | undefined
  /** Renders only this share of the pages. */
  readonly part?: Part | undefined
}

export async function renderPages(options: RenderOptions): Promise<true> {
  const {root, content, folder, cacheFolder, base, site, part} = options
  await build({
    root,
    outDir: folder,
    cacheDir: cacheFolder,
    base,
    ...(site === undefined ? {} : {site}),
    ...(part === undefined ? {} : {integrations: [onlyPart(part)]}),
    vite: {define: {CONTENT_FOLDER: JSON.stringify(content)}},
    logLevel: 'warn'
  })
  return true
}

function onlyPart(part: Part): AstroIntegration {
  return {
    name: 'only-part',
    hooks: {
      'astro:build:start': ({setPrerenderer}) => {
        setPrerenderer((usual) => ({
          ...usual,
          getStaticPaths: async () => {
            const paths = await usual.getStaticPaths()
            return paths.filter(({pathname}) => shareOf(pathname, part.of) === part.number)
          }
        }))
      }
    }
  }
}
