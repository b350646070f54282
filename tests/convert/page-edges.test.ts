/** Which lines are numbers of pages, and which are numbers of the text. */
import {expect, test} from 'vitest'
import {pageLines} from '../../scripts/convert/page-edges.ts'
import {readSeed} from '../../scripts/convert/source.ts'

function pagesOf(lines: readonly string[]): string[] {
  const seed = readSeed('text.txt', 'text.txt', Buffer.from(lines.join('\n')))
  const found = pageLines(seed.lines)
  return seed.lines.filter((_, index) => found[index] === true).map(({value}) => value)
}

const page = (...numbers: readonly string[]): string[] =>
  numbers.flatMap((number) => [
    `A first sentence above ${number}.`,
    `Another above ${number}.`,
    `And more of what is above ${number}.`,
    number
  ])

test.each([[['1', '2', '3']], [['1/3', '2/3', '3/3']], [['- 2 -', '- 3 -', '- 4 -']]])(
  'numbers %j below pages that count up are no text',
  (numbers) => {
    expect(pagesOf(page(...numbers))).toEqual(numbers)
  }
)

test('numbers of notes, each above its text, are text', () => {
  const notes = [1, 2, 3, 4].flatMap((number) => [
    String(number),
    `Author ${number}, “Title,” 2020.`
  ])
  expect(pagesOf(['Prose.1 More.2 And more.3 The end.4', ...notes])).toEqual([])
})

test('scores of another total each are text', () => {
  expect(pagesOf(page('1 / 6', '2 / 3', '3 / 6'))).toEqual([])
})
