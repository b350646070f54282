/** The citation of every page that was built, by every door, and the files of the whole collection. */
import {existsSync, readFileSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {beforeAll, describe, expect, inject, test} from 'vitest'
import {attribute, elements, readPage, type BuiltPage} from '../../scripts/check/page.ts'
import {sourceClasses} from '../../src/model/sources.ts'
import {doors, type Field, type Item} from './doors.ts'
import {parsed} from './parsed.ts'

const sites = {
  own: inject('own').root,
  hostile: inject('hostile'),
  history: inject('history').site
}

const classes: readonly string[] = Object.values(sourceClasses)

describe.each(Object.entries(sites))('the %s site', (name, {dist, site}) => {
  let folders: readonly string[]

  beforeAll(async () => {
    const names = await readdir(dist, {recursive: true})
    folders = names
      .filter((one) => path.basename(one) === 'cite.json')
      .map((one) => path.dirname(one))
      // The folder of a country has those of all its records.
      .filter((folder) => folder.includes(path.sep))
  })

  test('gives one citation of each page by every door', async () => {
    expect(folders.length).toBeGreaterThan(5)
    for (const folder of folders) {
      const html = path.join(dist, folder, 'index.html')
      expect(existsSync(html), folder).toBe(true)
      const page = readPage(html, await readFile(html, 'utf8'))
      const read = (ending: string): string =>
        readFileSync(path.join(dist, folder, `cite.${ending}`), 'utf8')
      const items = doors.map((door) => [door, door.read(page, read)] as const)
      const [[, whole] = []] = items
      if (whole === undefined) throw new Error('Expected CSL-JSON first')
      expectWhole(whole, `${site}${folder.split(path.sep).join('/')}/`)
      if (whole.year === undefined) expect(guessesIn(page), folder).toEqual([])
      for (const [door, item] of items) {
        if (name === 'hostile' && door.isLossy) continue
        const hasComma = whole.authors.some((author) => author.includes(','))
        // RIS and tags cannot say that a comma belongs to a name.
        const cannot: readonly Field[] = hasComma ? [...door.cannot, 'authors'] : door.cannot
        expect(without(item, cannot), `${folder}: ${door.name}`).toEqual(without(whole, cannot))
      }
    }
  })

  test('has three files of the whole collection, with every live page once', async () => {
    const read = async (ending: 'bib' | 'ris' | 'json') =>
      parsed(
        await readFile(path.join(dist, 'cite', `atlas.${ending}`), 'utf8'),
        ({bib: 'bibtex', ris: 'ris', json: 'csl'} as const)[ending]
      )
    const [json, bib, ris] = await Promise.all([read('json'), read('bib'), read('ris')])
    const ids = json.map(({id}) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(bib.map(({id}) => id)).toEqual(ids)
    expect(ris.map(({id}) => id)).toEqual(ids)
    const beside = folders.map((folder) => folder.split(path.sep).join(':'))
    expect(beside).toEqual(expect.arrayContaining(ids))
    if (name !== 'history') expect([...ids].sort()).toEqual([...beside].sort())
  })

  // Hostile texts cite laws of one nonsense name, which nothing tells apart.
  test.skipIf(name === 'hostile')('has no two pages of one title in one whole', async () => {
    const items = JSON.parse(await readFile(path.join(dist, 'cite', 'atlas.json'), 'utf8'))
    const titles = items.map((one: Record<string, string>) =>
      [one['title'], one['container-title'], one['publisher'], one['number']].join(' | ')
    )
    expect(titles.filter((title: string, at: number) => titles.indexOf(title) !== at)).toEqual([])
  })
})

/** What programs would take for date or authors where none is given: Zotero the first `time`, or a byline. */
function guessesIn({tree}: BuiltPage): readonly string[] {
  return elements(tree).flatMap((element) => {
    const classes = (attribute(element, 'className') ?? '').split(' ')
    const isGuess =
      attribute(element, 'dateTime') !== undefined ||
      classes.some((name) => ['byline', 'bylines', 'vcard', 'article-byline'].includes(name))
    return isGuess ? [element.tagName] : []
  })
}

/** Type, title with country, address of the original, where the copy is and how the text came about. */
function expectWhole(item: Item, page: string): void {
  const {type, title = '', url = '', keywords = [], note = ''} = item
  expect(type, page).toBeDefined()
  expect(title, page).not.toBe('')
  const country = keywords.find((word) => !classes.includes(word))
  if (country !== undefined) expect(title, page).toContain(country)
  expect(url, page).toMatch(/^https?:/)
  expect(note, page).toContain(page)
  expect(item.accessed, page).toMatch(/^\d{4}-\d\d-\d\d$/)
  if (type === 'law') return
  expect(note, page).toMatch(/, version [0-9a-f]{10}, /)
  expect(item.rights, page).toBeDefined()
  expect(keywords.filter((word) => classes.includes(word))).toHaveLength(1)
}

/** The fields a door can say, with blanks as every program takes them, and braces as BibTeX must write them. */
function without(item: Item, cannot: readonly Field[]): Partial<Record<Field, unknown>> {
  const trimmed = (value: unknown): unknown =>
    typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value
  const encoded = (url: string): string => url.replace(/[\\{}]/g, encodeURIComponent)
  return Object.fromEntries(
    Object.entries(item).flatMap(([field, value]) =>
      cannot.includes(field as Field) || value === undefined
        ? []
        : [
            [
              field,
              Array.isArray(value)
                ? value.map(trimmed)
                : trimmed(field === 'url' ? encoded(value) : value)
            ]
          ]
    )
  )
}
