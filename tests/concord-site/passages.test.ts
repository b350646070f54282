import {expect, test} from 'vitest'
import {markedPieces, pairsFor} from '../../src/related/passages.ts'
import {withTerms} from '../../src/glossary/terms.ts'
import {lawsInTitle} from '../../src/laws/laws.ts'
import {instrumentsText, readInstruments} from '../../src/model/interval-text.ts'
import {countOn, intervalOf, standing, type Standing} from '../../src/model/intervals.ts'
import type {Timeframe} from '../../src/model/fields.ts'
import {datedEntries, spansOf} from '../../src/atlas/instruments.ts'
import {textsOf} from '../../src/document/tree.ts'
import {atlasOf, events, measure} from '../site-model/records.ts'
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

test('a passage of the page that is compared again is seen again, and not heard', () => {
  const [a, b] = [measure('a'), measure('b')]
  const here = quote(`${a.address}#p1`, 'Data stay in the country.')
  const evidence = ['One.', 'Other.', 'Third.'].map((text) => ({
    kind: 'law' as const,
    weight: 1,
    reason: 'both cite it',
    one: text === 'Third.' ? quote(`${a.address}#p1`, 'Another sentence.') : here,
    other: quote(`${b.address}#p1`, text)
  }))
  const pairs = pairsFor({one: a.address, other: b.address, score: 1, evidence}, atlasOf(a, b))
  expect(pairs.map(({isRepeated}) => isRepeated)).toEqual([false, true, false])
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
  const on = (day: string, ...timeframes: readonly Timeframe[]): Standing => {
    const instruments = timeframes.map((timeframe, index) => ({
      identity: `/measures/kz/a/#basis-${index + 1}`,
      interval: intervalOf(timeframe)
    }))
    return standing(readInstruments(instrumentsText(instruments), '2020'), day)
  }
  expect(on('2017-01-01', events('reported 2016'))).toBe('dated')
  expect(on('2010-01-01', events('reported 2016'))).toBe('undated')
  expect(on('2010-01-01', events('since 2015-11'))).toBe('undated')
  expect(on('2010-01-01')).toBe('undated')
})

test('a repeal that a text states ends the instrument in every measure, with its words', () => {
  const basis = (title: string, since: string) =>
    ({role: 'instrument', title, timeframe: events(since)}) as const
  const measures = [
    measure('a', {bases: [basis('Law on Licensing', 'since 2007-01')]}),
    measure('b', {
      bases: [basis('Law on Licensing', 'since 2007-01'), basis('Law on Permits', 'since 2016')]
    })
  ]
  const repeal = quote(
    '/indicators/kz/2021/a1/#p1',
    'It repealed the Law on Licensing in May 2014.'
  )
  const licensing = law('licensing', {
    events: [{kind: 'repealed', date: '2014-05', place: repeal}],
    mentions: measures.map(({address}) => ({
      place: quote(`${address}#basis-1`, 'Law on Licensing'),
      articles: [],
      ground: 'name'
    }))
  })
  const entries = datedEntries(measures, [licensing])
  const all = [...entries.values()].flat()
  expect(all.map(({end}) => end?.context)).toEqual([repeal.context, repeal.context, undefined])
  const on = (day: string) => countOn(all, day)
  expect(on('2014-01-01')).toEqual({dated: 1, ended: 0, undated: 1})
  expect(on('2016-12-31')).toEqual({dated: 1, ended: 1, undated: 0})
  expect(on('2017-01-01')).toEqual({dated: 0, ended: 1, undated: 1})
  expect(spansOf(all)).toEqual([
    ['2007-01-31', '2014-05-30'],
    ['2007-01-31', '2014-05-30'],
    ['2016-12-31', '2016-12-31']
  ])
})
