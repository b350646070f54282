/**
 * From when the sources date the instruments of some measures, when they were amended, ended and
 * were reported: one line of years for all of them, a drawing for each pillar.
 */
import {entriesOf, type Measure, timeframesOf} from '../kinds/measure/index.ts'
import {spelledDate} from '../site/dates.ts'
import {pillarsOf, type Pillar} from '../site/measures.ts'
import {counted} from '../site/names.ts'
import {axisOf, describeTrack, trackOf, type Axis, type Mark} from './track.ts'
import type {DatedEntry} from '../atlas/instruments.ts'
import type {Entry} from '../kinds/kind.ts'
import {intervalText} from '../model/interval-text.ts'
import {eventsOf} from '../model/timeframes.ts'
import {pagesOf, type ListPage} from '../site/page-type.ts'
import type {Cell, Drawing, Key, Picture} from './picture.ts'
import {measurePicturesAddress, type Subject} from './subject.ts'
import {
  box,
  em,
  line,
  link,
  longWords,
  percent,
  place,
  shape,
  type Shape,
  words
} from '../site/shapes.ts'

/** Height of the name of a pillar and the years above a drawing, of a headline, a title and a line of time. */
const height = {pillar: 1.8, years: 1.9, headline: 1.7, title: 1.35, time: 1.25, gap: 0.7} as const
/** Letters that fit a wide window. */
const wide = 84
/** A drawing higher than this would not fit a printed page. */
const highest = 64

/** The timeline of some measures, or of a part of them on the same axis; those without any date are in it too. */
export function timelinePicture(subject: Subject, measures = subject.measures): Picture {
  const {name, knownUntil, entriesOf, nameOf} = subject
  const last = lastDate(subject)
  const axis = timelineAxis(subject)
  const entries = measures.flatMap(entriesOf)
  const dated = entries.filter(({timeframe}) => timeframe?.kind === 'events').length
  return {
    id: 'timeline',
    title: `Timeline of instruments: ${name}`,
    description: [
      `${counted(entries.length, 'entry', 'entries')} for ${counted(measures.length, 'measure')}, ${dated} with dates.`,
      'A bar that reaches the right edge has no end date in the source.',
      knownUntil === undefined
        ? last === undefined
          ? ''
          : `The sources do not say when they were saved; the latest date in them is ${spelledDate(last)}.`
        : `As of ${spelledDate(knownUntil)}, when the sources were saved or published.`
    ]
      .filter((part) => part !== '')
      .join(' '),
    drawings: pillarsOf(measures).flatMap((pillar) =>
      parts(pillar.measures).map((part, index) =>
        drawingOf({...pillar, measures: part}, index, axis, (measure, y) =>
          measureRow(measure, nameOf(measure), y, entriesOf(measure), axis)
        )
      )
    ),
    keys,
    table: {
      columns: [
        {name: 'Instrument or heading'},
        {name: 'Measure'},
        {name: 'Dates as printed'},
        {name: 'Read as'}
      ],
      rows: measures.flatMap((measure) =>
        entriesOf(measure).map((entry) => rowOf([nameOf(measure), measure.address], entry, axis))
      )
    },
    file: `${measurePicturesAddress(subject)}timeline.svg`
  }
}

/** More measures than these are no picture any more: it goes on, on the same axis, on another page. */
const longest = 100

export function timelinePages({measures}: Subject): readonly ListPage<Measure>[] {
  return pagesOf(measures, longest)
}

/** The line of years that the timeframes of some measures share; nothing where none has a date. */
export function timelineAxis({measures, knownUntil}: Subject): Axis | undefined {
  return axisOf(eventsOf(measures.flatMap(timeframesOf)), knownUntil)
}

function lastDate({measures, knownUntil}: Subject): string | undefined {
  const dates = eventsOf(measures.flatMap(timeframesOf)).map(({date}) => date)
  return [...dates, ...(knownUntil === undefined ? [] : [knownUntil])].toSorted().at(-1)
}

function rowOf(
  [name, address]: readonly [string, string],
  {title, timeframe, end}: DatedEntry,
  axis: Axis | undefined
): Cell[] {
  const track = axis && trackOf(timeframe, axis)
  return [
    {text: title},
    {text: name, address},
    {text: timeframe?.printed ?? ''},
    {
      text: [
        track === undefined ? 'no date' : describeTrack(track),
        ...(end === undefined ? [] : [`ended: “${end.context}”`])
      ].join('; ')
    }
  ]
}

/** Cuts the measures of a pillar into drawings that a printed page has room for. */
function parts(measures: readonly Measure[]): Measure[][] {
  const found: Measure[][] = []
  let used = Infinity
  for (const measure of measures) {
    const next = heightOf(measure)
    if (used + next > highest) {
      found.push([])
      used = height.pillar + height.years
    }
    found.at(-1)?.push(measure)
    used += next
  }
  return found
}

