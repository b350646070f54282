/** What no text says has the one mark of what the Atlas infers, wherever it is. */
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import type {Element, ElementContent, Root} from 'hast'
import {strFromU8, unzipSync} from 'fflate'
import {toString} from 'hast-util-to-string'
import {describe, expect, inject, test} from 'vitest'
import {attribute, elements} from '../../scripts/check/page.ts'
import {readPages} from './pages.ts'

const {root} = inject('own')
const hostile = inject('hostile')

const words = 'Inferred by the Atlas'

/** Ways around the site, which say nothing of a text. */
const ways = new Set(['nav', 'footer', 'script', 'style'])

/** Blocks that hold findings, by id or class. */
const findings = [
  '#side-by-side',
  '#also-speaks',
  '.disagreements',
  '.disputed',
  '.term-entry',
  '#articles-cited',
  '#dates',
  '#names',
  '#unresolved',
  '#dated',
  '#timeline',
  '#alike',
  // What other texts say of a claim, and passages that are related.
  '.sides',
  // The cells of the matrix.
  '.against',
  // Dates on a line of years.
  '.track'
]

describe.each([root, hostile])('$dist', ({dist}) => {
  const built = readPages(dist)

  test('every finding, and every way to one, is in a part with the mark', async () => {
    const pages = await built
    expect([...pages].flatMap(([address, {tree}]) => unmarked(tree, address))).toEqual([])
  })

  test('without any one of its marks a page is found out', async () => {
    const missed: string[] = []
    let marks = 0
    for (const [address, {tree}] of await built) {
      for (const {mark, parent, part, isCovered} of marksIn(tree)) {
        // One within a marked part says it again, and an empty list has nothing to mark.
        if (isCovered || unmarked(parent, address, true).length === 0) continue
        marks++
        const at = parent.children.indexOf(mark)
        parent.children.splice(at, 1)
        if (unmarked(part, address).length === 0) missed.push(`${address}: ${toString(parent)}`)
        parent.children.splice(at, 0, mark)
      }
    }
    expect(missed).toEqual([])
    expect(marks).toBeGreaterThan(0)
  })

  test('the mark has the same words everywhere and leads to where they are explained', async () => {
    const pages = await built
    const method = pages.get('/method/')
    const anchors = new Set(
      method && elements(method.tree).map((element) => attribute(element, 'id'))
    )
    const targets = new Set<string>()
    for (const [address, {tree}] of pages) {
      for (const {mark} of marksIn(tree)) {
        expect(toString(mark)).toContain(words)
        const {pathname, hash} = new URL(linksIn(mark)[0] ?? '', `http://atlas${address}`)
        targets.add(pathname + hash)
      }
    }
    const [target = '', more] = targets
    expect(more).toBeUndefined()
    expect(target).toMatch(/^\/method\/#/u)
    expect(anchors).toContain(target.slice('/method/#'.length))
  })
})

/** Tables of the data that hold findings. */
const tables = ['laws', 'mentions', 'relations', 'disagreements']

test('files that hold findings say so in the same words', async () => {
  const {dist} = root
  const described = JSON.parse(
    await readFile(path.join(dist, 'data/datapackage.json'), 'utf8')
  ) as {readonly resources: readonly {readonly name: string; readonly description: string}[]}
  const marked = described.resources.filter(({description}) => description.includes(words))
  expect(marked.map(({name}) => name).sort()).toEqual(tables.toSorted())
  const names = await readdir(path.join(dist, 'laws'), {recursive: true})
  const twins = names.filter((name) => name.endsWith('.md'))
  for (const name of twins)
    expect(await readFile(path.join(dist, 'laws', name), 'utf8')).toContain(words)
  expect(twins.length).toBeGreaterThan(0)
})

/**
 * A row of data may be read alone, without the description of its table; but
 * which of its columns are a source's words, and that all others are ours, is
 * said of each column, once for all rows.
 */
test('of a table that holds findings only quotations are words of a source', async () => {
  const {resources} = JSON.parse(
    await readFile(path.join(root.dist, 'data/datapackage.json'), 'utf8')
  ) as {
    readonly resources: readonly {
      readonly name: string
      readonly schema: {readonly fields: readonly {readonly name: string; readonly whose: string}[]}
    }[]
  }
  const quoted = resources
    .filter(({name}) => tables.includes(name))
    .map(({name, schema: {fields}}) => [
      name,
      fields.flatMap(({name: field, whose}) => (whose === 'source' ? [field] : []))
    ])
  expect(Object.fromEntries(quoted)).toEqual({
    laws: ['names', 'numbers', 'bodies'],
    mentions: ['text', 'context', 'articles'],
    relations: [
      'evidence_one_text',
      'evidence_one_context',
      'evidence_other_text',
      'evidence_other_context'
    ],
    disagreements: ['value', 'text', 'context']
  })
})

/** Both hold the texts and what became of their pages; a reader of either meets no finding. */
test('neither a book nor a feed leads to a finding', async () => {
  const names = await readdir(root.dist, {recursive: true})
  const found: string[] = []
  const parts: (readonly [string, string])[] = []
  for (const name of names) {
    if (/feed\.(?:atom|json)$/u.test(name))
      parts.push([name, await readFile(path.join(root.dist, name), 'utf8')])
    if (!name.endsWith('.epub')) continue
    for (const [part, bytes] of Object.entries(
      unzipSync(await readFile(path.join(root.dist, name)))
    ))
      if (part.endsWith('.xhtml')) parts.push([`${name}/${part}`, strFromU8(bytes)])
  }
  expect(new Set(parts.map(([name]) => path.extname(name)))).toEqual(
    new Set(['.atom', '.json', '.xhtml'])
  )
  for (const [name, text] of parts)
    if (/(?:href="|url": ")[^"]*\/(?:conflicts|claims|matrix|subjects)\/[^"]/u.test(text))
      found.push(name)
  expect(found).toEqual([])
})

interface Marked {
  readonly mark: Element
  readonly parent: Element | Root
  /** What it speaks for. */
  readonly part: Element | Root
  /** Whether a part around it has a mark, too. */
  readonly isCovered: boolean
}

function marksIn(
  parent: Element | Root,
  above: Element | Root = parent,
  isCovered = false
): Marked[] {
  const part = isHead(parent) ? above : parent
  return elementsOf(parent).flatMap((child) =>
    isMark(child)
      ? [{mark: child, parent, part, isCovered}]
      : marksIn(child, parent, isCovered || hasMark(parent))
  )
}

function elementsOf({children}: Element | Root): Element[] {
  return (children as ElementContent[]).filter((child) => child.type === 'element')
}

function isMark(element: Element): boolean {
  return classesOf(element).includes('inferred')
}

function classesOf(element: Element): string[] {
  return attribute(element, 'className')?.split(' ') ?? []
}

/** A mark in the head or the caption of a part speaks for the whole of it. */
function isHead(element: Element | Root): boolean {
  return element.type === 'element' && ['header', 'figcaption'].includes(element.tagName)
}

function hasMark(element: Element | Root): boolean {
  return elementsOf(element).some(
    (child) => isMark(child) || (isHead(child) && elementsOf(child).some(isMark))
  )
}

function isFinding(element: Element, address: string): boolean {
  const id = attribute(element, 'id')
  const names = [...classesOf(element).map((name) => `.${name}`), ...(id ? [`#${id}`] : [])]
  return names.some((name) => findings.includes(name)) || leadsToFinding(element, address)
}

/** A link to the page of a law or a subject, or to a disagreement. */
function leadsToFinding(element: Element, address: string): boolean {
  const href = attribute(element, 'href')
  if (element.tagName !== 'a' || href === undefined) return false
  const {pathname, hash} = new URL(href, `http://atlas${address}`)
  if (pathname === address) return false
  return (
    /^\/(?:laws\/[^/]+|subjects)\/[^/]+\/$/u.test(pathname) ||
    (/^\/conflicts\//u.test(pathname) && hash !== '')
  )
}

/** The list of changes tells what became of pages, and nothing of texts. */
function isRead(element: Element): boolean {
  return !ways.has(element.tagName) && !classesOf(element).includes('changes')
}

/** The findings within an element that stand in no part with a mark; or all of them. */
function unmarked(within: Element | Root, address: string, isAll = false): string[] {
  const visit = (element: Element, isMarked: boolean): string[] => {
    if (!isRead(element)) return []
    const own = !isAll && (isMarked || hasMark(element))
    const found = !own && isFinding(element, address)
    return [
      ...(found ? [`${address}: ${toString(element).slice(0, 80)}`] : []),
      ...elementsOf(element).flatMap((child) => visit(child, own))
    ]
  }
  if (within.type === 'element') return visit(within, false)
  return elementsOf(within).flatMap((child) => visit(child, false))
}

function linksIn(element: Element): string[] {
  const href = attribute(element, 'href')
  return [...(href === undefined ? [] : [href]), ...elementsOf(element).flatMap(linksIn)]
}
