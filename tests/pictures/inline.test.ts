/** What is heard of a drawing in a page: its name, its description, and its links by their names. */
import {fromHtml} from 'hast-util-from-html'
import {visit} from 'unist-util-visit'
import {toString} from 'hast-util-to-string'
import {expect, test} from 'vitest'
import {inlineSvg} from '../../src/charts/picture.ts'
import {link, words} from '../../src/site/shapes.ts'

test('years, codes and cut titles are seen and not heard', () => {
  const drawing = {
    id: 'd',
    title: 'Years',
    description: 'From 1 to 3.',
    height: 4,
    shapes: [
      words('2012', {y: 1}),
      words('2013', {y: 1}),
      link('/measures/kz/a/', 'A long title', [words('A long ti…', {y: 2})]),
      words('2014', {y: 1})
    ]
  }
  const heard: string[] = []
  visit(
    fromHtml(
      inlineSvg(drawing, (address) => address),
      {fragment: true}
    ),
    'element',
    ({tagName, properties, children}) => {
      if (properties['ariaHidden'] === 'true') return 'skip'
      if (['title', 'desc', 'text'].includes(tagName)) {
        heard.push(toString({type: 'root', children}))
      }
      return undefined
    }
  )
  expect(heard).toEqual(['Years', 'From 1 to 3.', 'A long title'])
})
