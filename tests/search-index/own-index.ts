/** An index of this project’s own texts, and a search in it. */
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import * as pagefind from 'pagefind'
import {serve, type Served} from '../../scripts/serve/server.ts'
import type {Engine} from '../../src/search/browser/engine.ts'
import {nearWords} from '../../src/search/language/near.ts'
import {pagefindEngine, ranking, type Pagefind} from '../../src/search/browser/pagefind.ts'
import {Vocabulary} from '../../src/search/build/vocabulary.ts'

export interface OwnText {
  readonly name: string
  readonly title: string
  readonly text: string
}

/** The texts of all pages, as they stand in the files. */
export async function ownTexts(): Promise<readonly OwnText[]> {
  const content = path.resolve(import.meta.dirname, '../../content')
  const names = (await readdir(content, {recursive: true})).filter((name) => name.endsWith('.mdx'))
  return Promise.all(
    names.sort().map(async (name) => {
      const text = await readFile(path.join(content, name), 'utf8')
      return {name, text, title: /^title: (.*)$/m.exec(text)?.[1] ?? name}
    })
  )
}

/** Writes an index of texts into `pagefind/` in a folder. */
export async function writeIndex(
  texts: readonly OwnText[],
  folder: string,
  options: {readonly maxFragments?: number} = {}
): Promise<void> {
  const {index} = await pagefind.createIndex({forceLanguage: 'en', ...options})
  for (const {name, title, text} of texts) {
    await index?.addCustomRecord({url: `/${name}`, content: text, language: 'en', meta: {title}})
  }
  await index?.writeFiles({outputPath: path.join(folder, 'pagefind')})
  await pagefind.close()
}

export interface OpenIndex extends Pick<Served, 'close'> {
  readonly engine: Engine
}

/** Starts the engine of an index in a folder, which reads its files by HTTP alone. */
export async function openIndex(texts: readonly OwnText[], folder: string): Promise<OpenIndex> {
  const {url, close} = await serve(folder)
  const module: unknown = await import(path.join(folder, 'pagefind', 'pagefind.js'))
  const {createInstance} = module as {
    createInstance: (options: object) => Pagefind & {init: () => Promise<void>}
  }
  const instance = createInstance({basePath: `${url}pagefind/`, noWorker: true, ranking})
  await instance.init()
  const vocabulary = new Vocabulary()
  for (const {text} of texts) vocabulary.add(text)
  const words = vocabulary.toString().split('\n')
  const near = (word: string): Promise<string[]> => Promise.resolve(nearWords(word, words))
  return {engine: pagefindEngine(instance, {pages: texts.length, near}), close}
}
