/** On paper each sheet with words of an AI-written text says so. */
import type {Element} from 'hast'
import type {Browser} from 'playwright-core'
import {extractText, getDocumentProxy} from 'unpdf'
import {toString} from 'hast-util-to-string'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {attribute, elements} from '../../scripts/check/page.ts'
import {loadAtlas} from '../../src/atlas/load.ts'
import {readPages} from '../site/pages.ts'
import {closeContexts, openBrowser} from './browser.ts'
import {visit} from './visit.ts'

const {root} = inject('own')
const atlas = loadAtlas({folder: root.content})
const generated = atlas.texts.filter((page) => atlas.accountOf(page).source.class === 'ai')

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser(inject('browser'))
})
afterAll(closeContexts)

/** The text of each sheet of a page, with single blanks. */
async function sheetsOf(address: string): Promise<string[]> {
  const {page, close} = await visit(browser, root.url)
  await page.goto(new URL(`.${address}`, root.url).href)
  const pdf = await page.pdf({format: 'A4', preferCSSPageSize: true})
  await close()
  const {text} = await extractText(await getDocumentProxy(new Uint8Array(pdf)), {
    mergePages: false
  })
  return text.map(spaced)
}

function spaced(text: string): string {
  return text.replaceAll(/\s+/gu, ' ')
}

const strip = 'AI-written text. Check it before you rely on it.'

test.each(generated.map(({address}) => address))('every sheet of %s does', async (address) => {
  const sheets = await sheetsOf(address)
  expect(sheets.length).toBeGreaterThan(0)
  expect(sheets.filter((text) => !text.includes(strip))).toEqual([])
})

test('so does every sheet of many texts that shows some of one', async () => {
  const pages = await readPages(root.dist)
  // The shortest of them: a volume of all texts takes a printer long.
  const [[address] = []] = [...pages]
    .map(([address, {tree}]) => [address, elements(tree)] as const)
    .filter(([, all]) => all.some((one) => classesOf(one).includes('of-ai')))
    .sort(([, one], [, other]) => one.length - other.length)
  expect(address !== undefined).toBe(generated.length > 0)
  if (address === undefined) return
  const lines = generated.flatMap((page) =>
    atlas.fileOf(page).tree.flatMap((node) => beginningsOf(toString(node)))
  )
  const showing = (await sheetsOf(address)).filter((text) =>
    lines.some((line) => text.includes(line))
  )
  expect(showing.length).toBeGreaterThan(0)
  expect(showing.filter((text) => !text.includes(strip))).toEqual([])
})

function classesOf(element: Element): string[] {
  return attribute(element, 'className')?.split(' ') ?? []
}

/** The first words of each sentence: enough to be told from others, and short enough to stand on one line. */
function beginningsOf(text: string): string[] {
  return spaced(text)
    .split(/(?<=\.) /u)
    .flatMap((sentence) => {
      const words = sentence.split(' ').slice(0, 8)
      return words.length < 8 ? [] : words.join(' ')
    })
}
