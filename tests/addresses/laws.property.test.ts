/** What holds of every lock, whatever becomes of the seeds. */
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {assign} from './publish.ts'
import type {Candidate} from '../../scripts/addresses/candidate.ts'
import {parseLock} from '../../scripts/addresses/parse-lock.ts'
import {stringifyLock} from '../../scripts/addresses/stringify-lock.ts'
import {emptyLock, type Lock} from '../../src/atlas/lock.ts'
import {measure} from './measures.ts'
import {expectKept} from './promise.ts'
import {runs} from '../setup/runs.ts'

/** Few words, so that texts are often alike, equal, or empty. */
const word = fc.constantFrom('law', 'data', 'Ibid.', 'деректер', 'site', 'court', '2021', '—', '法')
const sentence = fc.array(word, {maxLength: 12}).map((words) => words.join(' '))

const candidate = fc
  .record({
    country: fc.constantFrom('KZ', 'UZ'),
    subPillar: fc.constantFrom('Data retention', 'Shutdowns', 'Safe harbour'),
    instruments: fc.array(
      sentence.filter((text) => text !== ''),
      {maxLength: 2}
    ),
    paragraphs: fc.array(sentence, {maxLength: 5}),
    notes: fc
      .array(sentence, {maxLength: 3})
      .map((texts) => texts.map((text, index): [string, string] => [String(index + 1), text]))
  })
  .map(measure)

/** Records with keys of their own: two may say the same. */
const edition = fc
  .array(candidate, {maxLength: 8})
  .map((candidates) => candidates.map((one, index): Candidate => ({...one, key: `#${index}`})))

const history = fc.array(edition, {minLength: 1, maxLength: 4})

function play(editions: readonly (readonly Candidate[])[]): Lock[] {
  const locks: Lock[] = []
  for (const [index, candidates] of editions.entries()) {
    const run = assign(locks.at(-1) ?? emptyLock, candidates, {date: `2026-01-0${index + 1}`})
    expect(new Set(run.addresses.values()).size).toBe(candidates.length)
    locks.push(run.lock)
  }
  return locks
}

test('keeps every address and anchor of every earlier edition', () => {
  fc.assert(
    fc.property(history, (editions) => {
      const locks = play(editions)
      for (const [index, lock] of locks.entries()) expectKept(locks.slice(0, index), lock)
    })
  )
})

test('changes nothing in a second run, and says so', () => {
  fc.assert(
    fc.property(history, (editions) => {
      const lock = play(editions).at(-1) ?? emptyLock
      const again = assign(lock, editions.at(-1) ?? [], {date: '2026-02-01'})
      expect(again.changes).toEqual([])
      expect(stringifyLock(again.lock)).toBe(stringifyLock(lock))
    })
  )
})

test('gives the same addresses and anchors in whatever order records come', () => {
  const shuffled = history.chain((editions) => {
    const last = editions.at(-1) ?? []
    return fc.record({
      editions: fc.constant(editions),
      last: fc.shuffledSubarray([...last], {minLength: last.length, maxLength: last.length})
    })
  })
  fc.assert(
    fc.property(shuffled, ({editions, last}) => {
      const before = play(editions.slice(0, -1)).at(-1) ?? emptyLock
      const date = '2026-02-01'
      const one = assign(before, editions.at(-1) ?? [], {date})
      const other = assign(before, last, {date})
      for (const kind of ['addresses', 'paragraphs', 'notes', 'sections'] as const) {
        expect(Object.fromEntries(other[kind])).toEqual(Object.fromEntries(one[kind]))
      }
      expect(stringifyLock(other.lock)).toBe(stringifyLock(one.lock))
    })
  )
})

test('writes locks that it reads back the same', () => {
  fc.assert(
    fc.property(history, (editions) => {
      const lock = play(editions).at(-1) ?? emptyLock
      const file = new VFile()
      expect(parseLock(stringifyLock(lock), file)).toEqual(lock)
      expect(file.messages.map(String)).toEqual([])
    })
  )
})

test('reports changes exactly when the lock becomes another', () => {
  fc.assert(
    fc.property(edition, edition, (first, second) => {
      const [lock = emptyLock] = play([first])
      const run = assign(lock, second, {date: '2026-02-01'})
      expect(run.changes.length > 0).toBe(stringifyLock(run.lock) !== stringifyLock(lock))
    })
  )
})

test('never throws on a damaged lock, and never takes it for another', () => {
  const [lock = emptyLock] = play([
    [measure({paragraphs: ['Networks were cut off.', 'Sites were blocked.']})]
  ])
  const text = stringifyLock(lock)
  fc.assert(
    fc.property(
      fc.nat(text.length - 1),
      fc.nat(40),
      fc.string({maxLength: 3}),
      (at, length, put) => {
        const damaged = text.slice(0, at) + put + text.slice(at + length)
        const file = new VFile()
        const read = parseLock(damaged, file)
        expect(read === undefined).toBe(file.messages.length > 0)
        for (const message of file.messages) expect(message.line).toBeGreaterThan(0)
      }
    ),
    {numRuns: runs(500)}
  )
})
