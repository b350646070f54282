/** Files of references, written out by hand from the rules of each format. */
import {describe, expect, test} from 'vitest'
import {citationFiles, citationsFile, toCslItem, toRis} from '../../src/citations/files.ts'
import {toBibtex} from '../../src/citations/bibtex.ts'
import {keyOf} from '../../src/citations/record.ts'
import {
  article,
  cited,
  citedLaw,
  database,
  freedom,
  indicator,
  insight,
  machine,
  measure,
  report,
  source
} from './records.ts'

const entry = cited(measure(), database)
const question = cited(indicator(), freedom)
const signed = cited(article(), source({...insight, published: '2021-06-08'}))
const written = cited(
  article({title: 'Understanding Data Protection Laws', authors: [], firm: null}),
  machine,
  {site: undefined}
)

describe('BibTeX', () => {
  test('of a measure, as a page of the web at the address of its database', () => {
    expect(toBibtex(entry)).toBe(String.raw`@online{measures:kz:minimum-period-for-data-retention,
  author = {{European University Institute}},
  title = {{Minimum period for data retention: Kazakhstan}},
  booktitle = {{Digital Trade Integration database}},
  organization = {{Digital Trade Integration database}},
  publisher = {{European University Institute}},
  howpublished = {Digital Trade Integration database, \url{https://dti.eui.eu/}},
  url = {https://dti.eui.eu/},
  urldate = {2026-11-21},
  language = {english},
  langid = {english},
  keywords = {Expert database or report, Kazakhstan},
  copyright = {Quote with attribution},
  note = {Law on Communications. Reproduced in Digital Policy Atlas, version 3f2a1c7, \url{https://example.org/atlas/measures/kz/minimum-period-for-data-retention/}}
}
`)
  })

  test('of a question, as part of its report', () => {
    expect(toBibtex(question)).toBe(String.raw`@incollection{indicators:kz:2021:c5,
  author = {{Freedom House}},
  title = {{Does state surveillance infringe on privacy? [Question C5, Kazakhstan]}},
  booktitle = {{Freedom on the Net 2021: Kazakhstan}},
  publisher = {{Freedom House}},
  chapter = {{C5}},
  year = {2021},
  url = {https://freedomhouse.org/kz/2021},
  urldate = {2026-11-21},
  language = {english},
  langid = {english},
  keywords = {Expert database or report, Kazakhstan},
  copyright = {Quote with attribution},
  note = {Question C5. Reproduced in Digital Policy Atlas, version 3f2a1c7, \url{https://example.org/atlas/indicators/kz/2021/c5/}}
}
`)
  })

  test('of a report, with the institution that published it', () => {
    expect(toBibtex(cited(report(), freedom))).toContain(`@techreport{indicators:kz:2021,
  author = {{Freedom House}},
  title = {{Freedom on the Net 2021: Kazakhstan}},
  institution = {{Freedom House}},
  type = {Report},
  year = {2021},
`)
  })

  test('of an article by two persons, with its day', () => {
    expect(toBibtex(signed)).toBe(String.raw`@online{articles:amendments-to-privacy-law,
  author = {Makhmetova, Leila and Zhumekenova, Aliya},
  title = {{Kazakhstan: Amendments to privacy law}},
  booktitle = {{DataGuidance Insights}},
  organization = {{DataGuidance Insights}},
  publisher = {{OneTrust DataGuidance}},
  howpublished = {DataGuidance Insights},
  date = {2021-06-08},
  year = {2021},
  month = jun,
  url = {https://example.org/atlas/articles/amendments-to-privacy-law/},
  urldate = {2026-11-21},
  language = {english},
  langid = {english},
  keywords = {Legal press, Kazakhstan},
  copyright = {Quote with attribution},
  note = {Written for GRATA International. Reproduced in Digital Policy Atlas, version 3f2a1c7, \url{https://example.org/atlas/articles/amendments-to-privacy-law/}}
}
`)
  })

  test('of an AI-written text without author, publisher and web address', () => {
    expect(toBibtex(written)).toBe(`@online{articles:amendments-to-privacy-law,
  title = {{Understanding Data Protection Laws [Kazakhstan, AI-written text]}},
  urldate = {2026-11-21},
  language = {english},
  langid = {english},
  keywords = {AI-written text, Kazakhstan},
  copyright = {Quote with attribution},
  note = {AI-written text, publisher unknown. Reproduced in Digital Policy Atlas, version 3f2a1c7, page /articles/amendments-to-privacy-law/}
}
`)
  })

  test.each([
    ['2021-01', 'jan'],
    ['2021-02', 'feb'],
    ['2021-03', 'mar'],
    ['2021-04', 'apr'],
    ['2021-05', 'may'],
    ['2021-06', 'jun'],
    ['2021-07', 'jul'],
    ['2021-08', 'aug'],
    ['2021-09', 'sep'],
    ['2021-10', 'oct'],
    ['2021-11', 'nov'],
    ['2021-12', 'dec']
  ])('writes the month of %s as %s', (published, month) => {
    const record = toBibtex(cited(article(), source({...insight, published})))
    expect(record).toContain(`  year = {2021},\n  month = ${month},\n`)
  })

  test.each([
    ['en', 'english'],
    ['ru', 'russian'],
    ['kk', 'kazakh'],
    ['de-AT', 'german']
  ])('names the language %s as biblatex does: %s', (language, name) => {
    const record = toBibtex(cited(article(), source({...insight, language})))
    expect(record).toContain(`  language = {${name}},\n  langid = {${name}},\n`)
  })

  test('escapes what TeX would act upon, and no brace unbalances a field', () => {
    const title = 'A {b} \\c % & # _ $ ~ ^ <d> | "e" -- f\'\'g ¿?` № 53/НК № 94-V'
    expect(toBibtex(cited(article({title}), insight))).toContain(
      'title = {{A \\textbraceleft{}b\\textbraceright{} \\textbackslash{}c \\% \\& \\# \\_ \\$ ' +
        '\\textasciitilde{} \\textasciicircum{} \\textless{}d\\textgreater{} \\textbar{} "e" ' +
        "-{}- f'{}'g ¿?{}` № 53/НК № 94-V [Kazakhstan]}},"
    )
  })

  test('keeps names whole that hold a comma or an and', () => {
    const publisher = 'Ministry of Justice, Security and Order {1}'
    const ministry = source({...database, publisher})
    expect(toBibtex(cited(measure(), ministry))).toContain(
      '  author = {{Ministry of Justice, Security and Order \\textbraceleft{}1\\textbraceright{}}},\n'
    )
    const authors = ['Martin Luther King, Jr.', 'Ludwig van Beethoven', 'Freedom House']
    expect(toBibtex(cited(article({authors}), insight))).toContain(
      '  author = {King, Jr., Martin Luther and van Beethoven, Ludwig and {Freedom House}},\n'
    )
  })
})

