/** Wording that read as translated or as a riddle, and was replaced: it must not return. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, inject, test} from 'vitest'
import {toString} from 'hast-util-to-string'
import {parse} from 'yaml'
import {attribute, elements} from '../../scripts/check/page.ts'
import {rules} from '../../scripts/convert/rules.ts'
import {readPages} from './pages.ts'

const {root} = inject('own')
const hostile = inject('hostile')

const file = new URL('replaced.yaml', import.meta.url)
const replaced = Object.values(
  parse(readFileSync(file, 'utf8')) as Record<string, readonly string[]>
).flat()

/** Names of the files that a reader may see as they are. */
const readable = /\.(?:md|txt|js|json|csv|atom|xml|webmanifest)$/

const shownAttributes = ['ariaLabel', 'title', 'alt', 'placeholder', 'content']

function wordsIn(text: string): readonly string[] {
  const plain = text.replaceAll(/\s+/g, ' ').toLowerCase()
  return replaced.filter((words) => plain.includes(words.toLowerCase()))
}

describe.each([root, hostile])('$dist', ({dist}) => {
  test('no page uses wording that was replaced', async () => {
    const pages = await readPages(dist)
    const found = [...pages].flatMap(([address, {tree}]) => {
      const attributes = elements(tree).flatMap((element) =>
        shownAttributes.map((name) => attribute(element, name) ?? '')
      )
      return wordsIn([toString(tree), ...attributes].join('\n')).map((one) => `${address}: ${one}`)
    })
    expect(found).toEqual([])
  })

  test('nor does a download, a feed or a client script', () => {
    const names = readdirSync(dist, {recursive: true, encoding: 'utf8'})
    const found = names
      .filter((name) => readable.test(name))
      .flatMap((name) =>
        wordsIn(readFileSync(path.join(dist, name), 'utf8')).map((one) => `${name}: ${one}`)
      )
    expect(found).toEqual([])
  })
})

test('nor does a message of the converter', () => {
  const messages = Object.values(rules).flatMap((rule) => Object.values(rule))
  expect(wordsIn(messages.join('\n'))).toEqual([])
})
