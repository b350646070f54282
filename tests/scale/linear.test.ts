/**
 * Twice the text costs about twice the work, whatever the text is: one line
 * of words that open something, repeated, in each place a seed has.
 */
import fc from 'fast-check'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {convert} from '../../scripts/convert/convert.ts'
import {readSeed} from '../../scripts/convert/source.ts'
import {emptyLock} from '../../src/atlas/lock.ts'
import {sourceSchema} from '../../src/model/sources.ts'
import {growthOf, linear} from '../setup/growth.ts'
import {runs, triesAll} from '../setup/runs.ts'
import {growingTexts} from './growing-texts.ts'

/** Those that once were a square; the others are tried each night. */
const squaresOnce = ['the Law on ', 'the Law on Data and ', 'Law No. 94-V of ', 'see A1, ']

const constructs = [
  ...squaresOnce,
  ...['(see A1) ', 'Law No. 94-V, ', 'Data Act ', '(AB) ', 'Code of ', 'these Rules ', '2015 law '],
  ...['«Закон о связи» ', 'Закон от 5 июля 2004 года № 567-II ', 'ә', 'Kazakhstan ', 'Federal '],
  ...['(', '[', '“', '“a” ', '{', '<b ', '|', '`', '_a_ ', '&amp; ', '\\', '.1 ', 'word.1 '],
  ...[
    'http://a.kz/',
    'http://a.kz/ ',
    'a@b.c ',
    'Article 5, ',
    'amended in 2015, ',
    '5 May 2015, '
  ],
  ...['Committee of the Ministry of ', 'the Decision of the Board of ', 'and ', '; ', 'Dr. A. ']
]

const measure = (title: string, time: string, line: string): string =>
  `Database\n\nBrowse Database\n\nFIJI\n\n${time}\n\nPillar Content access \u00a0|\u00a0 Sub-pillar Age limits\n` +
  `${title}\n${line}\nCoverage Horizontal\n\nReport issue     Report new measure`

const answer = (line: string): string =>
  `Fiji\nA Obstacles to Access | 7 9 |\n\nAccess grew.\nDo limits restrict access? | 5.005 6.006 |\n${line}\n`

const places = {
  'a paragraph of an article': ['article', (line) => `A title\n\nFirst words.\n\n${line}\n`],
  'an answer of a report': ['fotn', answer],
  'a note of a report': ['fotn', (line) => answer(`Most had access.1\n- 1${line}`)],
  'the text of a measure': ['dti', (line) => measure('Law on Age', 'Since 2015', line)],
  'the title of a measure': ['dti', (line) => measure(line, 'Since 2015', 'It sets an age.')],
  'the dates of a measure': ['dti', (line) => measure('Law on Age', line, 'It sets an age.')]
} as const satisfies Record<string, readonly [string, (line: string) => string]>

function convertLine([kind, textOf]: (typeof places)[keyof typeof places], line: string): void {
  const file = 'text.txt'
  const input = {
    seed: readSeed(file, file, Buffer.from(textOf(line))),
    source: sourceSchema.parse({
      file,
      kind,
      title: 'A text',
      class: 'press',
      reuse: 'None',
      edition: 2021,
      ...(kind === 'article' ? {country: 'FJ'} : {})
    }),
    file: new VFile({path: file})
  }
  expect(convert([input], {lock: emptyLock, date: '2026-01-01'}).counts).toHaveLength(1)
}

test('twice of anything anywhere costs at most 2.3 times as much', {timeout: 30 * 60_000}, () => {
  const worse = fc
    .sample(growingTexts(), {seed: 20260131, numRuns: runs(60)})
    .flatMap(({source, construct, textOf}) => {
      const growth = growthOf((letters) => {
        const seed = readSeed(source.file, source.file, Buffer.from(textOf(letters)))
        const input = {seed, source, file: new VFile({path: source.file})}
        convert([input], {lock: emptyLock, date: '2026-01-01'})
      }, 30_000)
      return growth > linear ? [[source.kind, construct, growth]] : []
    })
  expect(worse).toEqual([])
})

test.each(Object.entries(places))(
  'twice the words in %s cost at most 2.3 times as much',
  {timeout: 30 * 60_000},
  (_, place) => {
    const worse = (triesAll ? constructs : squaresOnce).flatMap((construct) => {
      const growth = growthOf((letters) => {
        convertLine(place, construct.repeat(letters / construct.length))
      }, 30_000)
      return growth > linear ? [[construct, growth]] : []
    })
    expect(worse).toEqual([])
  }
)
