/** Renders the pages of a content folder with Astro. */
import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {build, type AstroIntegration} from 'astro'
import {bundleClientScripts} from '../../src/build/client-scripts.ts'
import {shareOf, type Part} from './part.ts'

export interface RenderOptions {
  readonly root: string
  readonly content: string
  /** Folder for the pages. */
  readonly folder: string
  /** Folder for what Astro keeps while it works. */
  readonly cacheFolder: string
  /** Stands for the root of the site in what is rendered. */
  readonly placeholder: string
  /** The public address of the home page. */
  readonly site?: string | undefined
  /** Renders only this share of the pages. */
  readonly part?: Part | undefined
}

export async function renderPages(options: RenderOptions): Promise<true> {
  const {root, content, folder, cacheFolder, placeholder, site, part} = options
  const scripts = await bundleClientScripts()
  await build({
    root,
    outDir: folder,
    cacheDir: cacheFolder,
    base: placeholder,
    ...(part === undefined ? {} : {integrations: [onlyPart(part)]}),
    vite: {
      define: Object.fromEntries(
        Object.entries({
          CONTENT_FOLDER: content,
          SITE_ROOT: placeholder,
          SITE_ADDRESS: site ?? '',
          CLIENT_SCRIPT: `/${scripts.main}`
        }).map(([name, value]) => [name, JSON.stringify(value)])
      ),
      experimental: {
        // Stylesheets and what they load lie in one folder.
        renderBuiltUrl: (file, {hostType}) =>
          hostType === 'css' ? path.posix.basename(file) : undefined
      }
    },
    logLevel: 'warn'
  })
  for (const [name, text] of scripts.files) {
    await mkdir(path.dirname(path.join(folder, name)), {recursive: true})
    await writeFile(path.join(folder, name), text)
  }
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
