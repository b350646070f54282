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
  ['Fees under the Act\nWhat firms pay, and when\nBy Jane Doe', 'Fees under the Act']
])('takes the title of %j', (head, title) => {
  expect(guessed(`${head}\n\n${body}\n`)['title']).toBe(title)
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
