import fc from 'fast-check'
import {expect, test} from 'vitest'
import {contentOf, coverOf, read} from './read.ts'
import {runs} from '../setup/runs.ts'

const fragments = fc.constantFrom(
  '',
  ' ',
  '\u00a0',
  '\u200b',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '\f',
  '\u2028',
  '\ufeff',
  'KAZAKHSTAN',
  "COTE D'IVOIRE",
  'RURITANIA',
  'N/A',
  'Since May 2013',
  'Since Mai 99999',
  'Reported in 2017, 2019',
  'Pillar ',
  'Pillar Content access | Sub-pillar Safe harbor',
  'Pillar Content access \u00a0|\u00a0 Indicator 5G',
  ' | ',
  'Sub-pillar ',
  'Law on Licensing',
  '网络安全法',
  'It is reported that this is so.',
  '- ',
  '- item',
  '•item',
  '–',
  'Coverage ',
  'Coverage',
  'Coverage Horizontal',
  'Sources',
  'https://example.org/a',
  'Database',
  'Report issue     Report new measure',
  '{process.exit(1)}',
  '<script>',
  '---',
  '\u202e',
  '\ud800',
  '🙂'
)

const hostile = fc
  .array(fc.oneof({weight: 6, arbitrary: fragments}, fc.string({unit: 'binary', maxLength: 5})), {
    maxLength: 60
  })
  .chain((parts) => fc.constantFrom('\n', '\n\n', '', ' ').map((glue) => parts.join(glue)))

test('any text is read, each character at most once, each text at its place', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const reading = read(text)
      expect(coverOf(reading).every((count) => count <= 1)).toBe(true)
      for (const {at, value} of reading.drafts.flatMap(contentOf)) {
        const slice = reading.seed.text.slice(at.start.offset, at.end.offset)
        expect(slice).not.toBe('')
        expect(slice).toBe(slice.trim())
        if (value !== undefined) expect(slice).toBe(value)
      }
    }),
    {numRuns: runs(500)}
  )
})

/** Words of a line that cannot end a listing or begin the next one. */
const words = fc
  .array(
    fc.constantFrom('{x}', '<b>', '&amp;', '[^1]', '| a |', 'ә', '法', '12.', 'is', 'export'),
    {
      minLength: 1,
      maxLength: 6
    }
  )
  .map((parts) => parts.join(' '))

const measure = fc.record({
  country: fc.constantFrom('KAZAKHSTAN', 'HONG KONG', "CÔTE D'IVOIRE", 'RURITANIA'),
  timeframes: fc.array(fc.constantFrom('N/A', 'Since May 2013', 'Reported in 2020', 'Since ever'), {
    minLength: 1,
    maxLength: 3
  }),
  pillar: words,
  label: fc.constantFrom('Sub-pillar', 'Indicator'),
  subPillar: words,
  title: words,
  prose: fc.array(
    fc.oneof(
      words,
      words.map((line) => `- ${line}`),
      fc.constantFrom('', '\u00a0')
    ),
    {
      maxLength: 6
    }
  ),
  coverage: fc.option(words),
  sources: fc.option(words)
})

const page = fc.array(measure, {minLength: 1, maxLength: 5}).map((measures) => ({
  count: measures.length,
  text: [
    'Database\n\nBrowse Database',
    ...measures.map(({country, timeframes, pillar, label, subPillar, title, prose, ...end}) =>
      [
        `\n${country}\n`,
        ...timeframes,
        `\nPillar ${pillar} \u00a0|\u00a0 ${label} ${subPillar}`,
        ...timeframes
          .map((_, index) => `Law ${index} ${title}`)
          .join('\n\n')
          .split('\n'),
        ...prose,
        ...(end.coverage === null ? [] : [`Coverage ${end.coverage}`]),
        ...(end.sources === null ? [] : [`Sources\n- ${end.sources}`])
      ].join('\n')
    ),
    '\nReport issue \u00a0 \u00a0 \u00a0 Report new measure'
  ].join('\n')
}))

test('a page of the known form is covered whole, each character once', () => {
  fc.assert(
    fc.property(page, ({text, count}) => {
      const reading = read(text)
      expect(reading.drafts).toHaveLength(count)
      const astray = coverOf(reading).findIndex((count, offset) =>
        /[ \t\n]/.test(reading.seed.text.charAt(offset)) ? count > 1 : count !== 1
      )
      expect(astray).toBe(-1)
    }),
    {numRuns: runs(300)}
  )
})

test.for([
  [
    'one line',
    `KAZAKHSTAN\n\nN/A\n\nPillar A | Sub-pillar B\nLaw\n${'- a '.repeat(250_000)}\nCoverage x`
  ],
  ['one name', `Pillar ${'| '.repeat(250_000)}| Sub-pillar ${'(a) '.repeat(250_000)}\nLaw`],
  ['one timeframe', `KAZAKHSTAN\n\nSince ${'.,'.repeat(500_000)}x\n\nPillar A | Sub-pillar B\nLaw`],
  ['one line of blanks', `Pillar${' '.repeat(500_000)}x |${' '.repeat(500_000)}Sub-pillar x\nLaw`],
  ['many lines', `${'Pillar x\n'.repeat(50_000)}${'KAZAKHSTAN\n'.repeat(50_000)}`],
  ['many listings', 'Pillar A | Sub-pillar B\n'.repeat(5_000)],
  [
    'many titles',
    `N/A\n\nPillar A | Sub-pillar ${'B'.repeat(500_000)}\n${'Law\n\n'.repeat(50_000)}`
  ]
] as const)('a million characters in %s are read', ([, text]) => {
  expect(coverOf(read(text)).every((count) => count <= 1)).toBe(true)
})
