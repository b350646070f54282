import {expect, test} from 'vitest'
import {assign, type Assignment} from './publish.ts'
import type {Candidate} from '../../scripts/addresses/candidate.ts'
import {emptyLock, type Lock} from '../../src/atlas/lock.ts'
import {measure} from './measures.ts'

const election =
  'It is reported that the presidential elections of June 2019 and the parliamentary elections of January 2021 were both accompanied by shutdowns of mobile networks in the large cities.'
const protest =
  'During protests in the west of the country the authorities cut off social media and messengers for several hours on most evenings of the spring.'
const outage =
  'A nationwide outage in January left everybody offline for five days, as measurements of independent observers show.'

const first = run(emptyLock, [measure({paragraphs: [election]}), measure({paragraphs: [protest]})])
const addressOfElection = first.addresses.get(election)
const addressOfProtest = first.addresses.get(protest)

function run(lock: Lock, candidates: readonly Candidate[], date = '2026-01-01'): Assignment {
  return assign(lock, candidates, {date})
}

test('gives two measures of one name two addresses', () => {
  expect([...first.addresses.values()].sort()).toEqual([
    '/measures/kz/presence-of-internet-shutdowns-2/',
    '/measures/kz/presence-of-internet-shutdowns/'
  ])
})

test.each([
  ['first', [outage, election, protest]],
  ['last', [protest, election, outage]]
])('leaves twins their addresses when a third comes %s', (_, texts) => {
  const {addresses} = run(
    first.lock,
    texts.map((text) => measure({paragraphs: [text]}))
  )
  expect(addresses.get(election)).toBe(addressOfElection)
  expect(addresses.get(protest)).toBe(addressOfProtest)
  expect(addresses.get(outage)).toBe('/measures/kz/presence-of-internet-shutdowns-3/')
})

test('leaves a twin its address when the other goes', () => {
  for (const [text, address] of [
    [election, addressOfElection],
    [protest, addressOfProtest]
  ] as const) {
    expect(run(first.lock, [measure({paragraphs: [text]})]).addresses.get(text)).toBe(address)
  }
})

test('knows twins apart when both are corrected at once', () => {
  const corrected = {
    election: election.replace('reported', 'confirmed').replace('large cities', 'capital'),
    protest: protest.replace('several hours', 'hours').replace('most evenings', 'all evenings')
  }
  const {addresses} = run(first.lock, [
    measure({paragraphs: [corrected.protest]}),
    measure({paragraphs: [corrected.election]})
  ])
  expect(addresses.get(corrected.election)).toBe(addressOfElection)
  expect(addresses.get(corrected.protest)).toBe(addressOfProtest)
})

test('knows near-copies apart when both are corrected at once', () => {
  const common =
    'Providers must keep data on connections for two years and hand them over on demand.'
  const landline = `${common} The order concerns operators of fixed lines.`
  const mobile = `${common} The order concerns those of mobile networks.`
  const date = ' It was last changed in 2021.'
  const before = run(emptyLock, [
    measure({paragraphs: [landline]}),
    measure({paragraphs: [mobile]})
  ])
  const {addresses} = run(before.lock, [
    measure({paragraphs: [mobile + date]}),
    measure({paragraphs: [landline + date]})
  ])
  expect(addresses.get(landline + date)).toBe(before.addresses.get(landline))
  expect(addresses.get(mobile + date)).toBe(before.addresses.get(mobile))
})

test('takes a new text under the old headings for a new record', () => {
  const {addresses, changes} = run(first.lock, [
    measure({paragraphs: [outage]}),
    measure({paragraphs: [protest]})
  ])
  expect(addresses.get(outage)).toBe('/measures/kz/presence-of-internet-shutdowns-3/')
  expect(changes).toContainEqual(
    expect.objectContaining({kind: 'withdrawn', address: addressOfElection})
  )
})

test('takes a copy for the one that is live, not for the one that was withdrawn', () => {
  const covering = (key: string): Candidate => {
    const copy = measure({paragraphs: [election], key})
    return {...copy, words: [...copy.words, key]}
  }
  const both = run(emptyLock, [covering('Television'), covering('Radio')])
  const address = '/measures/kz/presence-of-internet-shutdowns-2/'
  const left = [...both.addresses].find(([, given]) => given === address)?.[0] ?? ''
  const one = run(both.lock, [covering(left)])
  expect(run(one.lock, [covering('Press')]).addresses.get('Press')).toBe(address)
})

test('gives new records the same addresses whatever they are called in a run', () => {
  const texts = [election, protest, outage]
  const named = (keys: readonly string[]): Record<string, string | undefined> => {
    const {addresses} = run(
      emptyLock,
      texts.map((text, index) => measure({paragraphs: [text], key: keys[index] ?? ''}))
    )
    return Object.fromEntries(texts.map((text, index) => [text, addresses.get(keys[index] ?? '')]))
  }
  expect(named(['a#1', 'a#2', 'a#3'])).toEqual(named(['b#3', 'b#2', 'b#1']))
})

test.each([
  ['its sub-pillar respelled', {subPillar: 'Internet shut-downs, presence of'}],
  ['its instrument renamed', {instruments: ['Order No. 5 on Emergency Measures in Networks']}],
  [
    'sub-pillar and title both replaced',
    {subPillar: 'Network outages', instruments: ['Complaints on network outages']}
  ],
  ['a paragraph added', {paragraphs: [election, outage]}]
])('knows a measure with %s', (_, other) => {
  const {addresses} = run(first.lock, [
    measure({paragraphs: [election], ...other, key: 'other'}),
    measure({paragraphs: [protest]})
  ])
  expect(addresses.get('other')).toBe(addressOfElection)
  expect(addresses.get(protest)).toBe(addressOfProtest)
})

