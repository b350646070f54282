import {describe, expect, test} from 'vitest'
import {findTerms, type Term} from '../../scripts/glossary/index.ts'
import type {Passage} from '../../scripts/passages/passage.ts'
import {readCorpus} from './corpus.ts'

function terms(...texts: readonly string[]): Term[] {
  return findTerms(
    texts.map((text, index): Passage => ({
      page: `/indicators/kz/2021/a${index + 1}/`,
      kind: 'indicator',
      class: 'expert',
      country: 'KZ',
      anchor: 'p1',
      role: 'prose',
      text
    }))
  )
}

describe('an abbreviation is introduced', () => {
  test.each([
    ['National Security Committee (NSC) acts.', 'NSC', 'National Security Committee'],
    [
      'The National Security Committee of the Republic of Kazakhstan (NSC) acts.',
      'NSC',
      'National Security Committee of the Republic of Kazakhstan'
    ],
    [
      "the Ministry of Digital Development, Innovation and Aerospace Industry ('MDDIAI') said",
      'MDDIAI',
      'Ministry of Digital Development, Innovation and Aerospace Industry'
    ],
    ["individual identification number ('IIN')", 'IIN', 'individual identification number'],
    ['BIN (business identification number)', 'BIN', 'business identification number'],
    ['a machine-in-the-middle (MITM) technology', 'MITM', 'machine-in-the-middle'],
    ['closed-circuit television (CCTV)', 'CCTV', 'closed-circuit television'],
    ['internet service providers (ISPs) may', 'ISP', 'internet service providers'],
    [
      'the state’s System for Operational Investigative Measures (SORM), a',
      'SORM',
      'System for Operational Investigative Measures'
    ],
    [
      'designation of the Democratic Choice of Kazakhstan (DVK) as',
      'DVK',
      'Democratic Choice of Kazakhstan'
    ]
  ])('%s', (text, abbreviation, name) => {
    const [term] = terms(text).filter(({abbreviations}) => abbreviations.length > 0)
    expect(term?.abbreviations).toEqual([abbreviation])
    expect(term?.definitions[0]?.text).toContain(name)
  })

  test.each(['see (NSC)', 'He said (USA) so.', 'grew (5G) fast'])('not by: %s', (text) => {
    expect(terms(text).filter(({abbreviations}) => abbreviations.length > 0)).toEqual([])
  })
})

test('a body is found where it is named in full and in short, also on other pages', () => {
  const [nsc] = terms(
    'The National Security Committee (NSC) acts. The NSC decides.',
    'Orders come from the NSC and the National Security Committee.'
  )
  expect(nsc?.uses.map(({page, text}) => `${page.slice(-3)} ${text}`)).toEqual([
    'a1/ National Security Committee',
    'a1/ NSC',
    'a1/ NSC',
    'a2/ NSC',
    'a2/ National Security Committee'
  ])
})

test('a name printed with one word less or another number is that of the same ministry', () => {
  const ministries = terms(
    'the Ministry of Digital Development, Innovation and Aerospace Industry of the Republic of Kazakhstan',
    'the Ministry of Digital Development, Innovations and Aerospace Industry',
    'the Ministry of Digital Development, Innovation, and Aerospace.'
  )
  expect(ministries.map(({uses}) => uses.length)).toEqual([3])
})

test('two ministries are not one because one name begins the other', () => {
  const names = terms(
    'the Ministry of Information',
    'the Ministry of Information and Communication'
  )
  expect(names).toHaveLength(2)
})

describe('what became of a body', () => {
  const found = findTerms(readCorpus())
  const changesOf = (abbreviation: string) =>
    found.find(({abbreviations}) => abbreviations.includes(abbreviation))?.changes ?? []

  test('is told where a text says so, with the sentence', () => {
    expect(changesOf('MIC').map(({kind}) => kind)).toEqual(['ended'])
    expect(changesOf('STS').map(({kind}) => kind)).toEqual(['reorganized', 'reorganized'])
    expect(changesOf('NSC')).toEqual([])
  })

  test('names the body that came after it', () => {
    const court = found.find(({name}) => name === 'Constitutional Court')
    expect(court?.changes.map(({kind, successor}) => [kind, successor])).toEqual([
      ['ended', 'constitutional council']
    ])
  })
})

describe('what an AI-written text names', () => {
  const text = (name: string, kind: 'expert' | 'ai', words: string): Passage => ({
    page: `/articles/${name}/`,
    kind: 'article',
    class: kind,
    country: 'KZ',
    anchor: 'p1',
    role: 'prose',
    text: words
  })

  test('alone is marked, and what another text names is not', () => {
    const found = findTerms([
      text('a', 'ai', 'The Agency for Digital Peace (ADP) and the Ministry of Justice act.'),
      text('b', 'expert', 'The Ministry of Justice acts.')
    ])
    expect(found.map(({name, isOnlyInAiText}) => [name, isOnlyInAiText])).toEqual([
      ['Ministry of Justice', false],
      ['Agency for Digital Peace', true]
    ])
  })

  test('gives no abbreviation and no end to what another text names', () => {
    const [ministry] = findTerms([
      text('a', 'ai', 'The Ministry of Justice (MOJ) was abolished.'),
      text('b', 'expert', 'The Ministry of Justice acts.')
    ])
    expect(ministry).toMatchObject({abbreviations: [], changes: [], isOnlyInAiText: false})
  })
})
