/** What makes citations hard, in every style: no web address, titles, names. */
import {describe, expect, test} from 'vitest'
import type {Citation} from '../../src/citations/citation.ts'
import {styles} from '../../src/citations/styles/index.ts'
import {toPlain} from '../../src/citations/styles/rich.ts'
import {
  article,
  cited,
  database,
  forms,
  freedom,
  indicator,
  insight,
  measure,
  report,
  source
} from './records.ts'

describe('without a web address', () => {
  const local = cited(indicator(), freedom, {site: undefined, place: {paragraph: 3}})

  test('each style says which copy was read and gives no address', () => {
    expect(forms('apa', local)['Reference list']).toBe(
      'Freedom House. (2021). Does state surveillance infringe on privacy? [Question C5]. In *Freedom on the Net 2021: Kazakhstan*. {https://freedomhouse.org/kz/2021} (Reproduced in Digital Policy Atlas, Version 3f2a1c7, retrieved November 21, 2026, local copy, page /indicators/kz/2021/c5/)'
    )
    expect(forms('chicago', local)).toEqual({
      Note: 'Freedom House, “Does State Surveillance Infringe on Privacy?,” question C5 in *Freedom on the Net 2021: Kazakhstan* (Freedom House, 2021), {https://freedomhouse.org/kz/2021}, reproduced in Digital Policy Atlas, version 3f2a1c7, para. 3, accessed November 21, 2026, local copy, page /indicators/kz/2021/c5/#p3.',
      Bibliography:
        'Freedom House. “Does State Surveillance Infringe on Privacy?” Question C5 in *Freedom on the Net 2021: Kazakhstan*. Freedom House, 2021. {https://freedomhouse.org/kz/2021}. Reproduced in Digital Policy Atlas, version 3f2a1c7, local copy, page /indicators/kz/2021/c5/. Accessed November 21, 2026.'
    })
    expect(forms('oscola', local)['Footnote']).toContain(
      '(version 3f2a1c7) para 3 (local copy, page /indicators/kz/2021/c5/#p3) accessed 21 November 2026.'
    )
    expect(forms('bluebook', local)['Footnote']).toContain(
      '¶ 3 (version 3f2a1c7), local copy, page /indicators/kz/2021/c5/#p3 (last visited Nov. 21, 2026).'
    )
    expect(forms('plain', local)['Text']).toContain(
      'paragraph 3, local copy, page /indicators/kz/2021/c5/#p3, accessed 21 November 2026.'
    )
    const unknown = cited(article(), insight, {site: undefined})
    expect(forms('apa', unknown)['Reference list']).toContain(
      'DataGuidance Insights. Digital Policy Atlas (Version 3f2a1c7; local copy, page /articles/amendments-to-privacy-law/). Retrieved November 21, 2026.'
    )
  })

  test('no form of any style links to the Atlas', () => {
    const nodes = styles.flatMap((style) => style.forms(local)).flatMap(({text}) => text)
    const links = nodes.filter(({type}) => type === 'link')
    expect(new Set(links.map(({value}) => value))).toEqual(new Set([freedom.address]))
  })
})

describe('hard titles', () => {
  const law = cited(
    measure({
      bases: ['Law of the Republic of Kazakhstan No. 94-V “On Personal Data” № 53/НК {1} & more']
    }),
    database
  )

  test('keep law numbers, Cyrillic, braces and signs as the source has them', () => {
    for (const style of styles) {
      const text = toPlain(style.forms(law)[0].text).replace(/[‘’]/g, (mark) =>
        mark === '‘' ? '“' : '”'
      )
      expect(text).toContain(
        'Law of the Republic of Kazakhstan No. 94-V “On Personal Data” № 53/НК {1} & more'
      )
    }
  })

  test('have their own quotation marks turned within those of a style, and only there', () => {
    const title = 'Kazakhstan: What the law “On ‘Mass’ Media” says'
    const quoting = cited(article({title}), insight)
    expect(forms('chicago', quoting)['Note']).toContain(
      '“Kazakhstan: What the Law ‘On “Mass” Media’ Says,” DataGuidance'
    )
    expect(forms('oscola', quoting)['Footnote']).toContain(
      '‘Kazakhstan: What the Law “On ‘Mass’ Media” Says’ ('
    )
    expect(forms('apa', quoting)['Reference list']).toContain(`*${title}*`)
    expect(forms('bluebook', quoting)['Footnote']).toContain(
      '*Kazakhstan: What the Law “On ‘Mass’ Media” Says*'
    )
  })

  test.each(styles)('are in $name in the capitals that it declares', (style) => {
    const title = 'kazakhstan: LAW on iOS and .kz for e-commerce'
    const cased = {
      headline: 'Kazakhstan: LAW on iOS and .kz for E-Commerce',
      sentence: 'Kazakhstan: LAW on iOS and .kz for e-commerce',
      'as printed': title
    }
    const [form] = style.forms(cited(article({title}), insight))
    expect(toPlain(form.text)).toContain(cased[style.titles])
  })

  test.each(styles)('of laws and works keep their capitals in $name', (style) => {
    const small = source({...database, work: 'eDatabase of laws'})
    const law = cited(measure({bases: ['eGov LAW on data']}), small)
    const [form] = style.forms(law)
    for (const name of ['eGov LAW on data', 'eDatabase of laws']) {
      expect(toPlain(form.text)).toContain(name)
    }
  })

  test('of Cyrillic stand as they are', () => {
    const title = 'О персональных данных и их защите: Қазақстан Республикасы'
    for (const style of styles) {
      expect(toPlain(style.forms(cited(article({title}), insight))[0].text)).toContain(title)
    }
  })
})

