/** Wherever words of an AI-written text are, the page says so in the same block. */
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import type {Element, ElementContent, Root} from 'hast'
import {strFromU8, unzipSync} from 'fflate'
import {toString} from 'hast-util-to-string'
import {describe, expect, inject, test} from 'vitest'
import {attribute, type BuiltPage} from '../../scripts/check/page.ts'
import {loadAtlas} from '../../src/atlas/load.ts'
import {readPages} from './pages.ts'

const {root} = inject('own')
const hostile = inject('hostile')
const countries = inject('countries')

/** So many words in a row are a quotation and no coincidence. */
const quotedWords = 7

/** Elements that set words off from others: a quotation, the heading of a side. */
const setOff = new Set(['q', 'h2', 'h3'])

/** Words of the shortest quotation that is looked for. */
const shortestQuotation = 3

/** Elements that are read as one: what is in them, but in no other of them, shares its label. */
const blocks = new Set(['li', 'tr', 'dd', 'section', 'article', 'header', 'nav', 'aside', 'div'])

/** Everything whose text runs on: where a quotation begins and ends. */
const runs = new Set(['p', 'q', 'li', 'a', 'td', 'th', 'dd', 'dt', 'h1', 'h2', 'h3', 'h4', 'title'])

const label = /AI-written|written by AI/i

describe.each([root, hostile, countries])('$dist', ({dist, content}) => {
  const atlas = loadAtlas({folder: content})
  const classOf = (page: (typeof atlas.texts)[number]): string => atlas.accountOf(page).source.class
  const others = atlas.texts
    .filter((page) => classOf(page) !== 'ai')
    .map(wordsIn)
    .join(' | ')
  const ai = atlas.texts.filter((page) => classOf(page) === 'ai')
  const titles = ai.map((page) => plain(page.title)).filter((title) => !others.includes(title))
  const phrases = new Set(
    ai.flatMap((page) => windows(wordsIn(page))).filter((phrase) => !others.includes(phrase))
  )
  const written = ai.map(wordsIn).join(' | ')
  /** Words set off as a quotation need not be many. */
  const isQuotation = (text: string): boolean => {
    const words = plain(text)
    const isLong = words.split(' ').length >= shortestQuotation
    return isLong && written.includes(words) && !others.includes(words)
  }
  const looked = new Map<string, boolean>()
  const quotes = (text: string): boolean => {
    const known = looked.get(text)
    if (known !== undefined) return known
    const words = plain(text)
    const found =
      titles.some((title) => title.split(' ').length > 3 && words.includes(title)) ||
      windows(words).some((phrase) => phrases.has(phrase))
    looked.set(text, found)
    return found
  }

  function wordsIn(page: (typeof atlas.texts)[number]): string {
    const {tree} = atlas.fileOf(page)
    return plain(`${page.title} | ${tree.map((node) => toString(node)).join(' | ')}`)
  }

  test('has words of its own where a text is AI-written', () => {
    expect(phrases.size > 0).toBe(ai.length > 0)
  })

  test('no page shows them without their class in the same block', async () => {
    const pages = await readPages(dist)
    const bare = [...pages].flatMap(([address, page]) =>
      unlabelled(page, quotes, isQuotation).map((words) => `${address}: ${words.slice(0, 120)}`)
    )
    expect(bare).toEqual([])
  })

  test('without any one of its labels a page is found out', async () => {
    const pages = await readPages(dist)
    const missed: string[] = []
    let found = 0
    for (const [address, page] of pages) {
      for (const {label: element, parent, block} of labelsIn(page.tree, page.tree)) {
        const at = parent.children.indexOf(element)
        parent.children.splice(at, 1)
        const isFound = unlabelled(page, quotes, isQuotation).length > 0
        const words = ownText(block)
        if (isFound) found++
        // A legend of the labels has one beside no words of a text.
        else if ((quotes(words) || isQuotation(words)) && !label.test(words))
          missed.push(`${address}: ${words.slice(0, 120)}`)
        parent.children.splice(at, 0, element)
      }
    }
    expect(missed).toEqual([])
    expect(found > 0).toBe(ai.length > 0)
  })

  test('no other file has them without their class, nor keeps them without its labels unnoticed', async () => {
    const bare: string[] = []
    const quoting = new Set<string>()
    const unnoticed: string[] = []
    for (const name of await readdir(dist, {recursive: true})) {
      if (!/\.(?:md|txt|atom|json|csv|bib|ris)$/.test(name)) continue
      // Addresses of files and nothing else.
      if (name === 'offline-release.json') continue
      const text = await readFile(path.join(dist, name), 'utf8')
      bare.push(...bareIn(name, text, quotes).map((words) => `${name}: ${words.slice(0, 120)}`))
      if (!recordsOf(name, text).some(quotes)) continue
      quoting.add(path.extname(name))
      // As if the writer of this file had forgotten the class.
      if (bareIn(name, withoutLabels(name, text), quotes).length === 0) unnoticed.push(name)
    }
    expect(bare).toEqual([])
    expect(unnoticed).toEqual([])
    // Else the files would not have been looked at.
    if (ai.length > 0)
      expect([...quoting]).toEqual(expect.arrayContaining(['.md', '.json', '.csv']))
  })

  test('no part of a book has them without their class', async () => {
    const names = await readdir(dist, {recursive: true})
    const bare: string[] = []
    for (const name of names.filter((one) => one.endsWith('.epub'))) {
      const parts = unzipSync(await readFile(path.join(dist, name)))
      for (const [part, bytes] of Object.entries(parts)) {
        if (!/\.(?:xhtml|opf|ncx)$/.test(part)) continue
        const text = strFromU8(bytes)
        if (quotes(text.replaceAll(/<[^>]*>/gu, ' ')) && !label.test(text))
          bare.push(`${name}/${part}`)
      }
    }
    expect(bare).toEqual([])
  })
})

