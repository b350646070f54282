/** Made-up seeds as a folder, with the manifest that says what they are. */
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {stringify} from 'yaml'
import {manifestName} from '../convert/manifest.ts'
import {corpus} from './corpus.ts'

/** Writes made-up seeds for so many pages, as like each other as real ones or, `dense`, more so; gives how many files, and their bytes. */
export async function writeCorpus(
  folder: string,
  pages: number,
  dense = false
): Promise<{readonly seeds: number; readonly bytes: number}> {
  const seeds = [...corpus(pages, dense)]
  await mkdir(folder, {recursive: true})
  for (const {source, text} of seeds) await writeFile(path.join(folder, source.file), text)
  const sources = seeds.map(({source}) => source)
  await writeFile(path.join(folder, manifestName), stringify({sources}))
  const bytes = seeds.reduce((sum, {text}) => sum + Buffer.byteLength(text), 0)
  return {seeds: seeds.length, bytes}
}

/** Corrects one measure, as an editor would: a word more at the end of its text. */
export async function correctOneMeasure(folder: string): Promise<void> {
  const name = (await readdir(folder)).sort().findLast((file) => file.endsWith('-listing.txt'))
  if (name === undefined) throw new Error(`${folder} has no listing`)
  const file = path.join(folder, name)
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace('\nCoverage ', ' Corrected.\nCoverage '))
}
