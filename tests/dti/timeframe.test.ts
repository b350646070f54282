import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {timeframeSchema} from '../../src/model/fields.ts'
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
  ['Since 2012; last amended: December 2021', 'since 2012 · last-amended 2021-12'],
  ['2019–2022, repealed', 'since 2019 · until 2022'],
  ['From December 2001 to July 2020; repealed', 'since 2001-12 · until 2020-07'],
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
  ['last reported in January 2022', 'last-reported 2022-01'],
  ['Last visited in 2021', 'last-visited 2021'],
  ['Proposed in June 2023', 'proposed 2023-06'],
  ['Since early 2019', 'since 2019'],
  ['Since the end of 2019, suspended in 2021', 'since 2019 · until 2021'],
  ['Since summer 2019', 'since 2019'],
  ['Since August, 2019', 'since 2019-08'],
  ['Since the 12th of May 2013', 'since 2013-05'],
  ['Ongoing since 2013', 'since 2013'],
  ['Since May 2013 onwards', 'since 2013-05'],
  ['From 2013 to 2018', 'since 2013 · until 2018'],
  ['Between May 2013 and 2018', 'since 2013-05 · until 2018'],
  ['Reported in 2017-2019', 'reported 2017 · last-reported 2019'],
  ['Reported in 2017–2019', 'reported 2017 · last-reported 2019'],
  ['Reported in 2017 to 2019', 'reported 2017 · last-reported 2019'],
  ['Reported between 2017 and 2019', 'reported 2017 · last-reported 2019'],
  ['Reported in 2017 and 2019', 'reported 2017 · reported 2019'],
  ['Reported since 2018', 'reported 2018'],
  ['Proposed in March 2019, withdrawn in 2020', 'proposed 2019-03 · until 2020'],
  ['Since 2013, temporarily suspended in 2020', 'since 2013 · until 2020'],
  ['Since 2013, no longer in force since May 2020', 'since 2013 · until 2020-05'],
  ['Since 2013, in force until 2020', 'since 2013 · until 2020'],
  ['Since 2013, replaced by Law No. 5 in 2020', 'since 2013 · until 2020'],
  ['Since 2013, repealed by the Act of 3 June 2020', 'since 2013 · until 2020-06'],
  ['Since 2013, last amended by Law No. 5 of 2015', 'since 2013 · last-amended 2015'],
  ['Since 2013, with amendments in 2015 and 2017', 'since 2013 · amended 2015 · amended 2017'],
  ['Since 2013, applicable from 2014', 'since 2013 · enforced 2014'],
  ['Effective May 2013', 'entry-into-force 2013-05'],
  ['Since 2013, replaced in May 2020', 'since 2013 · until 2020-05'],
  ['Since 2013, repealed 2020', 'since 2013 · until 2020'],
  ['Since 2013, amended by Law No. 5 in 2015', 'since 2013 · amended 2015'],
  ['Since 2013-05-12', 'since 2013-05'],
  ['Since 2013-05', 'since 2013-05'],
  ['Since 31.05.2013, as amended on 1 June 2015', 'since 2013-05 · amended 2015-06'],
  ['Since 31/05/2013', 'since 2013-05'],
  ['Since 05/31/2013', 'since 2013-05'],
  // It may be in December or in May.
  ['Since 12/05/2013', 'since 2013']
] as const)('reads %s', ([printed, expected]) => {
  expect(told(printed)).toBe(expected)
  expect(parse(printed).file.messages).toEqual([])
})

test.for([
  'Since Mai 2013',
  'Since May 99999',
  'Since 12013',
  'Since 0013',
  'Since May',
  'Since',
  'May 2013',
  '2013',
  'Since 2013, 2015',
  'Since 2013, as amended',
  'Since 2013, as amended in 2015 by decree',
  '2019–2022',
  'Since 2013, repealed',
  'Since 2013–2015',
  'Since around 2013',
  'Reported before 2019',
  'Since the 1990s',
  'Since 2013-2014',
  'WTO dispute from 2015',
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

test.for([
  'Since 31 February 2013',
  'Since 29 February 2021',
  'Since 99 May 2013',
  'Since 2013-13',
  'Since 2013-02-30',
  'Since 31.04.2013',
  'Since 2010, as amended on June 31, 2015'
])('says that the calendar has no day of %s', (printed) => {
  const {timeframe, file} = parse(printed)
  expect(timeframe).toEqual({kind: 'unread', printed})
  expect(file.messages).toMatchObject([{ruleId: 'day-impossible', fatal: true}])
})

test.for([
  'Since 2015, as amended in 2013',
  'Since May 2013, until April 2013',
  'From 2018 to 2013'
])('doubts %s', (printed) => {
  const {timeframe, file} = parse(printed)
  expect(timeframe.kind).toBe('events')
  expect(file.messages).toMatchObject([{ruleId: 'date-order', fatal: false}])
})

test('reads a line of a hundred thousand dates', () => {
  const {timeframe} = parse(`Since 2013, as amended in ${'2015, '.repeat(100_000)}2016`)
  expect(timeframe.kind === 'events' && timeframe.events).toHaveLength(100_002)
})
