import {execFile} from 'node:child_process'
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile
} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {makeContent} from '../../scripts/content/command.ts'
import {readFolder} from '../../scripts/content/folder.ts'
import {UsageError} from '../../scripts/terminal/usage.ts'

let folder: string
let seeds: string
let out: string

const names = {
  measures: '000_16b7e9280af73a49.txt',
  moreMeasures: '001_3c84ad784db435fc.txt',
  article: '002_c61aa6787e85e864.txt',
  report: '003_da55fbf17a895a8d.txt'
} as const

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'content-'))
  seeds = path.join(folder, 'seeds')
  out = path.join(folder, 'content')
  await mkdir(seeds)
})
afterEach(() => rm(folder, {recursive: true}))

/** Puts some of the texts into the folder of seeds, with their entries: few are converted sooner. */
async function give(...wanted: readonly (keyof typeof names)[]): Promise<void> {
  const files = wanted.map((name) => names[name])
  for (const file of files) await cp(path.join('seeds', file), path.join(seeds, file))
  await writeFile(manifest(), entriesOf(await readFile('seeds/sources.yaml', 'utf8'), files))
}

/** A manifest with the entries of some files alone. */
function entriesOf(text: string, files: readonly string[]): string {
  const [head = '', ...entries] = text.split(/^(?= {2}- )/m)
  const isWanted = (entry: string): boolean => files.some((file) => entry.includes(file))
  return head + entries.filter(isWanted).join('')
}

interface Ended {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

type Flag = '--check' | '--frozen' | '--new' | '--json'

/** Converts as the command does, in this process: starting one takes as long as the conversion. */
async function content(...flags: readonly Flag[]): Promise<Ended> {
  const printed = {stdout: '', stderr: ''}
  const log = vi.spyOn(console, 'log').mockImplementation((text: string) => {
    printed.stdout += `${text}\n`
  })
  const error = vi.spyOn(console, 'error').mockImplementation((text: string) => {
    printed.stderr += `${text}\n`
  })
  try {
    const options = Object.fromEntries(flags.map((flag) => [flag.slice('--'.length), true]))
    const fine = await makeContent({seeds, out, date: '2026-01-31', ...options})
    return {status: fine ? 0 : 1, ...printed}
  } finally {
    log.mockRestore()
    error.mockRestore()
  }
}

/** Runs the command as a user does. */
function command(...flags: readonly string[]): Promise<Ended> {
  return run('scripts/content.ts', ['--seeds', seeds, '--out', out, ...flags])
}

function run(script: string, flags: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...flags], (error, stdout, stderr) => {
      resolve({status: error === null ? 0 : Number(error.code), stdout, stderr})
    })
  })
}

/** What ends a command with 2, and says this. */
function isWrongUse(words: string): (error: unknown) => boolean {
  return (error) => error instanceof UsageError && error.message.includes(words)
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')))
}

const manifest = (): string => path.join(seeds, 'sources.yaml')
const report = (): string => path.join(seeds, names.report)
const lock = (): string => path.join(out, 'addresses.lock.json')

