import {readFileSync} from 'node:fs'
import path from 'node:path'
import type {Nodes} from 'hast'
import {toString} from 'hast-util-to-string'
import {expect, inject, test} from 'vitest'
import {readPages} from './pages.ts'

/** Scripts of the fixtures that run from right to left. */
const rightToLeft = /[\p{sc=Arab}\p{sc=Hebr}]/u

/** The direction that a text has by its first letter, as `dir="auto"` has it. */
function ownDirection(text: string): 'ltr' | 'rtl' {
  return rightToLeft.test(/\p{L}/u.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr'
}

/** Texts from right to left that run from left to right, each with the element that it is in. */
function turned(node: Nodes, direction: string, parent = ''): {parent: string; words: string}[] {
  if (node.type === 'text') {
    const letters = node.value.match(/\p{L}/gu) ?? []
    const isOne = letters.length > 0 && letters.every((letter) => rightToLeft.test(letter))
    return isOne && direction !== 'rtl' ? [{parent, words: node.value.trim()}] : []
  }
  if (!('children' in node)) return []
  let own = direction
  let name = parent
  if (node.type === 'element') {
    // A title of a window has no direction, and words of a drawing have an anchor instead.
    if (['title', 'svg', 'script', 'style'].includes(node.tagName)) return []
    const {dir} = node.properties
    if (dir === 'auto') own = ownDirection(toString(node))
    else if (typeof dir === 'string') own = dir
    name = node.tagName
  }
  return node.children.flatMap((child) => turned(child, own, name))
}

test('every text from right to left says so, on every page that shows it', async () => {
  const {dist, seeds} = inject('hostile')
  const pages = await readPages(dist)
  const marked = new Set<string>()
  // Other texts of this site put such words where no text has them, in the names of pillars.
  const texts = ['article-hebrew', 'dti-arabic', 'fotn-arabic'].map((name) =>
    readFileSync(path.join(seeds, `${name}.txt`), 'utf8')
  )
  const manifest = readFileSync(path.join(seeds, 'sources.yaml'), 'utf8')
  const isOfText = (words: string): boolean =>
    [...texts, manifest].some((text) => text.includes(words))
  const wrong = [...pages].flatMap(([address, {tree}]) =>
    turned(tree, 'ltr')
      .filter(({words}) => isOfText(words))
      .map(({parent, words}) => `${address} ${parent}: ${words}`)
  )
  expect(wrong).toEqual([])
  for (const [address, {tree}] of pages) {
    if (JSON.stringify(tree).includes('"dir":"rtl"')) marked.add(address)
  }
  // A record with its lists and notes, its lists, its source, and what is printed.
  for (const address of [
    '/articles/hvk-hgnt-hfrtyvt/',
    '/articles/',
    '/measures/eg/framework-for-data-protection/',
    '/indicators/eg/2021/',
    '/indicators/eg/2021/a1/',
    '/sources/',
    '/notes/',
    '/print/eg/',
    '/print/il/'
  ]) {
    expect([...marked], address).toContain(address)
  }
})
