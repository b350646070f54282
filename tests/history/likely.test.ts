/** Wrong addresses, and the page a reader most likely meant. */
import {expect, test} from 'vitest'
import {
  groupFile,
  groupOf,
  likeliest,
  likelyGroups,
  tidied,
  type IndexedAddress
} from '../../src/model/likely.ts'

const names = {kazakhstan: 'kz', 'cote-divoire': 'ci'}

const known: readonly IndexedAddress[] = [
  '/measures/kz/',
  '/measures/kz/minimum-period-for-data-retention/',
  '/measures/kz/presence-of-internet-shutdowns/',
  '/measures/kz/presence-of-internet-shutdowns-2/',
  '/measures/kz/restrictions-on-domain-names/',
  '/measures/kz/restrictions-on-online-payments/',
  '/measures/kz/safe-harbour-for-intermediaries-for-copyright-infringement/',
  '/indicators/kz/2021/',
  '/indicators/kz/2021/a1/',
  '/indicators/kz/2021/c5/',
  '/articles/kazakhstan-amendments-to-privacy-law/',
  '/sources/kazakhstan-freedom-on-the-net-2021-country-report/'
].map((address) => [address, address])

test.each([
  [
    '/Measures/KZ/Minimum-Period-For-Data-Retention',
    '/measures/kz/minimum-period-for-data-retention/'
  ],
  [
    '/measures/kazakhstan/restrictions-on-domain-names',
    '/measures/kz/restrictions-on-domain-names/'
  ],
  ['/measures/kz/restrictions_on_domain_names.html', '/measures/kz/restrictions-on-domain-names/'],
  [
    '/measures/kz/restrictions%20on%20domain%20names/',
    '/measures/kz/restrictions-on-domain-names/'
  ],
  ['/indicators/kz/2021/C5', '/indicators/kz/2021/c5/'],
  ['/indicators/kz/2021/c5/index.html', '/indicators/kz/2021/c5/'],
  ['//indicators//kz/2021/c5/', '/indicators/kz/2021/c5/'],
  ['/indicators/kz/2021/c5/).', '/indicators/kz/2021/c5/'],
  ['/indicators/kz/2021/c5/versions/0000000000/', '/indicators/kz/2021/c5/'],
  ['/index.html', '/'],
  ['/%E0%A4%A/', '/e0-a4-a/']
])('tidies %s', (typed, address) => {
  expect(tidied(typed, names)).toBe(address)
})

test('leaves every address that is right as it is', () => {
  for (const [address] of known) expect(tidied(address, names)).toBe(address)
})

test.each([
  [
    '/measures/kz/minimum-period-data-retention/',
    '/measures/kz/minimum-period-for-data-retention/'
  ],
  ['/measures/kz/data-retention/', '/measures/kz/minimum-period-for-data-retention/'],
  ['/measures/kz/internet-shutdowns/', '/measures/kz/presence-of-internet-shutdowns/'],
  [
    '/measures/kz/presence-of-internet-shutdown-2/',
    '/measures/kz/presence-of-internet-shutdowns-2/'
  ],
  [
    '/measures/kz/safe-harbor-for-copyright-infringement/',
    '/measures/kz/safe-harbour-for-intermediaries-for-copyright-infringement/'
  ],
  ['/measure/kz/restrictions-on-online-payment/', '/measures/kz/restrictions-on-online-payments/'],
  ['/measures/kz/restrictons-on-domain-name/', '/measures/kz/restrictions-on-domain-names/'],
  ['/kz/measures/restrictions-on-domain-names/', '/measures/kz/restrictions-on-domain-names/'],
  ['/indicators/kz/c5/', '/indicators/kz/2021/c5/'],
  ['/indicators/kz/2020/c5/', '/indicators/kz/2021/c5/'],
  ['/indicator/kz/2021/a1/', '/indicators/kz/2021/a1/'],
  ['/articles/amendments-to-privacy-law/', '/articles/kazakhstan-amendments-to-privacy-law/'],
  ['/privacy-law/', '/articles/kazakhstan-amendments-to-privacy-law/'],
  [
    '/sources/freedom-on-the-net-2021/',
    '/sources/kazakhstan-freedom-on-the-net-2021-country-report/'
  ]
])('takes %s for %s', (wrong, meant) => {
  expect(likeliest(wrong, known)[0]?.[0]).toBe(meant)
})

test('offers nothing for an address like none, and never a long list', () => {
  expect(likeliest('/wp-admin/setup/', known)).toEqual([])
  const many = Array.from({length: 50}, (_, at): IndexedAddress => [`/measures/kz/rule-${at}/`, ''])
  expect(likeliest('/measures/kz/rule/', many)).toHaveLength(5)
})

test('puts an address into the group of its country or kind, and finds it there', () => {
  expect(groupOf('/measures/kz/restrictions-on-domain-names/')).toBe('measures/kz')
  expect(groupOf('/indicators/kz/2021/c5/')).toBe('indicators/kz')
  expect(groupOf('/articles/kazakhstan-amendments-to-privacy-law/')).toBe('articles')
  expect(groupOf('/measures/')).toBe('')
  expect(groupOf('/')).toBe('')
  expect(groupFile('measures/kz')).toBe('/addresses/measures.kz.json')
})

test('looks into few groups of a large site, the right one first', () => {
  const countries = Array.from(
    {length: 150},
    (_, at) => `${String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26))}`
  )
  const groups = [
    'articles',
    ...countries.flatMap((one) => [`measures/${one}`, `indicators/${one}`])
  ]
  const chosen = likelyGroups('/measures/kc/data-retention/', groups)
  expect(chosen[0]).toBe('measures/kc')
  expect(chosen.length).toBeLessThanOrEqual(4)
  expect(likelyGroups('/measure/kc/data-retention/', groups)).toContain('measures/kc')
  expect(likelyGroups('/kc/measures/data-retention/', groups)).toContain('measures/kc')
  expect(likelyGroups('/article/data-retention/', groups)).toContain('articles')
})
