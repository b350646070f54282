import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {waysOfAsking} from '../../src/search/build/terms.ts'
import {
  learnTopics,
  likelyTopics,
  packTopics,
  topicWordsIn,
  unpackTopics
} from '../../src/search/language/topics.ts'

const asked = new Map([
  [
    'speed',
    ['how fast is the internet', 'slow connection in villages', 'speed of mobile internet']
  ],
  ['cost', ['is mobile internet expensive', 'price of a gigabyte', 'cheap connection']],
  ['surveillance', ['who taps phones', 'wiretapping of calls', 'spying on activists']]
])
const table = learnTopics(asked)

/** The likeliest topic of a text. */
function likeliest(text: string): string | undefined {
  return [...likelyTopics(text, table)].sort(([, a], [, b]) => b - a)[0]?.[0]
}

describe('what a query is likely about', () => {
  test.each([
    ['how expensive is a gigabyte', 'cost'],
    ['are my calls wiretapped', 'surveillance'],
    ['slow speeds', 'speed'],
    // Both words are of two topics, together they tell one.
    ['fast mobile', 'speed']
  ])('%s: %s', (text, topic) => {
    expect(likeliest(text)).toBe(topic)
  })

  test('nothing, where no word tells', () => {
    expect(likelyTopics('customs duties', table)).toEqual(new Map())
    expect(likelyTopics('', table)).toEqual(new Map())
  })

  test('nothing of a single word, which is looked for as it is', () => {
    expect(likelyTopics('wiretapping', table)).toEqual(new Map())
  })

  test('less surely, the less its words tell', () => {
    const [vague = 0] = likelyTopics('internet connection', table).values()
    const [clear = 0] = likelyTopics('wiretapping spying phones taps', table).values()
    expect(clear).toBe(1)
    expect(vague).toBeLessThan(0.5)
  })

  test('is between 0 and 1, whatever is typed, and no order of words changes it', () => {
    const words = [...asked.values()].flat().flatMap((way) => way.split(' '))
    const text = fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), {maxLength: 12})
    fc.assert(
      fc.property(text, (list) => {
        const likely = likelyTopics(list.join(' '), table)
        for (const share of likely.values()) {
          expect(share).toBeGreaterThan(0)
          expect(share).toBeLessThanOrEqual(1)
        }
        const plain = list.filter((word) => words.includes(word))
        const round = (some: ReadonlyMap<string, number>): [string, string][] =>
          [...some].map(([topic, share]): [string, string] => [topic, share.toFixed(9)]).sort()
        expect(round(likelyTopics(plain.toReversed().join(' '), table))).toEqual(
          round(likelyTopics(plain.join(' '), table))
        )
      })
    )
  })
})

test('what words tell travels in tenths', () => {
  const names = [...asked.keys()]
  for (const told of table.values()) {
    const {others, topics} = unpackTopics(packTopics(told, names), names)
    expect(Math.abs(others - told.others)).toBeLessThanOrEqual(0.05001)
    expect([...topics.keys()]).toEqual([...told.topics.keys()])
    for (const [topic, more] of topics) {
      expect(Math.abs(more - (told.topics.get(topic) ?? Infinity))).toBeLessThanOrEqual(0.05001)
    }
  }
})

test('ways of asking lead to their own row, where its other ways are known and the words tell', () => {
  const all = [...waysOfAsking]
  const missed: string[] = []
  let asks = 0
  // Every tenth way of each row is held back in turn from what is learnt.
  const known = new Map(
    all.map(([row, ways]) => [row, ways.filter((_, at) => at % 10 !== 0)] as const)
  )
  const learnt = learnTopics(known)
  for (const [row, ways] of all) {
    for (const way of ways.filter((one, at) => at % 10 === 0 && topicWordsIn(one).length > 2)) {
      asks++
      const likely = [...likelyTopics(way, learnt)].sort(([, a], [, b]) => b - a).slice(0, 3)
      if (!likely.some(([topic]) => topic === row)) missed.push(`${way}: ${row}`)
    }
  }
  expect(asks).toBeGreaterThan(200)
  expect(missed.length / asks, missed.join('\n')).toBeLessThan(0.5)
})
