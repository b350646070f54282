import {existsSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import type {Page as Text} from '../../src/kinds/index.ts'
import type {Indicator} from '../../src/kinds/indicator/index.ts'
import type {Measure} from '../../src/kinds/measure/index.ts'
import {drawnOn, type Drawn} from '../access/drawn.ts'
import {readRecords} from '../access/records.ts'
import {closeContexts, openBrowser} from './browser.ts'

const {root} = inject('own')

let browser: Browser
let page: Page
let records: readonly Text[]
let pictures: readonly (Drawn & {readonly address: string})[]

beforeAll(async () => {
  browser = await openBrowser(inject('browser'))
  page = await browser.newPage({serviceWorkers: 'block'})
  records = [...(await readRecords(root.content)).values()]
  const names = await readdir(root.dist, {recursive: true})
  const found: (Drawn & {readonly address: string})[] = []
  for (const name of names.filter((one) => /^(pictures|timeline)\/.*\.html$/.test(one)).sort()) {
    const address = name
      .split(path.sep)
      .join('/')
      .replace(/index\.html$/, '')
    await page.goto(new URL(address, root.url).href)
    found.push(...(await drawnOn(page)).map((drawn) => ({...drawn, address: `/${address}`})))
  }
  pictures = found
})

afterAll(closeContexts)

const ofKind = (id: string): readonly (Drawn & {readonly address: string})[] =>
  pictures.filter((picture) => picture.id === id)

const indicators = (): Indicator[] => records.filter((one) => one.kind === 'indicator')
const measures = (): Measure[] => records.filter((one) => one.kind === 'measure')

/** The measures that a page of pictures is about: those of its country, or all. */
function measuresOn(address: string): Measure[] {
  const country = /^\/(?:pictures\/measures|timeline)\/([a-z]{2})\//.exec(address)?.[1]
  return measures().filter(({country: {code}}) => !country || code.toLowerCase() === country)
}

describe('the pictures of the built site', () => {
  test('are there, each with names, a table and a file', () => {
    const kinds = new Set(pictures.map(({id}) => id))
    if (measures().length > 0) expect(kinds).toContain('by-pillar')
    if (measures().length > 0) expect(kinds).toContain('timeline')
    if (indicators().length > 0) expect(kinds).toContain('score-sheet')
    for (const {address, id, unnamed, rows, file} of pictures) {
      const name = `${address}#${id}`
      expect(unnamed, name).toBe(0)
      expect(rows.length, name).toBeGreaterThan(0)
      expect(existsSync(path.join(root.dist, file)), `${name}: ${file}`).toBe(true)
    }
  })

  test('show on the score sheet the points of each indicator', () => {
    const drawn = ofKind('score-sheet').flatMap(({links}) => links)
    const listed = ofKind('score-sheet').flatMap(({rows}) => rows)
    expect(drawn).toHaveLength(indicators().length)
    expect(listed).toHaveLength(indicators().length)
    for (const {address, code, score} of indicators()) {
      const column = drawn.find(({href}) => href === address)
      const row = listed.find(({href}) => href === address)
      expect([column?.on, (column?.on ?? 0) + (column?.off ?? 0)], address).toEqual([
        score?.points ?? 0,
        score?.outOf ?? 0
      ])
      expect(row?.cells, address).toEqual([
        code,
        expect.any(String),
        String(score?.points ?? 'no score'),
        String(score?.outOf ?? '')
      ])
    }
  })

  test('show under each pillar as many measures as there are', () => {
    for (const {address, links, rows} of ofKind('by-pillar')) {
      const here = measuresOn(address)
      const listed = rows.map(({href, cells}) => [href, Number(cells.at(-1))] as const)
      expect(listed.reduce((sum, [, count]) => sum + count, 0)).toBe(here.length)
      for (const [href, count] of listed.filter(([one]) => one !== '')) {
        const own = here.filter(
          ({pillar, subPillar}) => href === `/pillars/${pillar.id}/${subPillar.id}/`
        )
        expect(count, href).toBe(own.length)
        const drawn = links.find((link) => link.href === href)
        expect([drawn?.on, drawn?.number], href).toEqual([count, String(count)])
      }
    }
  })

  test('show on the timeline every date of every instrument', () => {
    for (const {address, links, rows} of ofKind('timeline')) {
      const here = measuresOn(address)
      expect(links.map(({href}) => href).toSorted()).toEqual(
        here.map((measure) => measure.address).toSorted()
      )
      for (const {address: href, bases, unpaired} of here) {
        const times = [...bases.map(({timeframe}) => timeframe), ...unpaired]
        const dates = times.flatMap((time) => (time?.kind === 'events' ? time.events : []))
        expect(links.find((link) => link.href === href)?.marks, href).toBe(dates.length)
        const listed = rows.filter((row) => row.href === href).map(({cells}) => cells[2])
        expect(listed, href).toEqual(times.map((time) => time?.printed ?? ''))
      }
    }
  })

  test('show who cites whom, as often as the texts do', () => {
    for (const {address, links, rows} of ofKind('who-cites-whom')) {
      const report = address.replace('/pictures', '')
      const texts = records.filter(
        (one) => one.address === report || (one.kind === 'indicator' && one.report === report)
      )
      const within = new Set(texts.map((one) => one.address))
      const references = texts.flatMap((one) => one.references.filter(({to}) => within.has(to)))
      const sum = (numbers: readonly string[]): number =>
        numbers.reduce((total, number) => total + Number(number), 0)
      expect(sum(links.map(({number}) => number))).toBe(references.length)
      expect(sum(rows.map(({cells}) => cells.at(-1) ?? ''))).toBe(references.length)
      expect(links.map(({href, number}) => [href, number])).toEqual(
        rows.map(({href, cells}) => [href, cells.at(-1)])
      )
    }
  })

  test('show the years in columns as high as their numbers', () => {
    for (const {columns, rows} of ofKind('dated')) {
      const numbers = rows.map(({cells}) => Number(cells[1]))
      const [most, highest] = [Math.max(...numbers), Math.max(...columns)]
      expect(columns.map((height) => Math.round((height / highest) * most))).toEqual(numbers)
    }
  })
})

test('no words of a drawing touch each other, in a window or on paper of any width', async () => {
  const [shown] = ofKind('by-pillar')
  if (shown === undefined) return
  const widths = Array.from({length: 29}, (_, index) => 320 + index * 40)
  // No sheet is narrower than a postcard.
  const least = {screen: 320, print: 400}
  const touching: string[] = []
  await page.goto(new URL(`.${shown.address}`, root.url).href)
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({media})
    for (const width of widths.filter((one) => one >= least[media])) {
      await page.setViewportSize({width, height: 900})
      const found = await page.$$eval('.drawings > svg', touchingWords)
      touching.push(...found.map((words) => `${media} ${width}: ${words}`))
    }
  }
  await page.emulateMedia({media: null})
  expect(touching).toEqual([])
})

