import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {timeframeSchema} from '../../src/model/page.ts'
import {parseTimeframe} from '../../scripts/convert/dti/timeframe.ts'
import {readSeed} from '../../scripts/convert/source.ts'

function parse(printed: string) {
  const seed = readSeed('a.txt', 'a.txt', Buffer.from(`before ${printed} after`))
  const file = new VFile({path: 'a.txt'})
  const line = seed.slice('before '.length, 'before '.length + printed.length)
  return {timeframe: timeframeSchema.parse(parseTimeframe(line, file)), file}
}

/** `since 2013-05 · amended 2021` */
function told(printed: string): string {
  const {timeframe} = parse(printed)
  expect(timeframe.printed).toBe(printed)
  return timeframe.kind === 'events'
    ? timeframe.events.map(({kind, date}) => `${kind} ${date}`).join(' · ')
    : timeframe.kind
}

test.for([
  ['N/A', 'not-applicable'],
  ['n/a', 'not-applicable'],
  ['N.A.', 'not-applicable'],
  ['Not applicable', 'not-applicable'],
  ['Since May 2013', 'since 2013-05'],
  ['Since 2013', 'since 2013'],
  ['since\u00a0MAY\u00a02013', 'since 2013-05'],
  ['Since  May   2013.', 'since 2013-05'],
  ['Since 21 May 2013', 'since 2013-05'],
  ['Since May 21, 2013', 'since 2013-05'],
  ['Since 1st June 2013, last amended in 2nd July 2014', 'since 2013-06 · last-amended 2014-07'],
  ['Since Sept. 2013, as amended in Dec 2014', 'since 2013-09 · amended 2014-12'],
  ['Since May 2013, as amended in December 2021', 'since 2013-05 · amended 2021-12'],
  ['Since May 2013 as amended in 2021', 'since 2013-05 · amended 2021'],
  ['Since May 2013 (as amended in 2021)', 'since 2013-05 · amended 2021'],
  [
    'Since May 2013, amended in 2015, 2017 and June 2019',
    'since 2013-05 · amended 2015 · amended 2017 · amended 2019-06'
  ],
  [
    'Since March 2015, as amended in July 2019, last amended September 2022',
    'since 2015-03 · amended 2019-07 · last-amended 2022-09'
  ],
  ['Since 2015 and last amended in 2022', 'since 2015 · last-amended 2022'],
  [
    'Since December 2017, entry into force in April 2018',
    'since 2017-12 · entry-into-force 2018-04'
  ],
  ['Since December 2017, entered into force in 2018', 'since 2017-12 · entry-into-force 2018'],
  ['Since December 2017, in force since 2018', 'since 2017-12 · entry-into-force 2018'],
  ['In force since April 2018', 'entry-into-force 2018-04'],
  [
    'Since April 2012, as amended in 2015, enforcement from 2019',
    'since 2012-04 · amended 2015 · enforced 2019'
  ],
  ['Since April 2005, until September 2010', 'since 2005-04 · until 2010-09'],
  ['Since April 2005 until 2010', 'since 2005-04 · until 2010'],
  ['Reported in 2020', 'reported 2020'],
  [
    'Reported in 2017, 2019, last reported in 2020',
    'reported 2017 · reported 2019 · last-reported 2020'
  ],
  [
    'Reported in 2017, 2018, and 2019; last reported 2020',
    'reported 2017 · reported 2018 · reported 2019 · last-reported 2020'
  ],
  ['last reported in January 2022', 'last-reported 2022-01']
] as const)('reads %s', ([printed, expected]) => {
  expect(told(printed)).toBe(expected)
  expect(parse(printed).file.messages).toEqual([])
})

test.for([
  'Since Mai 2013',
  'Since May 99999',
  'Since 12013',
  'Since 0013',
  'Since 99 May 2013',
  'Since May',
  'Since',
  'May 2013',
  '2013',
  'Since 2013, 2015',
  'Since 2013, as amended',
  'Since 2013, as amended in 2015 by decree',
  'Since 2013–2015',
  'Since around 2013',
  'Reported in 2017-2019',
  'Since May 2013 or 2014',
  'Since 2013, as amended in {x}',
  '—',
  '.'
])('keeps and reports %s', (printed) => {
  const {timeframe, file} = parse(printed)
  expect(timeframe).toEqual({kind: 'unread', printed})
  expect(file.messages).toMatchObject([
    {
      ruleId: 'timeframe-unread',
      fatal: true,
      place: {
        start: {line: 1, column: 8, offset: 7},
        end: {line: 1, column: 8 + printed.length, offset: 7 + printed.length}
      }
    }
  ])
})

test('reads a line of a hundred thousand dates', () => {
  const {timeframe} = parse(`Since 2013, as amended in ${'2015, '.repeat(100_000)}2016`)
  expect(timeframe.kind === 'events' && timeframe.events).toHaveLength(100_002)
})
