/**
 * Hostile seeds: those of the fixtures, and what no text file in a repository
 * should hold, because an editor or git would mend it: other line ends, a byte
 * order mark, NUL, broken UTF-8, and a line of a hundred thousand characters.
 */
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import {parse, stringify} from 'yaml'
import {manifestSchema, sourceSchema, type Source} from '../../src/model/sources.ts'
import {anyLines, kindOfText, textOfKind} from '../convert/hostile.ts'
import {triesAll} from './runs.ts'

/** Texts in scripts from right to left, tables, and a report in prose. */
const unusual = ['article-hebrew', 'article-table-bars', 'dti-arabic', 'fotn-arabic', 'fotn-2013']

const fixtures = path.resolve(import.meta.dirname, '../fixtures/hostile/seeds')

/** Bytes that no page can hold: NUL, a byte that never occurs, a surrogate, a long form, half a letter. */
export const unreadable = [[0x00], [0xff], [0xed, 0xa0, 0x80], [0xc0, 0xaf], [0xd2]] as const

/** A browser takes twenty seconds to break a million into lines; a converter is given that many by its own tests. */
const long = triesAll ? 1_000_000 : 100_000

/** Writes a folder of hostile seeds with its manifest. */
export async function writeHostileSeeds(folder: string): Promise<void> {
  const [dti, fotn, article] = await Promise.all(['dti.txt', 'fotn.txt', 'article.txt'].map(read))
  const manifest = manifestSchema.parse(parse(await read('sources.yaml')))
  const longText = `A long line\n\nA paragraph before it.\n\n${longLine()}\n`
  const seeds: Record<string, Uint8Array> = {
    'dti.txt': Buffer.from(`\uFEFF${(dti ?? '').replaceAll('\n', '\r\n')}`),
    'fotn.txt': Buffer.from(fotn ?? ''),
    'article.txt': broken(mixedLineEnds(article ?? '')),
    'long.txt': Buffer.from(longText)
  }
  const others = [...anyTexts(), ...(await Promise.all(unusual.map(textOfCase)))]
  for (const {file, text} of others) seeds[file] = Buffer.from(text)
  await mkdir(folder, {recursive: true})
  for (const [name, bytes] of Object.entries(seeds)) {
    await writeFile(path.join(folder, name), bytes)
  }
  const sources: Source[] = manifest.sources.flatMap((source) =>
    source.kind === 'article'
      ? [source, {...source, file: 'long.txt', title: 'A long line', class: 'press'}]
      : [source]
  )
  await writeFile(
    path.join(folder, 'sources.yaml'),
    stringify({sources: [...sources, ...others.map(({source}) => source)]})
  )
}

interface TextWithSource {
  readonly file: string
  readonly text: string
  readonly source: Source
}

/** The only text of a folder of cases. */
async function textOfCase(name: string): Promise<TextWithSource> {
  const folder = path.resolve(import.meta.dirname, '../cases', name, 'seeds')
  const manifest = await readFile(path.join(folder, 'sources.yaml'), 'utf8')
  const [source] = manifestSchema.parse(parse(manifest)).sources
  if (source === undefined) throw new Error(`${name}: expected a source`)
  const text = await readFile(path.join(folder, source.file), 'utf8')
  const file = `${name}.txt`
  return {file, text, source: {...source, file}}
}

/** Texts of every kind with any text in each of their fields, the same in every run. */
function anyTexts(): TextWithSource[] {
  return fc.sample(anyLines, {seed: 20260131, numRuns: 10}).flatMap((lines, index) =>
    Object.entries(textOfKind).map(([form, textOf]) => {
      const file = `any-${form}-${index}.txt`
      const kind = kindOfText[form as keyof typeof textOfKind]
      const source = sourceSchema.parse({
        ...{file, kind, title: `Any ${form} ${index}`, class: 'press', reuse: 'None'},
        // Two reports of one country and year would be one.
        ...(kind === 'fotn' ? {edition: 2000 + index} : {})
      })
      return {file, text: textOf(lines), source}
    })
  )
}

function read(name: string): Promise<string> {
  return readFile(path.join(fixtures, name), 'utf8')
}

/** A paragraph of what makes parsers go back and start again. */
function longLine(): string {
  const pieces = [
    '{',
    '<b ',
    '[',
    '![',
    '](',
    '&',
    '*',
    '_',
    '`',
    '~~',
    '|',
    'http://a.kz/',
    '(see A1',
    '.1 ',
    '“',
    'ә'
  ]
  const once = pieces.join('') + pieces.map((piece) => piece.repeat(20)).join(' ')
  return once.repeat(Math.ceil(long / once.length)).slice(0, long)
}

/** CRLF, CR and LF in turn. */
function mixedLineEnds(text: string): string {
  const ends = ['\r\n', '\r', '\n']
  return text
    .split('\n')
    .map((line, index, lines) => (index + 1 < lines.length ? line + ends[index % 3] : line))
    .join('')
}

/** Puts unreadable bytes between the words of one of the paragraphs. */
function broken(text: string): Uint8Array {
  const mark = 'The first paragraph'
  const at = text.indexOf(mark) + mark.length
  const bytes = unreadable.flatMap((sequence) => [...Buffer.from(' x'), ...sequence])
  return Buffer.concat([
    Buffer.from(text.slice(0, at)),
    Buffer.from(bytes),
    Buffer.from(text.slice(at))
  ])
}
