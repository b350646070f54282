import {expect, test} from 'vitest'
import {markedPieces} from '../../src/related/passages.ts'
import {withTerms} from '../../src/glossary/links.ts'
import {lawsInTitle} from '../../src/laws/laws.ts'
import {intervalsText, standing} from '../../src/timeline/standing.ts'
import {textsOf} from '../../src/document/tree.ts'
import {events} from '../site-model/records.ts'
import {law, quote} from './found.ts'

test('marks words that overlap once, and leaves the sentence as it is', () => {
  const sentence = 'Art. 41 of the Law on Communications'
  const pieces = markedPieces(sentence, ['the Law on', 'Law on Communications', 'absent', sentence])
  expect(pieces.map(({text}) => text).join('')).toBe(sentence)
  expect(pieces.flatMap(({text, marked}) => (marked ? [text] : []))).toEqual([
    'the Law on',
    ' Communications'
  ])
})

test('links a term at its first whole word, and changes no word of the text', () => {
  const paragraph = {
    type: 'element' as const,
    tagName: 'p',
    properties: {dataPart: 'p1'},
    children: [{type: 'text' as const, value: 'MICA is not MIC, and MIC is.'}]
  }
  const [linked] = withTerms([paragraph], [{anchor: 'p1', text: 'MIC', href: '/glossary/kz/#mic'}])
  expect(linked?.children).toMatchObject([
    {value: 'MICA is not '},
    {tagName: 'a', children: [{value: 'MIC'}]},
    {value: ', and MIC is.'}
  ])
  expect(textsOf(linked ? [linked] : [])).toEqual(textsOf([paragraph]))
})

test('leads from each name in a title to the law it names', () => {
  const mention = (text: string) => ({
    place: quote('/measures/kz/a/#basis-1', text),
    articles: [],
    ground: 'name'
  })
  const [one, other] = [law('one'), law('other')]
  const named = [
    {law: other, mention: mention('Law B')},
    {law: one, mention: mention('Law A')}
  ]
  expect(lawsInTitle('Law A and Law B', named)).toEqual([
    {text: 'Law A', address: one.address},
    {text: ' and '},
    {text: 'Law B', address: other.address}
  ])
  expect(lawsInTitle('Lack of a law', [])).toEqual([{text: 'Lack of a law'}])
})

test('a measure is dated from its first report on, and of what has no date nothing is said', () => {
  const intervals = intervalsText([events('reported 2016')])
  expect(standing(intervals, '2017-01-01', '2020')).toBe('dated')
  expect(standing(intervals, '2010-01-01', '2020')).toBe('undated')
  expect(standing(intervalsText([events('since 2015-11')]), '2010-01-01', '2020')).toBe('undated')
  expect(standing('', '2010-01-01', '2020')).toBe('undated')
})
