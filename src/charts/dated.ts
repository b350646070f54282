/** How many instruments the sources date by the end of each year, as a picture. */
import {countOn, type Instrument} from '../model/intervals.ts'
import {lastDay} from '../model/days.ts'
import type {Timeframe} from '../model/fields.ts'
import {eventsOf} from '../model/timeframes.ts'
import {timeframesOf} from '../kinds/measure/index.ts'
import {yearOf} from '../site/dates.ts'
import type {Picture} from './picture.ts'
import {measurePicturesAddress, type Subject} from './subject.ts'
import {box, line, percent, type Shape, words} from '../site/shapes.ts'

/** One year, or the last of a step of years. */
interface YearCount {
  readonly year: number
  readonly dated: number
  /** Those that had ended by then. */
  readonly ended: number
}

/** More years than these are taken in steps. */
const mostYears = 60
const top = 1.6
const tall = 6
const steps = [1, 2, 5, 10, 20, 50, 100, 200]

/** Counts of instruments by year; nothing where no instrument has a date. */
export function datedPicture(subject: Subject): Picture | undefined {
  const {name, measures, entriesOf} = subject
  const counts = countsOf(measures.flatMap(timeframesOf), measures.flatMap(entriesOf))
  const [first, last] = [counts[0], counts.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const most = Math.max(1, ...counts.map(({dated}) => dated))
  const peak = counts.find(({dated}) => dated === most) ?? last
  const description = `From ${first.dated} at the end of ${first.year} to ${last.dated} at the end of ${last.year}; the peak is ${peak.dated}, first reached in ${peak.year}. An instrument counts once, however many measures cite it, from the date its source gives until the end date, if any. The sources do not say whether it is in force.`
  return {
    id: 'dated',
    isInferred: true,
    title: `Instruments dated by the end of each year: ${name}`,
    description,
    drawings: [
      {
        id: 'dated-years',
        title: 'Instruments dated by year',
        description,
        height: top + tall + 1.6,
        shapes: shapesOf(counts, most)
      }
    ],
    keys: [],
    table: {
      columns: [{name: 'Year'}, {name: 'Dated', numeric: true}, {name: 'Ended', numeric: true}],
      rows: counts.map(({year, dated, ended}) => [
        {text: String(year)},
        {text: String(dated)},
        {text: String(ended)}
      ])
    },
    file: `${measurePicturesAddress(subject)}dated.svg`
  }
}

/** How many instruments are dated by the end of each year that their timeframes name. */
export function countsOf(
  timeframes: readonly Timeframe[],
  instruments: readonly Instrument[]
): readonly YearCount[] {
  const events = eventsOf(timeframes)
  const [earliest, latest] = [events[0], events.at(-1)]
  if (earliest === undefined || latest === undefined) return []
  const [first, last] = [yearOf(earliest.date), yearOf(latest.date)]
  const step = steps.find((size) => (last - first) / size < mostYears) ?? 200
  const counts: YearCount[] = []
  for (let year = first; year <= last; year += step) {
    // The last year that is named is counted as far as it is named.
    const known = year < last ? undefined : String(last)
    const all = instruments.map((one) => ({...one, known: known ?? one.known}))
    const {dated, ended} = countOn(all, lastDay(String(year).padStart(4, '0')))
    counts.push({year, dated, ended})
  }
  return counts
}

/** Years that find room side by side in the narrowest window, the last of them shifted to the left. */
const mostLabels = 5

function shapesOf(counts: readonly YearCount[], most: number): Shape[] {
  const step = 100 / counts.length
  const every = Math.ceil(counts.length / mostLabels)
  return [
    line('tick', ['0', top + tall], ['100%', top + tall]),
    ...counts.flatMap(({year, dated}, index) => {
      const x = percent(index * step)
      const high = (dated / most) * tall
      return [
        box('on', {x, y: top + tall - high, width: percent(step * 0.8), height: high}),
        ...(dated === most && counts.findIndex((one) => one.dated === most) === index
          ? [words(String(most), {x, y: top - 0.5, kind: 'strong'})]
          : []),
        ...(index % every === 0 ? [yearUnder(year, index * step, step * 0.8)] : [])
      ]
    })
  ]
}

/** The year under a bar; near the end of the line it stands to the left, so that none is cut. */
function yearUnder(year: number, from: number, width: number): Shape {
  const place = {y: top + tall + 1.2, kind: 'quiet'} as const
  return from > 85
    ? words(String(year), {...place, x: percent(from + width), anchor: 'end'})
    : words(String(year), {...place, x: percent(from)})
}
