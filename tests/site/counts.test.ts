import type {Element} from 'hast'
import {beforeAll, describe, expect, inject, test} from 'vitest'
import {attribute, elements, type BuiltPage} from '../../scripts/check/page.ts'
import {areAlone} from '../seeds/first.ts'
import {readPages} from './pages.ts'
import {partsOf} from './parts.ts'

const {root, base} = inject('own')

/** Figures are those of the first texts; what they count holds of any. */
const alone = areAlone()

describe.each([root, base])('the site under $base', ({dist}) => {
  let pages: ReadonlyMap<string, BuiltPage>

  beforeAll(async () => {
    pages = await readPages(dist)
  })

  /** Addresses of the pages that show a part of this name. */
  const withPart = (part: string): string[] =>
    [...pages].filter(([, page]) => partsOf(page).has(part)).map(([address]) => address)

  const all = (): Element[] => [...pages.values()].flatMap(({tree}) => elements(tree))

  test.runIf(alone)('has 30 measures, 21 indicators, one report and two articles', () => {
    expect(withPart('sub-pillar')).toHaveLength(30)
    expect(withPart('question')).toHaveLength(21)
    expect(withPart('section-a')).toHaveLength(1)
    expect(withPart('title')).toHaveLength(2)
  })

  test('calls each note at exactly one place, 245 in all', () => {
    let notes = 0
    for (const [address, page] of pages) {
      // Pages that repeat the texts of others, to be printed, have no parts.
      const labels = [...partsOf(page).keys()].filter((part) => /^n\d+(-\d+)?$/.test(part))
      if (labels.length === 0) continue
      const found = elements(page.tree)
      const ofRole = (role: string): Element[] =>
        found.filter((element) => attribute(element, 'role') === role)
      expect(ofRole('doc-noteref').map(callOf), address).toEqual(
        labels.map((label) => `${label}-ref → #${label}`)
      )
      expect(ofRole('doc-backlink').map(targetOf), address).toEqual(
        labels.map((label) => `#${label}-ref`)
      )
      notes += labels.length
    }
    if (alone) expect(notes).toBe(245)
  })

  test('links codes of the text to their indicators, 48 in all', () => {
    const links = [...pages].flatMap(([address, {tree}]) =>
      elements(tree)
        .filter((element) => attribute(element, 'dataPart') !== undefined)
        .flatMap(({children}) => children.filter((child) => child.type === 'element'))
        .filter((child) => child.tagName === 'a' && targetOf(child).startsWith('/indicators/'))
        .map((link) => ({address, code: textOf(link), target: targetOf(link)}))
    )
    if (alone) expect(links).toHaveLength(48)
    for (const {address, code, target} of links) {
      expect(target, `${code} on ${address}`).toMatch(new RegExp(`/${code.toLowerCase()}/$`))
    }
  })

  test('links no address that its source shortened', () => {
    const shortened = all()
      .map(targetOf)
      .filter((target) => /…|%E2%80%A6/i.test(target))
    expect(shortened).toEqual([])
  })
})

function targetOf(element: Element): string {
  return attribute(element, 'href') ?? ''
}

function callOf(element: Element): string {
  return `${attribute(element, 'id') ?? ''} → ${targetOf(element)}`
}

function textOf({children}: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}
