/** The index that Pagefind makes of built pages when it is left to itself. */
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import * as pagefind from 'pagefind'

/** Indexes the pages of a site with no option set, into a folder that has a page to open and nothing else. */
export async function indexPlainly(site: string, out: string): Promise<void> {
  const {index} = check(await pagefind.createIndex())
  if (index === undefined) throw new Error('Pagefind gave no index')
  try {
    for (const name of await readdir(site, {recursive: true})) {
      if (!name.endsWith('.html')) continue
      const html = await readFile(path.join(site, name), 'utf8')
      check(await index.addHTMLFile({sourcePath: name, content: html}))
    }
    check(await index.writeFiles({outputPath: path.join(out, 'pagefind')}))
  } finally {
    await pagefind.close()
  }
  await mkdir(out, {recursive: true})
  await writeFile(
    path.join(out, 'index.html'),
    '<!doctype html><html lang="en"><title>Pagefind</title></html>'
  )
}

function check<T extends {errors: string[]}>(response: T): T {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`)
  return response
}
