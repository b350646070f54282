/** A collection cut into its records gives the files those would have alone. */
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {citationFiles} from '../../src/citations/files.ts'
import {addressOfKey, keyOf} from '../../src/citations/key.ts'
import {cited, insight, article, indicator, freedom, measure, database} from './records.ts'

const ugly = fc.constantFrom(
  '@misc{x,\n',
  '\n@',
  '\r\nER  - \r\n\r\nTY  - ELEC',
  '}\n\n@a{b,',
  '"},{"id":"x"',
  '\u2028TY  - ',
  'ә',
  ' '
)
const title = fc
  .array(fc.oneof(ugly, fc.string({unit: 'grapheme'})), {minLength: 1})
  .map((parts) => `T ${parts.join('')}`)

test.each(citationFiles)('$format, whatever the titles are', (file) => {
  fc.assert(
    fc.property(title, title, (one, other) => {
      const citations = [
        cited(article({title: one}), insight),
        cited(indicator(other), freedom),
        cited(measure(), database)
      ]
      const records = file.split(file.write(citations))
      expect(records.map(({key}) => key)).toEqual(citations.map(keyOf))
      expect(records.map(({text}) => text)).toEqual(
        citations.map((citation) => file.write([citation]))
      )
    })
  )
})

test.each(citationFiles)('$format of nothing gives no files', (file) => {
  expect(file.split(file.write([]))).toEqual([])
})

test('a key leads back to its address', () => {
  const citation = cited(indicator(), freedom)
  expect(addressOfKey(keyOf(citation))).toBe(citation.page)
})
