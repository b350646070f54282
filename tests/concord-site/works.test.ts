import {expect, test} from 'vitest'
import type {Work} from '../../src/model/fields.ts'
import {worksOn} from '../../src/notes/works.ts'
import {atlasOf, indicator} from '../site-model/records.ts'

const work = (text: string, url?: string): Work => ({
  kind: 'work',
  text,
  ...(url === undefined ? {} : {url}),
  address: url === undefined ? 'none' : url.endsWith('…') ? 'shortened' : 'complete',
  bare: false,
  archived: false
})

/** The works of an indicator whose notes cite these. */
function cited(...notes: readonly (readonly Work[])[]) {
  const page = indicator('C5', {
    notes: notes.map((works, index) => ({
      id: `n${index + 1}`,
      number: index + 1,
      line: index + 1,
      works: [...works]
    }))
  })
  return worksOn([page], atlasOf(page), new Set(['adilet.zan.kz'])).map(
    ({notes: citing, ...one}) => ({
      ...one,
      notes: citing.map(({name}) => Number(/\d+$/.exec(name.replace(' (Ibid.)', ''))?.[0]))
    })
  )
}

test('lists a work once with all notes that cite it, and those that say Ibid.', () => {
  const url = 'https://www.vlast.kz/1.html'
  const works = cited(
    [work(`“A,” Vlast, ${url}`, url)],
    [{kind: 'ibid', text: 'Ibid.', of: 'n1'}],
    [work(`“A once more,” Vlast, ${url}`, url)]
  )
  expect(works).toMatchObject([{publisher: 'vlast.kz', kind: 'complete', notes: [1, 2, 3]}])
})

test('tells the notes of one question in two reports apart', () => {
  const url = 'https://vlast.kz/1.html'
  const notes = [{id: 'n1', number: 1, line: 1, works: [work('“A”', url)]}]
  const older = indicator('C5', {label: 'Surveillance', notes})
  const address = older.address.replace('2021', '2022')
  const younger = {...older, edition: 2022, report: '/indicators/kz/2022/', address}
  const [first] = worksOn([older, younger], atlasOf(older, younger), new Set())
  expect(first?.notes.map(({name}) => name)).toEqual([
    expect.stringMatching(/^C5 Surveillance, .*2021.*, note 1$/),
    expect.stringMatching(/^C5 Surveillance, .*2022.*, note 1$/)
  ])
})

test('takes one shortened address in other words for two works', () => {
  const url = 'https://vlast.kz/novosti/42-sud…'
  const works = cited([work('“Суд,” Vlast', url)], [work('«Суд», Vlast', url)], [work('“Б,”', url)])
  expect(works.map(({notes}) => notes)).toEqual([[3], [1, 2]])
})

test('offers to look up the beginning of an address that the source cut short, and of no other', () => {
  const cut = 'https://vlast.kz/a…'
  const [first] = cited([work('“A”', cut)])
  expect(first?.archive).toBe('https://web.archive.org/web/*/https://vlast.kz/a*')
  expect(first?.url).toBeUndefined()
  const whole = 'https://vlast.kz/a'
  const [second] = cited([work('“A”', whole)])
  expect(second?.archive).toBeUndefined()
  expect(second?.url).toBe(whole)
})

test('names the words before the date as publisher where there is no address', () => {
  expect(cited([work('Article 637, Administrative Code, accessed April 4, 2021.')])).toMatchObject([
    {publisher: 'Administrative Code', kind: 'none'}
  ])
})

test.each([
  ['Article 637, Administrative Code, accessed April 4, 2021', 'Administrative Code'],
  ['Information Law (Law No. 25.520), Arts. 18 and 19', 'Information Law (Law No. 25.520)'],
  ['CCA, s. 14; Criminal Code B.E. 2499 (1956), s. 112', 'Criminal Code B.E. 2499 (1956)'],
  ['Cybersecurity Act, 2020 (Act 1038), s. 87', 'Cybersecurity Act'],
  ['ENACOM Resolution 8507/2016, Art. 4', 'ENACOM Resolution 8507/2016'],
  ['Authority Act, 2008 (Act 769), ss. 1 and 8, Gazette of 9th January, 2009', 'Gazette'],
  ['Boletín Oficial, November 27, 2009', 'Boletín Oficial'],
  ['Parts Catalogue, 2019', 'Parts Catalogue'],
  ['Art. 5', 'Art. 5']
])(
  'takes for the publisher of “%s” the words before its date, and no provision',
  (text, publisher) => {
    expect(cited([work(text)])).toMatchObject([{publisher}])
  }
)
