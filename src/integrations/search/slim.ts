/**
 * Writes the table of contents of Pagefind’s index shorter, and with the exact
 * words at the bounds of its files.
 *
 * Pagefind names the files of pages by seven digits of a hash, which do not
 * compress: with 10,000 pages that is half of what it reads before the first
 * search. And it cuts the words at the bounds short, `told` to `tol`, so that
 * a word there is looked for in the next file too. What a search finds hangs on
 * neither. Where anything is not of the form known here, all stays as it is.
 */
import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {readFile, rename, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {pack, readMeta, unpack, wordsOf, writeMeta, type Chunk} from './index-files.ts'
import {shortNames} from './short-names.ts'

interface Entry {
  readonly languages: Readonly<Record<string, {readonly hash: string}>>
}

/** Slims the index in a folder; gives why, where it could not. */
export async function slim(bundle: string): Promise<string | undefined> {
  let steps: Step[]
  try {
    steps = await plan(bundle)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  for (const step of steps) await step()
  return undefined
}

type Step = () => Promise<void>

/** Reads everything and changes nothing; gives what is to be done. */
async function plan(bundle: string): Promise<Step[]> {
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
  const short = (folder: string, ending: string, names: readonly string[]): Shortened => {
    const shortened = shortNames(names)
    for (const [from, to] of shortened) {
      const [file, target] = [at(folder, from + ending), at(folder, to + ending)]
      if (!existsSync(file)) throw new Error(`${folder} lacks a file`)
      steps.push(() => rename(file, target))
    }
    return (name) => shortened.get(name) ?? name
  }
  const pageName = short('fragment', '.pf_fragment', meta.pages.map(nameOf))
  const chunkName = short('index', '.pf_index', meta.chunks.map(nameOf))
  const chunks: Chunk[] = []
  for (const {name} of meta.chunks) {
    const words = [...wordsOf(await unpack(at('index', `${name}.pf_index`)))]
    const [first, last] = [words[0], words.at(-1)]
    if (first === undefined || last === undefined) throw new Error('a file has no words')
    chunks.push({first, last: bound(last), name: chunkName(name)})
  }
  const written = writeMeta({
    ...meta,
    pages: meta.pages.map((page) => ({...page, name: pageName(page.name)})),
    chunks
  })
  const hash = `${language}_${createHash('sha256').update(written).digest('hex').slice(0, 10)}`
  const changed = {...entry, languages: {[language]: {...own, hash}}}
  steps.push(
    () => rm(metaFile),
    () => writeFile(at(`pagefind.${hash}.pf_meta`), pack(written)),
    () => writeFile(entryFile, JSON.stringify(changed))
  )
  return steps
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

type Shortened = (name: string) => string

function nameOf({name}: {readonly name: string}): string {
  return name
}
