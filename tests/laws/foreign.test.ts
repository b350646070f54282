/** Laws named in languages that write Latin letters, without a number beside the name. */
import {describe, expect, test} from 'vitest'
import {lawsIn, registered} from './fixture.ts'

/** Titles with the articles named. */
function cited(...prose: readonly string[]): string[] {
  return registered(...prose).map(({title, mentions}) =>
    [title, ...mentions.flatMap(({mention}) => mention.articles.map(({printed}) => printed))].join(
      '; '
    )
  )
}

describe('a law is found by its name', () => {
  test.each([
    [
      'in Spanish',
      'El artículo 15 de la Ley de Protección de Datos Personales regula el flujo.',
      'Ley de Protección de Datos Personales; artículo 15'
    ],
    [
      'of a list',
      'La Ley de Comercio Electrónico, Firmas Electrónicas y Mensajes de Datos rige.',
      'Ley de Comercio Electrónico, Firmas Electrónicas y Mensajes de Datos'
    ],
    ['of one word behind an article', 'La Ley Olimpia fue publicada.', 'Ley Olimpia'],
    [
      'of rules for a law',
      'El Reglamento de la Ley de Datos Personales rige.',
      'Reglamento de la Ley de Datos Personales'
    ],
    [
      'in Portuguese',
      'O artigo 33.º da Lei Geral de Proteção de Dados trata disso.',
      'Lei Geral de Proteção de Dados; artigo 33.º'
    ],
    [
      'in French',
      'Sur l’article 5 de la Loi Informatique et Libertés, on dispute.',
      'Loi Informatique et Libertés; l’article 5'
    ],
    [
      'of a code in French',
      "L'article 431-7 du Code pénal punit l'accès.",
      "Code pénal; L'article 431-7"
    ],
    ['of a code in small letters', 'El código penal castiga la difamación.', 'Código penal'],
    [
      'in German',
      '§ 165 des Telekommunikationsgesetzes betrifft Cookies.',
      'Telekommunikationsgesetzes; § 165'
    ],
    [
      'of two parts',
      'Das Netz- und Informationssystemsicherheitsgesetz gilt.',
      'Netz- und Informationssystemsicherheitsgesetz'
    ],
    [
      'of a code in German',
      'Das Strafgesetzbuch bestraft in § 118a den Zugriff.',
      'Strafgesetzbuch; § 118a'
    ],
    [
      'in Turkish',
      'Bu konuda Kişisel Verilerin Korunması Kanunu’nun hükümleri uygulanır.',
      'Kişisel Verilerin Korunması Kanunu’nun'
    ],
    [
      'as the constitution',
      'La Constitución protege la intimidad en el artículo 2.',
      'Constitución; artículo 2'
    ],
    [
      'in English text',
      'Under the Ley de Protección de Datos Personales, consent is needed.',
      'Ley de Protección de Datos Personales'
    ]
  ])('%s', (_, text, law) => {
    expect(cited(text)).toEqual([law])
  })

  test('in Turkish, with the number before it', () => {
    expect(
      lawsIn('6698 sayılı Kişisel Verilerin Korunması Kanunu uygulanır.').map((law) =>
        law.slice(0, 2)
      )
    ).toEqual([['6698 sayılı Kişisel Verilerin Korunması Kanunu', '6698']])
  })

  test.each([
    ['in Spanish', 'La Ley de Datos Personales (LDP) rige. La LDP es nueva.'],
    ['in German', 'Das Datenschutzgesetz (DSG) gilt. § 1 DSG ist alt.'],
    [
      'in German, behind a dash',
      'Das neue Gesetz (Datenschutzgesetz – DSG) gilt. § 1 DSG ist alt.'
    ],
    ['with a year', 'Das Datenschutzgesetz 2021 (DSG 2021) gilt. § 1 DSG 2021 ist alt.'],
    ['in Turkish', 'Kişisel Verilerin Korunması Kanunu (KVKK) gelir. KVKK yenidir.']
  ])('and by the acronym behind it: %s', (_, text) => {
    expect(lawsIn(text).map(([, , , count]) => count)).toEqual([3])
  })
})

