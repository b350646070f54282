/** What no text says has the one mark of what the Atlas infers, wherever it is. */
import type {Element, ElementContent, Root} from 'hast'
import {toString} from 'hast-util-to-string'
import {describe, expect, inject, test} from 'vitest'
import {attribute, elements, type BuiltPage} from '../../scripts/check/page.ts'
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
  '#alike'
]

describe.each([root, hostile])('$dist', ({dist}) => {
  test('every finding, and every way to one, is in a part with the mark', async () => {
    const pages = await readPages(dist)
    expect([...pages].flatMap(([address, page]) => unmarked(page, address))).toEqual([])
  })

  test('without any one of its marks a page is found out', async () => {
    const pages = await readPages(dist)
    const missed: string[] = []
    let marks = 0
    for (const [address, page] of pages) {
      for (const {mark, parent} of marksIn(page.tree)) {
        const at = parent.children.indexOf(mark)
        parent.children.splice(at, 1)
        // A list without a finding may say by the mark how it would be made.
        if (unmarked(page, address).length === 0 && holdsFinding(parent, address))
          missed.push(address)
        parent.children.splice(at, 0, mark)
        marks++
      }
    }
    expect(missed).toEqual([])
    expect(marks).toBeGreaterThan(0)
  })

  test('the mark has the same words everywhere and leads to where they are explained', async () => {
    const pages = await readPages(dist)
    const method = pages.get('/method/')
    const anchors = new Set(
      method && elements(method.tree).map((element) => attribute(element, 'id'))
    )
    for (const [address, page] of pages) {
      for (const {mark} of marksIn(page.tree)) {
        expect(toString(mark)).toContain(words)
        const [link] = linksIn(mark)
        const {pathname, hash} = new URL(link ?? '', `http://atlas${address}`)
        expect(pathname).toBe('/method/')
        expect(anchors).toContain(hash.slice(1))
      }
    }
  })
})

interface Marked {
  readonly mark: Element
  readonly parent: Element | Root
}

function marksIn(parent: Element | Root): Marked[] {
  return elementsOf(parent).flatMap((child) =>
    isMark(child) ? [{mark: child, parent}] : marksIn(child)
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

/** A mark speaks for the part it stands in; in the head or the caption of a part, for the whole of it. */
function hasMark(element: Element): boolean {
  return elementsOf(element).some(
    (child) =>
      isMark(child) ||
      (['header', 'figcaption'].includes(child.tagName) && elementsOf(child).some(isMark))
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

function holdsFinding(parent: Element | Root, address: string): boolean {
  return elementsOf(parent)
    .filter(isRead)
    .some((child) => isFinding(child, address) || holdsFinding(child, address))
}

function unmarked({tree}: BuiltPage, address: string): string[] {
  const found: string[] = []
  const visit = (element: Element, isMarked: boolean): void => {
    if (!isRead(element)) return
    const own = isMarked || hasMark(element)
    if (!own && isFinding(element, address))
      found.push(`${address}: ${toString(element).slice(0, 80)}`)
    for (const child of elementsOf(element)) visit(child, own)
  }
  for (const child of elementsOf(tree)) visit(child, false)
  return found
}

function linksIn(element: Element): string[] {
  const href = attribute(element, 'href')
  return [...(href === undefined ? [] : [href]), ...elementsOf(element).flatMap(linksIn)]
}
