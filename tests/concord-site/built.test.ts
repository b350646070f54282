/** What the built pages say of the concordance, against the files it is kept in. */
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import type {Element, Root} from 'hast'
import {toString} from 'hast-util-to-string'
import {beforeAll, describe, expect, inject, test} from 'vitest'
import {attribute, elements, type BuiltPage} from '../../scripts/check/page.ts'
import {
  concordanceSchema,
  lawSchema,
  type Concordance,
  type Law
} from '../../src/atlas/concordance.ts'
import {areAlone} from '../seeds/first.ts'
import {readPages} from '../site/pages.ts'

const {root, base} = inject('own')
const hostile = inject('hostile')

describe.each(Object.entries({root, base, hostile}))('the %s site', (name, {dist, content}) => {
  let pages: ReadonlyMap<string, BuiltPage>
  let laws: readonly Law[]
  let found: readonly Concordance[]

  beforeAll(async () => {
    pages = await readPages(dist)
    laws = (await jsonIn(path.join(content, 'laws'))).map((one) => lawSchema.parse(one))
    found = (await jsonIn(path.join(content, 'concordance'))).map((one) =>
      concordanceSchema.parse(one)
    )
  })

  const treeOf = (address: string): Root => {
    const page = pages.get(address)
    if (page === undefined) throw new Error(`no page at ${address}`)
    return page.tree
  }

  /** Where a link leads, below the home of the site. */
  const target = (link: Element): string => attribute(link, 'href') ?? ''

  const linksIn = (within: Root | Element): string[] =>
    elementsIn(within)
      .filter(({tagName}) => tagName === 'a')
      .map(target)

  /** The pages of a list that may go on. */
  const wholeList = (address: string): Element[] =>
    [...pages.keys()]
      .filter((one) => one === address || one.startsWith(`${address}page/`))
      .flatMap((one) => elementsIn(treeOf(one)))

  test('has something to look at', () => {
    expect(pages.size).toBeGreaterThan(5)
    if (name !== 'hostile' && areAlone()) expect(laws.length).toBeGreaterThan(10)
  })

  test('shows on the page of a law every place that names it, and no other', () => {
    for (const {address, mentions} of laws) {
      // Its articles and dates quote the same places once more.
      const shown = wholeList(address)
        .filter((one) => hasClass(one, 'speakers'))
        .flatMap(elementsIn)
        .filter((one) => hasClass(one, 'quotes'))
        .flatMap((list) => list.children.filter((child) => child.type === 'element'))
        .map((item) => `${pageOf(linksIn(item)[0])} ${wordsOf(quotesIn(item)[0])}`)
      const kept = mentions.map(({place}) => `${place.page} ${spaced(place.context)}`)
      expect(shown.toSorted(), address).toEqual(kept.toSorted())
    }
  })

  test('leads from instruments to just the laws that lead back to them', () => {
    const there = new Set<string>()
    for (const [address, {tree}] of pages) {
      if (!/^\/measures\/[a-z]{2}\/[^/]+\/$/.test(address)) continue
      for (const one of elements(tree)) {
        const part = attribute(one, 'dataPart') ?? ''
        if (!part.startsWith('basis-')) continue
        for (const law of linksIn(one)) there.add(`${address}#${part} ${law}`)
      }
    }
    const back = laws.flatMap(({address, mentions}) =>
      mentions
        .filter(({place}) => place.anchor.startsWith('basis-'))
        .map(({place}) => `${place.page}#${place.anchor} ${address}`)
    )
    expect([...there].toSorted()).toEqual([...new Set(back)].toSorted())
  })

  test('relates pages both ways, never without a passage on either side', () => {
    const shown: string[] = []
    for (const [address, {tree}] of pages) {
      const beside = elements(tree).find((one) => attribute(one, 'id') === 'side-by-side')
      if (beside === undefined) continue
      const entries = elementsIn(beside).filter((one) =>
        (attribute(one, 'id') ?? '').startsWith('with-')
      )
      for (const entry of entries) {
        shown.push(`${address} ${linksIn(entry)[0] ?? ''}`)
        const pairs = elementsIn(entry).filter((one) => hasClass(one, 'pair'))
        expect(pairs.length, address).toBeGreaterThan(0)
        for (const pair of pairs) {
          const quotes = quotesIn(pair).map(wordsOf)
          expect(quotes, address).toHaveLength(2)
          expect(quotes.every((words) => words !== '')).toBe(true)
        }
      }
    }
    const kept = found.flatMap(({relations}) =>
      relations.flatMap(({one, other}) => [`${one} ${other}`, `${other} ${one}`])
    )
    expect(shown.toSorted()).toEqual([...new Set(kept)].toSorted())
  })

  test('has a badge on each page that a conflict is about, which leads to it, and on no other', () => {
    const conflicts = found.flatMap((one) => one.conflicts)
    const kept = conflicts.flatMap(({id, sides}) =>
      sides.flatMap(({places}) => places.map(({page}) => `${page} ${id}`))
    )
    const shown: string[] = []
    for (const [address, {tree}] of pages) {
      // A law and a subject say so of all their pages at once.
      if (/^\/(?:laws|subjects)\//.test(address)) continue
      for (const badge of elements(tree).filter((one) => hasClass(one, 'differs'))) {
        if (badge.tagName !== 'a') continue
        const [list = '', id = ''] = target(badge).split('#')
        expect(elements(treeOf(list)).some((one) => attribute(one, 'id') === id)).toBe(true)
        shown.push(`${address} ${id}`)
      }
    }
    expect(shown.toSorted()).toEqual([...new Set(kept)].toSorted())
  })

  test('lists every mention that names no law for certain', () => {
    const all = elements(treeOf('/laws/'))
    const list = all.find((one) => attribute(one, 'id') === 'unresolved')
    const shown = list === undefined ? [] : quotesIn(list).map(wordsOf)
    const kept = found.flatMap(({unresolved}) => unresolved.map(({place}) => spaced(place.context)))
    expect(shown.toSorted()).toEqual(kept.toSorted())
  })
})

async function jsonIn(folder: string): Promise<unknown[]> {
  const names = await readdir(folder, {recursive: true}).catch(() => [])
  const files = names.filter((name) => name.endsWith('.json'))
  return Promise.all(
    files.map(async (name): Promise<unknown> =>
      JSON.parse(await readFile(path.join(folder, name), 'utf8'))
    )
  )
}

function elementsIn(tree: Root | Element): Element[] {
  return elements({type: 'root', children: tree.children.filter((one) => one.type !== 'doctype')})
}

function quotesIn(tree: Root | Element): Element[] {
  return elementsIn(tree).filter(({tagName}) => tagName === 'q')
}

function wordsOf(element: Element | undefined): string {
  return element === undefined ? '' : spaced(toString(element))
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function pageOf(address = ''): string {
  return address.replace(/#.*$/, '')
}

function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'className') ?? '').split(' ').includes(name)
}