test('a law in German is one in the genitive, and two of two years', () => {
  expect(
    lawsIn(
      'Das Telekommunikationsgesetz 2021 (TKG 2021) ersetzte das Telekommunikationsgesetz 2003 (TKG 2003).',
      'Das Datenschutzgesetz gilt. § 12 des Datenschutzgesetzes ist neu.'
    ).map(([title, , date, count]) => [title, date, count])
  ).toEqual([
    ['Telekommunikationsgesetz 2021', '2021', 2],
    ['Telekommunikationsgesetz 2003', '2003', 2],
    ['Datenschutzgesetz', '', 2]
  ])
})

describe('no law is found', () => {
  test.each([
    ['in a law of nature', 'La Ley de Murphy se cumple.'],
    ['in an order of merit', 'La Orden del Sol es una medalla.'],
    ['where all nouns have capitals', 'Das Gesetz der Schwerkraft gilt.'],
    ['in a compound of nature', 'Das Fallgesetz von Galilei gilt.'],
    ['in what is no name', 'Ley y orden son otra cosa, y el código de conducta no es ley.'],
    ['in a word for laws', 'Ein Gesetz ist kein Kunstwerk, und ein Bundesgesetz auch nicht.'],
    ['in a person', 'Lei Zhang advises clients.'],
    ['in what laws are about', 'Bu Kanun yenidir.'],
    ['in an article of French', 'Le Code est nouveau.']
  ])('%s', (_, text) => {
    expect(cited(text)).toEqual([])
  })
})

test('two laws are two', () => {
  expect(lawsIn('La Ley de Datos Personales y la Ley de Firmas Digitales rigen.')).toHaveLength(2)
})

describe('a number is of the law it stands beside', () => {
  test.each<[string, string, [string, string][]]>([
    [
      'and of no other that was amended',
      'La Ley de Datos Personales fue modificada por la Ley N° 31353.',
      [
        ['Ley N° 31353', '31353'],
        ['Ley de Datos Personales', '']
      ]
    ],
    ['and not of its rules', 'El Reglamento de la Ley N° 29733 rige.', [['Ley N° 29733', '29733']]],
    [
      'before its name',
      'La Ley N° 29733, Ley de Datos Personales, rige.',
      [['Ley de Datos Personales', '29733']]
    ],
    [
      'behind its name',
      'La Ley de Datos Personales, Ley N° 29733, rige.',
      [['Ley de Datos Personales', '29733']]
    ],
    [
      'that approved a code',
      'O Código Penal foi aprovado pela Lei n.º 38/20, de 11 de Novembro.',
      [['Código Penal', '38/20']]
    ],
    [
      'that approved rules',
      'El Reglamento General de Datos fue expedido mediante el Decreto N° 904 de 13 de noviembre de 2023.',
      [['Reglamento General de Datos', '904']]
    ],
    [
      'but a decree approves no law',
      'La Ley de Datos Personales fue aprobada por el Decreto N° 904 de 13 de noviembre de 2023.',
      [
        ['Decreto N° 904 de 13 de noviembre de 2023', '904'],
        ['Ley de Datos Personales', '']
      ]
    ]
  ])('%s', (_, text, laws) => {
    expect(lawsIn(text).map(([title, number]) => [title, number])).toEqual(laws)
  })

  test('with the day of its year', () => {
    expect(
      lawsIn('A Lei n.º 22/11, de 17 de Junho, rege.').map(([, number, date]) => [number, date])
    ).toEqual([['22/11', '2011-06-17']])
  })
})

test.each([
  'Nach Art. 83 DSGVO gilt das.',
  'Según el artículo 5 del RGPD, no.',
  'Die Datenschutz-Grundverordnung gilt.'
])('the regulation of the union in “%s”', (text) => {
  expect(registered(text).map(({scope}) => scope)).toEqual(['eu'])
})

test('a directive is one by all its names', () => {
  expect(
    lawsIn(
      'Directive (EU) 2022/2555 (the NIS 2 Directive) is new. The NIS2 Directive is strict.'
    ).map(([, number, , count]) => [number, count])
  ).toEqual([['2022/2555', 3]])
})

test.each([
  'An amendment implementing the NIS2 Directive was signed in 2026.',
  'The Records Act was amended on 26 July 2024 to implement the NIS2 Directive.',
  'The NIS2 Directive is supplemented by the Records Act of 10 May 2018.'
])('what carries out a directive happens to something else: %s', (text) => {
  const directive = registered(text).find(({scope}) => scope === 'eu')
  expect([directive?.events, directive?.amendments]).toEqual([[], []])
})
