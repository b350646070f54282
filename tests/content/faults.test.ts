/**
 * What goes wrong around the program: a full disk, a folder that nobody may
 * write, a byte that is another. Each ends with a message that says what to do
 * and where, and leaves what was there as it was.
 */
import {execFile, execFileSync} from 'node:child_process'
import {cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {mkdir, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest'
import {makeContent} from '../../scripts/content/command.ts'
import {readFolder} from '../../scripts/content/folder.ts'

const texts = path.resolve(import.meta.dirname, '../cases/article-notes-in-brackets/seeds')

let folder: string
let seeds: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'faults-'))
  seeds = path.join(folder, 'seeds')
  cpSync(texts, seeds, {recursive: true})
})
afterAll(() => rm(folder, {recursive: true}))

interface Ended {
  readonly status: number
  readonly output: string
}

function run(script: string, flags: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [`scripts/${script}.ts`, ...flags], (error, stdout, stderr) => {
      resolve({status: error === null ? 0 : Number(error.code), output: stdout + stderr})
    })
  })
}

function convert(out: string): Promise<Ended> {
  return run('content', ['--seeds', seeds, '--out', out, '--date', '2026-01-31'])
}

/** Whether this machine lets the test mount file systems; CI runners with `sudo` alone do not. */
function mayMount(): boolean {
  const place = mkdtempSync(path.join(tmpdir(), 'mount-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', place], {stdio: 'ignore'})
    execFileSync('umount', [place])
    return true
  } catch {
    return false
  }
}

/** Gives a small disk with a converted folder on it to a test. */
async function onDisk(use: (disk: string, out: string) => Promise<void>): Promise<void> {
  const disk = path.join(folder, 'disk')
  await mkdir(disk, {recursive: true})
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', disk])
  try {
    const out = path.join(disk, 'content')
    expect(await convert(out)).toMatchObject({status: 0})
    await use(disk, out)
  } finally {
    execFileSync('umount', [disk])
  }
}

describe.skipIf(!mayMount())('a disk', {timeout: 120_000}, () => {
  test('that is full leaves the old pages and says so', async () => {
    await onDisk(async (disk, out) => {
      const before = readFolder(out)
      const text = path.join(seeds, 'a.txt')
      const original = readFileSync(text)
      writeFileSync(
        text,
        `${String(original)}\n${'One more sentence of the text. '.repeat(30_000)}\n`
      )
      try {
        const {status, output} = await convert(out)
        expect(status).toBe(1)
        expect(output).toContain('The disk is full')
        expect(output).not.toMatch(/^\s+at /m)
      } finally {
        writeFileSync(text, original)
      }
      expect(readFolder(out)).toEqual(before)
      expect(readdirSync(disk)).toEqual(['content'])
    })
  })

  test('that nobody may write leaves the old pages and says so', async () => {
    await onDisk(async (disk, out) => {
      const before = readFolder(out)
      execFileSync('mount', ['-o', 'remount,ro', disk])
      const {status, output} = await convert(out)
      expect(status).toBe(1)
      expect(output).toMatch(/cannot be read or written/)
      expect(output).not.toMatch(/^\s+at /m)
      expect(readFolder(out)).toEqual(before)
    })
  })

  test('that is full ends a build with the site as it was', async () => {
    await onDisk(async (disk) => {
      const out = path.join(disk, 'dist')
      await mkdir(out)
      writeFileSync(path.join(out, '.nojekyll'), '')
      const {status, output} = await run('build', ['--seeds', seeds, '--out', out])
      expect(status).toBe(1)
      expect(output).toContain('The disk is full')
      expect(readdirSync(out)).toEqual(['.nojekyll'])
      expect(readdirSync(disk).sort()).toEqual(['content', 'dist'])
    })
  })
})

describe('a byte that is another', () => {
  test('in any file that a run reads ends in a message with a place, or is put right', async () => {
    const out = path.join(folder, 'content')
    expect(await convertHere(out)).toMatchObject({fine: true})
    const whole = readFolder(out)
    const files = [
      ...readdirSync(seeds).map((name) => path.join(seeds, name)),
      ...[...whole.keys()].map((name) => path.join(out, name))
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.double({min: 0, max: 0.9999, noNaN: true}),
        fc.integer({min: 1, max: 255}),
        async (file, place, change) => {
          const original = readFileSync(file)
          const bytes = Buffer.from(original)
          const at = Math.floor(place * bytes.length)
          bytes[at] = (bytes[at] ?? 0) ^ change
          writeFileSync(file, bytes)
          const {fine, output} = await convertHere(out)
          if (!fine) expect(output).toMatch(/\d+:\d+|There is no earlier text/)
          writeFileSync(file, original)
          await rm(out, {recursive: true})
          expect(await convertHere(out)).toMatchObject({fine: true})
          expect(readFolder(out)).toEqual(whole)
        }
      ),
      {seed: 20260131, numRuns: 40}
    )
  })
})

describe('a text beyond any measure', () => {
  test.each([
    ['a line of ten million characters', '1:1', 'A'.repeat(10_000_000)],
    ['two hundred megabytes', '1:1', Buffer.alloc(200_000_000, 'A line of text.\n')]
  ])('of %s is refused with what to do, and the rest is converted', async (_, place, text) => {
    const many = path.join(folder, 'many')
    cpSync(texts, many, {recursive: true})
    writeFileSync(path.join(many, 'large.txt'), text)
    const manifest = path.join(many, 'sources.yaml')
    const entry = '  - {file: large.txt, kind: article, title: Large, class: press, reuse: none}\n'
    writeFileSync(manifest, `${readFileSync(manifest, 'utf8').trimEnd()}\n${entry}`)
    const out = path.join(folder, 'content-of-many')
    const {fine, output} = await convertHere(out, many)
    expect(fine).toBe(false)
    expect(output).toMatch(new RegExp(`large\\.txt\\s+${place}\\D.*expected .* at most`))
    expect(readdirSync(path.join(out, 'articles')).length).toBeGreaterThan(0)
  })
})

/** The same in this process: a command of its own takes a second to begin. */
async function convertHere(out: string, from = seeds): Promise<{fine: boolean; output: string}> {
  const lines: string[] = []
  const spies = (['log', 'error'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((line: string) => lines.push(line))
  )
  try {
    const fine = await makeContent({seeds: from, out, date: '2026-01-31'})
    return {fine, output: lines.join('\n')}
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}
