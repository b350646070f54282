import {readFile} from 'node:fs/promises'
import {expect, test} from 'vitest'
import {subsetsIn, type Subset} from '../../src/site/typefaces.ts'

test('fetches no more of the text face than the letters of a page need', () => {
  expect(subsetsIn('Ban to transfer – “local” processing…')).toEqual([])
  expect(subsetsIn('сертификат')).toEqual(['cyrillic'])
  expect(subsetsIn('Law № 94-V')).toEqual(['cyrillic'])
  expect(subsetsIn('.қaz')).toEqual(['cyrillic-ext'])
  expect(subsetsIn('Заң', 'ә ғ қ ң ө ұ ү һ і')).toEqual(['cyrillic', 'cyrillic-ext'])
})

test.each<Subset>(['cyrillic', 'cyrillic-ext'])(
  'agrees with the stylesheet on the letters of %s',
  async (subset) => {
    const style = await readFile(new URL('../../src/styles/atlas.css', import.meta.url), 'utf8')
    const face = style
      .split('@font-face')
      .find((one) => one.includes(`literata-${subset}-wght-normal`))
    const ranges = [...(face ?? '').matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(
      ([, from = '', to = from]) => [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
    )
    expect(ranges).not.toEqual([])
    for (let point = 0x250; point < 0x2200; point++) {
      const styled = ranges.some(([from, to]) => point >= from && point <= to)
      const fetched = subsetsIn(String.fromCodePoint(point)).includes(subset)
      expect(fetched, `U+${point.toString(16)}`).toBe(styled)
    }
  }
)