/** Words of a drawing that stand on one line with less than a blank between them. */
function touchingWords(drawings: readonly Element[]): string[] {
  return drawings.flatMap((drawing) => {
    const words = [...drawing.querySelectorAll('text')].map((text) => ({
      says: text.textContent,
      ...text.getBoundingClientRect().toJSON()
    })) as readonly (DOMRect & {readonly says: string})[]
    const blank = 4
    return words.flatMap((one, index) =>
      words
        .slice(index + 1)
        .filter(
          (other) =>
            Math.abs(one.bottom - other.bottom) < one.height / 3 &&
            one.left < other.right + blank &&
            other.left < one.right + blank
        )
        .map((other) => `${one.says} | ${other.says}`)
    )
  })
}

test('a picture saved as a file is well-formed, and holds what the page shows', async () => {
  const names = await readdir(path.join(root.dist, 'pictures'), {recursive: true})
  const files = names.filter((name) => name.endsWith('.svg'))
  expect(files.length).toBeGreaterThan(0)
  // The site's own pages let no string become a document.
  const reader = await browser.newPage({serviceWorkers: 'block'})
  for (const name of files) {
    const svg = await readFile(path.join(root.dist, 'pictures', name), 'utf8')
    const read = await reader.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
      return {
        wrong: parsed.querySelector('parsererror')?.textContent,
        title: parsed.querySelector('title')?.textContent,
        links: parsed.querySelectorAll('a').length
      }
    }, svg)
    expect(read.wrong, name).toBeUndefined()
    expect(read.title, name).not.toBe('')
    const shown = pictures.find(({file}) => file.endsWith(name.split(path.sep).join('/')))
    if (shown !== undefined) expect(read.links, name).toBe(shown.links.length)
  }
  await reader.close()
})

test('a day in the address shows what is dated on or before it, and says how much', async () => {
  const [timeline] = ofKind('timeline')
  if (timeline === undefined) return
  await page.goto(new URL(`.${timeline.address}?on=2016-01-01`, root.url).href)
  const status = await page.locator('[data-years] [role=status]').textContent()
  // An instrument that several measures rest on counts once: as dated where one of them dates it.
  const counts = await page.evaluate(() => {
    const groups = ['dated', 'ended', 'undated']
    const rankOf = new Map<string, number>()
    for (const element of document.querySelectorAll<SVGElement>('[data-interval]')) {
      const instrument = element.dataset['instrument'] ?? ''
      const rank = groups.findIndex((one) => element.classList.contains(one))
      rankOf.set(instrument, Math.min(rank, rankOf.get(instrument) ?? rank))
    }
    return groups.map((_, index) => [...rankOf.values()].filter((rank) => rank === index).length)
  })
  const [dated = 0, ended = 0, undated = 0] = counts
  expect(status).toContain(
    `${dated} dated on or before this day, ${ended} ended by then, ${undated} with no date by then.`
  )
  expect(dated + ended + undated).toBeGreaterThan(0)
  await page.getByRole('button', {name: 'All dates'}).click()
  expect(page.url()).not.toContain('on=')
  expect(await page.locator('.day').count()).toBe(0)
})
