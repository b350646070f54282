import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {quoted} from '../../src/citations/styles/quotes.ts'

describe('a title within double marks', () => {
  test.each([
    ['Plain words', '“Plain words”'],
    ['Law “On Communications”', '“Law ‘On Communications’”'],
    ['Law "On Communications"', '“Law ‘On Communications’”'],
    ['Law ‘On Communications’', '“Law ‘On Communications’”'],
    ['“A “B “C” D” E”', '“‘A “B ‘C’ D” E’”'],
    ['(see "A") and "B"', '“(see ‘A’) and ‘B’”'],
    ['""A" B"', '“‘“A” B’”']
  ])('turns the marks of pairs: %s', (title, expected) => {
    expect(quoted(title, 'double')).toBe(expected)
  })

  test.each([
    ["Kazakhstan's laws and users' rights", "“Kazakhstan's laws and users' rights”"],
    ['Kazakhstan’s laws and users’ rights', '“Kazakhstan’s laws and users’ rights”'],
    ['Screens of 5" and 7" ', '“Screens of 5" and 7" ”'],
    ['An “open mark', '“An “open mark”'],
    ['A mark” closed', '“A mark” closed”'],
    ['Закон «О связи» и „Закон“', '“Закон «О связи» и „Закон“”'],
    ['„Закон”', '“„Закон””']
  ])('leaves what is no pair of English marks: %s', (title, expected) => {
    expect(quoted(title, 'double')).toBe(expected)
  })

  test('does not take an apostrophe for the end of a single quotation', () => {
    expect(quoted('“the ’90s” and ‘don’t’', 'double')).toBe('“‘the ’90s’ and ‘don’t’”')
  })
})

describe('a title within single marks', () => {
  test.each([
    ['Law “On Communications”', '‘Law “On Communications”’'],
    ['Law ‘On Communications’', '‘Law “On Communications”’'],
    ["Law 'On Communications'", '‘Law “On Communications”’'],
    ['“A ‘B’”', '‘“A ‘B’”’'],
    ['Kazakhstan’s laws', '‘Kazakhstan’s laws’'],
    ['‘Don’t’ laws', '‘“Don’t” laws’']
  ])('turns the marks of pairs: %s', (title, expected) => {
    expect(quoted(title, 'single')).toBe(expected)
  })
})

describe('a comma or full stop after a title', () => {
  test.each([
    ['Title', ',', '“Title,”'],
    ['Title', '.', '“Title.”'],
    ['Is it so?', ',', '“Is it so?,”'],
    ['Is it so?', '.', '“Is it so?”'],
    ['Rules of GRATA Inc.', ',', '“Rules of GRATA Inc.,”'],
    ['Rules of GRATA Inc.', '.', '“Rules of GRATA Inc.”'],
    ['Law “On Communications”', ',', '“Law ‘On Communications,’”'],
    ['“A “B””', '.', '“‘A “B.”’”'],
    ['Is it “so?”', '.', '“Is it ‘so?’”'],
    ['Закон «О связи»', '.', '“Закон «О связи».”'],
    // An apostrophe is part of its word.
    ['Rights of users’', ',', '“Rights of users’,”']
  ] as const)('goes inside the marks and is not doubled: %s %s', (title, stop, expected) => {
    expect(quoted(title, 'double', stop)).toBe(expected)
  })
})

test('whatever a title holds, only quotation marks of it change', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '‘',
    '’',
    '"',
    "'",
    '„',
    '‚',
    '«',
    '»',
    ' ',
    'a',
    'ә',
    '.'
  )
  const title = fc.array(fc.oneof(piece, fc.string({maxLength: 3})), {maxLength: 30})
  const blind = (text: string): string => text.replace(/[“”‘’"']/g, '*')
  fc.assert(
    fc.property(title, fc.constantFrom('double', 'single'), (pieces, outer) => {
      const text = pieces.join('')
      expect(blind(quoted(text, outer))).toBe(blind(`'${text}'`))
    })
  )
})

test('a pair within a pair always differs from it', () => {
  expect(quoted('"a "b "c "d" c" b" a"', 'double')).toBe('“‘a “b ‘c “d” c’ b” a’”')
})
