import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, inject, test} from 'vitest'
import {readPages} from './pages.ts'
import {partsOfAll} from './parts.ts'
import {readAccounts, rebuild} from './rebuild.ts'

describe.each(Object.entries({own: inject('own').root, hostile: inject('hostile')}))(
  'the %s site',
  (_, {seeds, content, dist}) => {
    test('gives back every seed byte for byte, and shows nothing that is in no seed', async () => {
      const accounts = await readAccounts(content)
      const rebuilt = rebuild(partsOfAll(await readPages(dist)), accounts)
      expect(accounts.length).toBeGreaterThan(0)
      for (const {source} of accounts) {
        const original = await readFile(path.join(seeds, source.file))
        const bytes = Buffer.from(rebuilt.seeds.get(source.file) ?? [])
        // Text first: its difference can be read, that of bytes cannot.
        expect(bytes.toString('latin1')).toBe(original.toString('latin1'))
        expect(bytes.equals(original)).toBe(true)
      }
      expect(rebuilt.left).toEqual([])
    })
  }
)

test('every seed of the repo has an account that closes', async () => {
  const {content, output, status} = inject('own').root
  for (const {source, segments, characters} of await readAccounts(content)) {
    const unread = segments.filter(
      (segment) => segment.as !== 'content' && segment.rule === 'unaccounted'
    )
    expect(unread, source.file).toEqual([])
    expect(
      segments.reduce((sum, {length}) => sum + length, 0),
      source.file
    ).toBe(characters)
  }
  expect(status, output).toBe(0)
})