describe('npm run content', {timeout: 240_000}, () => {
  test('gives the same bytes twice, and says that nothing is left to do', async () => {
    await give('report', 'article')
    expect((await command('--date', '2026-01-31')).status).toBe(0)
    const first = await readFile(lock(), 'utf8')
    expect(await content('--check', '--frozen')).toMatchObject({status: 0})
    expect((await content()).status).toBe(0)
    expect(await readFile(lock(), 'utf8')).toBe(first)
  })

  test('names a broken score by line and column, converts the rest, ends with 1, and prints the same as data', async () => {
    await give('report')
    await edit(report(), (text) => text.replace('| 5.005 6.006 |', '| 5.004 6.006 |'))
    const {status, stderr} = await content()
    expect(status).toBe(1)
    expect(stderr).toMatch(
      /13:\d+-13:\d+\s+error\s+expected a doubled score.*found `5\.004 6\.006`/
    )
    expect(await readdir(path.join(out, 'indicators/kz/2021'))).toHaveLength(21)

    const asData = await content('--json')
    expect(JSON.parse(asData.stdout)).toMatchObject({
      seeds: expect.arrayContaining([
        expect.objectContaining({
          file: path.basename(report()),
          pages: 22,
          notes: 245,
          unaccounted: 0
        })
      ]),
      messages: expect.arrayContaining([
        expect.objectContaining({line: 13, rule: 'score-unreadable', severity: 'error'})
      ])
    })
  })

  test('names a text without an entry and an entry without a text', async () => {
    await give('article', 'report')
    await writeFile(path.join(seeds, 'stray.txt'), 'A text')
    await rm(path.join(seeds, names.article))
    const {status, stderr, stdout} = await content()
    expect(status).toBe(1)
    expect(stderr).toContain('stray.txt')
    expect(stderr).toContain(names.article)
    expect(stdout).toContain(names.report)
  })

  test('says what has the name of a text and is no file', async () => {
    await give('article', 'report')
    await rm(path.join(seeds, names.article))
    await mkdir(path.join(seeds, names.article))
    await rename(report(), path.join(folder, 'elsewhere.txt'))
    await symlink(path.join(folder, 'elsewhere.txt'), report())
    const {status, stderr} = await content()
    expect(status).toBe(1)
    expect(stderr).toMatch(new RegExp(`expected a file .${names.article}.* found .a folder.: put`))
    expect(stderr).toMatch(
      new RegExp(`expected a file .${names.report}.* found .a symbolic link.: put`)
    )
  })

  test('says what is called like a text, is no file, and is named nowhere', async () => {
    await give('report')
    await symlink(report(), path.join(seeds, 'linked.txt'))
    await mkdir(path.join(seeds, 'pictures'))
    const {status, stderr} = await content()
    expect(status).toBe(0)
    expect(stderr).toMatch(/expected texts that are files .* found .linked\.txt, a symbolic link./)
    expect(stderr).not.toContain('pictures')
  })

  test('refuses a damaged lock with line and column, and overwrites nothing', async () => {
    await give('report')
    await content()
    await edit(lock(), (text) => text.replace('"live"', '"alive"'))
    const damaged = await readFile(lock(), 'utf8')
    await edit(report(), (text) => text.replace('Kazakhstan improved', 'Kazakhstan has improved'))
    const {status, stderr} = await content()
    expect(status).toBe(1)
    expect(stderr).toMatch(/addresses\.lock\.json\n\s*\d+:\d+/)
    expect(await readFile(lock(), 'utf8')).toBe(damaged)
  })

  test('writes nothing when addresses are frozen and one would be created', async () => {
    await give('moreMeasures')
    await content()
    const before = await readFile(lock(), 'utf8')
    await edit(path.join(seeds, names.moreMeasures), (text) =>
      text.replace(
        '\n\nReport issue',
        '\n\nKAZAKHSTAN\n\nSince May 2024\n\nPillar Content access \u00a0|\u00a0 Sub-pillar Age limits\nLaw on Age\nIt sets an age.\nCoverage Horizontal\n\nReport issue'
      )
    )
    const {status, stderr} = await content('--frozen')
    expect(status).toBe(1)
    expect(stderr).toContain('/measures/kz/age-limits/')
    expect(await readFile(lock(), 'utf8')).toBe(before)
    expect((await content('--check')).status).toBe(1)
  })

  test('ends with 2 when it is called wrongly', async () => {
    await give('article')
    expect((await command('--sedes', 'x')).status).toBe(2)
    for (const date of ['tomorrow', '2027-02-30', '2099-01-01', '2026-1-1']) {
      await expect(makeContent({seeds, out, date}), date).rejects.toSatisfy(
        isWrongUse('--date must')
      )
    }
    await rm(manifest())
    expect(await command()).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('sources.yaml')
    })
    await mkdir(manifest())
    await expect(content()).rejects.toSatisfy(isWrongUse('has no sources.yaml'))
    await writeFile(path.join(folder, 'thesis.doc'), '')
    await expect(makeContent({seeds, out: folder})).rejects.toSatisfy(isWrongUse('not replaced'))
  })

  test.each([
    [
      'a tab in the manifest',
      () => edit(manifest(), (text) => text.replace(/^ {4}title/m, '\ttitle'))
    ],
    [
      'a key that is none',
      () => edit(manifest(), (text) => text.replace(/^ {4}title/m, '    titel'))
    ],
    ['a file that is gone', () => rm(report())],
    ['a file that is empty', () => writeFile(report(), '')]
  ])('withdraws nothing for %s, and says so', async (_, slip) => {
    await give('article', 'report')
    await content()
    const before = readFolder(out)
    await slip()
    for (const flags of [[], ['--json']] as const) {
      const {status, stdout, stderr} = await content(...flags)
      expect(status).toBe(1)
      expect(stderr).toMatch(/was not changed: .* Correct the errors/)
      expect(stdout).not.toContain('stay readable as withdrawn')
      if (flags.length > 0) expect(() => JSON.parse(stdout)).not.toThrow()
    }
    expect(readFolder(out)).toEqual(before)
  })

  test('a build that may write no pages says so, and leaves no site', async () => {
    await give('article')
    const site = path.join(folder, 'site')
    const {status, stderr} = await run('scripts/build.ts', [
      '--seeds',
      seeds,
      '--out',
      site,
      '--frozen'
    ])
    expect(status).toBe(1)
    expect(stderr).toContain(`There are no pages to build a site of: ${site} was not changed`)
    expect(stderr).not.toContain('There is no file or folder')
    expect((await readdir(folder)).sort()).toEqual(['seeds'])
  })

  test('--new drops every trace of texts whose seeds are gone, and nothing else', async () => {
    await give('measures', 'moreMeasures', 'article')
    const published = (): Promise<Record<string, object>> =>
      readFile(lock(), 'utf8').then((text) => JSON.parse(text).addresses)
    await content()
    const before = await published()
    for (const name of [names.measures, names.moreMeasures]) await rm(path.join(seeds, name))
    await edit(manifest(), (text) => entriesOf(text, [names.article]))
    const withdrawing = await content()
    expect(withdrawing.stdout).toContain('npm run content -- --new')
    expect(await readdir(path.join(out, 'measures/kz'))).toHaveLength(30)

    const {status, stdout} = await content('--new')
    expect(status).toBe(0)
    expect(stdout).toContain('/sources/digital-trade-measures-of-kazakhstan-part-1/')
    const after = await published()
    const address = '/articles/kazakhstan-amendments-to-privacy-law/'
    expect(after[address]).toEqual(before[address])
    expect(JSON.stringify(Object.values(after))).not.toContain(
      'withdrawn","stands":{"kind":"measure'
    )
    const files = await readdir(out, {recursive: true})
    expect(files.filter((name) => /^(?:measures|indicators)/.test(name))).toEqual([])
    expect(await content('--check', '--frozen')).toMatchObject({status: 0})
  })

  test('--new drops nothing while there are errors, and nothing with --frozen', async () => {
    await give('article', 'report')
    await content()
    const before = await readFile(lock(), 'utf8')
    await rm(report())
    const {status, stderr} = await content('--new')
    expect(status).toBe(1)
    expect(stderr).toContain('nothing is withdrawn or removed while there are errors')
    expect(await readFile(lock(), 'utf8')).toBe(before)
    await expect(content('--new', '--frozen')).rejects.toThrow(UsageError)
  })
})
