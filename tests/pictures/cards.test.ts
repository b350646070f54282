import fc from 'fast-check'
import {expect, test} from 'vitest'
import {cardsOf} from '../../src/cards/card.ts'
import {cardSvg, linesOf} from '../../src/cards/draw.ts'
import {drawable, outlineOf, widthOf} from '../../src/cards/letters.ts'
import {pngOf} from '../../src/cards/png.ts'
import {atlasOf, indicator, measure, report} from '../site-model/records.ts'

const line = {size: 60, weight: 600, width: 1000, most: 4} as const

test('can draw English, Russian and Kazakh, and knows what it cannot', () => {
  expect(drawable('Law No. 94-V «О связи» № 567-II “quoted” – café')).toBe(true)
  expect(drawable('ә ғ қ ң ө ұ ү һ і Ә Ғ Қ Ң Ө Ұ Ү Һ І')).toBe(true)
  expect(drawable('个人信息保护法')).toBe(false)
  expect(drawable('정보통신망법')).toBe(false)
})

test('draws each Kazakh letter as itself', () => {
  const shapes = Array.from('әғқңөұүһіӘҒҚҢӨҰҮҺ').map((letter) => outlineOf(letter, 0, 0, 60, 600))
  expect(new Set(shapes).size).toBe(shapes.length)
  for (const shape of shapes) {
    expect(shape).toMatch(/^M[\d. -]+/)
    expect(shape).not.toContain('NaN')
  }
})

test('breaks a title into lines that fit, and loses no word of it', () => {
  const title =
    'Requirement to perform an impact assessment (DPIA) or have a data protection officer'
  const {lines, cut} = linesOf(title, line)
  expect(cut).toBe(false)
  expect(lines.join(' ')).toBe(title)
})

test('keeps every line of any text within its width', () => {
  const word = fc.oneof(
    fc.string({maxLength: 60}).map((text) => text.replaceAll(/\s/g, '')),
    fc.constantFrom(
      'Қазақстан',
      'Республикасының',
      'non-transparent/discriminatory',
      'a'.repeat(300),
      // There is room for it, and none for an ellipsis behind it.
      'm'.repeat(16)
    )
  )
  fc.assert(
    fc.property(fc.array(word, {maxLength: 40}), (words) => {
      const {lines} = linesOf(words.join(' '), line)
      expect(lines.length).toBeLessThanOrEqual(line.most)
      for (const one of lines) expect(widthOf(one, 60, 600)).toBeLessThanOrEqual(line.width)
    }),
    {numRuns: 50}
  )
})

test('says with an ellipsis that a title goes on', () => {
  const {lines, cut} = linesOf('Digital trade '.repeat(60).trim(), line)
  expect(cut).toBe(true)
  expect(lines).toHaveLength(4)
  expect(lines.at(-1)).toMatch(/…$/)
})

test('ends what it cuts at the end of a word, or of a letter where there is one word', () => {
  // Some leave room for a word and none for the ellipsis behind it.
  for (let width = 500; width <= 1000; width += 5) {
    const {lines} = linesOf('permanent verbatim '.repeat(60), {...line, width})
    expect(lines.at(-1)).toMatch(/(?:^| )(?:permanent|verbatim)…$/)
  }
  expect(linesOf('m'.repeat(900), line).lines.at(-1)).toMatch(/^m+…$/)
  // A first word for which there is room, and none for the ellipsis behind it.
  for (let letters = 10; letters <= 30; letters++) {
    const word = 'm'.repeat(letters)
    const {lines} = linesOf([word, word, word, word, 'i', word].join(' '), line)
    expect(lines.at(-1), word).toMatch(/^m+(?: i)?…$/)
    expect(widthOf(lines.at(-1) ?? '', 60, 600), word).toBeLessThanOrEqual(line.width)
  }
})

test('gives a text its own card, and a list that of its kind and country', () => {
  const cards = cardsOf(atlasOf(measure('a'), measure('b')), drawable)
  expect(cards.of('/measures/kz/a/').address).toBe('/cards/measures/kz/a.png')
  expect(cards.of('/measures/kz/a/versions/0a1b2c3d/').address).toBe('/cards/measures/kz/a.png')
  expect(cards.of('/measures/kz/page/2/').address).toBe('/cards/measures/kz.png')
  expect(cards.of('/about/').address).toBe('/cards/atlas.png')
  expect(cards.of('/404.html').address).toBe('/cards/atlas.png')
})

test('shares cards by country where there are too many texts', () => {
  const many = Array.from({length: 301}, (_, index) => measure(`m-${index}`))
  const cards = cardsOf(atlasOf(...many), drawable)
  expect(cards.all).toHaveLength(2)
  expect(cards.of('/measures/kz/m-7/').address).toBe('/cards/measures/kz.png')
})

test('shares a card where a title has letters it cannot draw', () => {
  const chinese = measure('a', {subPillar: {id: 'a', printed: '个人信息保护法'}})
  expect(cardsOf(atlasOf(chinese), drawable).of('/measures/kz/a/').address).toBe(
    '/cards/measures/kz.png'
  )
})

test('draws a PNG of 1200 by 630 that holds no text of its own', async () => {
  const a1 = indicator('A1', {score: {points: 2, outOf: 6}})
  const whole = report([a1])
  const cards = cardsOf(atlasOf(whole, a1), drawable)
  const svg = cardSvg(cards.of(a1.address))
  expect(svg).not.toContain('<text')
  const png = Buffer.from(await pngOf(svg))
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
  // The second time it comes from where it was kept.
  expect(png.equals(await pngOf(svg))).toBe(true)
})
