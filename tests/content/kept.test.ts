import {cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {parseLock} from '../../scripts/addresses/parse-lock.ts'
import {contentFiles, lockName} from '../../scripts/content/files.ts'
import {readFiles, readFolder} from '../../scripts/content/folder.ts'
import {nextFolder} from '../../scripts/content/next-folder.ts'
import {convertFolder} from '../../scripts/content/run.ts'
import {messagesOf, summarise} from '../../scripts/content/summary.ts'
import {randomFrom, type Random} from '../../scripts/corpus/random.ts'
import {writeCorpus} from '../../scripts/corpus/write.ts'
import {anew, openKeep, type Keep} from '../../src/cache/keep.ts'
import {emptyLock} from '../../src/model/lock.ts'
import {VFile} from 'vfile'
import {edits as everyEdit, restore, type Edit} from '../scale/edits.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-kept-content-'))
})
afterEach(() => rm(folder, {recursive: true}))

const at = (name: string): string => path.join(folder, name)

interface Told {
  readonly files: ReadonlyMap<string, string>
  readonly told: object
}

/** Converts the seeds into a content folder; gives its files, and what is told of the run. */
async function convert(out: string, date: string, keep: Keep = anew): Promise<Told> {
  const standing = readFiles(at(out))
  const text = standing.get(lockName)?.text()
  const lock = text === undefined ? emptyLock : (parseLock(text, new VFile()) ?? emptyLock)
  const next = await nextFolder(at(out), standing)
  const run = await convertFolder(at('seeds'), {lock, date}, {keep, store: next.store})
  const {files, missing} = contentFiles(run.conversion, standing)
  await next.replace(files)
  const {laws, unresolved, changes} = run.conversion
  const told = {
    messages: messagesOf(run.reports),
    places: run.reports.map((file) => file.messages.map(String)),
    seeds: summarise(run),
    laws,
    unresolved,
    changes,
    missing
  }
  return {files: await readFolder(at(out)), told}
}

/** Converts with what is kept from one run to the next; `made` are the names of what was not. */
async function convertKept(out: string, date: string): Promise<Told & {readonly made: string[]}> {
  const keeping = openKeep(at('cache'), 'this program')
  const made: string[] = []
  const result = await convert(out, date, (name, from, make) =>
    keeping.keep(name, from, () => {
      made.push(name)
      return make()
    })
  )
  keeping.close()
  return {...result, made}
}

/** Treaties, which texts on any country name, and what becomes of them. */
const ofTreaties = [
  'The Convention on Cybercrime applies.',
  'The Convention on Cybercrime of 9 June 2016 applies.',
  'In 2020 the Convention on Cybercrime was repealed.',
  'The Convention on Cybercrime of 23 November 2001 is in force since 2004.'
]

const edits: readonly Edit[] = [
  ...everyEdit,
  {
    what: 'a treaty',
    make: (seeds, random) =>
      change(seeds, '-listing.txt', random, (text) =>
        text.replaceAll('\nCoverage ', () =>
          random.chance(30) ? ` ${oneOf(ofTreaties, random)}\nCoverage ` : '\nCoverage '
        )
      )
  },
  {
    what: 'a treaty as an instrument',
    make: (seeds, random) =>
      change(seeds, '-listing.txt', random, (text) =>
        text.replace(
          /(\nPillar .*\n).*\n/,
          '$1Convention on Cybercrime\n'
        )
      )
  },
  {
    what: 'a score that nobody can read',
    make: (seeds, random) =>
      change(seeds, '-report-2024.txt', random, (text) => text.replace('.00', '.09'))
  },
  {
    what: 'a title in the manifest',
    make: async (seeds, random) => {
      const file = path.join(seeds, 'sources.yaml')
      const text = await readFile(file, 'utf8')
      const titles = [...text.matchAll(/title: (?!>).*/g)]
      const {0: title, index} = oneOf(titles, random)
      await writeFile(file, `${text.slice(0, index)}${title}, again${text.slice(index + title.length)}`)
    }
  }
]

function oneOf<T>(list: readonly T[], random: Random): T {
  const chosen = list[random.below(list.length)]
  if (chosen === undefined) throw new Error('Nothing to choose from')
  return chosen
}

async function change(
  seeds: string,
  ending: string,
  random: Random,
  edit: (text: string) => string
): Promise<void> {
  const names = (await readdir(seeds)).filter((name) => name.endsWith(ending)).sort()
  const file = path.join(seeds, oneOf(names, random))
  await writeFile(file, edit(await readFile(file, 'utf8')))
}

const day = (count: number): string =>
  new Date(Date.UTC(2026, 0, 1 + count)).toISOString().slice(0, 10)

/** More runs, after edits of another chance, on request: `ATLAS_RUNS=100 ATLAS_CHANCE=7`. */
const runs = Number(process.env['ATLAS_RUNS'] ?? 12)
const random = randomFrom(Number(process.env['ATLAS_CHANCE'] ?? 8))

