/**
 * A preview goes on from what it knows of the texts before an edit. Whatever is
 * edited in whatever order, its pages and messages, and what the site reads of
 * them, are those of a preview that begins with the texts as they are now.
 */
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import type {VFile} from 'vfile'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {stringify} from 'yaml'
import {contentFiles, readFolder, writeFolder} from '../../scripts/content/folder.ts'
import {convertFolder} from '../../scripts/content/run.ts'
import {manifestName} from '../../scripts/convert/manifest.ts'
import {freedomReport, listing, overview} from '../../scripts/corpus/seeds.ts'
import {randomFrom} from '../../scripts/corpus/words.ts'
import {Preview} from '../../scripts/dev/preview.ts'
import {type Content, readContent} from '../../src/atlas/content.ts'
import {emptyLock} from '../../src/atlas/lock.ts'
import {makeMemory, type Memory} from '../../src/model/memory.ts'

interface Entry {
  readonly kind: string
  readonly title: string
  readonly class?: string
  readonly [key: string]: unknown
}

interface Text {
  readonly entry: Entry
  readonly text: string
}

/** The texts of a folder by the names of their files. */
type Texts = ReadonlyMap<string, Text>

const random = randomFrom(20130521)
const short = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.slice(0, 500))
    .join('\n')
const article = (country: string, code: string, textClass: string): Text => ({
  entry: {kind: 'article', title: `Rules of ${country}`, country: code, class: textClass},
  text: short(overview(random, `Rules of ${country}`, country, false))
})
const database = (country: string): Text => ({
  entry: {kind: 'dti', title: `Listing of ${country}`},
  text: listing(random, country, 2, false)
})

/** Two countries, one of them in the words of a machine, too; laws of a union that both name are put in by edits. */
const atFirst: Texts = new Map([
  ['a-listing.txt', database('ANDORRA')],
  ['a-machine.txt', article('ANDORRA', 'AD', 'ai')],
  ['a-press.txt', article('ANDORRA', 'AD', 'press')],
  ['b-listing.txt', database('ANGOLA')],
  [
    'b-report.txt',
    {
      entry: {kind: 'fotn', title: 'Report on Angola', edition: 2023},
      text: short(freedomReport(random, 'Angola', false).split('\n').slice(0, 120).join('\n'))
    }
  ]
])

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-preview-'))
})

afterAll(() => rm(folder, {recursive: true}))

async function save(texts: Texts, seeds: string): Promise<void> {
  await rm(seeds, {recursive: true, force: true})
  await mkdir(seeds, {recursive: true})
  const sources = [...texts].map(([file, {entry}]) => ({
    ...{file, class: 'expert', reuse: 'Made up'},
    ...entry
  }))
  await writeFile(path.join(seeds, manifestName), stringify({sources}))
  for (const [file, {text}] of texts) await writeFile(path.join(seeds, file), text)
}

interface Shown {
  readonly files: ReadonlyMap<string, string>
  readonly messages: readonly string[]
  /** As JSON. */
  readonly content: string
}

function shown(preview: Preview, reports: readonly VFile[], memory?: Memory): Shown {
  const {folder, files, lock} = preview
  const content = readContent(folder, memory && {files, lock, memory})
  return {
    files: readFolder(folder),
    messages: reports.flatMap(({path, messages}) =>
      messages.map((one) => `${path}:${String(one)}`)
    ),
    content: JSON.stringify(plain(content))
  }
}

function plain({files, accounts, ...content}: Content): object {
  return {...content, files: [...files], accounts: [...accounts]}
}

/** Words that are put into a text, some of which name laws or bodies. */
const words = fc.constantFrom(
  ' quickly',
  '\n',
  ' within 48 hours',
  ' under Law No. 94-V of 21 May 2013 on Personal Data',
  ' the General Data Protection Regulation (Regulation (EU) 2016/679)',
  ' (see A3)',
  ' the Law on Personal Data was repealed in 2020.'
)

type Edit = (texts: Texts) => Texts

const changed =
  (index: number, change: (text: Text) => Text): Edit =>
  (texts) => {
    const [file, text] = [...texts][index % texts.size] ?? []
    return file === undefined || text === undefined ? texts : new Map(texts).set(file, change(text))
  }

const index = fc.nat(4)
const edits: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(index, fc.double({min: 0, max: 1, noNaN: true}), words)
      .map(([one, share, word]) =>
        changed(one, ({entry, text}) => {
          const blank = text.indexOf(' ', Math.floor(share * text.length))
          const at = blank < 0 ? text.length : blank
          return {entry, text: text.slice(0, at) + word + text.slice(at)}
        })
      )
  },
  fc
    .tuple(index, index)
    .map(([one, other]) =>
      changed(one, ({entry}) => ({entry, text: [...atFirst.values()][other]?.text ?? ''}))
    ),
  index.map((one): Edit => (texts) => {
    const rest = new Map(texts)
    rest.delete([...texts.keys()][one] ?? '')
    return rest.size === 0 ? texts : rest
  }),
  index.map((one): Edit => (texts) => {
    const [file, text] = [...atFirst][one] ?? []
    return file === undefined || text === undefined ? texts : new Map(texts).set(file, text)
  }),
  fc.tuple(index, fc.constantFrom('press', 'ai', 'official')).map(([one, textClass]) =>
    changed(one, ({entry, text}) => ({
      entry: {...entry, class: textClass, title: `${entry.title}, again`},
      text
    }))
  )
)

test(
  'a preview shows what one that begins with the same texts shows',
  {timeout: 240_000},
  async () => {
    const [seeds, published] = [path.join(folder, 'seeds'), path.join(folder, 'published')]
    await save(atFirst, seeds)
    const before = await convertFolder(seeds, {lock: emptyLock, date: '2026-01-31'})
    await writeFolder(published, contentFiles(before.conversion, new Map()).files)
    let count = 0
    const previewIn = (): Preview =>
      new Preview({seeds, published, folder: path.join(folder, `preview-${count++}`)})
    await fc.assert(
      fc.asyncProperty(fc.array(edits, {minLength: 2, maxLength: 3}), async (sequence) => {
        const preview = previewIn()
        const memory = makeMemory()
        let texts = atFirst
        for (const edit of [(same: Texts) => same, ...sequence]) {
          texts = edit(texts)
          await save(texts, seeds)
          const now = shown(preview, await preview.convert(), memory)
          const fresh = previewIn()
          expect(now).toEqual(shown(fresh, await fresh.convert()))
        }
      }),
      {numRuns: 3}
    )
  }
)
