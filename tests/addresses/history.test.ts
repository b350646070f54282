/** A folder of seeds through six editions, as the converter would live it. */
import {beforeAll, expect, test} from 'vitest'
import {assign, type Assignment} from './publish.ts'
import type {Candidate} from '../../scripts/addresses/candidate.ts'
import {isFrozenViolation} from '../../scripts/addresses/changes.ts'
import {archiveVersions} from '../../scripts/addresses/archive.ts'
import {everyAddress, expectKept} from './promise.ts'
import {emptyLock} from '../../src/atlas/lock.ts'
import {blocksOf, listing, measuresOf} from './measures.ts'

const first = blocksOf('000_16b7e9280af73a49.txt')
const second = blocksOf('001_3c84ad784db435fc.txt')
const shutdowns = second.filter((block) => block.includes('Presence of Internet shutdowns'))

/** A third measure that a reader could take for one of the two. */
const newcomer = `KAZAKHSTAN

Reported in 2022

Pillar Content access  |  Sub-pillar Presence of Internet shutdowns
Presence of Internet shutdowns
In January 2022 a nationwide outage cut off the whole country for five days while protests over fuel prices were put down.
Coverage Horizontal
`

const respelled = (block: string): string =>
  block
    .replace(
      'Sub-pillar Restrictions on online payments',
      'Sub-pillar Restrictions of On-line payments'
    )
    .replace('Sub-pillar Monitoring requirement', 'Indicator Monitoring requirements')

const edited = (block: string): string =>
  block
    .replace('should appoint a person responsible', 'must appoint a person who is responsible')
    .replace(
      '- Inform the employees of an owner',
      '- Keep a register of every transfer of data abroad and show it to the authority on demand;\n- Inform the employees of an owner'
    )

const uzbek = (block: string): string => block.replace(/^KAZAKHSTAN$/m, 'UZBEKISTAN')

const all = [...first, ...second]
const changed = all.map(respelled)
const inserted = changed.flatMap((block) => (block === shutdowns[0] ? [newcomer, block] : [block]))
const corrected = inserted.map(edited)
const dropped = corrected.filter((block) => block !== shutdowns[0])

interface Edition {
  readonly candidates: readonly Candidate[]
  readonly run: Assignment
  /** Pages and kept texts, by path. */
  readonly content: ReadonlyMap<string, string>
  readonly missing: readonly string[]
}

const editions: Edition[] = []

const pathOf = (address: string): string => `${address.slice(1, -1)}.mdx`

function publish(listings: Readonly<Record<string, string>>): Edition {
  const last = editions.at(-1)
  const before = last?.run.lock ?? emptyLock
  const candidates = measuresOf(listings)
  const run = assign(before, candidates, {date: `2026-0${editions.length + 1}-01`})
  const kept = archiveVersions({
    previous: last?.content ?? new Map<string, string>(),
    lock: run.lock,
    changes: run.changes,
    pathOf
  })
  const pages = candidates.map(({key, words}): [string, string] => [
    pathOf(run.addresses.get(key) ?? ''),
    words.join('\n')
  ])
  const content = new Map([...kept.files, ...pages])
  const edition = {candidates, run, content, missing: kept.missing}
  editions.push(edition)
  return edition
}

beforeAll(() => {
  publish({'a.txt': listing(first), 'b.txt': listing(second)})
  publish({'all.txt': listing(all.toReversed())})
  publish({'all.txt': listing(changed)})
  publish({'all.txt': listing(corrected)})
  publish({'kz.txt': listing(dropped), 'uz.txt': listing(first.map(uzbek))})
  publish({'1.txt': listing(corrected.slice(9).map(uzbek)), '2.txt': listing(corrected)})
})

/** Changes of an edition as `kind address`, with the anchor if there is one. */
function changesOf(index: number): string[] {
  return (editions[index]?.run.changes ?? []).map((change) =>
    'anchor' in change
      ? `${change.kind} ${change.address}#${change.anchor}`
      : `${change.kind} ${change.address}`
  )
}

