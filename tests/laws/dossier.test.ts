/** What the page of a law tells of it: who issued it, where its text is, and every date under who gives it. */
import {expect, test} from 'vitest'
import {findingsOf} from '../../src/atlas/findings.ts'
import {loadAtlas} from '../../src/atlas/load.ts'
import {lawPage} from '../../src/laws/pages.ts'
import {readCountries} from './unseen.ts'

const atlas = loadAtlas({folder: 'content'})
const {laws, conflictsAbout} = findingsOf(atlas)
const pages = laws.map((law) => ({law, view: lawPage.view(atlas, law.address)}))

test('every date of a law is in its table once for each publisher', () => {
  for (const {law, view} of pages) {
    const claims = [...law.events, ...law.amendments].map(
      ({date, place}) => `${publisherOf(place.page)}: ${date ?? ''}`
    )
    const shown = view.dates.flatMap(({speaker, dates}) =>
      dates.map(({date}) => `${speaker.name}: ${date ?? ''}`)
    )
    expect([law.title, ...new Set(shown)].sort()).toEqual([law.title, ...new Set(claims)].sort())
  }
})

function publisherOf(address: string): string {
  const page = atlas.at(address)
  if (page === undefined) throw new Error(`no page at ${address}`)
  return atlas.accountOf(page).source.publisher ?? ''
}

test('a date that a disagreement is about leads to it', () => {
  const disputed = pages.filter(({law}) =>
    conflictsAbout(law).some(({entry}) => entry.rule === 'law-since')
  )
  expect(disputed.length).toBeGreaterThan(0)
  for (const {law, view} of disputed) {
    const links = view.dates.flatMap(({dates}) => dates.flatMap(({dispute}) => dispute ?? []))
    expect([law.title, links.length > 1]).toEqual([law.title, true])
  }
})

test('the day as of which a text is consolidated is none of an amendment', () => {
  const consolidated = pages.flatMap(({view}) =>
    view.dates.flatMap(({dates}) =>
      dates
        .filter(({label}) => label === 'Amended')
        .flatMap(({date = '', passages}) =>
          passages.map(({pieces}) => `${date} ${pieces.map(({text}) => text).join('')}`)
        )
    )
  )
  expect(consolidated.filter((text) => /as of \d/u.test(text))).toEqual([])
})

const countries = await readCountries()

test.each([
  ['ge', '3', 'Georgian National Communications Commission'],
  ['kg', '360', 'Government of the Kyrgyz Republic'],
  ['md', '24/2022', 'Director of the Intelligence and Security Service'],
  ['md', '974/2016', 'Government'],
  ['uz', '707', 'Cabinet of Ministers'],
  ['uz', '3382', 'State Customs Committee'],
  ['vn', '38/2016/TT-BTTTT', 'Ministry of Information and Communications']
])('the body that issued %s %s is given whole', (code, number, body) => {
  expect(lawOf(code, number).bodies.map(({text}) => text)).toEqual([body])
})

test.each([
  ['md', '59', 'https://legis.example/59'],
  ['vn', '86/2015/QH13', 'https://vanban.example/86-2015']
])('the address that a note prints for %s %s is linked', (code, number, url) => {
  expect(lawOf(code, number).links).toEqual([
    {url, database: new URL(url).hostname, official: false, shortened: false}
  ])
})

function lawOf(code: string, number: string): (typeof laws)[number] {
  const law = countries
    .find((country) => country.code === code)
    ?.findings.laws.find(({numbers}) => numbers.some(({text}) => text === number))
  if (law === undefined) throw new Error(`no law ${number} of ${code}`)
  return law
}
