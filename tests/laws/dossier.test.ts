/** What the register tells of a law: who issued it, and where its text is. */
import {expect, test} from 'vitest'
import type {Law} from '../../src/model/concordance.ts'
import {readCountries} from './unseen.ts'

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

function lawOf(code: string, number: string): Law {
  const law = countries
    .find((country) => country.code === code)
    ?.findings.laws.find(({numbers}) => numbers.some(({text}) => text === number))
  if (law === undefined) throw new Error(`no law ${number} of ${code}`)
  return law
}
