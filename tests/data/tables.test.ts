import {describe, expect, it} from 'vitest'
import {loadAtlas} from '../../src/atlas/load.ts'
import {fileOfRows, harmless, toCsv, toText, type TableScript} from '../../src/data/formats.ts'
import {fieldsOf, valueOf} from '../../src/data/fields.ts'
import {dataFiles} from '../../src/data/files.ts'
import {tablesIn} from '../../src/data/tables.ts'
import {twinOf} from '../../src/data/api.ts'
import {measureSchema, timeframesOf} from '../../src/kinds/measure/index.ts'
import {basisDatesOf} from '../../src/site/measures.ts'
import {parseCsv} from './csv.ts'

const atlas = loadAtlas({folder: 'content'})
const files = new Map([...dataFiles(atlas)].map(({address, content}) => [address, content]))

const read = (name: string): readonly Readonly<Record<string, string>>[] =>
  parseCsv(files.get(`/data/${name}.csv`) ?? '')

const json = <T>(name: string): T => JSON.parse(files.get(`/data/${name}.json`) ?? '') as T

describe('tables of data', () => {
  it('describe every column, each under a name of its own', () => {
    for (const {name, fields} of tablesIn(atlas)) {
      for (const field of fields) {
        expect(field.description, `${name}.${field.name}`).not.toBe('')
        expect(field.name).toMatch(/^[a-z][a-z0-9_]*$/)
      }
      expect(new Set(fields.map((field) => field.name)).size).toBe(fields.length)
    }
  })

  it('hold the values of the records, in CSV and JSON alike', () => {
    for (const {name, fields, rows} of tablesIn(atlas)) {
      const cells = read(name)
      const objects = json<readonly Readonly<Record<string, unknown>>[]>(name)
      expect(cells.length, name).toBe(rows.length)
      rows.forEach((row, index) => {
        for (const field of fields) {
          const value = valueOf(field, row)
          expect(objects[index]?.[field.name], `${name}.${field.name}`).toEqual(value)
          const cell = toText(cells[index]?.[field.name] ?? '')
          const shown = Array.isArray(value) ? value.join('\n') : String(value ?? '')
          expect(cell, `${name}.${field.name}`).toBe(shown)
        }
      })
    }
  })

  it('give the authors of an article by name, and when the first legal basis of a measure began', () => {
    expect(read('articles').map(({authors}) => authors)).toEqual(
      atlas.articles.map(({authors}) => authors.map(({name}) => name).join('\n'))
    )
    const dates = atlas.measures.map((measure) => basisDatesOf(timeframesOf(measure)))
    expect(read('measures').map(({since, since_reported}) => [since, since_reported])).toEqual(
      dates.map((one) => [one?.date ?? '', String(one?.reported ?? '')])
    )
  })

  it('have a row for each text, instrument, citation and note', () => {
    expect(read('measures').map(({address}) => address)).toEqual(
      atlas.measures.map(({address}) => address)
    )
    const instruments = atlas.measures.flatMap(({bases, unpaired}) => [...bases, ...unpaired])
    expect(read('instruments')).toHaveLength(instruments.length)
    expect(read('mentions')).toHaveLength(
      atlas.laws.reduce((sum, {mentions}) => sum + mentions.length, 0)
    )
    expect(new Set(read('notes').map(({page, id}) => `${page}#${id}`)).size).toBe(
      atlas.texts.flatMap(({notes}) => notes.filter(({works}) => works.length > 0)).length
    )
  })

  it('give each date of a timeframe under its kind of event', () => {
    const rows = read('instruments')
    const [measure] = atlas.measures.filter(({bases}) =>
      bases.some(({timeframe}) => timeframe?.kind === 'events')
    )
    const place = measure?.bases.findIndex(({timeframe}) => timeframe?.kind === 'events') ?? 0
    const timeframe = measure?.bases[place]?.timeframe
    const row = rows.find(
      (one) => one['measure'] === measure?.address && one['position'] === String(place + 1)
    )
    for (const {kind, date} of timeframe?.kind === 'events' ? timeframe.events : []) {
      expect(row?.[kind.replaceAll('-', '_')]?.split('\n')).toContain(date)
    }
    expect(row?.['timeframe_printed']).toBe(timeframe?.printed)
  })

  it('say of every row whether a machine wrote its text', () => {
    const classes = new Map(
      atlas.texts.map((page) => [page.address, atlas.accountOf(page).source.class])
    )
    for (const name of ['mentions', 'disagreements', 'notes']) {
      for (const row of read(name)) expect(row['class']).toBe(classes.get(row['page'] ?? ''))
    }
    for (const row of read('relations')) {
      expect(row['class']).toBe(classes.get(row['one'] ?? ''))
      expect(row['other_class']).toBe(classes.get(row['other'] ?? ''))
    }
  })
})

