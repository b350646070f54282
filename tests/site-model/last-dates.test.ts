import {expect, test} from 'vitest'
import type {Law} from '../../src/atlas/concordance.ts'
import {lastDatesIn} from '../../src/atlas/instruments.ts'
import {makeAtlas} from '../../src/atlas/atlas.ts'
import {events, measure} from './records.ts'

const law = (scope: string, dates: readonly string[], amended: readonly string[] = []): Law => ({
  ...{address: `/laws/${scope}/a/`, scope, title: 'A', names: [], numbers: [], mentions: []},
  ...{printed: [], bodies: [], links: []},
  dates: dates.map((text) => ({text, places: []})),
  amendments: amended.map((date) => ({date, place: undefined as never})),
  events: []
})

const dated = measure('a', {
  bases: [{role: 'instrument', title: 'Law on A', timeframe: events('since 2015')}]
})

test.each([
  ['when a law was made', [law('kz', ['2020-05-21'])], '2020-05-21'],
  ['when one was amended', [law('kz', ['2014'], ['2021-03'])], '2021-03'],
  ['when a measure began, where that is later', [law('kz', ['2014'])], '2015'],
  ['nothing of laws of others', [law('eu', ['2022'])], '2015']
])('the last date of a country counts %s', (_, laws, last) => {
  expect(lastDatesIn(makeAtlas([dated], [], {laws})).get('KZ')).toBe(last)
})
