import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {datedOf, subjectsOf, timelineOf} from '../../src/charts/all.ts'
import {loadAtlas} from '../../src/atlas/load.ts'
import {countOn, stretchOf, type Instrument} from '../../src/model/intervals.ts'
import {rowOf} from '../../src/site/measures.ts'
import {readInstruments, readInterval} from '../../src/model/standing.ts'

const atlas = loadAtlas({folder: fileURLToPath(new URL('../../content/', import.meta.url))})

describe.each(subjectsOf(atlas))('the sum of each day for $name', (subject) => {
  const {measures, entries} = subject
  const listed = measures.flatMap((measure): readonly Instrument[] => {
    const {instruments, known} = rowOf(measure, atlas)
    return readInstruments(instruments, known === '' ? undefined : known)
  })
  const known = listed[0]?.known
  const drawn = drawnIn(JSON.stringify(timelineOf(subject, measures)), known)

  test.each(['1999-12-31', '2013-05-31', '2018-02-15', '2020-12-31', '2023-12-31', '2026-11-28'])(
    'is one in list, timeline and record: %s',
    (day) => {
      const sums = [
        countOn(listed, stretchOf(day)),
        countOn(drawn, stretchOf(day)),
        countOn([...entries.values()].flat(), stretchOf(day))
      ]
      expect(sums).toEqual(Array.from(sums, () => sums[0]))
    }
  )

  test('is one in the chart of years, at the end of each', () => {
    const rows = datedOf(subject)?.table.rows ?? []
    expect(rows.length).toBeGreaterThan(0)
    // The last year is counted as far as a source names it.
    for (const [year, dated, ended] of rows.slice(0, -1)) {
      const {dated: wanted, ended: over} = countOn(listed, stretchOf(`${year?.text ?? ''}-12-31`))
      expect([year?.text, dated?.text, ended?.text]).toEqual([
        year?.text,
        String(wanted),
        String(over)
      ])
    }
  })

  test('dates nothing after the last date that a source names', () => {
    expect(countOn(listed, stretchOf('2090-01-01')).dated).toBe(0)
  })
})

/** The instruments that a script reads from a drawing. */
function drawnIn(picture: string, known: string | undefined): Instrument[] {
  return [
    ...picture.matchAll(/"data-interval":"(?<interval>[^"]*)","data-instrument":"(?<id>[^"]*)"/gu)
  ].map(({groups}) => ({
    identity: groups?.['id'] ?? '',
    interval: readInterval(groups?.['interval'] ?? ''),
    known
  }))
}