interface Label {
  readonly label: Element
  readonly parent: Element | Root
  /** What it is the label of. */
  readonly block: Element | Root
}

/** The labels of a page: the strips, which speak for all beside them, and the badges elsewhere. */
function labelsIn(parent: Element | Root, block: Element | Root): Label[] {
  const children = [...parent.children].filter((child) => child.type === 'element')
  const strip = children.find(isStrip)
  if (strip !== undefined) return [{label: strip, parent, block: parent}]
  return children.flatMap((child) =>
    attribute(child, 'className') === 'badge ai'
      ? [{label: child, parent, block}]
      : labelsIn(child, blocks.has(child.tagName) ? child : block)
  )
}

function isStrip(element: Element): boolean {
  return attribute(element, 'className') === 'ai-strip'
}

/** The text of a block without that of the blocks within it, which have labels of their own. */
function ownText(block: Element | Root): string {
  return block.children
    .map((child) => {
      if (child.type === 'text') return child.value
      if (child.type !== 'element' || blocks.has(child.tagName)) return ' '
      return ownText(child)
    })
    .join('')
}

type Test = (text: string) => boolean

/** Texts of a page that quote, in no block with a label. */
function unlabelled({tree}: BuiltPage, quotes: Test, isQuotation: Test): string[] {
  const found: string[] = []
  const visit = (element: Element, isLabelled: boolean, hasStrip: boolean): void => {
    const {tagName, children} = element
    if (['script', 'style'].includes(tagName)) return
    const isUnderStrip =
      hasStrip || children.some((child) => child.type === 'element' && isStrip(child))
    const isBlock = blocks.has(tagName)
    const own = isUnderStrip || (isBlock ? label.test(ownText(element)) : isLabelled)
    for (const name of ['content', 'ariaLabel', 'title', 'alt']) {
      const value = attribute(element, name)
      if (value === undefined || attribute(element, 'name')?.startsWith('dc.') === true) continue
      // An address may have been made of a title, and quotes nothing.
      if (URL.canParse(value)) continue
      if (!own && quotes(value) && !label.test(value)) found.push(`${tagName}[${name}]: ${value}`)
    }
    if (!own && runs.has(tagName) && !hasRuns(element)) {
      const text = toString(element)
      const isFound = quotes(text) || (setOff.has(tagName) && isQuotation(text))
      if (isFound && !label.test(text)) found.push(`${tagName}: ${text}`)
    }
    children.forEach((child) => {
      if (child.type === 'element') visit(child, own, isUnderStrip)
    })
  }
  tree.children.forEach((child) => {
    if (child.type === 'element') visit(child, false, false)
  })
  return found
}

