/** From which likeness on a text is held to be the record that stood at an address. */
import {expect, test} from 'vitest'
import {prepare} from '../../scripts/addresses/candidate.ts'
import {likenessOf, traitsOf, type Traits} from '../../scripts/addresses/traits.ts'
import {emptyLock} from '../../src/atlas/lock.ts'
import {measure} from './measures.ts'
import {assign} from './publish.ts'

const words = Array.from({length: 120}, (_, index) => `w${(index * 7919).toString(36)}`)
const published = measure({paragraphs: [words.join(' ')]})

/** The same measure under another instrument, `count` words of its text replaced. */
const rewritten = (count: number): ReturnType<typeof measure> => {
  const text = words.map((word, index) => (index < count ? `other${word}` : word)).join(' ')
  return measure({paragraphs: [text], instruments: ['An order of another year']})
}

function traits(candidate: ReturnType<typeof measure>): Traits {
  const {identity, text, preferredAddress} = prepare(candidate)
  return traitsOf(identity, text, preferredAddress)
}

const likeness = (count: number): number => likenessOf(traits(published), traits(rewritten(count)))

test('a rewritten measure keeps its address while it is half alike, and no further', () => {
  const counts = words.map((_, index) => index)
  const below = counts.filter((count) => likeness(count) >= 0.42 && likeness(count) < 0.5)
  const above = counts.filter((count) => likeness(count) >= 0.5 && likeness(count) < 0.58)
  expect(below).not.toHaveLength(0)
  expect(above).not.toHaveLength(0)
  const {lock, addresses} = assign(emptyLock, [published], {date: '2026-01-01'})
  const [address] = addresses.values()
  const addressAfter = (count: number): string | undefined =>
    [...assign(lock, [rewritten(count)], {date: '2026-02-01'}).addresses.values()][0]
  for (const count of below) expect(addressAfter(count)).not.toBe(address)
  for (const count of above) expect(addressAfter(count)).toBe(address)
})