describe('a conversion with what earlier ones kept', {timeout: 300_000}, () => {
  test('gives after any edits what a conversion of everything gives, messages too', async () => {
    await writeCorpus(at('original'), 100)
    await restore(at('seeds'), at('original'))
    await convertKept('kept', day(0))
    for (let run = 1; run <= runs; run++) {
      if (random.chance(15)) await restore(at('seeds'), at('original'))
      const chosen = Array.from({length: 1 + random.below(3)}, () => oneOf(edits, random))
      for (const edit of chosen) await edit.make(at('seeds'), random)
      // A file that somebody removed, and one that somebody wrote into, are made again.
      if (random.chance(30)) await damage(at('kept'))
      await rm(at('clean'), {recursive: true, force: true})
      await cp(at('kept'), at('clean'), {recursive: true})
      const clean = await convert('clean', day(run))
      const kept = await convertKept('kept', day(run))
      const what = chosen.map((edit) => edit.what).join(', ')
      expect(differing(kept.files, clean.files), what).toEqual([])
      expect(kept.told, what).toEqual(clean.told)
    }
  })

  test('reads a seed again only where it changed, and compares the texts on its country', async () => {
    await writeCorpus(at('seeds'), 100)
    await convertKept('kept', day(0))
    expect((await convertKept('kept', day(1))).made).toEqual([])
    const [listing] = (await readdir(at('seeds'))).filter((name) => name.endsWith('-listing.txt'))
    const file = path.join(at('seeds'), listing ?? '')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('\nCoverage ', ' Corrected.\nCoverage '))
    const {made} = await convertKept('kept', day(2))
    expect(made).toEqual(['survey', 'outcome', 'mentions', 'concordance'])
  })

  test('gives all files where the folder they stood in is gone', async () => {
    await writeCorpus(at('seeds'), 60)
    const {files} = await convertKept('kept', day(0))
    await rm(at('kept'), {recursive: true})
    const again = await convertKept('kept', day(0))
    expect(again.files).toEqual(files)
    expect(again.made).toEqual([])
  })
})

describe('what the texts on another country say of a treaty', () => {
  const listing = (country: string, title: string, text: string): string =>
    `Database\n\nBrowse Database\n\n${country}\n\nSince May 2013\n\nPillar Content access  |  Sub-pillar Age limits\n${title}\n${text}\nCoverage Horizontal\n\nReport issue     Report new measure\n`
  const convention = 'Convention on Cybercrime'
  const write = async (name: string, text: string): Promise<void> => {
    await mkdir(at('seeds'), {recursive: true})
    await writeFile(path.join(at('seeds'), name), text)
  }
  const conflictsOf = (made: Told): string =>
    made.files.get('concordance/at.json') ?? ''

  test.each([
    ['that it was repealed', `In 2020 the ${convention} was repealed.`, 'repealed-in-force'],
    ['its date', `The ${convention} of 9 June 2016 applies.`, 'timeframe-law']
  ])('comes and goes with it: %s', async (_, text, rule) => {
    await write('at.txt', listing('AUSTRIA', convention, 'It applies to all.'))
    await write('be.txt', listing('BELGIUM', 'Lack of a law', 'It applies to some.'))
    await write(
      'sources.yaml',
      `sources:\n${['at', 'be']
        .map(
          (name) =>
            `  - file: ${name}.txt\n    kind: dti\n    title: ${name}\n    class: expert\n    reuse: None\n`
        )
        .join('')}`
    )
    const without = await convertKept('kept', day(0))
    expect(conflictsOf(without)).not.toContain(rule)
    await write('be.txt', listing('BELGIUM', 'Lack of a law', text))
    const withIt = await convertKept('kept', day(1))
    expect(conflictsOf(withIt)).toContain(rule)
    expect(conflictsOf(withIt)).toContain('/measures/be/')
    await write('be.txt', listing('BELGIUM', 'Lack of a law', `So it is. ${text}`))
    expect(conflictsOf(await convertKept('kept', day(2)))).toContain(rule)
    await write('be.txt', listing('BELGIUM', 'Lack of a law', 'It applies to some.'))
    expect(conflictsOf(await convertKept('kept', day(3)))).not.toContain(rule)
  })
})

/** The paths under which two folders do not say the same. */
function differing(one: Told['files'], other: Told['files']): string[] {
  const names = new Set([...one.keys(), ...other.keys()])
  return [...names].filter((name) => one.get(name) !== other.get(name))
}

/** Removes a page and writes into an account. */
async function damage(content: string): Promise<void> {
  const files = [...readFiles(content).keys()].sort()
  const page = oneOf(files.filter((name) => /^measures\/[^/]+\/[^/]+\.mdx$/.test(name)), random)
  const account = oneOf(files.filter((name) => name.startsWith('account/')), random)
  await rm(path.join(content, page))
  await writeFile(path.join(content, account), 'not an account')
}
