import fc from 'fast-check'
import {expect, test} from 'vitest'
import {digestOf, identify, UndigestibleError} from '../../src/cache/digest.ts'
import {answering, answersAreSame, askable, noting, once} from '../../src/cache/questions.ts'

const names = ['a', 'b', 'c', 'd'] as const
const store = fc.dictionary(fc.constantFrom(...names), fc.jsonValue())

/** What a page that reads some members of a store asked; the store may be exchanged later. */
async function askedOf(
  kept: Record<string, unknown>,
  read: readonly string[]
): ReturnType<typeof noting> {
  const site = askable('site', {
    at: (name: string) => kept[name],
    all: Object.keys(kept)
  })
  return noting(async () => {
    await Promise.resolve()
    return read.map((name) => site.at(name))
  })
}

test('a page is kept just as long as what it read is the same', async () => {
  await fc.assert(
    fc.asyncProperty(store, store, fc.subarray([...names]), async (before, after, read) => {
      const {asked} = await askedOf(before, read)
      if (asked === undefined) throw new Error('nothing was noted')
      await askedOf(after, [])
      const same = read.every(
        (name) => JSON.stringify(before[name]) === JSON.stringify(after[name])
      )
      expect(await answersAreSame(asked)).toBe(same)
    })
  )
})

test('reading a property is a question, too', async () => {
  const first = askable('list', {all: ['x', 'y']})
  const {asked} = await noting(async () => Promise.resolve(first.all.length))
  expect(asked?.questions).toEqual([['list.all']])
  askable('list', {all: ['x', 'z']})
  expect(asked && (await answersAreSame(asked))).toBe(false)
})

test('what an answer asks itself, or what is made once for all, is no question of the page', async () => {
  const inner = answering('inner', async (name: string) => Promise.resolve(`${name}!`))
  const outer = answering('outer', async (name: string) => inner(name))
  const made = once(async () => inner('everything'))
  const {made: got, asked} = await noting(async () => [await outer('x'), await made()])
  expect(got).toEqual(['x!', 'everything!'])
  expect(asked?.questions).toEqual([['outer', '=x']])
})

test('pages that are made at the same time do not get each other’s questions', async () => {
  const slow = answering('slow', async (name: string) => {
    await new Promise((resolve) => setImmediate(resolve))
    return name
  })
  const both = await Promise.all(
    ['one', 'two'].map((name) => noting(async () => [await slow(name), await slow(`${name} more`)]))
  )
  expect(both.map(({asked}) => asked?.questions)).toEqual([
    [
      ['slow', '=one'],
      ['slow', '=one more']
    ],
    [
      ['slow', '=two'],
      ['slow', '=two more']
    ]
  ])
})

test('an object that was read from a text is known by that, and asked about by it', async () => {
  const ask = async (text: string): Promise<string> => {
    const page = identify({text}, text)
    const site = askable('titles', {of: (one: {text: string}) => one.text.length})
    const {asked} = await noting(async () => Promise.resolve(site.of(page)))
    return JSON.stringify(asked)
  }
  expect(await ask('abc')).not.toBe(await ask('abd'))
  expect(await ask('abc')).toBe(await ask('abc'))
})

test('a page that was given what cannot be compared is not kept', async () => {
  const site = askable('tool', {run: () => () => 1})
  const {made, asked} = await noting(async () => Promise.resolve(site.run()()))
  expect(made).toBe(1)
  expect(asked).toBeUndefined()
})

test('a question that nobody answers any more has another answer', async () => {
  expect(await answersAreSame({questions: [['nobody.knows']], answers: 'x'})).toBe(false)
  expect(await answersAreSame({questions: [['slow', '#nothing']], answers: 'x'})).toBe(false)
})

test('digests are the same for the same data, and for no other', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      expect(digestOf(structuredClone(one))).toBe(digestOf(one))
      expect(digestOf(one) === digestOf(other)).toBe(JSON.stringify(one) === JSON.stringify(other))
    })
  )
  const alike = [{}, [], new Map(), new Set(), '', null, undefined, [undefined], {a: undefined}]
  expect(new Set(alike.map(digestOf)).size).toBe(alike.length)
})

test('what could change unseen has no digest', () => {
  for (const value of [
    () => 1,
    Promise.resolve(),
    new Date(),
    Symbol.iterator,
    {deep: [() => 1]}
  ]) {
    expect(() => digestOf(value)).toThrow(UndigestibleError)
  }
})
