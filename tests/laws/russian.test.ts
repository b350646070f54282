/** Names of laws in Russian that no quotation marks close. */
import {describe, expect, test} from 'vitest'
import {lawsIn, registered, registerOf} from './fixture.ts'

function titles(...prose: readonly string[]): string[] {
  return lawsIn(...prose).map(([title]) => title)
}

describe('a name ends', () => {
  test.each([
    ['before what the law does', 'Закон о рекламе запрещает рассылку без согласия абонента.'],
    [
      'before what happened to it',
      'Закон о рекламе был изменён Законом от 1 июня 2022 года № 175-З.'
    ],
    ['before what a part of it does', 'Статья 38 Закона о рекламе позволяет опросы.'],
    ['before what it is', 'Закон о рекламе обязателен для всех операторов.'],
    ['before its version', 'Закон о рекламе в редакции 2015 года короток.'],
    ['before a clause', 'Закон о рекламе, который принят в 2002 году, краток.'],
    ['with the sentence', 'Рассылка без согласия нарушает Закон о рекламе.'],
    ['before another law', 'Закон о рекламе и закон «О связи» действуют.'],
    ['without a word that joins', 'Суд применил Закон о рекламе и отменил штраф.']
  ])('%s', (_, text) => {
    expect(titles(text)).toContain('Law: О рекламе')
  })

  test.each([
    [
      'of a list',
      'Закон об информации, печати и защите информации действует.',
      'печати и защите информации'
    ],
    [
      'with a genitive like a verb',
      'Закон о нарушении правил движения действует.',
      'правил движения'
    ],
    [
      'with a date',
      'Закон о средствах массовой информации от 17 июля 2008 г. № 427-З',
      'массовой информации'
    ]
  ])('but not within a name %s', (_, text, end) => {
    expect(titles(text).map((title) => title.endsWith(end))).toEqual([true])
  })
})

test('where nothing tells the end of a name, there is no law, and the place is listed', () => {
  const {laws, unresolved} = registerOf(
    'Согласно статье 9 Закона о персональных данных оператор хранит данные.'
  )
  expect(laws).toEqual([])
  expect(unresolved.map(({reason, mention}) => [reason, mention.articles[0]?.printed])).toEqual([
    ['described', 'статье 9']
  ])
})

test.each([
  'Закон «О персональных данных» старый.',
  'Закон о персональных данных от 7 мая 2021 г. № 99-З старый.'
])('the name that “%s” gives ends where it stands without marks', (marked) => {
  const laws = registered(
    marked,
    'Согласно статье 9 Закона о персональных данных оператор хранит их.'
  )
  expect(laws.map(({mentions}) => mentions.length)).toEqual([2])
  expect(laws[0]?.mentions[1]?.mention.articles.map(({printed}) => printed)).toEqual(['статье 9'])
})

test('a name that holds another law has no end', () => {
  expect(titles('Закон о введении в действие Кодекса действует.')).toEqual([])
})

test('but not where the name goes on', () => {
  expect(
    titles('Закон «Об информации» старый.', 'Закон об информации и её защите действует.')
  ).toEqual(['Law: Об информации', 'Law: Об информации и её защите'])
})

test('a name in marks is one where the word for the law has a small letter', () => {
  expect(titles('Согласно статье 18 закона «О связи» это можно.')).toEqual(['Law: О связи'])
})

test('a name stands behind the adjective of a country, too', () => {
  expect(lawsIn('Закон Чешской Республики «О связи» от 11 мая 2010 года № 998-III.')).toEqual([
    ['Law: О связи', '998-III', '2010-05-11', 1]
  ])
})

test('a code is one in all cases, and is called by the first', () => {
  expect(
    lawsIn(
      'Статья 137 Уголовного кодекса карает оскорбление.',
      'По Уголовному кодексу это преступление. В Трудовом кодексе этого нет.',
      'Гражданский процессуальный кодекс другой.'
    ).map(([title, , , count]) => [title, count])
  ).toEqual([
    ['Уголовный кодекс', 2],
    ['Трудовой кодекс', 1],
    ['Гражданский процессуальный кодекс', 1]
  ])
})

test('the constitution has the articles that are named with it', () => {
  const laws = registered(
    'Гражданский кодекс защищает честь. Статья 23 Конституции защищает тайну.'
  )
  expect(
    laws.map(({title, mentions}) => [
      title,
      ...mentions.flatMap(({mention}) => mention.articles.map(({printed}) => printed))
    ])
  ).toEqual([['Гражданский кодекс'], ['Constitution', 'Статья 23']])
})

describe('no law is found', () => {
  test.each([
    ['in what an order is about', 'Приказ о назначении директора подписан.'],
    ['in a decision of anybody', 'Решение о покупке принято советом.'],
    ['before a clause', 'Закон о том, что нельзя, никто не читал.']
  ])('%s', (_, text) => {
    expect(titles(text)).toEqual([])
  })

  test.each([
    ['in quotation marks', 'Указ Президента «О мерах защиты» подписан.', 'Decree: О мерах защиты'],
    ['before a verb in the plural', 'Закон о рекламе приняли в 2002 году.', 'Law: О рекламе'],
    ['before a verb of the present', 'Закон о рекламе молчит.', 'Law: О рекламе'],
    ['with a genitive like a verb', 'Закон о качестве стали действует.', 'Law: О качестве стали']
  ])('but %s', (_, text, title) => {
    expect(titles(text)).toEqual([title])
  })
})
