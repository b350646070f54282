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

describe.each([root, hostile])('$dist', ({dist, content}) => {
  const ofSources = plain(
    filesIn(content, /\.mdx$/)
      .map(([, text]) => text)
      .join('\n')
  )
  /** A source may say what it likes. */
  const ours = replaced.filter((words) => !ofSources.includes(plain(words)))

  test('no page uses wording that was replaced', async () => {
    const pages = await readPages(dist)
    const found = [...pages].flatMap(([address, {tree}]) => {
      const attributes = elements(tree).flatMap((element) =>
        shownAttributes.map((name) => attribute(element, name) ?? '')
      )
      const text = [toString(tree), ...attributes].join('\n')
      return wordsIn(text, ours).map((words) => `${address}: ${words}`)
    })
    expect(found).toEqual([])
  })

  test('nor does a download, a feed or a client script', () => {
    const found = filesIn(dist, readable).flatMap(([name, text]) =>
      wordsIn(text, ours).map((words) => `${name}: ${words}`)
    )
    expect(found).toEqual([])
  })
})

test('nor does a message of the converter', () => {
  const messages = Object.values(rules).flatMap((rule) => Object.values(rule))
  expect(wordsIn(messages.join('\n'), replaced)).toEqual([])
})

function wordsIn(text: string, some: readonly string[]): readonly string[] {
  const searched = plain(text)
  return some.filter((words) => searched.includes(plain(words)))
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').toLowerCase()
}

function filesIn(
  folder: string,
  names: RegExp
): readonly (readonly [name: string, text: string])[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => names.test(name))
    .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')])
}