describe('columns', () => {
  it('take name, type and limits from the schema of the record', () => {
    const fields = fieldsOf(measureSchema)
    expect(fields.find(({name}) => name === 'country_code')).toMatchObject({
      type: 'string',
      whose: 'ours',
      constraints: {required: true, pattern: '^[A-Z]{2}$'}
    })
    expect(fields.find(({name}) => name === 'coverage')?.constraints.required).toBe(false)
    expect(fields.map(({name}) => name)).not.toContain('bases')
  })
})

describe('CSV', () => {
  const written = (title: string): string =>
    toText(parseCsv(toCsv(['title'], [{title}]))[0]?.['title'] ?? '')

  it.each(['=1+1', '+7 701', '-5 %', '@SUM(A1)', "'quoted'", ' =A1', '＝1', '\t=x', 'a "b", c; d'])(
    'keeps %j, and no spreadsheet calculates it',
    (text) => {
      expect(written(text)).toBe(text)
      expect(harmless(text)).not.toMatch(/^\s*[=+\-@＝]/)
    }
  )

  it('leaves other texts alone', () => {
    expect(harmless('Law No. 94-V')).toBe('Law No. 94-V')
  })

  it('begins with a byte order mark and ends lines as RFC 4180 says', () => {
    expect(toCsv(['title'], [{title: 'Закон'}])).toBe('\uFEFFtitle\r\nЗакон\r\n')
  })
})

describe('the file of a filtered list', () => {
  const text = files.get('/data/measures.js') ?? ''
  const script = JSON.parse(text.slice(text.indexOf('=', text.indexOf(']')) + 1)) as TableScript
  const wanted = [atlas.measures[3], atlas.measures[1]].flatMap((one) => one?.address ?? [])

  it('has the rows that are shown, in their order and as the whole file has them', () => {
    const whole = new Map(read('measures').map((row) => [row['address'], row]))
    expect(parseCsv(fileOfRows(script, 'csv', wanted))).toEqual(
      wanted.map((address) => whole.get(address))
    )
    const objects = JSON.parse(fileOfRows(script, 'json', wanted)) as readonly {address: string}[]
    expect(objects.map(({address}) => address)).toEqual(wanted)
  })

  it('has the references of the rows that are shown', () => {
    expect(fileOfRows(script, 'bib', wanted).match(/^@/gm)).toHaveLength(wanted.length)
    expect(fileOfRows(script, 'ris', wanted).match(/^TY {2}- /gm)).toHaveLength(wanted.length)
    const all = atlas.measures.map(({address}) => address)
    expect(fileOfRows(script, 'bib', all)).toBe(files.get('/data/measures.bib'))
    expect(fileOfRows(script, 'ris', all)).toBe(files.get('/data/measures.ris'))
  })
})

describe('twins of pages', () => {
  it('hold the record of the page and the words of its parts', () => {
    for (const page of atlas.texts) {
      const twin = twinOf(page, atlas)
      expect(twin).toMatchObject(JSON.parse(JSON.stringify(page)) as object)
      const text = twin['text'] as Readonly<Record<string, string>>
      for (const {id} of page.paragraphs) expect(text[id], `${page.address}#${id}`).toBeTruthy()
    }
  })

  it('agree with the rows of their tables', () => {
    for (const row of json<readonly Readonly<Record<string, unknown>>[]>('measures')) {
      const page = atlas.at(String(row['address']))
      const twin = page && twinOf(page, atlas)
      for (const name of ['version', 'class', 'coverage', 'title'])
        expect(twin?.[name]).toEqual(row[name])
    }
  })
})
