import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  encodeFragment,
  passageHash,
  textFragment,
  type PassageBlock
} from '../../src/citations/passage.ts'
import {runs} from '../setup/runs.ts'

/** The fragment for what stands between ▲ and ▲ in one of the paragraphs p1, p2 … */
function hashOf(...texts: readonly string[]): string | undefined {
  const marks: {block: number; offset: number}[] = []
  const blocks = texts.map((text, block): PassageBlock => {
    const pieces = text.split('▲')
    let offset = 0
    for (const piece of pieces.slice(0, -1)) {
      offset += piece.length
      marks.push({block, offset})
    }
    return {anchor: `p${block + 1}`, text: pieces.join('')}
  })
  const [from, to] = marks
  if (from === undefined || to === undefined) throw new Error('Expected two marks')
  return passageHash(blocks, from, to)
}

describe('the address of a passage', () => {
  test('is the anchor of its paragraph and its words', () => {
    expect(hashOf('A first.', 'An application ▲may be refused▲ or cancelled.')).toBe(
      '#p2:~:text=may%20be%20refused'
    )
  })

  test('encodes what is syntax of a text fragment', () => {
    expect(hashOf('Law ▲No. 94-V, on “data” & more▲ came.')).toBe(
      '#p1:~:text=No%2E%2094%2DV%2C%20on%20%E2%80%9Cdata%E2%80%9D%20%26%20more'
    )
  })

  test('takes whole words, with the number of a note that stands in them', () => {
    expect(hashOf('In five cities, includ▲ing Alma▲ty6 and Pavlodar.')).toBe(
      '#p1:~:text=including%20Almaty6'
    )
  })

  test('leaves blanks at its ends, and takes runs of them as one', () => {
    expect(hashOf('Data ▲ may\n   be  kept ▲ for years.')).toBe('#p1:~:text=may%20be%20kept')
  })

  test('is the anchor alone without words, and nothing without an anchor', () => {
    expect(hashOf('One▲, ▲two.')).toBe('#p1')
    expect(hashOf('One ▲ ▲two.')).toBe('#p1')
    const blocks = [{text: 'No anchor'}]
    expect(passageHash(blocks, {block: 0, offset: 0}, {block: 0, offset: 2})).toBeUndefined()
  })

  test('has a neighbour before or after where the words occur earlier', () => {
    expect(hashOf('The law bans data. The order ▲bans data▲ too.')).toBe(
      '#p1:~:text=order-,bans%20data'
    )
    expect(hashOf('The law bans data. The law ▲bans data▲ too.')).toBe(
      '#p1:~:text=bans%20data,-too'
    )
    // The first of two is found as it is.
    expect(hashOf('The law ▲bans data▲. The law bans data too.')).toBe('#p1:~:text=bans%20data')
  })

  test('has neighbours also where the words occur in an earlier paragraph, in capitals or with accents', () => {
    expect(hashOf('A BÁNS data.', 'The order ▲bans data▲.')).toBe('#p2:~:text=order-,bans%20data')
  })

  test('may have its neighbours in another paragraph, but no piece spans two', () => {
    expect(hashOf('Bans.', 'A law.', '▲Bans▲', 'A law.')).toBe('#p3:~:text=law%2E-,Bans')
    expect(hashOf('Law.', 'Bans.', 'Order.', 'Law.', '▲Bans.▲', 'Decree.')).toBe(
      '#p5:~:text=Bans%2E,-Decree'
    )
  })

  test('is the whole paragraph where only its neighbours tell it from others', () => {
    expect(hashOf('Law bans data.', 'One.', 'Law ▲bans▲ data.', 'Two.')).toBe(
      '#p3:~:text=One%2E-,Law%20bans%20data%2E'
    )
  })

  test('is the anchor alone where nothing tells the passage from another', () => {
    expect(hashOf('One.', 'Bans.', 'Two.', 'One.', '▲Bans.▲', 'Two.')).toBe('#p5')
  })

  test('of a long passage is its first and last words', () => {
    const long = Array.from({length: 60}, (_, index) => `word${index}`).join(' ')
    expect(hashOf(`Before ▲${long}▲ after.`)).toBe(
      '#p1:~:text=word0%20word1%20word2,word57%20word58%20word59'
    )
  })

  test('of few long words has ends that do not meet', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(50))
    expect(hashOf(`▲${a} ${b} ${c}▲`)).toBe(`#p1:~:text=${a},${c}`)
    expect(hashOf(`▲${a}${b}${c}▲`)).toBe(`#p1:~:text=${a}${b}${c}`)
  })

  test('of a long passage takes more words where its ends occur earlier', () => {
    const long = `one two three ${'x '.repeat(60)}seven eight nine`
    expect(hashOf(`One two three four. ▲${long}▲ ten.`)).toBe(
      '#p1:~:text=one%20two%20three%20x,x%20seven%20eight%20nine'
    )
  })

  test('reaches over paragraphs', () => {
    expect(hashOf('The ▲law of data.', 'And the rule▲ of law.')).toBe(
      '#p1:~:text=law%20of%20data,And%20the%20rule'
    )
  })
})

