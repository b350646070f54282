import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {assign} from './publish.ts'
import {archiveVersions, unlockedPages} from '../../scripts/addresses/archive.ts'
import {parseLock} from '../../scripts/addresses/parse-lock.ts'
import {stringifyLock} from '../../scripts/addresses/stringify-lock.ts'
import {changeLogOf} from '../../src/atlas/changes.ts'
import {destinationOf} from '../../src/atlas/destination.ts'
import {versionOf} from '../../src/atlas/history.ts'
import {emptyLock, type Lock} from '../../src/atlas/lock.ts'
import {measure} from './measures.ts'

const cut = 'Mobile networks were cut off during the elections of June in all large cities.'
const blocked = 'News sites were blocked for a week after the elections, some for good.'
const retained = 'Providers keep data on connections for two years and give them out on demand.'

const outages = measure({paragraphs: [cut, blocked], subPillar: 'Network outages', key: 'outages'})
const retention = measure({paragraphs: [retained], subPillar: 'Data retention', key: 'retention'})
const from = '/measures/kz/network-outages/'
const target = '/measures/kz/data-retention/'
const fresh = '/measures/kz/internet-shutdowns/'

const {lock} = assign(emptyLock, [outages, retention], {date: '2026-01-01'})

/** The lock with a move written into it by hand, as the next run reads it. */
function declared(before: Lock, address: string, to: string): Lock {
  const file = new VFile()
  const text = stringifyLock(before).split(`"${address}": {`)
  const edited = text[1]?.replace(/"state": ("\w+"|\{.*?\})/, `"state": {"movedTo": "${to}"}`)
  const read = parseLock(`${text[0] ?? ''}"${address}": {${edited ?? ''}`, file)
  expect(file.messages).toEqual([])
  return read ?? emptyLock
}

test('takes a record to a new address with all its anchors', () => {
  const run = assign(declared(lock, from, fresh), [outages, retention], {date: '2026-02-01'})
  expect(run.addresses.get('outages')).toBe(fresh)
  expect(run.changes.map(({kind, address}) => `${kind} ${address}`)).toEqual([
    `created ${fresh}`,
    `moved ${from}`
  ])
  expect(destinationOf(run.lock, from)).toEqual({state: 'live', address: fresh})
  expect(destinationOf(run.lock, from, 'p2')).toEqual({state: 'live', address: fresh, anchor: 'p2'})
})

test('merges a record into another and finds its paragraphs there', () => {
  const merged = measure({
    paragraphs: [retained, blocked],
    subPillar: 'Data retention',
    key: 'both'
  })
  const run = assign(declared(lock, from, target), [merged], {date: '2026-02-01'})
  expect(run.addresses.get('both')).toBe(target)
  expect(destinationOf(run.lock, from, 'p2')).toEqual({
    state: 'live',
    address: target,
    anchor: 'p2'
  })
  expect(destinationOf(run.lock, from, 'p1')).toEqual({state: 'live', address: target})
})

test('follows a move of a move, and a withdrawal at the end of it', () => {
  const once = assign(declared(lock, from, fresh), [outages, retention], {date: '2026-02-01'}).lock
  const last = '/measures/kz/shutdowns/'
  const twice = assign(declared(once, fresh, last), [retention], {date: '2026-03-01'}).lock
  expect(destinationOf(twice, from, 'p1')).toEqual({
    state: 'withdrawn',
    address: last,
    anchor: 'p1'
  })
})

test('moves once: the next run changes nothing, and reads what this one wrote', () => {
  const moved = assign(declared(lock, from, fresh), [outages, retention], {date: '2026-02-01'})
  const read = parseLock(stringifyLock(moved.lock), new VFile())
  expect(read).toEqual(moved.lock)
  expect(assign(read ?? emptyLock, [outages, retention], {date: '2026-03-01'}).changes).toEqual([])
})

test('keeps the last text of an address that moved, and the text that changed on the way', () => {
  const corrected = {...outages, words: [...outages.words, 'Corrected.']}
  const run = assign(declared(lock, from, fresh), [corrected, retention], {date: '2026-02-01'})
  const version = versionOf({history: lock.addresses[from]?.history ?? []})
  const pathOf = (address: string): string => `${address.slice(1, -1)}.mdx`
  const previous = new Map([
    [pathOf(from), 'outages'],
    [pathOf(target), 'retention']
  ])
  const kept = archiveVersions({previous, lock: run.lock, changes: run.changes, pathOf})
  expect([...kept.files]).toEqual([
    [`measures/kz/internet-shutdowns/versions/${version}.mdx`, 'outages'],
    [`measures/kz/network-outages/versions/${version}.mdx`, 'outages']
  ])
  expect(kept.missing).toEqual([])
})

test('names the addresses whose earlier text somebody removed, and pages no lock knows', () => {
  const {lock: withdrawn, changes} = assign(lock, [retention], {date: '2026-02-01'})
  const pathOf = (address: string): string => `${address}index.mdx`
  const kept = archiveVersions({previous: new Map(), lock: withdrawn, changes, pathOf})
  expect(kept).toEqual({files: new Map(), missing: [from]})
  expect(unlockedPages([pathOf(from), 'stray.mdx'], lock, pathOf)).toEqual(['stray.mdx'])
  expect(unlockedPages([pathOf(from)], emptyLock, pathOf)).toEqual([pathOf(from)])
})

test('logs what happened day by day, newest first, and a page that took over as moved only', () => {
  const moved = assign(declared(lock, from, fresh), [outages, retention], {date: '2026-02-01'}).lock
  const corrected = {...retention, words: [...retention.words, 'Corrected.']}
  const gone = assign(moved, [corrected], {date: '2026-03-01'}).lock
  const back = assign(gone, [corrected, outages], {date: '2026-04-01'}).lock
  const [one, two] = [lock.addresses[from], lock.addresses[target]]
  const version = {
    outages: versionOf({history: one?.history ?? []}),
    retention: versionOf({history: two?.history ?? []})
  }
  const now = versionOf({history: back.addresses[target]?.history ?? []})
  const outagesPage = {kind: 'measure', country: 'KZ', title: 'Network outages'}
  const retentionPage = {address: target, kind: 'measure', country: 'KZ', title: 'Data retention'}
  expect(changeLogOf(back)).toEqual([
    {
      on: '2026-04-01',
      change: {...outagesPage, address: fresh, what: 'returned', version: version.outages}
    },
    {
      on: '2026-03-01',
      change: {...retentionPage, what: 'changed', version: now, earlier: version.retention}
    },
    {
      on: '2026-03-01',
      change: {...outagesPage, address: fresh, what: 'withdrawn', version: version.outages}
    },
    {on: '2026-02-01', change: {...outagesPage, address: from, what: 'moved', to: fresh}},
    {
      on: '2026-01-01',
      change: {...retentionPage, what: 'added', version: version.retention}
    },
    {
      on: '2026-01-01',
      change: {...outagesPage, address: from, what: 'added', version: version.outages}
    }
  ])
})
