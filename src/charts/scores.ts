/**
 * The score sheet of a report as a picture: a column of boxes for each question,
 * a box for each point it can give, filled from below.
 */
import type {Indicator} from '../kinds/indicator/index.ts'
import {type Report, reportName, scaleNotes} from '../kinds/report/index.ts'
import type {Atlas} from '../atlas/atlas.ts'
import {counted, headlineOf} from '../site/names.ts'
import {sheetOf, type SheetSection} from '../site/reports.ts'
import type {Cell, Drawing, Picture} from './picture.ts'
import {box, em, link, type Shape, shortened, words} from '../site/shapes.ts'

/** Width of a column: wide enough to be hit with a thumb. */
const step = 1.9
const boxHeight = 0.85
const boxStep = 1.1
/** Two lines above the columns, one below. */
const head = 3
const foot = 1.6
/** More columns than these do not fit a narrow window; a section goes on in another drawing. */
const mostColumns = 10
/** More points than these are not boxes to count but a bar. */
const mostBoxes = 10

/** The score sheet of a report. */
export function scoresPicture(report: Report, atlas: Atlas): Picture {
  const sections = sheetOf(report, atlas)
  const indicators = sections.flatMap((section) => section.indicators)
  const tallest = Math.min(
    mostBoxes,
    Math.max(1, ...indicators.map(({score}) => score?.outOf ?? 1))
  )
  const {score} = report
  return {
    id: 'score-sheet',
    title: `Scores: ${reportName(report)}`,
    description: [
      `${counted(indicators.length, 'question')} in ${counted(sections.length, 'section')}, each with its points out of the maximum`,
      score && `${inWords(score)} in all`,
      scaleNotes[report.scale]
    ]
      .filter((part) => part !== undefined)
      .join('; '),
    drawings: sections.flatMap((section) => drawingsOf(section, tallest)),
    keys: [
      {
        shapes: [box('on', {x: '0', y: 0.1, width: '1em', height: boxHeight})],
        meaning: 'a point given'
      },
      {
        shapes: [box('off', {x: '0', y: 0.1, width: '1em', height: boxHeight})],
        meaning: 'a point not given'
      }
    ],
    table: {
      columns: [
        {name: 'Code'},
        {name: 'Indicator'},
        {name: 'Points', numeric: true},
        {name: 'Maximum', numeric: true}
      ],
      rows: indicators.map((indicator): Cell[] => [
        {text: indicator.code},
        {text: headlineOf(indicator), address: indicator.address},
        {text: indicator.score === undefined ? 'no score' : String(indicator.score.points)},
        {text: indicator.score === undefined ? '' : String(indicator.score.outOf)}
      ])
    },
    file: `/pictures${report.address.slice(0, -1)}/scores.svg`
  }
}

function drawingsOf(section: SheetSection, tallest: number): Drawing[] {
  const {letter, name, indicators} = section
  const sum = section.printed ?? section.sum
  const parts = Array.from({length: Math.ceil(indicators.length / mostColumns)}, (_, part) =>
    indicators.slice(part * mostColumns, (part + 1) * mostColumns)
  )
  return parts.map((columns, part) => {
    const width = Math.max(columns.length * step, 11)
    const base = head + tallest * boxStep
    const heading = `${letter} ${name}${part === 0 ? '' : ', continued'}`
    return {
      id: `score-sheet-${letter.toLowerCase()}${part === 0 ? '' : part + 1}`,
      title: sum === undefined ? heading : `${heading}: ${inWords(sum)}`,
      description: columns.map(nameOf).join('; '),
      width,
      height: base + foot,
      shapes: [
        words(sum === undefined ? letter : `${letter}  ${inWords(sum)}`, {y: 1, kind: 'strong'}),
        words(shortened(name, Math.floor(width / 0.53)), {y: 2.3, kind: 'quiet'}),
        ...columns.map((indicator, index) => columnOf(indicator, index * step, base))
      ]
    }
  })
}

function columnOf(indicator: Indicator, x: number, base: number): Shape {
  return link(indicator.address, nameOf(indicator), [
    box('hit', {x: em(x), y: head, width: em(step), height: base + foot - head}),
    ...pointsOf(indicator, em(x + 0.1), base),
    words(indicator.code, {x: em(x + 0.8), y: base + 1.2, anchor: 'middle'})
  ])
}

function pointsOf({score}: Indicator, x: string, base: number): Shape[] {
  if (score === undefined) return [words('?', {x, y: base})]
  const {points, outOf} = score
  const width = '1.4em'
  if (outOf <= mostBoxes) {
    return Array.from({length: outOf}, (_, index) =>
      box(index < points ? 'on' : 'off', {
        x,
        y: base - index * boxStep - boxHeight,
        width,
        height: boxHeight
      })
    )
  }
  const whole = mostBoxes * boxStep
  const filled = whole * Math.min(1, points / outOf)
  return [
    box('off', {x, y: base - whole, width, height: whole}),
    box('on', {x, y: base - filled, width, height: filled})
  ]
}

function nameOf(indicator: Indicator): string {
  const {code, score} = indicator
  return `${code} ${headlineOf(indicator)}: ${score === undefined ? 'no score' : inWords(score)}`
}

function inWords({points, outOf}: {readonly points: number; readonly outOf: number}): string {
  return `${points} of ${outOf}`
}