describe('RIS', () => {
  test('of a question, as a chapter of its report', () => {
    expect(toRis(question)).toBe(
      [
        'TY  - CHAP',
        'ID  - indicators:kz:2021:c5',
        'AU  - Freedom House',
        'TI  - Does state surveillance infringe on privacy? [Question C5, Kazakhstan]',
        'T2  - Freedom on the Net 2021: Kazakhstan',
        'PB  - Freedom House',
        'PY  - 2021',
        'DA  - 2021',
        'UR  - https://freedomhouse.org/kz/2021',
        'Y2  - 2026/11/21',
        'DB  - Digital Policy Atlas',
        'LA  - en',
        'KW  - Expert database or report',
        'KW  - Kazakhstan',
        'N1  - Question C5. Reproduced in Digital Policy Atlas, version 3f2a1c7, https://example.org/atlas/indicators/kz/2021/c5/. Reuse: Quote with attribution',
        'ER  - ',
        ''
      ].join('\r\n')
    )
  })

  test('of an AI-written text without author, publisher and web address', () => {
    expect(toRis(written)).toBe(
      [
        'TY  - ELEC',
        'ID  - articles:amendments-to-privacy-law',
        'TI  - Understanding Data Protection Laws [Kazakhstan, AI-written text]',
        'Y2  - 2026/11/21',
        'DB  - Digital Policy Atlas',
        'LA  - en',
        'KW  - AI-written text',
        'KW  - Kazakhstan',
        'N1  - AI-written text, publisher unknown. Reproduced in Digital Policy Atlas, version 3f2a1c7, page /articles/amendments-to-privacy-law/. Reuse: Quote with attribution',
        'ER  - ',
        ''
      ].join('\r\n')
    )
  })

  test('of an article has a line for each author', () => {
    expect(toRis(signed)).toContain('AU  - Makhmetova, Leila\r\nAU  - Zhumekenova, Aliya\r\nTI  - ')
  })

  test('has no line that is not a tag and its value', () => {
    const title = 'A\nTY  - BOOK\r\nER  - \u2028AU  - Nobody'
    const file = toRis(cited(article({title}), insight))
    expect(file.split('\r\n').slice(0, -1)).toSatisfy((lines: readonly string[]) =>
      lines.every((line) => /^[A-Z][A-Z0-9] {2}- [^\r\n]*$/.test(line))
    )
    expect(file).toContain('TI  - A TY - BOOK ER - AU - Nobody [Kazakhstan]\r\n')
  })
})

