/** Every style for every type of work, against citations that were written by hand from the manuals. */
import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {z} from 'zod'
import type {Citation} from '../../src/citations/citation.ts'
import {anchorOf, type Place} from '../../src/citations/place.ts'
import {styles} from '../../src/citations/styles/index.ts'
import * as records from './records.ts'
import {article, cited, citedLaw, forms, indicator, measure, report, site} from './records.ts'

const texts = z.record(z.string(), z.string())
const goldenSchema = z.array(
  z.strictObject({
    item: z.string(),
    measure: z
      .strictObject({
        title: z.string(),
        bases: z.array(z.string()),
        distinction: z.string().optional()
      })
      .optional(),
    report: z.strictObject({}).optional(),
    question: z.string().optional(),
    article: z
      .strictObject({
        title: z.string(),
        authors: z.array(z.string()),
        firm: z.string().nullable()
      })
      .optional(),
    law: z
      .strictObject({
        title: z.string(),
        number: z.string().optional(),
        date: z.string().optional(),
        link: z.string().optional()
      })
      .optional(),
    source: z.enum(['database', 'freedom', 'insight', 'machine', 'blog']).optional(),
    /** What the note cites, where that is cited and not the note. */
    work: z.string().optional(),
    page: z.string(),
    apa: texts,
    chicago: texts,
    oscola: texts,
    bluebook: texts,
    plain: texts
  })
)
type Golden = z.infer<typeof goldenSchema>[number]

const golden = goldenSchema.parse(
  parse(readFileSync(new URL('golden.yaml', import.meta.url), 'utf8'))
)

function citationOf(item: Golden): Citation {
  if (item.law !== undefined) return citedLaw({...item.law, address: item.page})
  const source = records[item.source ?? 'database']
  if (item.measure !== undefined) {
    const {title, bases, distinction} = item.measure
    return cited(measure({subPillar: title, bases, address: item.page}), source, {distinction})
  }
  if (item.question !== undefined) return cited(indicator(item.question), source)
  return cited(item.article === undefined ? report() : article(item.article), source)
}

const places: readonly (Place | undefined)[] = [undefined, {paragraph: 3}, {note: 12}]

/** What a golden text says of a place, the first of the three being the whole page. */
function expected(text: string, page: string, index: number): string {
  const place = places[index]
  const anchor = place === undefined ? '' : `#${anchorOf(place)}`
  const address = `${site.replace(/\/$/, '')}${page}`
  return text
    .replace(/⟦(.*?)\|(.*?)\|(.*?)⟧/, (_, ...wordings: string[]) => wordings[index] ?? '')
    .replace('PAGE', address)
    .replace('PLACE', address + anchor)
}

describe.each(golden)('$item', (item) => {
  const citation = citationOf(item)

  test.each(['apa', 'chicago', 'oscola', 'bluebook', 'plain'] as const)('%s', (style) => {
    for (const [index, place] of places.entries()) {
      if (item.law !== undefined && index > 0) continue
      if (item.work !== undefined && index < 2) continue
      const wanted = Object.entries(item[style]).map(([name, text]) => [
        name,
        expected(text, item.page, index)
      ])
      expect(forms(style, {...citation, place, work: item.work})).toEqual(
        Object.fromEntries(wanted)
      )
    }
  })
})

test('every style has golden citations', () => {
  for (const {id} of styles) expect(golden[0]).toHaveProperty(id)
})
