/** Indexes the built pages with Pagefind, as the last step of a build. */
import {fileURLToPath} from 'node:url'
import path from 'node:path'
import type {AstroIntegration} from 'astro'
import * as pagefind from 'pagefind'

export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({dir, logger}) => {
        const site = fileURLToPath(dir)
        const {index} = check(await pagefind.createIndex({forceLanguage: 'en'}))
        if (index === undefined) throw new Error('Pagefind gave no index')
        const {page_count} = check(await index.addDirectory({path: site}))
        check(await index.writeFiles({outputPath: path.join(site, 'pagefind')}))
        await pagefind.close()
        logger.info(`${page_count} pages indexed`)
      }
    }
  }
}

/** Pagefind returns its errors; a build must not go on without an index. */
function check<T extends {errors: string[]}>(response: T): T {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`)
  return response
}
