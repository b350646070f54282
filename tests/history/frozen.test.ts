/** What the converter's own command says of each edition, frozen and not. */
import {existsSync} from 'node:fs'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi} from 'vitest'
import {makeContent} from '../../scripts/content/command.ts'
import type {Lock} from '../../src/atlas/lock.ts'
import {expectKept} from '../addresses/promise.ts'
import {editions} from './editions.ts'
import {foldersIn, prepare, publish, readLock, type Folders} from './publish.ts'

const repo = path.resolve(import.meta.dirname, '../..')

let folder: string
let folders: Folders
let printed: string[]

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-history-'))
  folders = foldersIn(folder)
})

afterAll(() => rm(folder, {recursive: true}))

beforeEach(() => {
  printed = []
  vi.spyOn(console, 'log').mockReturnValue()
  vi.spyOn(console, 'error').mockImplementation((text: string) => printed.push(text))
})

afterEach(() => vi.restoreAllMocks())

/** Addresses that follow from what the texts say of laws and bodies are not the subject here. */
const subject = /^\S+ \/(measures|indicators|articles|sources|pillars)\//

/** The changes a frozen run refused, `kind address`. */
function refusals(): string[] {
  const list = printed.find((text) => text.startsWith('The addresses are frozen')) ?? ''
  return list
    .split('\n')
    .slice(1)
    .map((line) => line.split(/,?\s+/, 2).join(' '))
    .filter((change) => subject.test(change))
}

describe('a run after another', () => {
  const locks: Lock[] = []

  // In order: each edition follows the one before.
  for (const edition of editions) {
    test(`is red, frozen, over what moves when ${edition.what}, and writes nothing`, async () => {
      await prepare(edition, folders)
      const lockFile = path.join(folders.content, 'addresses.lock.json')
      const before = existsSync(lockFile) ? await readFile(lockFile, 'utf8') : undefined
      const fine = await publish(edition, folders, {frozen: true})
      expect(fine).toBe(edition.refused.length === 0)
      if (locks.length === 0)
        expect(refusals()).toEqual(expect.arrayContaining([...edition.refused]))
      else expect(refusals()).toEqual(edition.refused)
      if (!fine) {
        expect(existsSync(lockFile) ? await readFile(lockFile, 'utf8') : undefined).toBe(before)
      }
    })

    test(`keeps every address and anchor when ${edition.what}`, async () => {
      await prepare(edition, folders)
      expect(await publish(edition, folders), printed.join('\n')).toBe(true)
      const lock = await readLock(folders)
      expectKept(locks, lock)
      locks.push(lock)
    })

    test(`has nothing to say the second time when ${edition.what}`, async () => {
      expect(await publish(edition, folders, {frozen: true, check: true})).toBe(true)
      expect(refusals()).toEqual([])
    })
  }
})

test('the run of the repo is green, frozen', async () => {
  const fine = await makeContent({
    seeds: path.join(repo, 'seeds'),
    out: path.join(folder, 'repo'),
    published: path.join(repo, 'content'),
    frozen: true
  })
  expect(refusals()).toEqual([])
  expect(fine, printed.join('\n')).toBe(true)
})