test('pieces stand in the order of the specification', () => {
  expect(encodeFragment({prefix: 'a', start: 'b', end: 'c', suffix: 'd'})).toBe('a-,b,c,-d')
})

/** All stretches of a page a browser could take for a fragment, by trying each place there is. */
function firstMatch(
  texts: readonly string[],
  {prefix = '', start, end, suffix = ''}: NonNullable<ReturnType<typeof textFragment>>
): readonly [number, number] | undefined {
  const page = texts.join('\n')
  const skip = (offset: number): number =>
    offset + (/^\s*/.exec(page.slice(offset))?.[0].length ?? 0)
  for (let from = 0; from < page.length; from += 1) {
    if (!page.startsWith(start, from)) continue
    const before = page.slice(0, from)
    if (prefix !== '' && !before.trimEnd().endsWith(prefix)) continue
    for (let to = from + start.length; to <= page.length; to += 1) {
      const atEnd =
        end === undefined
          ? to === from + start.length
          : page.slice(from + start.length, to).endsWith(end)
      if (atEnd && page.startsWith(suffix, skip(to))) return [from, to]
    }
  }
  return undefined
}

test('a browser that reads the page from its top comes upon the passage first', () => {
  const word = fc.constantFrom('law', 'data', 'of', 'bans', 'ә', 'a')
  const text = fc.array(word, {minLength: 1, maxLength: 40}).map((words) => words.join(' '))
  const page = fc.array(text, {minLength: 1, maxLength: 4})
  fc.assert(
    fc.property(page, fc.nat(), fc.nat(), (texts, one, other) => {
      const whole = texts.join('\n')
      const [from = 0, to = 0] = [one, other]
        .map((number) => number % (whole.length + 1))
        .toSorted((a, b) => a - b)
      // The words that are selected, if only in part.
      const words = [...whole.matchAll(/\S+/g)].filter(
        ({index, 0: found}) => index + found.length > from && index < to
      )
      const first = words[0]?.index
      const last = words.at(-1)
      const fragment = textFragment(texts, pointOf(whole, from), pointOf(whole, to))
      if (first === undefined || last === undefined) {
        expect(fragment).toBeUndefined()
        return
      }
      const end = last.index + last[0].length
      if (fragment === undefined) {
        // Of one paragraph, only what stands elsewhere too cannot be told.
        const passage = whole.slice(first, end)
        if (!passage.includes('\n')) expect(whole.split(passage).length).toBeGreaterThan(2)
        return
      }
      const blockStart = whole.lastIndexOf('\n', first) + 1
      const blockEnd = `${whole}\n`.indexOf('\n', end)
      expect([
        [first, end],
        [blockStart, blockEnd]
      ]).toContainEqual(firstMatch(texts, fragment))
    }),
    {numRuns: runs(500)}
  )
})

function pointOf(whole: string, position: number): {block: number; offset: number} {
  const before = whole.slice(0, position).split('\n')
  return {block: before.length - 1, offset: before.at(-1)?.length ?? 0}
}
