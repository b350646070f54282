/** A law keeps its address while texts are added that call it otherwise. */
import {expect, test} from 'vitest'
import type {Candidate} from '../../scripts/addresses/candidate.ts'
import {emptyLock} from '../../src/atlas/lock.ts'
import {assign} from './publish.ts'

interface Printed {
  readonly title: string
  readonly names?: readonly string[]
  readonly numbers?: readonly string[]
}

function law({title, names = [title], numbers = []}: Printed): Candidate {
  const words = [...names, ...numbers]
  return {
    key: title,
    preferredAddress: `/laws/eu/${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}/`,
    identity: {kind: 'law', scope: 'eu', title, names: [...names], numbers: [...numbers]},
    words,
    sections: [],
    paragraphs: [],
    notes: [],
    text: words.join(' ')
  }
}

/** The address that the second of two runs gives a law which the first knew otherwise. */
function addressAfter(before: Printed, after: Printed): string | undefined {
  const {lock} = assign(emptyLock, [law(before)], {date: '2026-01-01'})
  return assign(lock, [law(after)], {date: '2026-01-02'}).addresses.get(after.title)
}

const short = {title: 'GDPR'}
const full = {
  title: 'General Data Protection Regulation',
  names: ['GDPR', 'General Data Protection Regulation'],
  numbers: ['2016/679']
}

test('a law keeps its address when a text gives its full name', () => {
  expect(addressAfter(short, full)).toBe('/laws/eu/gdpr/')
})

test('and when the text with its full name is gone', () => {
  expect(addressAfter(full, short)).toBe('/laws/eu/general-data-protection-regulation/')
})

test('a law keeps its address when a text that has only its number is joined by one with its name', () => {
  const numbered = {title: 'Law No. 94-V', names: [], numbers: ['94-V']}
  const named = {
    title: 'Personal data and their protection',
    numbers: ['94-v', 'No. 94']
  }
  expect(addressAfter(numbered, named)).toBe('/laws/eu/law-no-94-v/')
})

test('a law of the same name with another number is another law', () => {
  const old = {title: 'On communications', numbers: ['567-II']}
  const next = {title: 'On communications', numbers: ['12-VIII']}
  const {lock} = assign(emptyLock, [law(old)], {date: '2026-01-01'})
  const {addresses} = assign(lock, [law(old), {...law(next), key: 'next'}], {date: '2026-01-02'})
  expect([...addresses.values()]).toEqual([
    '/laws/eu/on-communications/',
    '/laws/eu/on-communications-2/'
  ])
})

test('two laws that share no name and no number are two, though their numbers are as short', () => {
  expect(
    addressAfter({title: 'Order 4', numbers: ['4']}, {title: 'Retail rules', numbers: ['4']})
  ).toBe('/laws/eu/retail-rules/')
})
