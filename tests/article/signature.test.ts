import {describe, expect, test} from 'vitest'
import {readSignature} from '../../scripts/convert/article/signature.ts'
import {read, recordOf} from './outline.ts'

const body = ['A new law', 'The law was adopted in May.', 'It enters into force in June.']

function signed(before: string[], after: string[]) {
  const [title = '', ...text] = body
  const [draft] = read([title, ...before, ...text, ...after].join('\n')).drafts
  if (draft === undefined) throw new Error('no article')
  return recordOf(draft)
}

describe('authors and firms', () => {
  test.each<[string[], string[], string | undefined]>([
    [['By Jane Doe'], ['Jane Doe'], undefined],
    [['By: Jane Doe and John Roe'], ['Jane Doe', 'John Roe'], undefined],
    [['Authors: Jane Doe, John Roe & Ana Díaz'], ['Jane Doe', 'John Roe', 'Ana Díaz'], undefined],
    [['Written by Jan de Vries | Doe Law LLP'], ['Jan de Vries'], 'Doe Law LLP'],
    [['Jane Doe, 3 March 2022'], ['Jane Doe'], undefined],
    [
      ['Jane Doe Partner', '[email protected]', 'Doe International, Almaty'],
      ['Jane Doe: Partner'],
      'Doe International'
    ],
    [
      ['Jane Doe', 'Senior Associate', 'Smith, Jones & Partners'],
      ['Jane Doe: Senior Associate'],
      'Smith, Jones & Partners'
    ],
    [['Jane Doe, Counsel at Doe Law'], ['Jane Doe: Counsel'], 'Doe Law'],
    [['Айгуль Утепова', 'aigul@example.kz'], ['Айгуль Утепова'], undefined],
    [['Doe Law, Almaty'], [], 'Doe Law'],
    [['By Jane Doe on May 3, 2024'], ['Jane Doe'], undefined],
    [
      ['Escrito por Ana Souza e Carlos Lima em 26 de agosto de 2024'],
      ['Ana Souza', 'Carlos Lima'],
      undefined
    ],
    [['Yazarlar: Av. Elif Yılmaz, Av. Can Demir'], ['Av. Elif Yılmaz', 'Av. Can Demir'], undefined],
    [['Oleh: Rina Wulandari, S.H., M.H.'], ['Rina Wulandari'], undefined],
    [
      ['Tác giả: Nguyễn Thị Minh Anh', 'Thứ Hai, 05/06/2023 | 08:30 GMT+7'],
      ['Nguyễn Thị Minh Anh'],
      undefined
    ],
    [['Thứ Hai, 05/06/2023'], [], undefined],
    [['بقلم: د. خالد العتيبي'], ['د. خالد العتيبي'], undefined],
    [['著者：山田 太郎、鈴木花子'], ['山田 太郎', '鈴木花子'], undefined],
    [['Jane Doe'], [], undefined],
    [['jane@example.org'], [], undefined]
  ])('%j', (lines, authors, firm) => {
    const {authors: found, firm: at} = readSignature(lines)
    expect(found.map(({name, role}) => (role === undefined ? name : `${name}: ${role}`))).toEqual(
      authors
    )
    expect(at).toBe(firm)
  })
})

describe('a byline', () => {
  test('is what stands under the title and names people or days', () => {
    const {signature} = signed(['By Jane Doe', '3 March 2022', 'Last updated: March 4, 2022'], [])
    expect(signature).toEqual(['By Jane Doe', '3 March 2022', 'Last updated: March 4, 2022'])
  })

  test.each([
    ['Kwame Mensah, Partner | Efua Boateng, Associate', 'June 2023'],
    ['Escrito por Ana Souza em 26 de agosto de 2024', 'Tempo de leitura: 3 min'],
    ['Publié le 7 janvier 2025 à 10h32 - Mis à jour le 9 janvier 2025'],
    ['Oleh: Rina Wulandari, S.H., M.H.', 'Selasa, 17 September 2024 | 09.15 WIB'],
    ['Waktu baca: 5 menit', '3 Mei 2024', 'Jumat 3 Mei 2024'],
    ['Tác giả: Nguyễn Thị Minh Anh', 'Thứ Hai, 05/06/2023 | 08:30 GMT+7'],
    ['ngày 5 tháng 6 năm 2023', 'Thời gian đọc: 7 phút'],
    ['12 Temmuz 2024 Cuma', 'Okuma süresi: 4 dakika'],
    ['الخميس 14 سبتمبر 2023', 'مدة القراءة: 4 دقائق'],
    ['2022年4月1日（金）', '著者：山田 太郎、鈴木花子'],
    ['2022년 4월 1일']
  ])('may be in another language or have more in a line: %j', (...lines) => {
    expect(signed(lines, []).signature).toEqual(lines)
  })

  test('may stand below a line that sums the text up, with the name above the day', () => {
    const {signature} = signed(['Money, identity, and the state', 'Jane Doe', 'Mar 14, 2024'], [])
    expect(signature).toEqual(['Jane Doe', 'Mar 14, 2024'])
  })

  test.each([
    'By 2021, the law was old',
    'By law, operators register.',
    'Oleh karena itu',
    'By Presidential Decree on 3 May 2024',
    'Doe and Roe met in March'
  ])('is not %j', (line) => {
    expect(signed([line], []).signature).toEqual([])
  })
})

describe('a signature', () => {
  test('stands at the end, also above a footer', () => {
    const lines = ['Jane Doe, Partner', 'jane@example.org', 'Doe Law, Almaty']
    const footer = ['© 2024 Doe Law', 'All rights reserved.']
    expect(signed([], lines).signature).toEqual(lines)
    expect(signed([], [...lines, ...footer]).signature).toEqual(lines)
  })

  test('does not swallow the last words of the text', () => {
    const {signature} = signed([], ['and so on', 'Jane Doe, Partner', 'Doe Law'])
    expect(signature).toEqual(['Jane Doe, Partner', 'Doe Law'])
  })

  test.each([
    [['Jane Doe was the first to register']],
    [['The End']],
    [['Write to jane@example.org or call the authority']],
    [['- Jane Doe, Partner']]
  ])('is not %j', (lines) => {
    expect(signed([], lines).signature).toEqual([])
  })
})
