/** What other programs read from our files is what we cited, whatever the texts hold. */
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {spoken} from '../../src/citations/author.ts'
import {toBibtex} from '../../src/citations/bibtex.ts'
import type {Citation} from '../../src/citations/citation.ts'
import {citationFiles, citationsFile, toCslItem, toRis} from '../../src/citations/files.ts'
import {noteOf, recordTitle} from '../../src/citations/record.ts'
import {parsed, wholeName, type Parsed} from './parsed.ts'
import {
  article,
  cited,
  database,
  freedom,
  indicator,
  insight,
  machine,
  measure,
  source
} from './records.ts'
import {runs} from '../setup/runs.ts'

const titles = [
  'Law of the Republic of Kazakhstan No. 94-V “On Personal Data and their Protection”',
  'Приказ № 53/НК «Об утверждении Правил» (әғқңөұүһі)',
  'A {b} \\c % & # _ $ ~ ^ <d> | "e" -- f\'\'g ``h ?` --- @misc{x, y = {z}}',
  '\\{ \\} \\\\ {{ }} { }',
  '$x^2$ \\textbf{bold} \\undefined \\begin{x}',
  '<i>not</i> &amp; </script>',
  'TY  - BOOK',
  "Users' rights: ‘a’ “b”",
  'and',
  '100% of #1_a ~ b'
]

const cslJson = (citation: Citation): string => JSON.stringify([toCslItem(citation)])

function yearsOf(record: Parsed | undefined): unknown {
  return record?.issued?.['date-parts']
}

/** The record of a file with one. */
function only(...[file, format]: Parameters<typeof parsed>): Parsed {
  const [record, ...others] = parsed(file, format)
  expect(others).toEqual([])
  if (record === undefined) throw new Error(`No record in ${file}`)
  return record
}

function expectSame(citation: Citation): void {
  const [item] = JSON.parse(cslJson(citation)) as [ReturnType<typeof toCslItem>]
  const bibtex = only(toBibtex(citation), 'bibtex')
  const ris = only(toRis(citation), 'ris')
  const csl = only(cslJson(citation), 'csl')
  const names = item.author?.map(wholeName).map(trimmed)

  for (const record of [bibtex, ris, csl]) {
    expect(record.id).toBe(item.id)
    expect(trimmed(record.title)).toBe(trimmed(item.title))
    expect(record['URL']).toBe(item.URL)
    // Of a web page in RIS, citation-js looks for the day of access in other tags than Zotero does.
    if (record !== ris || item.type === 'chapter') {
      expect(record.accessed?.['date-parts']).toEqual(item.accessed?.['date-parts'])
    }
    expect(record['language']).toBe(record === bibtex ? 'english' : item.language)
    expect(trimmed(record['note'])).toBe(trimmed(record === bibtex ? noteOf(citation) : item.note))
    expect(record.author?.map(wholeName).map(trimmed)).toEqual(names)
  }
  expect(csl).toMatchObject(item)
  expect(yearsOf(bibtex)).toEqual(item.issued?.['date-parts'])
  expect(yearsOf(ris)).toEqual(
    item.type === 'chapter' ? item.issued && [[2021]] : item.issued?.['date-parts']
  )
  if (item.type === 'chapter') {
    for (const record of [bibtex, ris]) {
      expect(record.type).toBe('chapter')
      expect(trimmed(record['container-title'])).toBe(trimmed(item['container-title']))
      expect(trimmed(record['publisher'])).toBe(trimmed(item.publisher))
    }
  } else {
    expect(ris.type).toBe('webpage')
    expect(trimmed(ris['collection-title'])).toBe(trimmed(item['container-title']))
    expect(trimmed(ris['publisher'])).toBe(trimmed(item.publisher))
  }
}

/**
 * Without blanks at its ends, which programs trim, and with rare blanks as the
 * usual one, which citation-js takes them for; NBSP is as it was.
 */
function trimmed(value: unknown): unknown {
  return typeof value === 'string' ? value.trim().replace(/[^\S\u00a0]+/g, ' ') : value
}

