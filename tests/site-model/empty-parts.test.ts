/** Which parts of the site would show nothing, and that nothing but themselves leads to them. */
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {expect, test} from 'vitest'
import {contentFiles, writeFolder} from '../../scripts/content/folder.ts'
import {convertFolder} from '../../scripts/content/run.ts'
import {makeAtlas} from '../../src/atlas/atlas.ts'
import {loadAtlas} from '../../src/atlas/load.ts'
import {emptyLock} from '../../src/atlas/lock.ts'
import {concordanceSchema} from '../../src/atlas/concordance.ts'
import {pageTypesByAddress} from '../../src/routes/page-types.ts'
import {emptyParts} from '../../src/site/empty-parts.ts'
import {account, atlasOf, indicator, measure, report} from './records.ts'

test('of measures alone, those of scores, and of what no text has', () => {
  expect(emptyParts(atlasOf(measure('a')))).toEqual([
    '/indicators/',
    '/articles/',
    '/matrix/',
    '/laws/',
    '/subjects/',
    '/glossary/',
    '/claims/',
    '/notes/'
  ])
})

test('of a report alone, those of measures', () => {
  const a1 = indicator('A1')
  const empty = emptyParts(atlasOf(report([a1]), a1))
  expect(empty).toEqual(expect.arrayContaining(['/measures/', '/pillars/', '/timeline/']))
  expect(empty).not.toContain('/indicators/')
  expect(empty).not.toContain('/compare/')
})

test('of a measure and a report on two countries, what shows them side by side', () => {
  const [a1, abroad] = [indicator('A1'), {code: 'GH', name: 'Ghana'}]
  const empty = emptyParts(atlasOf(measure('a', {country: abroad}), report([a1]), a1))
  expect(empty).toContain('/matrix/')
  expect(empty).not.toContain('/compare/')
})

test('the glossary is one as soon as a text defines a term', () => {
  const page = measure('a')
  const quote = {page: page.address, anchor: 'p1', text: 'MDAI', context: 'MDAI rules.'}
  const term = {
    ...{id: 'term-mdai', name: 'MDAI', abbreviations: [], isBody: true},
    ...{definitions: [quote], uses: [], changes: []}
  }
  const found = {country: 'KZ', relations: [], conflicts: [], terms: [term], unresolved: []}
  const atlas = makeAtlas([page], [account()], {concordances: [concordanceSchema.parse(found)]})
  expect(emptyParts(atlas)).not.toContain('/glossary/')
})

/** Every address in a view, wherever it stands, without what follows the path. */
function addressesIn(view: unknown): readonly string[] {
  if (typeof view === 'string') return view.startsWith('/') ? [view.replace(/[?#].*$/s, '')] : []
  if (typeof view !== 'object' || view === null) return []
  return Object.values(view).flatMap(addressesIn)
}

test.each([
  ['an article', ['sound-article-plain-table']],
  ['a listing', ['sound-dti-plain']],
  ['a report', ['sound-fotn-html']],
  ['a report without questions', ['fotn-2018']]
])('of %s, no page leads to a part with nothing in it', async (_, [name = '']) => {
  const seeds = path.join(import.meta.dirname, '../cases', name, 'seeds')
  const {conversion} = await convertFolder(seeds, {lock: emptyLock, date: '2026-01-31'})
  const folder = mkdtempSync(path.join(tmpdir(), 'atlas-parts-'))
  await writeFolder(folder, contentFiles(conversion, new Map()).files)
  const atlas = loadAtlas({folder})
  rmSync(folder, {recursive: true})
  const empty = emptyParts(atlas)
  const isWithin = (address: string): boolean => empty.some((part) => address.startsWith(part))
  const ways = [...pageTypesByAddress(atlas)].flatMap(([address, type]) => {
    if (isWithin(address)) return []
    const named = addressesIn(type.view(atlas, address))
    return named.filter(isWithin).map((part) => `${address} leads to ${part}`)
  })
  expect(empty.length).toBeGreaterThan(0)
  expect(ways).toEqual([])
})
