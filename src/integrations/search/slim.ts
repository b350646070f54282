/**
 * Writes Pagefind’s index so that less of it is read for a search.
 *
 * Pagefind names the files of pages by seven digits of a hash, which do not
 * compress: with 10,000 pages that is half of what it reads before the first
 * search. It ends a file of words with the word that fills it, so that the
 * largest words come with all that stand before them. And it cuts the words at
 * the bounds short, `told` to `tol`, so that a word there is looked for in the
 * next file too. What a search finds hangs on none of this. Where anything is
 * not of the form known here, all stays as it is.
 */
import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {
  pack,
  readMeta,
  unpack,
  wordsOf,
  writeMeta,
  writeWords,
  type Chunk,
  type IndexedWord
} from './index-files.ts'
import {shortNames} from './short-names.ts'

interface Entry {
  readonly languages: Readonly<Record<string, {readonly hash: string}>>
}

/**
 * Bytes of a file of words before it is packed to half of them or less; a larger
 * word has one for itself. Each file has a line in the table of contents, which
 * is read as a whole, so that larger sites have larger ones.
 */
const usualSize = (pages: number): number => 16_000 + 2 * pages

/** Slims the index in a folder; gives why, where it could not. */
export async function slim(bundle: string, sizeFor = usualSize): Promise<string | undefined> {
  const workshop = path.join(bundle, 'slim')
  let surprise: string | undefined
  try {
    await mkdir(workshop)
    const steps = await plan(bundle, workshop, sizeFor).catch((error: unknown) => {
      surprise = error instanceof Error ? error.message : String(error)
      return []
    })
    for (const step of steps) await step()
  } finally {
    await rm(workshop, {recursive: true, force: true})
  }
  return surprise
}

type Step = () => Promise<void>

/** Reads everything and writes into the workshop alone; gives what is to be done to the index. */
async function plan(bundle: string, workshop: string, sizeFor: typeof usualSize): Promise<Step[]> {
  const at = (...names: string[]): string => path.join(bundle, ...names)
  const entryFile = at('pagefind-entry.json')
  const entry = JSON.parse(await readFile(entryFile, 'utf8')) as Entry
  const [[language, own] = [], ...others] = Object.entries(entry.languages)
  if (language === undefined || own === undefined || others.length > 0) {
    throw new Error('the index is not of one language')
  }
  const metaFile = at(`pagefind.${own.hash}.pf_meta`)
  const meta = readMeta(await unpack(metaFile))
  if (meta.pages.some(({group}) => group !== '')) throw new Error('pages share files')

  const steps: Step[] = []
  const pageNames = shortNames(meta.pages.map(({name}) => name))
  for (const [from, to] of pageNames) {
    const file = at('fragment', `${from}.pf_fragment`)
    if (!existsSync(file)) throw new Error(`the text ${from} is missing`)
    steps.push(() => rename(file, at('fragment', `${to}.pf_fragment`)))
  }
  const files = await writeAnew(
    meta.chunks.map(({name}) => at('index', `${name}.pf_index`)),
    workshop,
    sizeFor(meta.pages.length)
  )
  const wordNames = shortNames(files.map(({name}) => name))
  steps.push(() => rm(at('index'), {recursive: true}))
  steps.push(async () => void (await mkdir(at('index'))))
  const chunks = files.map((file): Chunk => {
    const name = wordNames.get(file.name) ?? file.name
    steps.push(() => rename(path.join(workshop, file.name), at('index', `${name}.pf_index`)))
    return {...file, last: bound(file.last), name}
  })
  const written = writeMeta({
    ...meta,
    pages: meta.pages.map((page) => ({...page, name: pageNames.get(page.name) ?? page.name})),
    chunks
  })
  const hash = `${language}_${hashOf(written).slice(0, 10)}`
  const changed = {...entry, languages: {[language]: {...own, hash}}}
  steps.push(
    () => rm(metaFile),
    () => writeFile(at(`pagefind.${hash}.pf_meta`), pack(written)),
    () => writeFile(entryFile, JSON.stringify(changed))
  )
  return steps
}

/** Puts the words of some files into others, in their order; gives these by their hashes. */
async function writeAnew(from: readonly string[], to: string, most: number): Promise<Chunk[]> {
  const files: Chunk[] = []
  let words: IndexedWord[] = []
  let size = 0
  const write = async (): Promise<void> => {
    const [first, last] = [words[0], words.at(-1)]
    if (first === undefined || last === undefined) return
    const data = writeWords(words)
    const name = hashOf(data)
    await writeFile(path.join(to, name), pack(data))
    files.push({first: first.word, last: last.word, name})
    words = []
    size = 0
  }
  for (const file of from) {
    for (const word of wordsOf(await unpack(file))) {
      if (size + word.bytes.length > most) await write()
      words.push(word)
      size += word.bytes.length
    }
  }
  await write()
  return files
}

function hashOf(data: Buffer): string {
  return createHash('sha256').update(data).digest('hex')
}

/** So long a word is one that longer words may be made of. */
const telling = 4

/**
 * The last word of a file as its bound. For a word that it lacks, the engine
 * also reads the files whose bound begins it, in case nothing nearer is found:
 * for `told` the one that ends with `to`, the largest of all. A character that
 * no word has keeps a short word from beginning others.
 */
function bound(last: string): string {
  return last.length < telling ? `${last}\u0001` : last
}