test('a country is named unless the title names it, and is not found within other names', () => {
  const title = (subPillar: string): string => {
    const page = measure({subPillar, bases: []})
    return cited({...page, country: {code: 'ML', name: 'Mali'}} as typeof page, database).title
  }
  expect(title('Formalities of Somalia')).toBe('Formalities of Somalia: Mali')
  expect(title('Formalities of Mali')).toBe('Formalities of Mali')
})

describe('authors', () => {
  const by = (...authors: string[]): Citation => cited(article({authors, firm: null}), insight)

  test('of three names are joined as each style joins them', () => {
    const three = by('Ann Able', 'Bob Best', 'Cem Can')
    expect(forms('apa', three)).toMatchObject({
      'Reference list': expect.stringMatching(/^Able, A., Best, B., & Can, C. \(2021, June\)/),
      'In the text': '(Able et al., 2021)'
    })
    expect(forms('chicago', three)).toMatchObject({
      Note: expect.stringMatching(/^Ann Able et al., “/),
      Bibliography: expect.stringMatching(/^Able, Ann, Bob Best, and Cem Can. “/)
    })
    expect(forms('oscola', three)).toMatchObject({
      Footnote: expect.stringMatching(/^Ann Able, Bob Best and Cem Can, ‘/),
      Bibliography: expect.stringMatching(/^Able A, Best B and Can C, ‘/)
    })
    expect(forms('bluebook', three)['Footnote']).toMatch(/^Ann Able et al., \*/)
    expect(forms('plain', three)['Text']).toMatch(/^Ann Able, Bob Best and Cem Can: “/)
  })

  const crowd = (length: number): Citation =>
    by(...Array.from({length}, (_, index) => `Ann ${String.fromCharCode(65 + index)}x`))

  test('are all named in APA up to twenty', () => {
    expect(forms('apa', crowd(20))['Reference list']).toMatch(
      /^Ax, A., Bx, A., .*Rx, A., Sx, A., & Tx, A. \(/
    )
  })

  test('beyond the number a style names are left out', () => {
    const many = crowd(21)
    expect(forms('apa', many)['Reference list']).toMatch(
      /^Ax, A., Bx, A., .*Rx, A., Sx, A., \. \. \. Ux, A. \(/
    )
    expect(forms('chicago', many)['Bibliography']).toMatch(/^Ax, Ann, Ann Bx, Ann Cx, et al. “/)
    expect(forms('oscola', many)['Footnote']).toMatch(/^Ann Ax and others, ‘/)
  })

  test('in one name or another script are not taken apart', () => {
    expect(forms('chicago', by('Ахметов Данияр Серикович'))['Bibliography']).toMatch(
      /^Ахметов Данияр Серикович. “/
    )
    expect(forms('oscola', by('Plato'))['Bibliography']).toMatch(/^Plato, ‘/)
  })

  test('are the firm, then the publisher, where no person is named', () => {
    const nobody = article({authors: []})
    expect(forms('plain', cited(nobody, insight))['Text']).toMatch(/^GRATA International: “/)
    const none = article({authors: [], firm: null})
    expect(forms('plain', cited(none, insight))['Text']).toMatch(/^OneTrust DataGuidance: “/)
  })

  test('of the manifest stand where the text signs none', () => {
    const named = source({...freedom, authors: ['Adrian Shahbaz', 'Allie Funk']})
    expect(forms('plain', cited(report(), named))['Text']).toMatch(
      /^Adrian Shahbaz and Allie Funk: Freedom on the Net 2021: Kazakhstan, Freedom House, \{https:/
    )
  })
})
