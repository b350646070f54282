/** A reader tells the entries of a list apart by their words alone. */
import type {Element, ElementContent} from 'hast'
import {toString} from 'hast-util-to-string'
import {expect, inject, test} from 'vitest'
import {attribute, elements} from '../../scripts/check/page.ts'
import {readPages} from './pages.ts'

const entryNames = new Set(['li', 'tr', 'a', 'dd'])

const sites = [
  ['the texts at hand', inject('own').root],
  ['texts of several countries', inject('countries')]
] as const

test.for(sites)(
  'no bar of %s that stays in view has a name too long to be seen whole',
  async ([, site]) => {
    const pages = await readPages(site.dist)
    const names = [...pages].flatMap(([address, {tree}]) =>
      elements(tree)
        .filter((element) => attribute(element, 'className') === 'jump')
        .flatMap((bar) => elements({type: 'root', children: [bar]}))
        .filter(({tagName}) => tagName === 'a')
        .map((link) => ({address, name: toString(link)}))
    )
    expect(names.length).toBeGreaterThan(50)
    expect(names.filter(({name}) => name.length > longestInBar)).toEqual([])
  }
)

/** In letters: the longest name of a pillar has 75. */
const longestInBar = 80

test.for(sites)(
  'no list of %s shows two entries of one text that lead to different pages',
  async ([, site]) => {
    const pages = await readPages(site.dist)
    const alike = [...pages].flatMap(([address, {tree}]) =>
      elements(tree).flatMap((list) => twinsIn(list).map((words) => `${address}: ${words}`))
    )
    expect(pages.size).toBeGreaterThan(10)
    expect(alike).toEqual([])
  }
)

/** The words of entries that say what another says and lead elsewhere. */
function twinsIn(list: Element): readonly string[] {
  const entries = list.children.filter(isEntry)
  const targets = new Map<string, string>()
  return entries.flatMap((entry) => {
    const link = entry.tagName === 'a' ? entry : linkIn(entry)
    const target = link && attribute(link, 'href')?.replace(/[?#].*/, '')
    if (!target?.startsWith('/')) return []
    const words = toString(entry).replace(/\s+/g, ' ').trim()
    const before = targets.get(words)
    targets.set(words, target)
    return before === undefined || before === target ? [] : [words]
  })
}

function isEntry(node: ElementContent): node is Element {
  return node.type === 'element' && entryNames.has(node.tagName)
}

function linkIn(entry: Element): Element | undefined {
  return elements({type: 'root', children: entry.children}).find(({tagName}) => tagName === 'a')
}
