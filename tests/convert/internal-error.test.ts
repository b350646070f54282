import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {convert, type Input} from '../../scripts/convert/convert.ts'
import {readSeed} from '../../scripts/convert/source.ts'
import {emptyLock} from '../../src/atlas/lock.ts'
import {sourceSchema} from '../../src/model/sources.ts'

function input(file: string, text: string): Input {
  return {
    seed: readSeed(file, file, Buffer.from(text)),
    source: sourceSchema.parse({file, kind: 'article', title: file, class: 'press', reuse: 'None'}),
    file: new VFile({path: file})
  }
}

test('a mistake of ours in one text is reported at that text, and the others are converted', () => {
  const bad = input('bad.txt', 'Bad\n\nThis breaks the program.\n')
  const seed = {
    ...bad.seed,
    get mends(): never {
      throw new TypeError('nothing is there')
    }
  }
  const inputs = [{...bad, seed}, input('good.txt', 'Good\n\nThis does not.\n')]
  const {files, lock, counts} = convert(inputs, {lock: emptyLock, date: '2026-01-01'})
  expect([...files.keys()]).toEqual(['articles/good.mdx', 'account/good-txt.json'])
  expect(Object.keys(lock.addresses).filter((address) => address.includes('bad'))).toEqual([])
  const errors = inputs[0]?.file.messages.filter(({ruleId}) => ruleId === 'internal-error') ?? []
  expect(errors).toHaveLength(1)
  const [message] = errors
  expect(message?.fatal).toBe(true)
  expect(message?.line).toBe(1)
  expect(message?.reason).toContain('please report')
  expect(counts[0]).toMatchObject({pages: 0, unaccounted: inputs[0]?.seed.text.length})
})

test('a text nested too deep to be read is named, and the others are converted', () => {
  const deep = `<!doctype html><html><body>${'<div>'.repeat(50_000)}<p>Words.</p>`
  const items = Array.from({length: 3000}, (_, index) => `${' '.repeat(2 * index)}- item ${index}`)
  const inputs = [
    input('deep.html', deep),
    input('list.txt', `List\n\nA paragraph before it.\n\n${items.join('\n')}\n`),
    input('good.txt', 'Good\n\nThis does not break.\n')
  ]
  const {files} = convert(inputs, {lock: emptyLock, date: '2026-01-01'})
  const pages = [...files.keys()].filter((name) => name.endsWith('.mdx'))
  expect(pages).toEqual(['articles/list.mdx', 'articles/good.mdx'])
  const [message, ...others] = inputs[0]?.file.messages.filter(({fatal}) => fatal === true) ?? []
  expect(others).toEqual([])
  expect([message?.ruleId, message?.line, message?.column]).toEqual(['nested-too-deep', 1, 1])
})
