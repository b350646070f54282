import {readFile} from 'node:fs/promises'
import opentype, {type Font} from 'opentype.js'
import subsetFont from 'subset-font'
import {expect, test} from 'vitest'
import {
  cutFace,
  faces,
  fileName,
  firstFace,
  rangeOf,
  weights
} from '../../scripts/typefaces/faces.ts'
import {firstLetters} from '../../src/site/policy.ts'

/** Whether a range such as `U+301, U+400-45F` holds a code point. */
function isWithin(range: string, point: number): boolean {
  return range.split(',').some((part) => {
    const [from = '', to = from] = part.trim().slice('U+'.length).split('-')
    return point >= Number.parseInt(from, 16) && point <= Number.parseInt(to, 16)
  })
}

const committed = (name: string, weight: number): Promise<Buffer> =>
  readFile(new URL(`../../src/typefaces/${fileName(name, weight)}`, import.meta.url))

async function parsed(file: Buffer): Promise<Font> {
  const sfnt = await subsetFont(file, undefined, {keepAllGlyphs: true, targetFormat: 'sfnt'})
  return opentype.parse(new Uint8Array(sfnt).buffer)
}

test('has a file for each face and weight, and a first page of English takes less than 10 kB', async () => {
  for (const weight of weights) {
    for (const {name} of faces) {
      const file = await committed(name, weight)
      expect(file.toString('latin1', 0, 4)).toBe('wOF2')
      if (name === 'latin' && weight === 400) expect(file.length).toBeLessThan(10_000)
    }
  }
})

test('the committed Cyrillic is what its list of letters makes', async () => {
  const face = faces.find(({name}) => name === 'cyrillic')
  if (face === undefined) throw new Error('no such face')
  expect((await cutFace(face, 400)).equals(await committed('cyrillic', 400))).toBe(true)
})

test.each(weights)(
  'every letter of Russian and Kazakh is in the file that browsers fetch for it, in weight %i',
  async (weight) => {
    const fonts = new Map<string, Font>()
    for (const letter of 'АаӘәБбГгҒғДдЕеЁёИиЙйКкҚқНнҢңОоӨөУуҰұҮүФфХхҺһЫыІіЭэЮюЯя№') {
      const face = faces.find((one) => isWithin(rangeOf(one), letter.codePointAt(0) ?? 0))
      expect(face?.name, letter).toMatch(/^cyrillic/)
      const name = face?.name ?? ''
      const font = fonts.get(name) ?? (await parsed(await committed(name, weight)))
      fonts.set(name, font)
      const glyph = font.charToGlyph(letter)
      expect(glyph.index, letter).toBeGreaterThan(0)
      expect(glyph.path.commands.length, letter).toBeGreaterThan(8)
    }
  }
)

test('no letter is in the ranges of two faces, and the script in the head names those of the first', () => {
  const ranges = faces.map(rangeOf)
  const points = Array.from({length: 0x2300}, (_, point) => point)
  const inTwo = points.filter(
    (point) => ranges.filter((range) => isWithin(range, point)).length > 1
  )
  expect(inTwo).toEqual([])
  expect(firstFace && rangeOf(firstFace)).toBe(firstLetters)
})

test('keeps pairs that stand nearer, and figures of one width, and no other feature', async () => {
  const {gpos, gsub} = (await parsed(await committed('latin', 400))).tables
  const features = [gpos, gsub].flatMap((table) => featuresOf(table))
  expect([...new Set(features)]).toEqual(['kern', 'tnum'])
})

function featuresOf(table: unknown): readonly string[] {
  const {features} = table as {readonly features: readonly {readonly tag: string}[]}
  return features.map(({tag}) => tag)
}
