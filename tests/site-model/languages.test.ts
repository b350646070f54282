import fc from 'fast-check'
import {expect, test} from 'vitest'
import {piecesOf} from '../../src/site/languages.ts'

const source = {language: 'en', quotes: ['ru', 'kk']}

test('marks a Russian title within an English one, and nothing else', () => {
  expect(piecesOf('Law No. 167-VI (Закон о валютном контроле)', source)).toEqual([
    {text: 'Law No. 167-VI ('},
    {text: 'Закон о валютном контроле', run: {lang: 'ru'}},
    {text: ')'}
  ])
})

test('leaves an English text in one piece', () => {
  expect(piecesOf('Horizontal', source)).toEqual([{text: 'Horizontal'}])
  expect(piecesOf('', source)).toEqual([])
})

test('marks the whole of a text whose source is not in English', () => {
  expect(piecesOf('Loi n° 5', {language: 'fr', quotes: []})).toEqual([
    {text: 'Loi n° 5', run: {lang: 'fr'}}
  ])
  expect(piecesOf('قانون', {language: 'ar', quotes: []})).toEqual([
    {text: 'قانون', run: {lang: 'ar', dir: 'rtl'}}
  ])
})

test('loses and adds no character', () => {
  const ugly = fc.array(
    fc.constantFrom('a', ' ', 'Заң', '«', '»', '№ 5', 'قانون', '法', '\u202e', '…')
  )
  fc.assert(
    fc.property(ugly, (parts) => {
      const text = parts.join('')
      expect(
        piecesOf(text, source)
          .map((piece) => piece.text)
          .join('')
      ).toBe(text)
    })
  )
})