test('mints an address for every measure of the first edition', () => {
  expect(changesOf(0)).toHaveLength(all.length)
  expect(changesOf(0)).toContain('created /measures/kz/presence-of-internet-shutdowns/')
  expect(changesOf(0)).toContain('created /measures/kz/presence-of-internet-shutdowns-2/')
})

test('changes nothing when files are merged, renamed and turned round', () => {
  expect(changesOf(1)).toEqual([])
})

test('keeps the address of measures whose sub-pillar is respelled', () => {
  expect(changesOf(2)).toEqual([
    'changed /measures/kz/monitoring-requirement/',
    'changed /measures/kz/restrictions-on-online-payments/'
  ])
})

test('mints a third twin, and a new anchor for the one paragraph that is new', () => {
  const dpo = '/measures/kz/requirement-to-perform-an-impact-assessment-dpia-or-have/'
  expect(changesOf(3)).toEqual([
    'created /measures/kz/presence-of-internet-shutdowns-3/',
    `changed ${dpo}`,
    `anchor-created ${dpo}#p2a`
  ])
})

test('withdraws what is dropped and mints what another country adds', () => {
  const gone = addressOf(shutdowns[0] ?? '', 0)
  expect(changesOf(4)).toHaveLength(1 + first.length)
  expect(changesOf(4)).toContain(`withdrawn ${gone}`)
  expect(changesOf(4).filter((change) => change.startsWith('created /measures/uz/'))).toHaveLength(
    first.length
  )
})

test('gives what comes back its old address', () => {
  const back = addressOf(shutdowns[0] ?? '', 0)
  expect(changesOf(5)).toContain(`returned ${back}`)
  expect(addressOf(shutdowns[0] ?? '', 5)).toBe(back)
  expect(changesOf(5).filter((change) => change.includes('/kz/'))).toEqual([`returned ${back}`])
})

test('never lets twins swap', () => {
  for (const block of shutdowns) {
    const addresses = [0, 1, 2, 3, 5].map((index) => addressOf(block, index))
    expect(new Set(addresses).size).toBe(1)
  }
})

test('keeps every earlier address, anchor and version through all editions', () => {
  for (const [index, {run, content, missing}] of editions.entries()) {
    expectKept(
      editions.slice(0, index).map((edition) => edition.run.lock),
      run.lock
    )
    expect(missing).toEqual([])
    for (const address of everyAddress(run.lock))
      expect([...content.keys()]).toContain(pathOf(address))
  }
})

test('keeps the text of an earlier version as it was', () => {
  const edition = editions[2]
  const change = edition?.run.changes.find(({address}) => address.includes('monitoring'))
  if (change?.kind !== 'changed') throw new Error('No change')
  const path = pathOf(`${change.address}versions/${change.from}/`)
  expect(edition?.content.get(path)).toBe(editions[1]?.content.get(pathOf(change.address)))
  expect(edition?.content.get(path)).not.toBe(edition?.content.get(pathOf(change.address)))
})

test('fails frozen on each edition but the one that only turned files round', () => {
  expect(editions.map(({run}) => run.changes.some(isFrozenViolation))).toEqual([
    true,
    false,
    true,
    true,
    true,
    true
  ])
})

test('passes frozen once the lock of an edition is committed', () => {
  for (const {candidates, run} of editions) {
    expect(assign(run.lock, candidates, {date: '2027-01-01'}).changes).toEqual([])
  }
})

/** Where the measure of a block was published in an edition. */
function addressOf(block: string, index: number): string {
  const text = block.split('\n').find((line) => line.length > 100)
  const {candidates, run} = editions[index] ?? {}
  const found = candidates?.find(({words, identity}) => {
    const country = identity.kind === 'measure' ? identity.country : ''
    return country === 'KZ' && text !== undefined && words.includes(text)
  })
  return run?.addresses.get(found?.key ?? '') ?? ''
}
