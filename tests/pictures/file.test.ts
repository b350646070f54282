import {expect, test} from 'vitest'
import {inlineSvg, svgFile} from '../../src/charts/picture.ts'
import {pillarsPicture} from '../../src/charts/pillars.ts'
import {measure} from '../site-model/records.ts'
import {subject} from './shapes.ts'

const hostile = '</text><script>alert(1)</script> & "x" ]]> \u0001\u000B\uD800 {a} ә'

const picture = pillarsPicture({
  ...subject(measure('a', {subPillar: {id: 'a', printed: hostile}})),
  name: hostile
})

test('shows markup in a text as the characters it is', () => {
  for (const svg of [
    svgFile(picture, () => undefined),
    ...picture.drawings.map((drawing) => inlineSvg(drawing, () => undefined))
  ]) {
    expect(svg).not.toContain('<script')
    expect(svg).not.toMatch(/&(?!(amp|lt|gt|quot);)/)
  }
})

test('writes no letter into a file that XML forbids', () => {
  expect(svgFile(picture, () => undefined)).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/)
  expect(svgFile(picture, () => undefined).isWellFormed()).toBe(true)
})

test('leads from a file only to whole addresses', () => {
  expect(svgFile(picture, () => undefined)).not.toContain('href')
  const whole = svgFile(picture, (address) => `https://atlas.example${address}`)
  expect(whole).toContain('href="https://atlas.example/pillars/content-access/a/"')
  expect(whole).not.toMatch(/href="\//)
})

test('has no style within a drawing of a page, which its policy would refuse', () => {
  for (const drawing of picture.drawings) {
    expect(inlineSvg(drawing, (address) => address)).not.toMatch(/ style=|<style/)
  }
})

test('names each drawing and tells what it shows', () => {
  for (const drawing of picture.drawings) {
    const svg = inlineSvg(drawing, (address) => address)
    const labelled = /aria-labelledby="([^"]*)"/.exec(svg)?.[1]
    const described = /aria-describedby="([^"]*)"/.exec(svg)?.[1]
    expect(svg).toContain(`<title id="${labelled ?? ''}">`)
    expect(svg).toContain(`<desc id="${described ?? ''}">`)
  }
})
