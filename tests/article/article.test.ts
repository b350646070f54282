import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {articleSource, outline, read} from './outline.ts'

const folder = path.resolve(import.meta.dirname, '../fixtures/article')

describe('an article', () => {
  test.each(readdirSync(folder))('with %s', async (name) => {
    const file = (part: string) => path.join(folder, name, part)
    const entry: object = parse(readFileSync(file('entry.yaml'), 'utf8'))
    const expected = outline(readFileSync(file('input.txt')), articleSource(entry))
    await expect(expected).toMatchFileSnapshot(file('outline.txt'))
  })

  test('has three short lines in a row as headings, and of four the last alone', () => {
    const short = ['Main rules', 'Duties', 'Registration', 'Fees']
    const headingsOf = (row: readonly string[]): readonly string[] => {
      const text = ['A title', 'The first sentence of the text.', ...row, 'It costs nothing.']
      const blocks = read(text.join('\n\n'), articleSource({title: 'A title'})).drafts[0]?.blocks
      return (blocks ?? []).flatMap((block) =>
        block.type === 'heading' ? [block.prose.text.value] : []
      )
    }
    expect(headingsOf(short.slice(0, 3))).toEqual(['Main rules', 'Duties', 'Registration'])
    expect(headingsOf(short)).toEqual(['Fees'])
  })
})
