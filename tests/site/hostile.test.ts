import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {parse} from 'yaml'
import type {Element} from 'hast'
import {toString} from 'hast-util-to-string'
import {beforeAll, expect, inject, test} from 'vitest'
import {elements, type BuiltPage} from '../../scripts/check/page.ts'
import {manifestSchema} from '../../src/model/sources.ts'
import {openingScript, waitingScript} from '../../src/site/policy.ts'
import {unreadable} from '../setup/hostile.ts'
import {readPages} from './pages.ts'
import {partsOf} from './parts.ts'
import {readAccounts} from './rebuild.ts'

const {seeds, content, dist, output, status} = inject('hostile')

let pages: ReadonlyMap<string, BuiltPage>

beforeAll(async () => {
  pages = await readPages(dist)
})

const byTag = (tagName: string, {tree}: BuiltPage): Element[] =>
  elements(tree).filter((element) => element.tagName === tagName)

test('the build lives, and its status tells of the errors', () => {
  expect(status, output).toBe(1)
  expect(pages.size).toBeGreaterThan(10)
})

test('says once that bytes are no text, has each of them in the account, and shows replacement marks', async () => {
  const bytes = unreadable.flat()
  const column = 'The first paragraph x'.length + 1
  const found = `0x${hex(bytes[0])}, and ${bytes.length - 1} more bytes`
  expect(output.match(/^.*character-unreadable.*$/gm)).toEqual([
    expect.stringMatching(new RegExp(`^3:${column}-3:${column + 1} .*${found}`))
  ])
  const mends = (await readAccounts(content)).flatMap((account) => account.mends)
  const inAccount = mends.flatMap((mend) => (mend.kind === 'unreadable' ? [mend.bytes] : []))
  expect(inAccount).toEqual(bytes.map(hex))
  const marks = [...pages.values()].flatMap((page) =>
    [...partsOf(page).values()].filter((text) => text.startsWith('The first paragraph x\uFFFD'))
  )
  expect(marks.map((text) => text.split('\uFFFD').length - 1)).toEqual([bytes.length])
})

function hex(byte = 0): string {
  return byte.toString(16).padStart(2, '0')
}

test('no element of a page comes from a seed', () => {
  const stylesOfAll: string[] = []
  for (const [address, page] of pages) {
    const scripts = byTag('script', page).filter(
      ({properties}) =>
        properties['src'] === undefined && properties['type'] !== 'application/ld+json'
    )
    // Those of ours that are in a page, on pages with a frame.
    const own = scripts.map((script) => toString(script))
    expect([[], [openingScript, waitingScript]], address).toContainEqual(own)
    expect(byTag('iframe', page), address).toEqual([])
    expect(byTag('base', page), address).toEqual([])
    const styles = byTag('style', page).map((style) => toString(style))
    expect(styles.length, address).toBe(own.length / 2)
    stylesOfAll.push(...styles)
    expect(byTag('img', page), address).toEqual([])
  }
  // Ours, the same in all: it has nothing of a text.
  expect(new Set(stylesOfAll).size).toBe(1)
})

test('texts of the manifest and of records stand in headings and titles as they are', async () => {
  const manifest = manifestSchema.parse(
    parse(await readFile(path.join(seeds, 'sources.yaml'), 'utf8'))
  )
  const title = manifest.sources[0]?.title ?? ''
  const headings = [...pages.values()].flatMap((page) =>
    byTag('h1', page).map((h1) => toString(h1))
  )
  const windows = [...pages.values()].flatMap((page) =>
    byTag('title', page).map((e) => toString(e))
  )
  for (const texts of [headings, windows]) {
    expect(texts).toContainEqual(expect.stringContaining(title))
    expect(texts).toContainEqual(expect.stringContaining(`Sub ${title}`))
  }
})
