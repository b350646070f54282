/** Pagefind, which makes an index of some pages at a time. */
import * as pagefind from 'pagefind'
import type {IndexFiles} from './split-index.ts'

/** A page as it is to be indexed. */
export interface IndexedPage {
  readonly url: string
  readonly content: string
}

export class Indexer {
  /** The files of an index of some pages alone, by their paths. */
  async index(pages: readonly IndexedPage[]): Promise<IndexFiles> {
    const {index} = check(await pagefind.createIndex({forceLanguage: 'en'}))
    if (index === undefined) throw new Error('Pagefind gave no index')
    // They come in any order, and are told apart by address.
    await Promise.all(pages.map(async (page) => check(await index.addHTMLFile({...page}))))
    const {files} = check(await index.getFiles())
    // Or all indexes would stay in memory until the end.
    await index.deleteIndex()
    return new Map(files.map(({path, content}) => [path, Buffer.from(content)]))
  }

  async close(): Promise<void> {
    await pagefind.close()
  }
}

/** Pagefind returns its errors; a build must not go on without an index. */
function check<T extends {errors: string[]}>(response: T): T {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`)
  return response
}