describe('field by field', () => {
  test.each(titles)('an article called %s', (title) => {
    expectSame(cited(article({title}), insight))
  })

  test.each(titles)('a question, report and publisher called %s', (title) => {
    const called = source({...freedom, work: title, publisher: title.replaceAll(',', ' ')})
    expectSame(cited(indicator(title), called))
  })

  test('a measure, an AI-written text, no web address, one, two and many authors', () => {
    expectSame(cited(measure(), database))
    expectSame(cited(article({authors: [], firm: null}), machine))
    expectSame(cited(measure(), database, {site: undefined}))
    expectSame(cited(article({authors: ['Leila Makhmetova']}), insight))
    expectSame(cited(article({authors: ['Ann Able', 'Ludwig van Beethoven', 'Plato']}), insight))
    expectSame(cited(article({authors: ['Ахметов Данияр', 'Baker & {McKenzie}']}), insight))
    expectSame(cited(article(), source({...insight, published: '2021-06-08'})))
    expectSame(cited(article(), insight, {place: {note: 12}}))
  })

  test('an institution with a comma, which RIS alone cannot say', () => {
    const name = 'Ministry of Digital Development, Innovation and Aerospace Industry'
    const citation = cited(measure(), source({...database, publisher: name}))
    expect(only(toBibtex(citation), 'bibtex').author?.map(wholeName)).toEqual([name])
    expect(only(cslJson(citation), 'csl').author).toEqual([{literal: name}])
    expect(toRis(citation)).toContain(`AU  - ${name}\r\n`)
  })

  test('a whole collection', () => {
    const collection = titles.map((title, index) =>
      cited(measure({subPillar: title, address: `/measures/kz/a-${index}/`}), database)
    )
    for (const [index, format] of (['bibtex', 'ris', 'csl'] as const).entries()) {
      const file = citationFiles[index]
      if (file === undefined) throw new Error('Expected three files')
      const records = parsed(citationsFile(file, collection), format)
      expect(records.map(({title}) => title)).toEqual(collection.map(recordTitle))
      expect(new Set(records.map(({id}) => id)).size).toBe(titles.length)
    }
  })
})

describe('whatever the texts hold', () => {
  const ugly = fc.constantFrom(
    ...['{', '}', '\\', '%', '&', '#', '_', '$', '~', '^', '"', "'", '`', '<', '>', '|', '@', ','],
    ...['--', '---', "''", '``', '{{', '}}', '\\{', '\\\\', '$$', ' and ', '\n', '\r\n', '\u2028'],
    ...['  - ', 'ER  - ', 'TY  - ', '=', '№', 'ә', 'Қ', 'é', '“', '”', '«', '»', '\u00a0', '\t'],
    ...['\\begin{x}', '\\textbf{', '\\"', '<i>', '&amp;', ' ', 'word', '😀', '\ud800', '?`']
  )
  const text = fc
    .array(
      fc.oneof({weight: 3, arbitrary: ugly}, {weight: 1, arbitrary: fc.string({unit: 'binary'})}),
      {
        minLength: 1,
        maxLength: 20
      }
    )
    .map((parts) => parts.join(''))
    // Schemas refuse texts of nothing but blanks.
    .map((value) => `a${value}z`)

  test('an article comes back', () => {
    fc.assert(
      fc.property(text, (title) => expectSame(cited(article({title}), insight))),
      {
        numRuns: runs(500)
      }
    )
  })

  test('a question comes back with its report and institution', () => {
    fc.assert(
      fc.property(text, text, text, (title, name, house) => {
        // The manifest holds no characters without a shape; a comma in RIS always splits a name.
        const work = printable(name)
        const publisher = printable(house).replaceAll(',', ' ')
        expectSame(cited(indicator(title), source({...freedom, work, publisher})))
      }),
      {numRuns: runs(300)}
    )
  })

  const printable = (value: string): string =>
    value.toWellFormed().replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, ' ')

  test('authors come back from BibTeX and CSL-JSON by the names they have', () => {
    fc.assert(
      fc.property(fc.array(text, {minLength: 1, maxLength: 4}), (authors) => {
        const citation = cited(article({authors, firm: null}), insight)
        const expected = citation.authors.map((author) => normal(spoken(author)))
        const names = (record: Parsed): readonly string[] =>
          (record.author ?? []).map(({given, suffix, literal, ...rest}) => {
            const family = [rest['non-dropping-particle'], rest.family].filter(Boolean).join(' ')
            const whole = [given, family].filter(Boolean).join(' ')
            return normal(literal ?? (suffix === undefined ? whole : `${whole}, ${suffix}`))
          })
        expect(names(only(toBibtex(citation), 'bibtex'))).toEqual(expected)
        expect(names(only(cslJson(citation), 'csl'))).toEqual(expected)
      }),
      {numRuns: runs(300)}
    )
  })

  const normal = (name: string): string => name.replace(/\s+/g, ' ').trim()

  test('no field of BibTeX has a brace without its fellow, backslash or not', () => {
    fc.assert(
      fc.property(text, (title) => {
        let depth = 0
        for (const character of toBibtex(cited(article({title}), insight))) {
          if (character === '{') depth += 1
          if (character === '}') depth -= 1
          expect(depth).toBeGreaterThanOrEqual(0)
        }
        expect(depth).toBe(0)
      })
    )
  })
})
