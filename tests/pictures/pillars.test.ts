import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Measure} from '../../src/kinds/measure/index.ts'
import {pillars} from '../../src/model/pillars.ts'
import {pillarsPicture} from '../../src/charts/pillars.ts'
import {measure} from '../site-model/records.ts'
import {allShapes, linksIn, share, shapesIn, subject, textOf, withClass} from './shapes.ts'

function under(pillar: string, subPillar: string, count: number): Measure[] {
  return Array.from({length: count}, (_, index) =>
    measure(`${subPillar}-${index}`, {
      pillar: {id: pillar, printed: pillar},
      subPillar: {id: subPillar, printed: subPillar}
    })
  )
}

test('draws a box for each measure of a sub-pillar, and says how many', () => {
  const picture = pillarsPicture(
    subject(...under('telecom', 'shutdowns', 3), ...under('telecom', 'authority', 1))
  )
  const rows = linksIn(picture)
    .filter(({attributes}) => attributes['href'] !== '/pillars/telecom/')
    .map((link) => [
      link.attributes['href'],
      withClass(shapesIn(link.children), 'on').length,
      textOf(link)
    ])
  expect(rows).toEqual([
    ['/pillars/telecom/authority/', 1, 'authority1'],
    ['/pillars/telecom/shutdowns/', 3, 'shutdowns3']
  ])
})

test('names every pillar of the database, those without a measure too', () => {
  const picture = pillarsPicture(subject(...under('telecom', 'shutdowns', 1)))
  expect(picture.drawings.map(({id}) => id)).toEqual(pillars.map(({id}) => `by-pillar-${id}`))
  const texts = picture.drawings.map(({shapes}) => shapesIn(shapes).map(textOf).join(' '))
  expect(texts.filter((text) => text.includes('none'))).toHaveLength(pillars.length - 1)
  expect(picture.description).toContain('1 measure in 1 of 12 pillars')
})

test('keeps a pillar that the database does not have', () => {
  const picture = pillarsPicture(subject(...under('moon-law', 'craters', 2)))
  expect(picture.drawings).toHaveLength(pillars.length + 1)
  expect(picture.drawings.at(-1)?.title).toBe('moon-law: 2 measures')
})

test('gives in drawing and table the numbers of the records, however many', () => {
  const groups = fc.uniqueArray(
    fc.record({
      pillar: fc.constantFrom('telecom', 'content-access', 'tariffs', 'unknown'),
      subPillar: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      count: fc.integer({min: 1, max: 250})
    }),
    {selector: ({pillar, subPillar}) => `${pillar} ${subPillar}`, maxLength: 8}
  )
  fc.assert(
    fc.property(groups, (all) => {
      const picture = pillarsPicture(
        subject(
          ...all.flatMap(({pillar, subPillar, count}) =>
            under(pillar, `${pillar}-${subPillar}`, count)
          )
        )
      )
      const expected = new Map(
        all.map(({pillar, subPillar, count}) => [
          `/pillars/${pillar}/${pillar}-${subPillar}/`,
          count
        ])
      )
      const inTable = picture.table.rows.flatMap(([name, , count]) =>
        name?.address === undefined ? [] : [[name.address, Number(count?.text)] as const]
      )
      expect(new Map(inTable)).toEqual(expected)
      const most = Math.max(1, ...expected.values())
      for (const link of linksIn(picture)) {
        const count = expected.get(String(link.attributes['href']))
        if (count === undefined) continue
        const bars = withClass(shapesIn(link.children), 'on')
        if (most <= 20) expect(bars).toHaveLength(count)
        else expect(share(bars[0] ?? link, 'width')).toBeCloseTo((86 * count) / most, 1)
      }
    }),
    {numRuns: 30}
  )
})

test('draws no measures at all', () => {
  const picture = pillarsPicture(subject())
  expect(picture.drawings).toHaveLength(pillars.length)
  expect(withClass(allShapes(picture), 'on')).toEqual([])
})
