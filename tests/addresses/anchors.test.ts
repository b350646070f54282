import {expect, test} from 'vitest'
import {nameAnchors} from '../../scripts/addresses/anchors.ts'
import {toPassage} from '../../scripts/addresses/candidate.ts'
import type {Anchor, AnchorKind} from '../../src/atlas/lock.ts'

const court = 'The court may order a provider to block a site within three hours of its decision.'
const appeal = 'Owners of blocked sites can appeal to the regional court, which few of them do.'
const list = 'The ministry keeps a list of blocked addresses that it does not publish.'
const fine = 'Providers that do not comply pay a fine of two hundred monthly units.'
const vpn = 'Since 2018 tools that get round a block are themselves blocked without a court.'

function named(texts: readonly string[], known: readonly Anchor[] = []) {
  return nameAnchors(
    'paragraphs',
    known,
    texts.map((text) => toPassage(text))
  )
}

/** The name of each text after one list became another. */
function edition(...lists: readonly (readonly string[])[]): string[] {
  let known: readonly Anchor[] = []
  let ids: readonly string[] = []
  for (const texts of lists) ({ids, anchors: known} = named(texts, known))
  return [...ids]
}

/** Where the anchors that are gone lead after one list became another. */
function leads(...lists: readonly (readonly string[])[]): Record<string, string | null> {
  let known: readonly Anchor[] = []
  for (const texts of lists) known = named(texts, known).anchors
  return Object.fromEntries(known.flatMap(({id, to}) => (to === undefined ? [] : [[id, to]])))
}

const page = [court, appeal, list, fine]

test('numbers the paragraphs of a new page', () => {
  expect(edition(page)).toEqual(['p1', 'p2', 'p3', 'p4'])
})

test('names a paragraph put in the middle after the one before it, as statutes do', () => {
  expect(edition(page, [court, appeal, vpn, list, fine])).toEqual(['p1', 'p2', 'p2a', 'p3', 'p4'])
})

test('names a paragraph put at the head p0a, and one put at the end with the next number', () => {
  expect(edition(page, [vpn, ...page])).toEqual(['p0a', 'p1', 'p2', 'p3', 'p4'])
  expect(edition(page, [...page, vpn])).toEqual(['p1', 'p2', 'p3', 'p4', 'p5'])
})

test('leaves a corrected paragraph its anchor', () => {
  const corrected = court.replace('three hours', 'two hours').replace('may order', 'can order')
  expect(edition(page, [corrected, appeal, list, fine])).toEqual(['p1', 'p2', 'p3', 'p4'])
})

test('leaves a paragraph that changed places its anchor', () => {
  expect(edition(page, [court, fine, appeal, list])).toEqual(['p1', 'p4', 'p2', 'p3'])
})

test('never gives the anchor of what is gone to what replaces it', () => {
  expect(edition(page, [court, appeal, vpn, fine])).toEqual(['p1', 'p2', 'p3a', 'p4'])
  expect(leads(page, [court, appeal, vpn, fine])).toEqual({p3: 'p3a'})
})

test('leads from a paragraph that is gone to the one before it', () => {
  expect(leads(page, [court, appeal, fine])).toEqual({p3: 'p2'})
})

test('leads from the first paragraph, gone, to the one after it', () => {
  expect(leads(page, [appeal, list, fine])).toEqual({p1: 'p2'})
})

test('leads from a paragraph that was merged into another to that one', () => {
  expect(leads(page, [`${court} ${fine}`, appeal, list])).toEqual({p4: 'p1'})
})

test('leads to the page where no paragraph is left', () => {
  expect(leads(page, [])).toEqual({p1: null, p2: null, p3: null, p4: null})
})

test('gives a paragraph that comes back its anchor', () => {
  expect(edition(page, [court, appeal, fine], page)).toEqual(['p1', 'p2', 'p3', 'p4'])
  expect(edition(page, [court, appeal, fine], [list, court, appeal, fine])).toEqual([
    'p3',
    'p1',
    'p2',
    'p4'
  ])
})

test('never uses a number or a letter twice', () => {
  expect(edition(page, page.slice(0, 3), [...page.slice(0, 3), vpn])).toEqual([
    'p1',
    'p2',
    'p3',
    'p5'
  ])
  expect(edition(page, [court, vpn, appeal], [court, 'Another word.', appeal])).toEqual([
    'p1',
    'p1b',
    'p2'
  ])
})

test('leads on when what an anchor leads to goes as well', () => {
  expect(leads(page, [court, appeal, fine], [court, fine])).toEqual({p2: 'p1', p3: 'p2'})
})

test('does not take one short line for another that is like it', () => {
  const ibid = 'Ibid.'
  const before = [court, ibid, appeal, list, fine]
  expect(edition(before, [court, appeal, list, ibid, fine])).toEqual([
    'p1',
    'p3',
    'p4',
    'p4a',
    'p5'
  ])
})

function namedWith(
  kind: AnchorKind,
  known: readonly Anchor[],
  preferred: Readonly<Record<string, string>>
) {
  const passages = Object.entries(preferred).map(([preferredId, text]) =>
    toPassage(text, preferredId)
  )
  return nameAnchors(kind, known, passages)
}

test('gives a note the anchor of its number, and keeps it when notes are renumbered', () => {
  const {ids, anchors} = namedWith('notes', [], {n1: court, n2: appeal, 'n1-2': list})
  expect(ids).toEqual(['n1', 'n2', 'n1-2'])
  const later = namedWith('notes', anchors, {n1: court, n2: vpn, n3: appeal, n4: list, n5: fine})
  expect(later.ids).toEqual(['n1', 'n2a', 'n2', 'n1-2', 'n5'])
})

test('keeps the anchor of a section whose title is corrected', () => {
  const {anchors} = namedWith('sections', [], {
    'cross-border-transfer': 'Cross border transfer of data'
  })
  const later = namedWith('sections', anchors, {
    'cross-border-transfers': 'Cross border transfers of data',
    'cross-border-transfer': 'Nothing of the kind'
  })
  expect(later.ids).toEqual(['cross-border-transfer', 'cross-border-transfer-2'])
})

test('counts on after p1z', () => {
  const many = Array.from({length: 28}, (_, index) => `Number ${index} of twenty-eight.`)
  const ids = edition([court, appeal], [court, ...many, appeal])
  expect(ids.slice(25, 30)).toEqual(['p1y', 'p1z', 'p1aa', 'p1ab', 'p2'])
})
