import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {expect, test} from 'vitest'
import {cut} from '../../scripts/typefaces/cut.ts'
import {faces, isWithin, rangeOf, weights} from '../../scripts/typefaces/faces.ts'
import {fileName} from '../../scripts/typefaces/style.ts'
import {charactersOf} from '../../scripts/typefaces/characters.ts'
import {outlinesOf} from '../../scripts/typefaces/glyphs.ts'
import {pairsAmong} from '../../scripts/typefaces/kerning.ts'
import {substitutesOf} from '../../scripts/typefaces/substitutes.ts'
import {readWoff, tableOf, type Tables} from '../../scripts/typefaces/woff.ts'

const {resolve} = createRequire(import.meta.url)
const whole = async (source: string): Promise<Tables> =>
  readWoff(await readFile(resolve(`@fontsource/literata/files/literata-${source}-400-normal.woff`)))

test('has a file for each face and weight, and a first page of English takes less than 8 kB', async () => {
  for (const weight of weights) {
    for (const {name} of faces) {
      const file = await readFile(
        new URL(`../../src/typefaces/${fileName(name, weight)}`, import.meta.url)
      )
      expect(file.toString('latin1', 0, 4)).toBe('wOF2')
      if (name === 'latin') expect(file.length).toBeLessThan(8000)
    }
  }
})

test('the committed Cyrillic is what its list of letters makes', async () => {
  const face = faces.find(({name}) => name === 'cyrillic')
  if (face === undefined) throw new Error('no such face')
  const file = new URL(`../../src/typefaces/${fileName('cyrillic', 400)}`, import.meta.url)
  expect(cut(await whole('cyrillic'), face, '').equals(await readFile(file))).toBe(true)
})

test('every letter of Russian and Kazakh is in a file that browsers fetch for it', async () => {
  const glyphs = new Set([
    ...charactersOf(tableOf(await whole('cyrillic'), 'cmap')).keys(),
    ...charactersOf(tableOf(await whole('cyrillic-ext'), 'cmap')).keys()
  ])
  for (const letter of 'АаӘәБбГгҒғДдЕеЁёИиЙйКкҚқНнҢңОоӨөУуҰұҮүФфХхҺһЫыІіЭэЮюЯя№') {
    const point = letter.codePointAt(0) ?? 0
    const face = faces.findLast((one) => isWithin(rangeOf(one), point))
    expect(face?.name, letter).toMatch(/^cyrillic/)
    expect(glyphs.has(point), letter).toBe(true)
  }
})

test('reads glyphs, figures of one width, and pairs that stand nearer', async () => {
  const tables = await whole('latin')
  const glyphs = charactersOf(tableOf(tables, 'cmap'))
  const glyphOf = (letter: string): number => glyphs.get(letter.codePointAt(0) ?? 0) ?? 0
  const outline = outlinesOf(tables)
  const contours = (letter: string): number => {
    const found = outline(glyphOf(letter))
    return found.kind === 'simple' ? found.contours.length : 0
  }
  expect([contours('l'), contours('o'), contours('%')]).toEqual([1, 2, 5])
  const widths = tableOf(tables, 'hmtx')
  const tabular = substitutesOf(tableOf(tables, 'GSUB'), 'tnum')
  const figures = Array.from('0123456789', (digit) =>
    widths.readUInt16BE((tabular.get(glyphOf(digit)) ?? 0) * 4)
  )
  expect(new Set(figures).size).toBe(1)
  const [T, o] = [glyphOf('T'), glyphOf('o')]
  const pairs = pairsAmong(tableOf(tables, 'GPOS'), [T, o], 1)
  expect(pairs).toContainEqual({left: T, right: o, by: -70})
})
