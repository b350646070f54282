/** Views of every page of the collection: plain data, the same each time, each at one address. */
import path from 'node:path'
import {beforeAll, expect, test} from 'vitest'
import type {Atlas} from '../../src/atlas/atlas.ts'
import {loadAtlas} from '../../src/atlas/load.ts'
import {timeframesOf} from '../../src/kinds/measure/index.ts'
import {measurePage} from '../../src/kinds/measure/view.ts'
import {eventsOf} from '../../src/model/timeframes.ts'
import {pageTypes, pageTypesByAddress} from '../../src/routes/page-types.ts'

const folder = path.resolve(import.meta.dirname, '../../content')
let atlas: Atlas

beforeAll(() => {
  atlas = loadAtlas({folder, site: 'https://example.org/atlas/'})
})

test('a view is plain data: nothing of it is lost on the way through JSON', () => {
  for (const [address, type] of pageTypesByAddress(atlas)) {
    const view = type.view(atlas, address)
    expect(JSON.parse(JSON.stringify(view)), `${type.name} ${address}`).toEqual(view)
  }
})

test('a page type has no view of an address that is not its own', () => {
  for (const type of pageTypes) {
    expect(() => type.view(atlas, '/no/such/page/'), type.name).toThrow('/no/such/page/')
  }
})

test('dates of a year or two are on no line, since it would only repeat them', () => {
  const drawn = atlas.measures.map((measure) => {
    const {instruments} = measurePage.view(atlas, measure.address)
    const {saved, published} = atlas.accountOf(measure).source
    const years = [...eventsOf(timeframesOf(measure)).map(({date}) => date), saved ?? published]
      .filter((date) => date !== undefined)
      .map((date) => Number(date.slice(0, 4)))
    const lines = [
      ...(instruments?.bases ?? []).map(({timeframe}) => timeframe),
      ...(instruments?.unpaired ?? [])
    ].filter((line) => line?.track !== undefined)
    return [Math.max(...years) - Math.min(...years) > 1, lines.length > 0]
  })
  expect(drawn.filter(([isLong, isDrawn]) => isLong !== isDrawn)).toEqual([])
})
