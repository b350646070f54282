import {expect, test} from 'vitest'
import {sentencesOf} from '../../scripts/passages/sentences.ts'

test.each([
  ['a chapter of the laws', ['The Privacy Ordinance (Cap. 486) (PO) applies.', 'It is old.']],
  ['a law of a congress', ['The Act (HIPAA), Pub. L. No. 104-191, applies.', 'It is old.']],
  ['a code of a state', ['The Act, Cal. Civ. Code § 1798.100 et seq., applies.', 'It is old.']],
  ['a number and a domain', ['Order No. 5 is about .kz and Art. 7.', 'It is old.']],
  ['a word that ends like one', ['There is a legal cap.', 'It is old.']]
])('a sentence goes on behind the full stops of %s', (_, sentences) => {
  const text = sentences.join(' ')
  expect(sentencesOf(text).map(({start, end}) => text.slice(start, end))).toEqual(sentences)
})
