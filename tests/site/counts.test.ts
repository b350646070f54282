import {existsSync} from 'node:fs'
import path from 'node:path'
import type {Element} from 'hast'
import {beforeAll, describe, expect, inject, test} from 'vitest'
import {attribute, elements, type BuiltPage} from '../../scripts/check/page.ts'
import {readPages} from './pages.ts'
import {partsOf} from './parts.ts'

const {root, base} = inject('sites')

const kazakhstan = [
  '000_16b7e9280af73a49.txt',
  '001_3c84ad784db435fc.txt',
  '002_c61aa6787e85e864.txt',
  '003_da55fbf17a895a8d.txt',
  '004_ef50945c186dd6c0.txt'
].every((file) => existsSync(path.join(root.seeds, file)))

// What the five texts on Kazakhstan hold; a fork with other texts has other numbers.
describe.runIf(kazakhstan).each([root, base])('the site under $base', ({dist, base}) => {
  let pages: ReadonlyMap<string, BuiltPage>

  beforeAll(async () => {
    pages = await readPages(dist)
  })

  /** Addresses of the pages that show a part of this name. */
  const withPart = (part: string): string[] =>
    [...pages].filter(([, page]) => partsOf(page).has(part)).map(([address]) => address)

  const all = (): Element[] => [...pages.values()].flatMap(({tree}) => elements(tree))

  test('has 30 measures, 21 indicators, one report and two articles', () => {
    expect(withPart('sub-pillar')).toHaveLength(30)
    expect(withPart('question')).toHaveLength(21)
    expect(withPart('section-a')).toHaveLength(1)
    expect(withPart('title')).toHaveLength(2)
  })

  test('calls each of 245 notes at exactly one place', () => {
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
    expect(notes).toBe(245)
  })

  test('links 48 codes of the text to their indicators', () => {
    const links = [...pages].flatMap(([address, {tree}]) =>
      elements(tree)
        .filter((element) => attribute(element, 'dataPart') !== undefined)
        .flatMap(({children}) => children.filter((child) => child.type === 'element'))
        .filter(
          (child) => child.tagName === 'a' && targetOf(child).startsWith(`${base}indicators/`)
        )
        .map((link) => ({address, code: textOf(link), target: targetOf(link)}))
    )
    expect(links).toHaveLength(48)
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