describe('CSL-JSON', () => {
  test('of an article by two persons, read at a paragraph', () => {
    expect(toCslItem({...signed, place: {paragraph: 3}})).toEqual({
      id: 'articles:amendments-to-privacy-law',
      type: 'webpage',
      title: 'Kazakhstan: Amendments to privacy law',
      author: [
        {family: 'Makhmetova', given: 'Leila'},
        {family: 'Zhumekenova', given: 'Aliya'}
      ],
      'container-title': 'DataGuidance Insights',
      publisher: 'OneTrust DataGuidance',
      issued: {'date-parts': [[2021, 6, 8]]},
      accessed: {'date-parts': [[2026, 11, 21]]},
      URL: 'https://example.org/atlas/articles/amendments-to-privacy-law/#p3',
      language: 'en',
      archive: 'Digital Policy Atlas',
      archive_location: 'https://example.org/atlas/articles/amendments-to-privacy-law/#p3',
      keyword: 'Legal press, Kazakhstan',
      note: 'Written for GRATA International. Reproduced in Digital Policy Atlas, version 3f2a1c7, paragraph 3, https://example.org/atlas/articles/amendments-to-privacy-law/#p3. Reuse: Quote with attribution'
    })
  })

  test('of a question: the original is its address, the Atlas the archive', () => {
    expect(toCslItem(question)).toMatchObject({
      type: 'chapter',
      'chapter-number': 'C5',
      'container-title': 'Freedom on the Net 2021: Kazakhstan',
      URL: 'https://freedomhouse.org/kz/2021',
      archive_location: 'https://example.org/atlas/indicators/kz/2021/c5/'
    })
  })

  test('of an AI-written text, and of a law', () => {
    expect(toCslItem(written)).toMatchObject({genre: 'AI-written text, publisher unknown'})
    expect(toCslItem(written).author).toBeUndefined()
    expect(toCslItem(written).URL).toBeUndefined()
    const law = citedLaw({
      title: 'Law on Personal Data',
      address: '/laws/kz/law-on-personal-data/',
      number: '94-V',
      date: '2013-05-21'
    })
    expect(toCslItem(law)).toMatchObject({
      type: 'legislation',
      title: 'Law on Personal Data [Kazakhstan]',
      number: '94-V',
      jurisdiction: 'Kazakhstan',
      issued: {'date-parts': [[2013, 5, 21]]}
    })
    expect(toRis(law)).toMatch(/^TY {2}- STAT\r\n/)
    expect(toBibtex(law)).toMatch(/^@legislation\{/)
  })
})

test('the note tells what the text covers and where it was read', () => {
  const told = source({
    ...freedom,
    covers: 'June 2020 – May 2021',
    saved: '2024-03-01',
    address: 'https://freedomhouse.org/kz_2021'
  })
  expect(toRis(cited(report(), told))).toContain(
    'N1  - Covers June 2020 – May 2021. Reproduced in Digital Policy Atlas, version 3f2a1c7, https://example.org/atlas/indicators/kz/2021/. Reuse: Quote with attribution\r\n'
  )
})

describe('a collection', () => {
  const second = cited(
    measure({address: '/measures/kz/minimum-period-for-data-retention-2/'}),
    database
  )

  test('has each page once, under keys that no two pages share', () => {
    expect(keyOf(second)).not.toBe(keyOf(entry))
    expect(keyOf(cited(measure({address: '/a-b/c/'}), database))).not.toBe(
      keyOf(cited(measure({address: '/a/b-c/'}), database))
    )
    for (const file of citationFiles) {
      expect(() => citationsFile(file, [entry, second, entry])).toThrow(
        'minimum-period-for-data-retention/'
      )
    }
  })

  test('is the records after one another', () => {
    for (const file of citationFiles) {
      const all = citationsFile(file, [entry, second])
      for (const citation of [entry, second]) expect(all).toContain(file.record(citation))
    }
    expect(citationFiles.map((file) => citationsFile(file, [entry, second]))).toEqual([
      `${toBibtex(entry)}\n${toBibtex(second)}`,
      `${toRis(entry)}\r\n${toRis(second)}`,
      `[${[entry, second].map((one) => JSON.stringify(toCslItem(one), undefined, 2)).join(',\n')}]\n`
    ])
  })
})
