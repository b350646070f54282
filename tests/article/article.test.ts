import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {articleSource, outline} from './outline.ts'

const folder = path.resolve(import.meta.dirname, '../fixtures/article')

describe('an article', () => {
  test.each(readdirSync(folder))('with %s', async (name) => {
    const file = (part: string) => path.join(folder, name, part)
    const entry: object = parse(readFileSync(file('entry.yaml'), 'utf8'))
    const expected = outline(readFileSync(file('input.txt')), articleSource(entry))
    await expect(expected).toMatchFileSnapshot(file('outline.txt'))
  })
})
