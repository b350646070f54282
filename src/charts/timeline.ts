/**
 * From when the sources date the instruments of some measures, when they were amended, ended and
 * were reported: one line of years for all of them, a drawing for each pillar.
 */
import {entriesOf, type Measure, timeframesOf} from '../kinds/measure/index.ts'
import {spelledDate, yearOf} from '../site/dates.ts'
import {pillarsOf} from '../site/measures.ts'
import {counted} from '../site/names.ts'
import {axisOf, describeTrack, trackOf, type Axis, type Mark} from './track.ts'
import {datedEntries, type DatedEntry} from '../atlas/instruments.ts'
import type {Entry} from '../kinds/kind.ts'
import {intervalText} from '../model/intervals.ts'
import type {Cell, Drawing, Key, Picture} from './picture.ts'
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

export interface TimelineOptions {
  /** Whose measures: `Kazakhstan`. */
  readonly of: string
  readonly file: string
  /** All measures the axis is made for, where the picture shows a part of them. */
  readonly whole?: readonly Measure[]
  /** The last day that the sources cover, if they say it. */
  readonly knownUntil?: string | undefined
  /** The instruments of each measure, by its address; without them, as the measures alone date them. */
  readonly entries?: ReadonlyMap<string, readonly DatedEntry[]>
  /** What a measure is called, with what tells it from others; without it, as its sub-pillar. */
  readonly nameOf?: (measure: Measure) => string
}

/** The timeline of some measures; those without any date are in it too. */
export function timelinePicture(
  measures: readonly Measure[],
  {
    of,
    file,
    whole = measures,
    knownUntil,
    entries: all = datedEntries(measures, []),
    nameOf = ({subPillar}) => subPillar.printed
  }: TimelineOptions
): Picture {
  const last = lastDate(whole, knownUntil)
  const axis = timelineAxis(whole, knownUntil)
  const entriesBy = ({address}: Measure): readonly DatedEntry[] => all.get(address) ?? []
  const entries = measures.flatMap(entriesBy)
  const dated = entries.filter(({timeframe}) => timeframe?.kind === 'events').length
  return {
    id: 'timeline',
    title: `Timeline of instruments: ${of}`,
    description: [
      `${counted(entries.length, 'entry', 'entries')} of ${counted(measures.length, 'measure')}, ${dated} with dates.`,
      'A bar that reaches the right edge has no end date in the source.',
      knownUntil === undefined
        ? last === undefined
          ? ''
          : `The sources do not say when they were saved; the latest date in them is ${spelledDate(last)}.`
        : `As of ${spelledDate(knownUntil)}, when the sources were saved or published.`
    ]
      .filter((part) => part !== '')
      .join(' '),
    drawings: pillarsOf(measures).flatMap(({id, name, measures: own}) =>
      parts(own).map((part, index) =>
        drawingOf(
          id,
          name,
          part,
          index,
          (measure, y) => measureRow(measure, nameOf(measure), y, entriesBy(measure), axis),
          axis
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
        entriesBy(measure).map((entry) => rowOf([nameOf(measure), measure.address], entry, axis))
      )
    },
    file
  }
}

/** The line of years that the timeframes of some measures share; nothing where none has a date. */
export function timelineAxis(measures: readonly Measure[], knownUntil?: string): Axis | undefined {
  return axisOf(
    measures.flatMap(timeframesOf),
    knownUntil === undefined ? undefined : yearOf(knownUntil)
  )
}

function lastDate(
  measures: readonly Measure[],
  knownUntil: string | undefined
): string | undefined {
  const dates = measures
    .flatMap(timeframesOf)
    .flatMap((timeframe) =>
      timeframe.kind === 'events' ? timeframe.events.map(({date}) => date) : []
    )
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
  id: string,
  name: string,
  measures: readonly Measure[],
  part: number,
  row: (measure: Measure, top: number) => Shape,
  axis: Axis | undefined
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
  const data = {'data-interval': intervalText(interval) ?? '', 'data-instrument': identity}
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
