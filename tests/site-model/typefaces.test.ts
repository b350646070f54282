import {readFile} from 'node:fs/promises'
import {expect, test} from 'vitest'
import {isWithin} from '../../scripts/typefaces/faces.ts'
import {beforeNotes, subsetsIn} from '../../src/site/typefaces.ts'

test('fetches no more of the text face than the letters of a page need', () => {
  expect(subsetsIn('Ban to transfer – “local” processing…')).toEqual([])
  expect(subsetsIn('сертификат')).toEqual(['cyrillic'])
  expect(subsetsIn('Law № 94-V')).toEqual(['cyrillic'])
  expect(subsetsIn('.қaz')).toEqual(['cyrillic-ext'])
  expect(subsetsIn('Заң', 'ә ғ қ ң ө ұ ү һ і')).toEqual(['cyrillic', 'cyrillic-ext'])
})

test('fetches nothing early for letters that only the notes have', () => {
  const body = '<p>Text</p><section class="notes"><h2>Notes</h2><p>Закон</p></section>'
  expect(subsetsIn(beforeNotes(body))).toEqual([])
  expect(subsetsIn(beforeNotes('<p>Закон</p>'))).toEqual(['cyrillic'])
})

test('agrees with the stylesheet on the file of each letter', async () => {
  const style = await readFile(new URL('../../src/styles/typefaces.css', import.meta.url), 'utf8')
  const rules = style
    .split('@font-face')
    .filter((rule) => rule.includes('font-weight: 400'))
    .map((rule) => ({
      name: /literata-([a-z-]+)-400/.exec(rule)?.[1],
      range: /unicode-range:([^;]*)/.exec(rule)?.[1]?.trim() ?? ''
    }))
  expect(rules.map(({name}) => name)).toContain('cyrillic-ext')
  for (let point = 0x250; point < 0x2200; point++) {
    // Of two rules with a letter, the later one counts.
    const styled = rules.findLast(({range}) => isWithin(range, point))?.name
    const fetched = subsetsIn(String.fromCodePoint(point))
    const early = ['cyrillic', 'cyrillic-ext'].filter((name) => name === styled)
    expect(fetched, `U+${point.toString(16)}`).toEqual(early)
  }
})
