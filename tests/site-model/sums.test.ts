/** What the sources date on or before a day has one sum, wherever it is shown, for the first texts and for the invented countries. */
import {mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, describe, expect, test} from 'vitest'
import {contentFiles, writeFolder} from '../../scripts/content/folder.ts'
import {convertFolder} from '../../scripts/content/run.ts'
import {datedPicture} from '../../src/charts/dated.ts'
import {subjectsOf} from '../../src/charts/subject.ts'
import {timelinePicture} from '../../src/charts/timeline.ts'
import type {Atlas} from '../../src/atlas/atlas.ts'
import {loadAtlas} from '../../src/atlas/load.ts'
import {countryPageAddress} from '../../src/atlas/lists.ts'
import {emptyLock} from '../../src/atlas/lock.ts'
import {countryPage} from '../../src/countries/country.ts'
import {tablesIn} from '../../src/data/tables.ts'
import {rowOf} from '../../src/kinds/measure/table.ts'
import {timeframeEventSchema, type Timeframe} from '../../src/model/fields.ts'
import {firstDay, lastDay} from '../../src/model/days.ts'
import {readInstruments, readInterval} from '../../src/model/interval-text.ts'
import {countOn, intervalOf, type Instrument, type Interval} from '../../src/model/intervals.ts'

const fixtures = fileURLToPath(new URL('../fixtures/countries/', import.meta.url))
const temporary = mkdtempSync(path.join(tmpdir(), 'sums-'))
afterAll(() => {
  rmSync(temporary, {recursive: true})
})

/** The texts of an invented country as an atlas of their own. */
async function atlasOf(code: string): Promise<Atlas> {
  const {conversion} = await convertFolder(path.join(fixtures, code, 'seeds'), {
    lock: emptyLock,
    date: '2026-01-01'
  })
  const folder = path.join(temporary, code)
  await writeFolder(folder, contentFiles(conversion, new Map()).files)
  return loadAtlas({folder})
}

const first = loadAtlas({folder: fileURLToPath(new URL('../../content/', import.meta.url))})
const others = await Promise.all(readdirSync(fixtures).sort().map(atlasOf))
const subjects = [first, ...others].flatMap((atlas) =>
  subjectsOf(atlas).map((subject) => ({...subject, atlas}))
)

test('looks at every invented country', () => {
  expect(subjects.length).toBeGreaterThan(others.length)
  expect(subjects.filter(hasYears).length).toBeGreaterThan(others.length)
})

describe.each(subjects)('the sum of each day for $name', ({atlas, ...subject}) => {
  const {measures, entriesOf, slug} = subject
  const listed = measures.flatMap((measure): readonly Instrument[] => {
    const {'data-instruments': instruments = '', 'data-known': known} = rowOf(measure, atlas).data
    return readInstruments(instruments, known === '' ? undefined : known)
  })
  const known = listed[0]?.known
  const drawn = drawnIn(JSON.stringify(timelinePicture(subject)), known)
  const recorded = measures.flatMap(entriesOf)
  const exported = exportedFrom(atlas, new Set(measures.map(({address}) => address)), known)

  test.each(['1999-12-31', '2013-05-31', '2018-02-15', '2020-12-31', '2023-12-31', '2026-11-28'])(
    'is one in list, timeline, record and tables of data: %s',
    (day) => {
      const sums = [listed, drawn, recorded, exported].map((instruments) =>
        countOn(instruments, day)
      )
      expect(sums).toEqual(Array.from(sums, () => sums[0]))
    }
  )

  // Texts that date nothing have no chart.
  test.skipIf(!hasYears(subject))(
    'is one in the chart of years, at the end of each, and on the page of the country',
    () => {
      const rows = datedPicture(subject)?.table.rows ?? []
      expect(countryPage.view(atlas, countryPageAddress(slug)).timeline?.table.rows).toEqual(rows)
      // The last year is counted as far as a source names it.
      for (const [year, dated, ended] of rows.slice(0, -1)) {
        const {dated: wanted, ended: over} = countOn(listed, `${year?.text ?? ''}-12-31`)
        expect([year?.text, dated?.text, ended?.text]).toEqual([
          year?.text,
          String(wanted),
          String(over)
        ])
      }
    }
  )

  test('dates nothing after the last date that a source names', () => {
    expect(countOn(listed, '2090-01-01').dated).toBe(0)
  })
})

function hasYears(subject: Parameters<typeof datedPicture>[0]): boolean {
  return (datedPicture(subject)?.table.rows.length ?? 0) > 0
}

/** What somebody counts with the tables of data and the file of each law, which says what repealed it. */
function exportedFrom(
  atlas: Atlas,
  pages: ReadonlySet<string>,
  known: string | undefined
): Instrument[] {
  const rowsOf = (name: string): readonly Readonly<Record<string, unknown>>[] =>
    tablesIn(atlas).find((table) => table.name === name)?.rows as never
  const lawAt = new Map(
    rowsOf('mentions').map(({page, anchor, law}) => [`${String(page)}#${String(anchor)}`, law])
  )
  const rows = rowsOf('instruments').filter(({measure}) => pages.has(String(measure)))
  return rows.map(({measure, position, ...dates}) => {
    const place = `${String(measure)}#basis-${String(position)}`
    const law = atlas.laws.find(({address}) => address === lawAt.get(place))
    const events = timeframeEventSchema.options.flatMap(
      ({
        shape: {
          kind: {value: kind}
        }
      }) => (dates[kind] as readonly string[]).map((date) => ({kind, date}))
    )
    const interval = intervalOf({kind: 'events', events} as Timeframe)
    const end = law?.events.find(({kind}) => kind === 'repealed' || kind === 'replaced')
    return {
      identity: law?.address ?? place,
      known,
      interval: end === undefined ? interval : endedOn(interval, end.date ?? known)
    }
  })
}

function endedOn(interval: Interval | undefined, date: string | undefined): Interval | undefined {
  if (interval?.kind !== 'dated' || date === undefined) return interval
  const isEarlier = interval.until === undefined || lastDay(date) < lastDay(interval.until)
  return isEarlier && lastDay(date) >= firstDay(interval.from)
    ? {...interval, until: date}
    : interval
}

/** The instruments that a script reads from a drawing. */
function drawnIn(picture: string, known: string | undefined): Instrument[] {
  return [
    ...picture.matchAll(/"data-interval":"(?<interval>[^"]*)","data-instrument":"(?<id>[^"]*)"/gu)
  ].map(({groups}) => ({
    identity: groups?.['id'] ?? '',
    interval: readInterval(groups?.['interval'] ?? ''),
    known
  }))
}
