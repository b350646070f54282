import {describe, expect, test} from 'vitest'
import {findTerms} from '../../scripts/glossary/index.ts'
import type {Passage} from '../../scripts/passages/passage.ts'
import {findSubjects} from '../../scripts/subjects/index.ts'

interface Text {
  readonly page: string
  readonly text: string
  readonly class?: Passage['class']
  readonly edition?: number
}

function subjects(country: string, texts: readonly Text[]): Map<string, readonly string[]> {
  const passages = texts.map(
    ({page, text, class: sourceClass = 'expert', edition}, index): Passage => ({
      page: `/${page}/`,
      kind: 'measure',
      class: sourceClass,
      country,
      anchor: `p${index + 1}`,
      role: 'prose',
      text,
      ...(edition !== undefined && {edition})
    })
  )
  return new Map(
    findSubjects(country, passages, findTerms(passages)).map(({id, places}) => [
      id,
      places.map(({page, text}) => `${page} ${text}`)
    ])
  )
}

describe('a subject of the table', () => {
  test('is what two pages name, whatever they call it, once in each passage', () => {
    const found = subjects('GE', [
      {page: 'a', text: 'Operators connect to SORM, and pay for SORM.'},
      {page: 'b', text: 'The System for Operational Investigative Measures is old.'},
      {page: 'c', text: 'Many use VPNs. A virtual private network is legal.'}
    ])
    expect(found.get('sorm')).toEqual([
      '/a/ SORM',
      '/b/ System for Operational Investigative Measures'
    ])
    expect(found.has('vpn')).toBe(false)
  })

  test('is not what only AI-written texts name a second time, which are quoted all the same', () => {
    const written = {page: 'a', text: 'The use of VPNs is banned.'}
    const generated = {page: 'b', text: 'A VPN needs a licence.', class: 'ai'} as const
    expect(subjects('GE', [written, generated]).has('vpn')).toBe(false)
    const third = {page: 'c', text: 'VPN services were blocked.'}
    expect(subjects('GE', [written, generated, third]).get('vpn')).toHaveLength(3)
  })

  test('takes acronyms as they are written, in whole words, and the domain of the country', () => {
    const found = subjects('GE', [
      {page: 'a', text: 'The vpn of sormat.ge is a site, and .GEO no domain.'},
      {page: 'b', text: 'Names that end in “.ge” are registered by a company.'},
      {page: 'c', text: 'Sites under the .ge domain need a contract, those under .kz do not.'}
    ])
    expect([...found]).toEqual([['national-domain-names', ['/b/ .ge', '/c/ .ge']]])
  })
})

describe('a term or an institution', () => {
  const first = {page: 'a', text: 'The Valley Records Authority (VRA) keeps the list.'}

  test('is one as soon as texts of two sources name it', () => {
    const same = {page: 'b', text: 'The VRA may fine an operator.'}
    expect(subjects('GE', [first, same]).has('valley-records-authority')).toBe(false)
    const found = subjects('GE', [first, {...same, edition: 2021}])
    expect(found.get('valley-records-authority')).toEqual([
      '/a/ Valley Records Authority',
      '/b/ VRA'
    ])
  })

  test('is none where it is too general for a page', () => {
    const found = subjects('GE', [
      {page: 'a', text: 'An internet service provider (ISP) keeps logs.'},
      {page: 'b', text: 'Each ISP reports.', edition: 2021}
    ])
    expect([...found.keys()]).toEqual([])
  })
})
