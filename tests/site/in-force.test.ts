/** Whether a law is in force is not ours to say: no file of the site says it but in the words of a source. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {strFromU8, unzipSync} from 'fflate'
import {toString} from 'hast-util-to-string'
import {expect, inject, test} from 'vitest'
import {loadAtlas} from '../../src/atlas/load.ts'

const {root} = inject('own')

const readable = /\.(?:html|xhtml|md|txt|json|csv|atom|xml|bib|ris|svg|opf|ncx)$/

/** Said of what we do not know, in so many words. */
const denied = /whether (?:it|they|a law|a rule) (?:is|are)$/

/** Words of a source on either side that are compared with its text. */
const around = 3

test('no file claims that anything is in force', () => {
  const atlas = loadAtlas({folder: root.content})
  const texts = atlas.texts.map((page) => {
    const body = atlas.fileOf(page).tree.map((node) => toString(node))
    return wordsOf([JSON.stringify(page), ...body].join(' '))
  })
  const source = ` ${texts.join(' ')} `
  const claims = [...filesIn(root.dist)].flatMap(([name, text]) =>
    claimsIn(text, source).map((words) => `${name}: ${words}`)
  )
  expect(claims).toEqual([])
})

test('the claim would be found', () => {
  expect(claimsIn('<p>28 laws are in force on this day.</p>', '')).toHaveLength(1)
  expect(claimsIn('They do not say whether a law is in force.', '')).toEqual([])
  expect(claimsIn('the law in force since 2016', ' the law in force since 2016 ')).toEqual([])
})

function claimsIn(text: string, source: string): string[] {
  const words = wordsOf(text).split(' ')
  return words.flatMap((word, at) => {
    if (word !== 'in' || words[at + 1] !== 'force') return []
    const before = words.slice(Math.max(0, at - around), at).join(' ')
    const behind = words.slice(at + 2, at + 2 + around).join(' ')
    const isQuoted =
      source.includes(` ${before} in force `) || source.includes(` in force ${behind} `)
    const said = words.slice(Math.max(0, at - around - 1), at).join(' ')
    return isQuoted || denied.test(said) ? [] : [`${before} in force ${behind}`]
  })
}

/** Every file of a site that holds words, those within books included. */
function* filesIn(dist: string): Generator<readonly [name: string, text: string]> {
  for (const name of readdirSync(dist, {recursive: true, encoding: 'utf8'})) {
    const file = path.join(dist, name)
    if (readable.test(name)) yield [name, readFileSync(file, 'utf8')]
    if (!name.endsWith('.epub')) continue
    for (const [part, bytes] of Object.entries(unzipSync(readFileSync(file))))
      if (readable.test(part)) yield [`${name}/${part}`, strFromU8(bytes)]
  }
}

function wordsOf(text: string): string {
  return text
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/\\[nu]\w*/gu, ' ')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
