import {describe, expect, test} from 'vitest'
import {
  familyFirst,
  initials,
  parseAuthor,
  spoken,
  type Author
} from '../../src/citations/author.ts'

const person = (given: string, family: string, suffix?: string): Author => ({
  type: 'person',
  given,
  family,
  ...(suffix === undefined ? {} : {suffix})
})

describe('a name', () => {
  test.each([
    ['Leila Makhmetova', person('Leila', 'Makhmetova')],
    ['Makhmetova, Leila', person('Leila', 'Makhmetova')],
    ['Ludwig van Beethoven', person('Ludwig', 'van Beethoven')],
    ['Oscar de la Hoya', person('Oscar', 'de la Hoya')],
    ['Martin Luther King Jr.', person('Martin Luther', 'King', 'Jr.')],
    ['Martin Luther King, Jr.', person('Martin Luther', 'King', 'Jr.')],
    ['Äbdi Öz', person('Äbdi', 'Öz')]
  ])('of a person is split where that is clear: %s', (name, expected) => {
    expect(parseAuthor(name)).toEqual(expected)
  })

  test.each([
    'Freedom House',
    'European University Institute',
    'Ministry of Digital Development',
    'Baker & McKenzie',
    'Article 19',
    'Plato',
    'de facto',
    'Ахметов Данияр Серикович',
    'A, B, C'
  ])('of anybody else stays whole: %s', (name) => {
    expect(parseAuthor(name)).toEqual({type: 'literal', name})
  })

  test('stays whole when it is that of the publisher', () => {
    expect(parseAuthor('GRATA Almaty', ['GRATA Almaty'])).toEqual({
      type: 'literal',
      name: 'GRATA Almaty'
    })
  })

  test('is spoken and listed', () => {
    const king = parseAuthor('Martin Luther King Jr.')
    expect(spoken(king)).toBe('Martin Luther King, Jr.')
    expect(familyFirst(king)).toBe('King, Martin Luther, Jr.')
  })
})

test('initials keep hyphens where they have points', () => {
  expect(initials('Jean-Paul M.', '.')).toBe('J.-P. M.')
  expect(initials('Jean-Paul M.', '')).toBe('JPM')
  expect(initials('ömer', '.')).toBe('Ö.')
})
