/** The files of references of every page that was built, read by another program. */
import {existsSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {beforeAll, describe, expect, inject, test} from 'vitest'
import {parsed, wholeName, type Parsed} from './parsed.ts'

const sites = {
  own: inject('own').root,
  hostile: inject('hostile'),
  history: inject('history').site
}

const formats = {bib: 'bibtex', ris: 'ris', json: 'csl'} as const

/** Blanks at the ends of a field are the format's, not ours. */
const trimmed = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value

describe.each(Object.entries(sites))('the %s site', (name, {dist, site}) => {
  let folders: readonly string[]

  beforeAll(async () => {
    const names = await readdir(dist, {recursive: true})
    folders = names
      .filter((one) => path.basename(one) === 'cite.json')
      .map((one) => path.dirname(one))
      // `/kz/` has those of a whole country.
      .filter((folder) => folder.includes(path.sep))
  })

  const read = async (folder: string, file: string, ending: keyof typeof formats) =>
    parsed(await readFile(path.join(dist, folder, `${file}.${ending}`), 'utf8'), formats[ending])

  test('has three files beside each page, each with the one record of that page', async () => {
    expect(folders.length).toBeGreaterThan(5)
    for (const folder of folders) {
      expect(existsSync(path.join(dist, folder, 'index.html')), folder).toBe(true)
      const records = await Promise.all([
        read(folder, 'cite', 'json'),
        read(folder, 'cite', 'bib'),
        read(folder, 'cite', 'ris')
      ])
      const [json, bib, ris] = records.map(([record, ...others]) => {
        expect(others, folder).toEqual([])
        if (record === undefined) throw new Error(`${folder} has an empty file`)
        return record
      })
      if (!json || !bib || !ris) throw new Error('Three files were read')
      expectSame({...json, URL: inBibtex(json['URL'])}, bib, folder)
      expectSame(json, ris, folder)
      const address = folder.split(path.sep).join('/')
      const page = `${site}${address}/`
      expect(json['note']).toContain(page)
      if (json.type === 'legislation') continue
      expect(json['archive_location']).toBe(page)
      expect(json['accessed']).toBeDefined()
      expect(json['note']).toMatch(/, version [0-9a-f]{10}, /)
    }
  })

  test('has three files of the whole collection, with every live page once', async () => {
    const [json = [], bib = [], ris = []] = await Promise.all([
      read('cite', 'atlas', 'json'),
      read('cite', 'atlas', 'bib'),
      read('cite', 'atlas', 'ris')
    ])
    const ids = json.map(({id}) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(bib.map(({id}) => id)).toEqual(ids)
    expect(ris.map(({id}) => id)).toEqual(ids)
    const beside = folders.map((folder) => folder.split(path.sep).join(':'))
    expect(beside).toEqual(expect.arrayContaining(ids))
    if (name !== 'history') expect([...ids].sort()).toEqual([...beside].sort())
  })
})

/** Braces and backslashes are BibTeX's own, so they are escaped as an address escapes. */
function inBibtex(url: unknown): unknown {
  return typeof url === 'string' ? url.replace(/[\\{}]/g, encodeURIComponent) : url
}

function expectSame(expected: Parsed, found: Parsed, page: string): void {
  expect(found.id, page).toBe(expected.id)
  for (const field of ['title', 'URL', 'note']) {
    expect(trimmed(found[field]), `${page} ${field}`).toBe(trimmed(expected[field]))
  }
  expect(found.issued?.['date-parts'][0]?.[0]).toBe(expected.issued?.['date-parts'][0]?.[0])
  // RIS cannot say that a comma belongs to a name.
  const names = expected.author?.map(wholeName) ?? []
  if (names.some((one) => one.includes(','))) return
  expect((found.author ?? []).map(wholeName).map(trimmed), page).toEqual(names.map(trimmed))
}
