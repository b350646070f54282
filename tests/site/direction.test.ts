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
function turned(node: Nodes, direction: string, parent = ''): string[] {
  if (node.type === 'text') {
    const letters = node.value.match(/\p{L}/gu) ?? []
    const isOne = letters.length > 0 && letters.every((letter) => rightToLeft.test(letter))
    return isOne && direction !== 'rtl' ? [`${parent}: ${node.value}`] : []
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
  const pages = await readPages(inject('hostile').dist)
  const marked = new Set<string>()
  const wrong = [...pages].flatMap(([address, {tree}]) =>
    turned(tree, 'ltr').map((text) => `${address} ${text}`)
  )
  expect(wrong).toEqual([])
  for (const [address, {tree}] of pages) {
    if (/dir="?rtl/.test(JSON.stringify(tree).replaceAll('":"', '="'))) marked.add(address)
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
