/** Files of references, written out by hand from the rules of each format. */
import {describe, expect, test} from 'vitest'
import {citationFiles} from '../../src/citations/files.ts'
import {toBibtex} from '../../src/citations/bibtex.ts'
import {toCslJson} from '../../src/citations/csl.ts'
import {keyOf} from '../../src/citations/key.ts'
import {toRis} from '../../src/citations/ris.ts'
import {
  article,
  cited,
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
  test('of a measure', () => {
    expect(toBibtex([entry])).toBe(`@misc{measures:kz:minimum-period-for-data-retention,
  author = {{European University Institute}},
  title = {{Minimum period for data retention}},
  howpublished = {Digital Trade Integration Database},
  url = {https://example.org/atlas/measures/kz/minimum-period-for-data-retention/},
  urldate = {2026-11-21},
  language = {en},
  note = {Law on Communications, Kazakhstan. Reproduced in Digital Policy Atlas, version 3f2a1c7}
}
`)
  })

  test('of a question, as part of its report', () => {
    expect(toBibtex([question])).toBe(`@incollection{indicators:kz:2021:c5,
  author = {{Freedom House}},
  title = {{Does state surveillance infringe on privacy?}},
  booktitle = {{Freedom on the Net 2021}},
  publisher = {{Freedom House}},
  year = {2021},
  url = {https://example.org/atlas/indicators/kz/2021/c5/},
  urldate = {2026-11-21},
  language = {en},
  note = {Question C5, Kazakhstan. Reproduced in Digital Policy Atlas, version 3f2a1c7}
}
`)
  })

  test('of an article by two persons, with its day', () => {
    expect(toBibtex([signed])).toBe(`@misc{articles:amendments-to-privacy-law,
  author = {Makhmetova, Leila and Zhumekenova, Aliya},
  title = {{Kazakhstan: Amendments to privacy law}},
  howpublished = {DataGuidance Insights, OneTrust DataGuidance},
  date = {2021-06-08},
  year = {2021},
  month = jun,
  url = {https://example.org/atlas/articles/amendments-to-privacy-law/},
  urldate = {2026-11-21},
  language = {en},
  note = {GRATA International. Reproduced in Digital Policy Atlas, version 3f2a1c7}
}
`)
  })

  test('of an AI-written text without author, publisher and web address', () => {
    expect(toBibtex([written])).toBe(`@misc{articles:amendments-to-privacy-law,
  title = {{Understanding Data Protection Laws}},
  urldate = {2026-11-21},
  language = {en},
  note = {Kazakhstan, AI-written text, publisher not known. Reproduced in Digital Policy Atlas, version 3f2a1c7, page /articles/amendments-to-privacy-law/}
}
`)
  })

  test('escapes what TeX would act upon, and no brace unbalances a field', () => {
    const title = 'A {b} \\c % & # _ $ ~ ^ <d> | "e" -- f\'\'g ¿?` № 53/НК № 94-V'
    expect(toBibtex([cited(article({title}), insight)])).toContain(
      'title = {{A \\textbraceleft{}b\\textbraceright{} \\textbackslash{}c \\% \\& \\# \\_ \\$ ' +
        '\\textasciitilde{} \\textasciicircum{} \\textless{}d\\textgreater{} \\textbar{} "e" ' +
        "-{}- f'{}'g ¿?{}` № 53/НК № 94-V}},"
    )
  })

  test('keeps names whole that hold a comma or an and', () => {
    const publisher = 'Ministry of Justice, Security and Order {1}'
    const ministry = source({...database, publisher})
    expect(toBibtex([cited(measure(), ministry)])).toContain(
      '  author = {{Ministry of Justice, Security and Order \\textbraceleft{}1\\textbraceright{}}},\n'
    )
    const authors = ['Martin Luther King, Jr.', 'Ludwig van Beethoven', 'Freedom House']
    expect(toBibtex([cited(article({authors}), insight)])).toContain(
      '  author = {King, Jr., Martin Luther and van Beethoven, Ludwig and {Freedom House}},\n'
    )
  })
})

