import {expect, test} from 'vitest'
import {assign} from './publish.ts'
import type {Candidate} from '../../scripts/addresses/candidate.ts'
import {describe, isFrozenViolation} from '../../scripts/addresses/changes.ts'
import {emptyLock, type Lock} from '../../src/atlas/lock.ts'
import {measure} from './measures.ts'

const cut = 'Mobile networks were cut off during the elections of June in all large cities.'
const blocked = 'News sites were blocked for a week after the elections, some for good.'
const fined = 'Two operators that left a site open were fined by a court in the capital.'

const shutdowns = (...paragraphs: string[]): Candidate =>
  measure({paragraphs, subPillar: 'Shutdowns', key: 'shutdowns'})
const lines = (lock: Lock, candidates: readonly Candidate[]): string[] =>
  describe(assign(lock, candidates, {date: '2026-02-01'}).changes)

const {lock} = assign(emptyLock, [shutdowns(cut, blocked)], {date: '2026-01-01'})

test('tells of new addresses by their titles, and not of each of their anchors', () => {
  expect(lines(emptyLock, [shutdowns(cut, blocked)])).toEqual([
    'created         /measures/kz/shutdowns/ for “Shutdowns”'
  ])
})

test('tells where an earlier version stays, what anchors are new and where lost ones lead', () => {
  expect(lines(lock, [shutdowns(cut, fined)])).toEqual([
    expect.stringMatching(
      /^changed {9}\/measures\/kz\/shutdowns\/ to version (\w{10}); (\w{10}) stays at \/measures\/kz\/shutdowns\/versions\/\2\/$/
    ),
    'anchor-lost     /measures/kz/shutdowns/#p2 now leads to #p3',
    'anchor-created  /measures/kz/shutdowns/#p3'
  ])
  const noted = {...shutdowns(cut, blocked), notes: [{label: '1', text: fined}]}
  const withNote = assign(lock, [noted], {date: '2026-01-02'}).lock
  expect(lines(withNote, [shutdowns(cut, blocked)])).toEqual([
    'anchor-lost     /measures/kz/shutdowns/#n1 now leads to the page'
  ])
})

test('tells of what is withdrawn and of what returns', () => {
  expect(lines(lock, [])).toEqual([
    expect.stringMatching(/^withdrawn {7}\/measures\/kz\/shutdowns\/, which keeps version \w{10}$/)
  ])
  const gone = assign(lock, [], {date: '2026-01-02'}).lock
  expect(lines(gone, [shutdowns(cut, blocked)])).toEqual([
    expect.stringMatching(/^returned {8}\/measures\/kz\/shutdowns\/ as it was, version \w{10}$/)
  ])
})

test('lets a frozen run pass where only the lock would say it otherwise', () => {
  const other = shutdowns(cut, blocked)
  const identity = {...other.identity, title: 'Internet shutdowns'}
  const renamed = {...other, identity}
  const {changes} = assign(lock, [renamed], {date: '2026-02-01'})
  expect(changes.map(({kind}) => kind)).toEqual(['restated'])
  expect(changes.some(isFrozenViolation)).toBe(false)
})

test('never lets a section take the name of a paragraph', () => {
  const page = {...shutdowns(cut), sections: [{id: 'p1', title: 'P1'}]}
  const run = assign(emptyLock, [page], {date: '2026-01-01'})
  expect(run.sections.get('shutdowns')).toEqual(['section-p1'])
  expect(run.paragraphs.get('shutdowns')).toEqual(['p1'])
})
