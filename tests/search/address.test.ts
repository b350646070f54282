import {describe, expect, test} from 'vitest'
import {addressIn, targetOf} from '../../src/search/browser/address.ts'
import type {Entry} from '../../src/search/catalogue.ts'

const entry = (address: string): Entry => ({
  id: address,
  address,
  title: address,
  kind: 'measure',
  class: 'expert',
  country: undefined,
  source: undefined,
  pillar: undefined,
  subPillar: undefined,
  coverage: [],
  score: undefined,
  year: undefined,
  spans: []
})
const entries = [
  '/',
  '/measures/kz/data-retention-period/',
  '/measures/kz/shutdowns/',
  '/measures/fj/shutdowns/',
  '/indicators/kz/2021/c5/'
].map(entry)
const moved = {'/measures/kz/licensing-of-web-shops/': '/measures/kz/shutdowns/'}

function find(words: string): string | undefined {
  const asked = addressIn(words)
  const target = asked && targetOf(asked, entries, moved)
  return target && target.entry.address + (target.anchor === undefined ? '' : `#${target.anchor}`)
}

describe('an address leads to its page', () => {
  test.each([
    ['/measures/kz/data-retention-period/', '/measures/kz/data-retention-period/'],
    ['measures/kz/data-retention-period', '/measures/kz/data-retention-period/'],
    ['data-retention-period', '/measures/kz/data-retention-period/'],
    ['kz/shutdowns', '/measures/kz/shutdowns/'],
    ['fj/shutdowns/index.html', '/measures/fj/shutdowns/'],
    ['https://a.example/repo/indicators/kz/2021/c5/#n12', '/indicators/kz/2021/c5/#n12'],
    ['/repo/indicators/KZ/2021/C5/?q=x', '/indicators/kz/2021/c5/'],
    ['/measures/kz/licensing-of-web-shops/', '/measures/kz/shutdowns/'],
    ['licensing-of-web-shops', '/measures/kz/shutdowns/'],
    ['https://a.example/measures/kz/licensing-of-web-shops/#p2', '/measures/kz/shutdowns/#p2']
  ])('%s', (words, address) => {
    expect(find(words)).toBe(address)
  })
})

test.each([
  ['words', 'data retention'],
  ['one word', 'shutdowns'],
  ['a word with one hyphen', 'cross-border'],
  ['the end of two addresses', '/shutdowns/'],
  ['no page of this site', '/measures/kz/nothing-of-that-kind/'],
  ['markup', '<img/src=x>'],
  ['nothing', ''],
  ['a date', '01/02/2021x'],
  ['the number of an order', '53/НК'],
  ['a very long text', `/${'a/'.repeat(5000)}`]
])('%s is no address to go to', (_, words) => {
  expect(find(words)).toBeUndefined()
})