describe('RIS', () => {
  test('of a question, as a chapter of its report', () => {
    expect(toRis([question])).toBe(
      [
        'TY  - CHAP',
        'ID  - indicators:kz:2021:c5',
        'AU  - Freedom House',
        'TI  - Does state surveillance infringe on privacy?',
        'T2  - Freedom on the Net 2021',
        'PB  - Freedom House',
        'PY  - 2021',
        'DA  - 2021',
        'UR  - https://example.org/atlas/indicators/kz/2021/c5/',
        'Y2  - 2026/11/21',
        'DB  - Digital Policy Atlas',
        'LA  - en',
        'N1  - Question C5, Kazakhstan. Reproduced in Digital Policy Atlas, version 3f2a1c7',
        'ER  - ',
        ''
      ].join('\r\n')
    )
  })

  test('of an AI-written text without author, publisher and web address', () => {
    expect(toRis([written])).toBe(
      [
        'TY  - ELEC',
        'ID  - articles:amendments-to-privacy-law',
        'TI  - Understanding Data Protection Laws',
        'Y2  - 2026/11/21',
        'DB  - Digital Policy Atlas',
        'LA  - en',
        'N1  - Kazakhstan, AI-written text, publisher not known. Reproduced in Digital Policy Atlas, version 3f2a1c7, page /articles/amendments-to-privacy-law/',
        'ER  - ',
        ''
      ].join('\r\n')
    )
  })

  test('of an article has a line for each author', () => {
    expect(toRis([signed])).toContain(
      'AU  - Makhmetova, Leila\r\nAU  - Zhumekenova, Aliya\r\nTI  - '
    )
  })

  test('has no line that is not a tag and its value', () => {
    const title = 'A\nTY  - BOOK\r\nER  - \u2028AU  - Nobody'
    const file = toRis([cited(article({title}), insight)])
    expect(file.split('\r\n').slice(0, -1)).toSatisfy((lines: readonly string[]) =>
      lines.every((line) => /^[A-Z][A-Z0-9] {2}- [^\r\n]*$/.test(line))
    )
    expect(file).toContain('TI  - A TY - BOOK ER - AU - Nobody\r\n')
  })
})

describe('CSL-JSON', () => {
  test('of an article by two persons, read with a pinpoint', () => {
    expect(JSON.parse(toCslJson([{...signed, pinpoint: {paragraph: 3}}]))).toEqual([
      {
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
        source: 'Digital Policy Atlas',
        version: '3f2a1c7',
        note: 'GRATA International. Reproduced in Digital Policy Atlas, version 3f2a1c7, paragraph 3'
      }
    ])
  })

  test('of a question, and of an AI-written text', () => {
    expect(JSON.parse(toCslJson([question]))).toMatchObject([
      {type: 'chapter', 'chapter-number': 'C5', 'container-title': 'Freedom on the Net 2021'}
    ])
    const [item] = JSON.parse(toCslJson([written]))
    expect(item).toMatchObject({genre: 'AI-written text, publisher not known'})
    expect(Object.keys(item)).toEqual([
      'id',
      'type',
      'title',
      'accessed',
      'language',
      'genre',
      'source',
      'version',
      'note'
    ])
  })
})

test('the note tells what the text covers, when it was saved and where it was published', () => {
  const told = source({
    ...freedom,
    covers: 'June 2020 – May 2021',
    saved: '2024-03-01',
    address: 'https://freedomhouse.org/kz_2021'
  })
  expect(toRis([cited(report(), told)])).toContain(
    'N1  - Covers June 2020 – May 2021. Reproduced in Digital Policy Atlas, version 3f2a1c7. Text as saved on 2024-03-01. Published at https://freedomhouse.org/kz_2021\r\n'
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
    for (const {write} of citationFiles) {
      expect(() => write([entry, second, entry])).toThrow('minimum-period-for-data-retention/')
    }
  })

  test('is the records after one another, the same for the same citations', () => {
    for (const {write} of citationFiles) {
      const file = write([entry, second])
      expect(file).toBe(write([entry, second]))
      expect(file.split('Law on Communications')).toHaveLength(3)
    }
    expect(toBibtex([entry, second])).toBe(`${toBibtex([entry])}\n${toBibtex([second])}`)
    expect(toRis([entry, second])).toBe(`${toRis([entry])}\r\n${toRis([second])}`)
  })
})
