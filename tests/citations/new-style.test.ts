/** A new style is one file and one line of the list: what reads the list reads it, too. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import type {Citation} from '../../src/citations/citation.ts'
import {styles} from '../../src/citations/styles/index.ts'
import {dayOf, originalOf, whereabouts, type Style} from '../../src/citations/styles/parts.ts'
import {citedIn, italic, joined, pinpoint, rich} from '../../src/citations/styles/rich.ts'
import {titleIn} from '../../src/citations/styles/titles.ts'
import {cited, database, forms, freedom, indicator, measure, shown} from './records.ts'

/** All that the file of a style holds; `styles/index.ts` would name it. */
const shortest: Style = {
  id: 'shortest',
  name: 'Shortest',
  titles: 'headline',
  day: 'british',
  forms: (citation: Citation) => [
    {
      name: 'Note',
      pinpoints: true,
      text: rich(
        citedIn(citation.work, '{} in '),
        joined([italic(titleIn('headline', citation)), originalOf(citation)], ' '),
        pinpoint(citation.place, {paragraph: ' §{}', note: ' fn {}'}),
        ' ',
        whereabouts(citation),
        ' ',
        dayOf(citation, 'british')
      )
    }
  ]
}

test('cites a page, a place on it and a work in a note by parts of the others', () => {
  const texts = [
    cited(measure(), database),
    cited(indicator(), freedom, {place: {paragraph: 3}}),
    {...cited(indicator(), freedom, {place: {note: 12}}), work: 'A Law'}
  ].map((citation) => shown(shortest.forms(citation)[0].text))
  expect(texts).toEqual([
    '*Minimum Period for Data Retention: Kazakhstan* {https://dti.eui.eu/} {https://example.org/atlas/measures/kz/minimum-period-for-data-retention/} 21 November 2026',
    '*Does State Surveillance Infringe on Privacy?* {https://freedomhouse.org/kz/2021} §3 {https://example.org/atlas/indicators/kz/2021/c5/#p3} 21 November 2026',
    'A Law in *Does State Surveillance Infringe on Privacy?* {https://freedomhouse.org/kz/2021} fn 12 {https://example.org/atlas/indicators/kz/2021/c5/#n12} 21 November 2026'
  ])
})

test('the list is all that knows the styles: each has an id of its own and a form to copy', () => {
  const ids = styles.map(({id}) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) {
    expect(id).toMatch(/^[a-z]+$/)
    expect(Object.keys(forms(id, cited(measure(), database))).length).toBeGreaterThan(0)
  }
})

test('but for the list, no file of the site names a style other than the plain one', () => {
  const src = path.resolve(import.meta.dirname, '../../src')
  const texts = readdirSync(src, {recursive: true, encoding: 'utf8'})
    .filter((name) => /\.(?:ts|astro|css|mdx)$/.test(name))
    .map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(src, name), 'utf8')])
  for (const id of styles.map((style) => style.id).filter((one) => one !== 'plain')) {
    const naming = texts.flatMap(([name = '', text = '']) =>
      new RegExp(`['"/=]${id}(?:\\.ts)?['"\\]]`).test(text) ? [name] : []
    )
    const expected = [`citations/styles/${id}.ts`, 'citations/styles/index.ts']
    expect(new Set(naming), id).toEqual(new Set(expected))
  }
})
