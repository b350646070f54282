/**
 * Who cites whom within a report, as a matrix: a row for each text that refers
 * to others, a column for each that is referred to, in the order of the report.
 */
import type {Reference} from '../model/fields.ts'
import type {Page} from '../kinds/index.ts'
import type {Indicator} from '../kinds/indicator/index.ts'
import {type Report, reportName} from '../kinds/report/index.ts'
import type {Atlas} from '../atlas/atlas.ts'
import {codeOf, counted, headlineOf, shortName} from '../site/names.ts'
import type {Cell, Drawing, Picture} from './picture.ts'
import {box, em, line, link, type Shape, shortened, words} from '../site/shapes.ts'

/** References from one text to another. */
interface Citing {
  readonly from: Page
  readonly to: Indicator
  readonly references: readonly Reference[]
}

/** Side of a cell: wide enough to be hit with a thumb. */
const side = 1.85
const head = 1.8
/** Room for the names of the rows. The codes stand last: in a narrow window the stylesheet hides the rest. */
const names = 15.5
const longestName = 25

/** The references between the indicators of a report; nothing where there are none. */
export function webPicture(report: Report, atlas: Atlas): Picture | undefined {
  const indicators = atlas.indicatorsOf(report)
  const texts: readonly Page[] = [report, ...indicators]
  const citing = texts.flatMap((from) => citingOf(from, indicators))
  if (citing.length === 0) return undefined
  const rows = texts.filter((text) => text !== report || citing.some(({from}) => from === text))
  const total = sumOf(citing)
  return {
    id: 'who-cites-whom',
    title: `Cross-references: ${reportName(report)}`,
    description: `${counted(total, 'reference')} between the texts of the report: the row refers to the column. ${extremes(citing)}`,
    drawings: [drawingOf(rows, indicators, citing)],
    keys: [],
    table: {
      columns: [{name: 'Text'}, {name: 'refers to'}, {name: 'Times', numeric: true}],
      rows: citing.map(({from, to, references}): Cell[] => [
        {text: nameOf(from), address: passageOf(from, references)},
        {text: nameOf(to), address: to.address},
        {text: String(references.length)}
      ])
    },
    file: `/pictures${report.address.slice(0, -1)}/references.svg`
  }
}

function citingOf(from: Page, indicators: readonly Indicator[]): Citing[] {
  const byTarget = Map.groupBy(from.references, ({to}) => to)
  return indicators.flatMap((to) => {
    const references = byTarget.get(to.address)
    return references === undefined ? [] : [{from, to, references}]
  })
}

function drawingOf(
  rows: readonly Page[],
  columns: readonly Indicator[],
  citing: readonly Citing[]
): Drawing {
  const x = (column: number): number => names + column * side
  const y = (row: number): number => head + row * side
  const [right, bottom] = [x(columns.length), y(rows.length)]
  const grid = [
    ...columns.map((_, index) => line('tick', [em(x(index)), head], [em(x(index)), bottom])),
    ...rows.map((_, index) => line('tick', [em(names), y(index)], [em(right), y(index)])),
    line('tick', [em(right), head], [em(right), bottom]),
    line('tick', [em(names), bottom], [em(right), bottom])
  ]
  const counts = (found: readonly Citing[]): string =>
    found.length === 0 ? '' : String(sumOf(found))
  return {
    id: 'who-cites-whom-matrix',
    kind: 'matrix',
    title: 'References: rows refer to columns',
    description: citing.map(inWords).join('; '),
    width: right + 2.4,
    height: bottom + 2,
    shapes: [
      ...grid,
      ...columns.map(({code}, index) =>
        words(code, {x: em(x(index) + side / 2), y: head - 0.5, anchor: 'middle', kind: 'strong'})
      ),
      ...rows.flatMap((text, index) => rowName(text, y(index) + 1.3)),
      ...citing.map((one) => cellOf(one, x(columns.indexOf(one.to)), y(rows.indexOf(one.from)))),
      ...rows.map((text, index) =>
        words(counts(citing.filter(({from}) => from === text)), {
          x: em(right + 0.6),
          y: y(index) + 1.3,
          kind: 'quiet'
        })
      ),
      ...columns.map((indicator, index) =>
        words(counts(citing.filter(({to}) => to === indicator)), {
          x: em(x(index) + side / 2),
          y: bottom + 1.3,
          anchor: 'middle',
          kind: 'quiet'
        })
      )
    ]
  }
}

function rowName(text: Page, y: number): Shape[] {
  const at = {y, anchor: 'end'} as const
  const code = codeOf(text)
  if (code === undefined) return [words('Report', {...at, x: em(names - 0.5), kind: 'strong'})]
  const label = shortened(headlineOf(text), longestName)
  return [
    words(label, {...at, x: em(names - 2.6), kind: 'quiet more'}),
    words(code, {...at, x: em(names - 0.5), kind: 'strong'})
  ]
}

function cellOf(one: Citing, x: number, y: number): Shape {
  return link(passageOf(one.from, one.references), inWords(one), [
    box('on', {x: em(x), y, width: em(side), height: side}),
    words(String(one.references.length), {
      x: em(x + side / 2),
      y: y + 1.3,
      anchor: 'middle',
      kind: 'inverse'
    })
  ])
}

function passageOf({address}: Page, [first]: readonly Reference[]): string {
  return first === undefined ? address : `${address}#${first.from}`
}

function inWords({from, to, references}: Citing): string {
  return `${nameOf(from)} refers to ${nameOf(to)}, ${references.length === 1 ? 'once' : `${references.length} times`}`
}

function nameOf(page: Page): string {
  return codeOf(page) === undefined ? 'The report’s own text' : shortName(page)
}

/** Which text is referred to most. */
function extremes(citing: readonly Citing[]): string {
  const sums = [...Map.groupBy(citing, ({to}) => to)].map(([to, found]) => ({
    to,
    sum: sumOf(found)
  }))
  const most = Math.max(...sums.map(({sum}) => sum))
  const [first, ...others] = sums.filter(({sum}) => sum === most)
  return first === undefined || others.length > 0
    ? ''
    : `Most referenced: ${nameOf(first.to)}, ${most} times.`
}

function sumOf(citing: readonly Citing[]): number {
  return citing.reduce((sum, {references}) => sum + references.length, 0)
}
