/** Where prose calls its notes; `{5}` marks the expected call of note 5. */
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {placeCalls} from '../../scripts/convert/notes/placing/align.ts'
import {readSeed} from '../../scripts/convert/source.ts'

/** The text without its marks, and the text as the program marks it. */
function place(expected: string, extra: readonly number[] = []): {expected: string; found: string} {
  const numbers = [...expected.matchAll(/\{(\d+)\}/g)].map(([, number]) => Number(number))
  const wanted = [...new Set([...numbers, ...extra])].toSorted((a, b) => a - b)
  const seed = readSeed('x', 'x', Buffer.from(expected.replace(/\{(\d+)\}/g, '$1')))
  const calls = placeCalls(seed.lines, wanted)
  let found = ''
  let from = 0
  for (const call of calls) {
    if (call.kind !== 'placed') continue
    found += `${seed.text.slice(from, call.start)}{${seed.text.slice(call.start, call.end)}}`
    from = call.end
  }
  return {expected, found: found + seed.text.slice(from)}
}

test.each([
  // Forms of the report on Kazakhstan.
  'a 128 percent mobile penetration rate.{1} The next year',
  'in many cities, including Almaty{6} and Pavlodar.{7}',
  'tied to the COVID-19 pandemic{5} negatively affected affordability',
  'since 2017,{11} assuming the authority',
  'circumvention tools, blocking 148.{1} According to one group',
  'taking no action on 98.4 percent.{4}',
  'the regulator, as of 2020.{18}',
  'which the state blamed on maintenance (see A3). {7}',
  'the auspices of the MISD{26} and via contractors',
  'activists condemned{38} the concentration of power',
  'communication sites.”{21} In July 2019 it rose',
  'identity (IMEI) codes (see C4){14} and to pay regular fees',
  'which reportedly cost $4.5 million,{11} was launched',
  'using the .kz and .KA3 country codes on domestic servers.{3} It',
  'Tele2 KZ did not know, nor did Tele2’s report, nor Tele2-Altel say so.{2} It',
  'charged under Article 405/2 and Article 2 of the code.{2} She',
  'more than 25,000 of 1,800 materials.{25} It',
  'the first 5G network, 5 operators and 5 percent of people.{5} It',
  'a 4.1 percent rise, or 4 percent, of 1.5 GB, at 1.5 Mbps.{1} It',
  'Article 174.{2} Prosecutions under it',
  // Forms that other reports can have.
  'in 2020{5} the rules changed',
  'early in 2020,{5} and in 2021{6} the rules changed',
  'during COVID-19{5} and after COVID-19.{6} It',
  'as the report said.{12}{13} The next year',
  'as the report said.{5},{6} The next year',
  'as the report said.{5} {6} The next year',
  'with a blank missing.{12}The government',
  'the trial of 5G{10} with others',
  'the users’{5} access and “free”{6} speech; and more;{7} too',
  'was it so?{1} It was!{2} And [so]{3} on…{4}',
  'the so-called law{3}—a decree{4}, then{5}. More',
  'Закон о связи{5} изменён.{6}',
  'of IPv6 and IPv4 addresses.{4} Then all were IPv6.{6} It',
  'under Law No. 5 and No.5 of 2019.{5} It',
  'at 10:30 in the 1:2 ratio of p.2 and (2) 2nd place.{2} It',
  'the ’19 law and "5G" of the “5G” plan.{19} It',
  'which in sum was 19.94.{5} It',
  'on Tele5 since 2020,{5} and Tele6 after COVID-19,{6} and more'
])('%s', (text) => {
  const {expected, found} = place(text)
  expect(found).toBe(expected)
})

test.each([
  'About 4 percent, or 4.4 percent, of 4,000 people have 4G (see C4).',
  'COVID-4 and the 4th Article 4/4 cost $4 and 4% at 4:04 or 04.4.',
  'Web4.5 and Tele4,000 of Law No. 4 and G4 and .KA4 of 2004–4'
])('calls no note 4 in: %s', (text) => {
  expect(place(text, [4]).found).toBe(text)
})

test('calls no note 125 in: 2,125 people', () => {
  expect(place('2,125 people', [125]).found).toBe('2,125 people')
})

test('a note without a place is uncalled, and its neighbours keep theirs', () => {
  const seed = readSeed('x', 'x', Buffer.from('One.1 Two of 2 and 2.2 percent. Three.3 End'))
  expect(placeCalls(seed.lines, [1, 2, 3]).map(({kind}) => kind)).toEqual([
    'placed',
    'uncalled',
    'placed'
  ])
})

test('a note with two equally good places is ambiguous, and is not placed', () => {
  const seed = readSeed('x', 'x', Buffer.from('One.1 Two.2 Or two.2 And three.3 End'))
  expect(placeCalls(seed.lines, [1, 2, 3]).map(({kind}) => kind)).toEqual([
    'placed',
    'ambiguous',
    'placed'
  ])
})

test('order decides between two places alike', () => {
  const {expected, found} = place('Two.2 comes{1} before.{2} It', [])
  expect(found).toBe(expected)
})

test('calls run on from line to line', () => {
  const {expected, found} = place('First.{1} Then\nsecond.{2}\nThird.{3} Two.2')
  expect(found).toBe(expected)
})

const sentence = fc
  .array(
    fc.constantFrom(
      ...[
        'the',
        'law',
        'of',
        '2019',
        'users',
        '5G',
        '4.1 percent',
        'COVID-19',
        '25,000',
        'in 2020'
      ],
      ...['MISD', '(see A3)', 'Article 12', '$3.5 million', 'Kenya', '“free speech”', '98 of 100']
    ),
    {minLength: 2, maxLength: 12}
  )
  .map((words) => `The ${words.join(' ')} ended`)

test('finds the calls of any prose in which each ends a sentence or a clause', () => {
  const pieces = fc.array(fc.tuple(sentence, fc.constantFrom('. ', ', ', '; ', '.” ')), {
    minLength: 1,
    maxLength: 120
  })
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts
        .map(([words, end], index) => `${words}${end.trimEnd()}{${index + 1}} `)
        .join('')
      const {expected, found} = place(`${text}End`)
      expect(found).toBe(expected)
    })
  )
})

test('a call taken away is missed, and no number is taken for it', () => {
  const parts = fc.tuple(fc.array(sentence, {minLength: 1, maxLength: 30}), fc.nat())
  fc.assert(
    fc.property(parts, ([sentences, at]) => {
      const gone = (at % sentences.length) + 1
      const text = sentences
        .map((words, index) => `${words}.${index + 1 === gone ? '' : `{${index + 1}}`} `)
        .join('')
      const {expected, found} = place(`${text}End`, [gone])
      expect(found).toBe(expected)
    })
  )
})

test('a line of a million digits, or of a million calls, is read', () => {
  const lines = ['1'.repeat(1_000_000), '.1'.repeat(500_000), '1 '.repeat(500_000)]
  const seed = readSeed('x', 'x', Buffer.from(lines.join('\n')))
  const numbers = Array.from({length: 100}, (_, index) => index + 1)
  expect(placeCalls(seed.lines, numbers)).toHaveLength(100)
})
