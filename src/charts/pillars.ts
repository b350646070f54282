/**
 * Measures by pillar and sub-pillar as a picture: a box for each measure, or a
 * bar where there are too many to count, and the pillars of the database that
 * have none here.
 */
import {labelOf} from '../model/fields.ts'
import {measureSchema, pillarAddress, subPillarAddress} from '../kinds/measure/index.ts'
import {pillarOrder, pillars as known} from '../model/pillars.ts'
import {pillarsOf, type Heading, type Pillar} from '../site/measures.ts'
import {counted} from '../site/names.ts'
import {compareBy} from '../model/order.ts'
import type {Cell, Drawing, Picture} from './picture.ts'
import {measurePicturesAddress, type Subject} from './subject.ts'
import {box, em, link, longWords, percent, place, type Shape, words} from '../site/shapes.ts'

const head = 2.4
const row = 2.7
/** Longest bar, in per cent of the width: the number stands behind it. */
const longest = 86
/** Widest box. */
const widest = 6
/** More than these nobody counts at a glance. */
const mostBoxes = 20

/** Measures by pillar and sub-pillar. */
export function pillarsPicture(subject: Subject): Picture {
  const {name, measures} = subject
  const used = pillarsOf(measures)
  const empty = known.filter(({id}) => used.every((pillar) => pillar.id !== id))
  const all: Pillar[] = [
    ...used,
    ...empty.map(({id, name}) => ({id, name, spellings: [], measures: [], subPillars: []}))
  ].toSorted(compareBy(({id}) => id, pillarOrder))
  const most = Math.max(1, ...used.flatMap(({subPillars}) => subPillars.map(countOf)))
  return {
    id: 'by-pillar',
    title: `Measures by pillar: ${name}`,
    description: `${counted(measures.length, 'measure')} in ${used.length} of ${all.length} pillars${
      empty.length === 0 ? '' : `; none under ${empty.map(({name}) => name).join(', ')}`
    }`,
    drawings: all.map((pillar) => drawingOf(pillar, most)),
    columns: true,
    keys: [],
    table: {
      columns: [
        {name: labelOf(measureSchema, 'subPillar')},
        {name: labelOf(measureSchema, 'pillar')},
        {name: 'Measures', numeric: true}
      ],
      rows: all.flatMap((pillar): Cell[][] =>
        pillar.subPillars.length === 0
          ? [[{text: '–'}, {text: pillar.name}, {text: '0'}]]
          : pillar.subPillars.map((subPillar) => [
              {text: subPillar.name, address: subPillarAddress(pillar.id, subPillar.id)},
              {text: pillar.name, address: pillarAddress(pillar.id)},
              {text: String(countOf(subPillar))}
            ])
      )
    },
    file: `${measurePicturesAddress(subject)}pillars.svg`
  }
}

function drawingOf(pillar: Pillar, most: number): Drawing {
  const {id, name, subPillars, measures} = pillar
  const count = measures.length === 0 ? 'none' : String(measures.length)
  const title = [
    longWords(name, {y: 1.4, kind: measures.length === 0 ? 'quiet' : 'strong'}),
    words(count, {
      x: '100%',
      y: 1.4,
      anchor: 'end',
      kind: measures.length === 0 ? 'quiet' : 'strong'
    })
  ]
  return {
    id: `by-pillar-${id}`,
    title: `${name}: ${counted(measures.length, 'measure')}`,
    description:
      subPillars.map((one) => `${one.name}: ${countOf(one)}`).join('; ') ||
      'No measures under this pillar.',
    height: measures.length === 0 ? 2 : head + subPillars.length * row,
    shapes: [
      ...(measures.length === 0
        ? title
        : [link(pillarAddress(id), `${name}: ${counted(measures.length, 'measure')}`, title)]),
      ...subPillars.map((subPillar, index) => rowOf(pillar, subPillar, head + index * row, most))
    ]
  }
}

function rowOf({id}: Pillar, subPillar: Heading, y: number, most: number): Shape {
  const count = countOf(subPillar)
  const size = {y: y + 1.4, height: 0.75}
  const unit = most > mostBoxes ? longest / most : Math.min(widest, longest / most)
  const bar =
    most > mostBoxes
      ? [box('on', {...size, x: '0', width: percent(count * unit)})]
      : Array.from({length: count}, (_, index) =>
          box('on', {...size, x: percent(index * unit), width: percent(unit * 0.85)})
        )
  const name = `${subPillar.name}: ${counted(count, 'measure')}`
  return link(subPillarAddress(id, subPillar.id), name, [
    box('hit', {x: '0', y, width: '100%', height: row}),
    longWords(subPillar.name, {y: y + 1}),
    ...bar,
    place({x: percent(count * unit), y}, [
      words(String(count), {x: em(0.4), y: 2.1, kind: 'quiet'})
    ])
  ])
}

function countOf({measures}: Heading): number {
  return measures.length
}