test('prefers the sub-pillar an address is named for to a copy of the text in another', () => {
  const liability =
    'Intermediaries are not liable if they do not start the transfer, choose who receives it or change what it holds, observe the rules for renewing it, and remove it without delay after a notice.'
  const rewritten =
    'Intermediaries are not liable if they do not start the transfer nor choose who receives it or what it holds; the law of 2024 adds that courts alone may order them to remove it.'
  const {lock} = run(emptyLock, [measure({subPillar: 'Safe harbour', paragraphs: [liability]})])
  const {addresses} = run(lock, [
    measure({subPillar: 'Safe harbour', paragraphs: [rewritten]}),
    measure({
      subPillar: 'Safe harbour beyond copyright',
      paragraphs: [liability.replace('delay', 'any delay')]
    })
  ])
  expect(addresses.get(rewritten)).toBe('/measures/kz/safe-harbour/')
})

test('takes nothing of another country or kind for the same', () => {
  const {addresses} = run(first.lock, [measure({paragraphs: [election], country: 'UZ'})])
  expect(addresses.get(election)).toBe('/measures/uz/presence-of-internet-shutdowns/')
})

test('never gives the address of what is gone to something else', () => {
  const {lock} = run(first.lock, [measure({paragraphs: [election]})])
  const {addresses} = run(lock, [
    measure({paragraphs: [election]}),
    measure({paragraphs: [outage]})
  ])
  expect(addresses.get(outage)).toBe('/measures/kz/presence-of-internet-shutdowns-3/')
})

test('gives what comes back corrected its old address', () => {
  const {lock} = run(first.lock, [measure({paragraphs: [election]})])
  const back = protest.replace('several', 'many')
  const {addresses} = run(lock, [measure({paragraphs: [election]}), measure({paragraphs: [back]})])
  expect(addresses.get(back)).toBe(addressOfProtest)
})

test('knows a measure that has no text by what it rests on', () => {
  const decree = measure({paragraphs: [], instruments: ['Decree No. 1 on Data'], key: 'decree'})
  const order = measure({paragraphs: [], instruments: ['Order No. 2 on Spectrum'], key: 'order'})
  const {lock, addresses} = run(emptyLock, [decree, order])
  const renamed = measure({
    paragraphs: [],
    instruments: ['Decree No. 1 on Personal Data'],
    key: 'x'
  })
  const next = run(lock, [renamed]).addresses
  expect(next.get('x')).toBe(addresses.get('decree'))
})

test('knows an indicator by country, edition and code whatever it says', () => {
  const indicator = (text: string, edition = 2021): Candidate => ({
    key: text,
    preferredAddress: `/indicators/kz/${edition}/c5/`,
    identity: {kind: 'indicator', country: 'KZ', title: 'A question?', edition, code: 'C5'},
    words: [text],
    sections: [],
    paragraphs: [text],
    notes: []
  })
  const {lock} = run(emptyLock, [indicator(election)])
  expect(run(lock, [indicator(protest)]).addresses.get(protest)).toBe('/indicators/kz/2021/c5/')
  expect(run(lock, [indicator(election, 2022)]).addresses.get(election)).toBe(
    '/indicators/kz/2022/c5/'
  )
})

test('keeps an article at its address under another title', () => {
  const article = (title: string): Candidate => ({
    key: title,
    preferredAddress: `/articles/${title.toLowerCase().replaceAll(' ', '-')}/`,
    identity: {kind: 'article', title},
    words: [title, election, protest],
    sections: [],
    paragraphs: [election, protest],
    notes: []
  })
  const {lock} = run(emptyLock, [article('Shutdowns in review')])
  const renamed = run(lock, [article('When networks go dark')])
  expect(renamed.addresses.get('When networks go dark')).toBe('/articles/shutdowns-in-review/')
})

test('knows pages about seeds by title and text, for they show no words', () => {
  const source = (title: string, text: string): Candidate => ({
    key: title,
    preferredAddress: `/sources/${title}/`,
    identity: {kind: 'source', title},
    words: [],
    sections: [],
    paragraphs: [],
    notes: [],
    text
  })
  const {lock} = run(emptyLock, [source('b', election), source('c', protest)])
  const {addresses} = run(lock, [source('a', protest), source('b', election)])
  expect(addresses.get('b')).toBe('/sources/b/')
  expect(addresses.get('a')).toBe('/sources/c/')
})

test('refuses words that are no address as one', () => {
  const wrong = {...measure({paragraphs: [election]}), preferredAddress: '/measures/kz/Интернет/'}
  expect(() => run(emptyLock, [wrong])).toThrow(RangeError)
})

test.each(['index', 'versions'])('never mints an address that ends in %s', (slug) => {
  const page = {...measure({paragraphs: [election]}), preferredAddress: `/measures/kz/${slug}/`}
  expect(run(emptyLock, [page]).addresses.get(election)).toBe(`/measures/kz/${slug}-2/`)
})

test('refuses to write a history that runs backwards', () => {
  expect(() => run(first.lock, [], '2025-12-31')).toThrow(/2026-01-01/)
  const same = [measure({paragraphs: [election]}), measure({paragraphs: [protest]})]
  expect(run(first.lock, same, '2025-12-31').changes).toEqual([])
})
