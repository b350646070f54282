/** What a saved text says of itself, where lines of its page come before its title. */
import {expect, test} from 'vitest'
import {guessEntry} from '../../scripts/add/guess.ts'
import {sums, total, wholeReport} from '../fotn/whole.ts'

function guessed(text: string): Record<string, unknown> {
  return Object.fromEntries(
    guessEntry('text.txt', Buffer.from(text)).map(({key, value}) => [key, value])
  )
}

const body =
  'The Act applies to every person who processes personal data in the country or by means that are there.'

test.each([
  [
    'Insights\nData protection and privacy\nNew rules on transfers\n14 September 2023',
    'New rules on transfers'
  ],
  ['News\nNew rules on transfers', 'New rules on transfers'],
  ['viernes, 30 de mayo de 2014\nLa ley de datos', 'La ley de datos'],
  ['Узбекистан\n23.05.2025 | 16:40\nБезопасность данных', 'Безопасность данных'],
  ['Accueil » Actualités\nLa nouvelle loi\nPublié le 12 mars 2021', 'La nouvelle loi'],
  [
    'Listen to this article now\nGetting your Trinity Audio player ready...\nYour Privacy',
    'Your Privacy'
  ],
  [
    'Wir verwenden Cookies, um die Nutzung zu messen.\nAlle akzeptieren\nDas neue Gesetz',
    'Das neue Gesetz'
  ],
  ['Cybersecurity\n3 March 2022', 'Cybersecurity'],
  ['Fees under the Act\nWhat firms pay, and when\nBy Jane Doe', 'Fees under the Act'],
  [
    'Ministry of Transport and Communications\nInternet cut in nine townships\nNay Pyi Taw, 21 June 2019',
    'Internet cut in nine townships'
  ],
  [
    'Ministry of Justice publishes draft law\n12 May 2021',
    'Ministry of Justice publishes draft law'
  ],
  ['example.org\nA new law, explained\nElif Kaya\n8–10 minutes', 'A new law, explained'],
  ['Daily Dashboard\nState publishes draft code\n15 Feb 2024', 'State publishes draft code'],
  ['Client Alert | 8 min read | 06.14.23\nNew act signed\nBy: Jane Doe', 'New act signed'],
  [
    'Mobile money in Tan\u00ADzania\nBy\u00A0Jane\u00A0Doe,\u00A02\u00A0May\u00A02020',
    'Mobile money in Tanzania'
  ],
  [
    'ホーム > お知らせ\n個人情報の保護に関する規則の要点\n2022年4月1日',
    '個人情報の保護に関する規則の要点'
  ],
  ['Data · what is new for shops\nBy Jane Doe, 3 May 2023', 'Data · what is new for shops'],
  ['قانون داده\u200Cها در ایران', 'قانون داده\u200Cها در ایران']
])('takes the title of %j', (head, title) => {
  expect(guessed(`${head}\n\n${body}\n`)['title']).toBe(title)
})

test.each([
  ['4th October 2023', '2023-10-04'],
  ['15 Feb 2024', '2024-02-15'],
  ['14 июня 2023, 12:45', '2023-06-14'],
  ['30 de noviembre de 2024', '2024-11-30'],
  ['1. September 2023', '2023-09-01'],
  ['March 3, 2021', '2021-03-03'],
  ['June 2021', '2021-06'],
  ['23.05.2025 | 16:40', '2025-05-23'],
  ['06.14.23', '2023-06-14'],
  ['2024-07-31', '2024-07-31'],
  // Which is the day, nobody can say.
  ['06/07/2023', undefined]
])('takes %j for the day it says', (line, day) => {
  expect(guessed(`New rules on transfers\n${line}\n\n${body}\n`)['published']).toBe(day)
})

test('the day of a text comes before that of a law above it', () => {
  const text = `New rules on transfers\nThe Act of 3 May 2019 changes.\n12 June 2021\n\n${body}\n`
  expect(guessed(text)['published']).toBe('2021-06-12')
})

test('a report of a collection of documents has its country and its edition', () => {
  const head = [
    'Document #2081823',
    'Freedom on the Net 2022 - Uzbekistan',
    'NOT FREE',
    `${total} / 100`,
    ...sums.map(({name, points, outOf}) => `${name} ${points} / ${outOf}`),
    'Overview'
  ]
  const {text} = wholeReport({
    numbering: 'report',
    notes: 'end',
    call: 'glued',
    mark: 'stop',
    heading: 'Footnotes',
    head
  })
  expect(guessed(text)).toMatchObject({
    kind: 'fotn',
    title: 'Uzbekistan: Freedom on the Net 2022 Country Report',
    edition: 2022
  })
})

test.each([
  [
    'La boutique doit dire à ses clients qui elle est, où elle se trouve et comment lui écrire. ',
    'fr'
  ],
  ['Toko harus memberi tahu pelanggannya siapa, di mana, dan bagaimana menghubunginya. ', 'id'],
  ['Магазин должен сообщить покупателям, кто он и как ему написать. ', 'ru'],
  ['A shop must tell its customers who it is, where it is, and how to write to it. ', undefined],
  // Too few words to tell.
  ['Une boutique.', undefined]
])('tells the language of %j', (sentence, language) => {
  expect(guessed(`A title\n\n${sentence.repeat(4)}\n`)['language']).toBe(language)
})

test('believes the words of a page, not what its program says of all pages', () => {
  const words = 'La tienda debe decir a sus clientes quién es, dónde está y cómo escribirle. '
  const page = `<html lang="en"><body><h1>Tiendas</h1><p>${words.repeat(4)}</p></body></html>`
  const entry = guessEntry('tiendas.html', Buffer.from(page))
  expect(entry.find(({key}) => key === 'language')?.value).toBe('es')
})

test('takes the headline of a page, not what its window says beside it', () => {
  const head = '<title>New rules on shops &#8211; Doe &amp; Partners</title>'
  const page = `<html><head>${head}</head><body><p>Doe &amp; Partners</p><h1>New rules on shops</h1><p>${body}</p></body></html>`
  const entry = guessEntry('shops.html', Buffer.from(page))
  expect(entry.find(({key}) => key === 'title')?.value).toBe('New rules on shops')
})

test('takes no name of a site for a headline', () => {
  const head = '<title>New rules on shops – Shop News</title>'
  const page = `<html><head>${head}</head><body><h1>Shop News</h1><p>${body}</p></body></html>`
  const entry = guessEntry('shops.html', Buffer.from(page))
  expect(entry.find(({key}) => key === 'title')?.value).toBe('New rules on shops – Shop News')
})