function hasRuns(element: Element): boolean {
  return descendants(element).some(
    ({tagName}) => runs.has(tagName) && tagName !== 'a' && tagName !== 'q'
  )
}

function descendants(element: Element): Element[] {
  return element.children.flatMap((child: ElementContent) =>
    child.type === 'element' ? [child, ...descendants(child)] : []
  )
}

/** Records of a file, or values of a tree of data, that quote and have no label. */
function bareIn(name: string, text: string, quotes: Test): string[] {
  if (name.endsWith('.json')) return bareInData(JSON.parse(text), false, quotes)
  return recordsOf(name, text).filter(
    (record) => quotes(record) && !label.test(record) && !/[,; ]ai(?:[,;]|\r?$)/m.test(record)
  )
}

/** A value has the label of each object around it. */
function bareInData(value: unknown, isLabelled: boolean, quotes: Test): string[] {
  if (typeof value === 'string')
    return !isLabelled && quotes(value) && !label.test(value) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  const own = isLabelled || hasLabel(value) || Object.values(value).some(isLabel)
  return Object.values(value).flatMap((each) => bareInData(each, own, quotes))
}

/** Whether a value is a source that says its class. */
function isLabel(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && hasLabel(value)
}

function hasLabel(value: object): boolean {
  return Object.entries(value).some(
    ([key, each]) =>
      (/class$/u.test(key) && each === 'ai') || (typeof each === 'string' && label.test(each))
  )
}

/** The file as it is without the columns, fields and words that say the class. */
function withoutLabels(name: string, text: string): string {
  const words = new RegExp(label, 'giu')
  if (name.endsWith('.csv'))
    return text.replaceAll(words, '').replaceAll(/([,; ])ai(?=[,;]|\r?$)/gmu, '$1')
  if (!name.endsWith('.json')) return text.replaceAll(words, '')
  return JSON.stringify(JSON.parse(text), (key, value: unknown) =>
    /class$/u.test(key)
      ? undefined
      : typeof value === 'string'
        ? value.replaceAll(words, '')
        : value
  )
}

/** Entries of a file of many, each with its label; else the file. */
function recordsOf(name: string, text: string): string[] {
  if (/feed\.atom$/.test(name)) return text.split('<entry>')
  if (/feed\.json$/.test(name)) return text.split('"id":')
  if (/llms-full\.txt$/.test(name)) return text.split(/^---\ntitle: /m)
  if (name.endsWith('.csv')) return rowsOf(text)
  if (name.endsWith('.txt')) return text.split('\n')
  if (/\.bib$/.test(name)) return text.split(/^@/m)
  if (/\.ris$/.test(name)) return text.split(/^TY {2}- /m)
  if (name.endsWith('.json')) {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value.map((record) => JSON.stringify(record)) : [text]
  }
  return [text]
}

/** Rows of a table; a value in quotation marks may run over several lines. */
function rowsOf(text: string): string[] {
  const rows: string[] = []
  let open = ''
  for (const line of text.split('\n')) {
    open = open === '' ? line : `${open}\n${line}`
    if (open.split('"').length % 2 === 0) continue
    rows.push(open)
    open = ''
  }
  return rows
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}|]+/gu, ' ')
    .trim()
}

function windows(words: string): string[] {
  const list = words.split(' ')
  return list
    .slice(0, Math.max(0, list.length - quotedWords + 1))
    .map((_, at) => list.slice(at, at + quotedWords).join(' '))
    .filter((phrase) => !phrase.includes('|'))
}
