import type {Element, ElementContent, Properties} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {expect, test} from 'vitest'
import {embedded, entryId, volumesOf} from '../../src/print/pages.ts'
import {makeAtlas} from '../../src/atlas/atlas.ts'
import {account, article, indicator, measure, report} from '../site-model/records.ts'

const h = (tagName: string, properties: Properties, ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children
})

test('puts every text into the volume of its country once, reports before their indicators', () => {
  const a1 = indicator('A1')
  const whole = report([a1])
  const chad = measure('c', {
    address: '/measures/td/c/',
    country: {code: 'TD', name: 'Chad'}
  })
  const texts = [
    measure('a'),
    whole,
    a1,
    chad,
    article('of-kazakhstan', {country: {code: 'KZ', name: 'Kazakhstan'}}),
    article('of-none')
  ]
  const volumes = volumesOf(makeAtlas(texts, [account()]))
  expect(
    volumes.map(({slug, parts}) => [
      slug,
      parts.flatMap(({rows}) => rows.map(({address}) => address))
    ])
  ).toEqual([
    ['td', ['/measures/td/c/']],
    [
      'kz',
      [
        '/measures/kz/a/',
        '/indicators/kz/2021/',
        '/indicators/kz/2021/a1/',
        '/articles/of-kazakhstan/'
      ]
    ],
    ['general', ['/articles/of-none/']]
  ])
})

test('cuts a volume into parts of about one length, and never within a text', () => {
  const texts = Array.from({length: 40}, (_, index) => measure(`m-${index}`))
  const characters = account({
    segments: texts.map(({address}, index) => ({
      as: 'content',
      page: address,
      part: 'p1',
      length: index === 20 ? 5_000_000 : 60_000
    }))
  })
  const [volume] = volumesOf(makeAtlas(texts, [characters]))
  const counts = volume?.parts.map(({rows}) => rows.length) ?? []
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(40)
  expect(Math.max(...counts)).toBeLessThanOrEqual(10)
  expect(volume?.parts.some(({rows}) => rows.length === 1)).toBe(true)
  expect(volume?.parts.map(({number, count}) => `${number}/${count}`)).toEqual(
    counts.map((_, index) => `${index + 1}/${counts.length}`)
  )
})

test('renames the anchors of a text and the links to them, and nothing else', () => {
  const body = [
    h('h2', {id: 'overview', dataPart: 'overview'}, {type: 'text', value: 'Overview'}),
    h(
      'p',
      {id: 'p1', dataPart: 'p1'},
      h('a', {href: '#n1', id: 'n1-ref'}),
      h('a', {href: '/indicators/kz/2021/b1/'}),
      h('a', {href: 'https://example.org/#p1'})
    ),
    h('section', {ariaLabelledBy: ['notes']}, h('h2', {id: 'notes'}))
  ]
  expect(toHtml(embedded(body, 'a'))).toBe(
    '<h3 id="a-overview">Overview</h3>' +
      '<p id="a-p1"><a href="#a-n1" id="a-n1-ref"></a><a href="/indicators/kz/2021/b1/"></a>' +
      '<a href="https://example.org/#p1"></a></p>' +
      '<section aria-labelledby="a-title a-notes"><h3 id="a-notes"></h3></section>'
  )
})

test('gives each text an anchor of its own', () => {
  expect(entryId(measure('a'))).toBe('measures-kz-a')
})