function heightOf(measure: Measure): number {
  return entriesOf(measure).reduce(
    (sum, entry) => sum + entryHeight(entry),
    height.headline + height.gap
  )
}

function entryHeight({timeframe}: Entry): number {
  return height.title + (timeframe?.kind === 'events' ? height.time : 0)
}

function drawingOf(
  {id, name, measures}: Pillar,
  part: number,
  axis: Axis | undefined,
  row: (measure: Measure, top: number) => Shape
): Drawing {
  const rows: Shape[] = []
  let y: number = height.pillar + height.years + height.gap / 2
  for (const measure of measures) {
    rows.push(row(measure, y))
    y += heightOf(measure)
  }
  const title = `${name}${part === 0 ? '' : ', continued'}`
  return {
    id: `timeline-${id}${part === 0 ? '' : `-${part + 1}`}`,
    title,
    description: `${counted(measures.length, 'measure')} with ${counted(measures.flatMap(entriesOf).length, 'entry', 'entries')}.`,
    height: y,
    shapes: [
      longWords(title, {y: 1, kind: 'headline'}),
      ...(axis === undefined ? [] : yearsOf(axis, y)),
      ...rows
    ]
  }
}

function yearsOf({ticks}: Axis, bottom: number): Shape[] {
  const top = height.pillar + height.years
  return ticks.flatMap(({year, at}) => [
    line('tick', [percent(at), top - 0.6], [percent(at), bottom]),
    words(String(year), {x: percent(at), y: top - 1, kind: 'quiet', anchor: anchorAt(at)})
  ])
}

/** The letters of the first and the last year stay within the drawing. */
function anchorAt(at: number): 'middle' | 'end' | undefined {
  return at > 93 ? 'end' : at < 4 ? undefined : 'middle'
}

function measureRow(
  measure: Measure,
  name: string,
  top: number,
  entries: readonly DatedEntry[],
  axis: Axis | undefined
): Shape {
  const shapes: Shape[] = [
    box('hit', {x: '0', y: top, width: '100%', height: heightOf(measure) - height.gap}),
    longWords(name, {y: top + 1.1, kind: 'strong'}, wide)
  ]
  let y = top + height.headline
  for (const entry of entries) {
    shapes.push(...entryRow(entry, y, axis))
    y += entryHeight(entry)
  }
  return link(measure.address, labelOf(name, measure), shapes)
}

function entryRow(
  {title, timeframe, identity, interval}: DatedEntry,
  y: number,
  axis: Axis | undefined
): Shape[] {
  const data = {'data-interval': intervalText(interval), 'data-instrument': identity}
  const track = axis && trackOf(timeframe, axis)
  if (track === undefined) {
    return [shape('g', data, longWords(`No date: ${title}`, {y: y + 0.9, kind: 'quiet'}, wide))]
  }
  const middle = y + height.title + 0.35
  const {bar, events} = track
  return [
    longWords(title, {y: y + 0.9, kind: 'quiet'}, wide),
    shape(
      'g',
      data,
      line('base', ['0', middle], ['100%', middle]),
      ...(bar === undefined
        ? []
        : [line('bar', [percent(bar.from), middle], [percent(bar.to), middle])]),
      ...events.map(({mark, at}) => place({x: percent(at), y: middle}, [markShape(mark)]))
    )
  ]
}

/** A disc begins, a ring changes, a square ends, a diamond reports: the shapes of each measure’s own page. */
function markShape(mark: Mark): Shape {
  switch (mark) {
    case 'start':
      return shape('circle', {class: `mark ${mark}`, r: em(0.4)})
    case 'change':
      return shape('circle', {class: `mark ${mark}`, r: em(0.33)})
    case 'end':
      return square(mark, 0)
    case 'report':
      return square(mark, 45)
  }
}

function square(mark: Mark, turned: number): Shape {
  const transform = turned === 0 ? undefined : `rotate(${turned})`
  const [from, side] = [em(-0.32), em(0.64)]
  return shape('rect', {
    class: `mark ${mark}`,
    x: from,
    y: from,
    width: side,
    height: side,
    transform
  })
}

const meanings: Record<Mark, string> = {
  start: 'start date or entry into force',
  change: 'amended',
  end: 'ended',
  report: 'reported'
}

const keys: readonly Key[] = (Object.keys(meanings) as Mark[]).map((mark) => ({
  shapes: [place({x: '50%', y: 0.5}, [markShape(mark)])],
  meaning: meanings[mark]
}))

function labelOf(name: string, {bases}: Measure): string {
  const [first, ...others] = bases
  if (first === undefined) return name
  return `${name}: ${first.title}${others.length === 0 ? '' : ` and ${others.length} more`}`
}
