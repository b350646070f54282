/**
 * Small texts of every form people save, each a folder with its seeds and with
 * what is right for them: `expected.yaml` has every message and every page.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {stringify} from 'yaml'
import {convertFolder} from '../../scripts/content/run.ts'
import {readable} from '../../scripts/convert/read.ts'
import {bytesOf, readSeed} from '../../scripts/convert/source.ts'
import {emptyLock} from '../../src/atlas/lock.ts'
import {accountsOf, outcomeOf} from './outcome.ts'

const folder = import.meta.dirname
const published = {lock: emptyLock, date: '2026-01-31'}

describe.each(readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'seeds'))))(
  '%s',
  (name) => {
    test('gives what is right', async () => {
      const run = await convertFolder(path.join(folder, name, 'seeds'), published)
      await expect(stringify(outcomeOf(run), {lineWidth: 0})).toMatchFileSnapshot(
        path.join(folder, name, 'expected.yaml')
      )
    })

    test('accounts for every character and gives every byte back', async () => {
      const run = await convertFolder(path.join(folder, name, 'seeds'), published)
      for (const {segments, characters} of accountsOf(run)) {
        expect(segments.reduce((sum, {length}) => sum + length, 0)).toBe(characters)
      }
      for (const {source} of run.seeds) {
        const seeds = path.join(folder, name, 'seeds')
        const file = readdirSync(seeds).find((file) => file.normalize() === source.file) ?? ''
        const bytes = readFileSync(path.join(seeds, file))
        const seed = readable(readSeed(source.file, source.file, bytes))
        expect(Buffer.from(bytesOf(seed.text, seed.mends)).equals(bytes)).toBe(true)
      }
    })
  }
)
