/** Reads drawings back: what a reader would count. */
import {datedEntries} from '../../src/atlas/instruments.ts'
import type {Drawing, Picture} from '../../src/charts/picture.ts'
import type {Subject} from '../../src/charts/subject.ts'
import type {Measure} from '../../src/kinds/measure/index.ts'
import type {Shape} from '../../src/site/shapes.ts'

/** Measures of Kazakhstan, as they alone date themselves. */
export function subject(...measures: readonly Measure[]): Subject {
  const entries = datedEntries(measures, [])
  return {
    name: 'Kazakhstan',
    slug: 'kz',
    measures,
    knownUntil: undefined,
    entriesOf: ({address}) => entries.get(address) ?? [],
    nameOf: ({subPillar}) => subPillar.printed
  }
}

/** All shapes of a drawing, those within others too. */
export function shapesIn(shapes: readonly (Shape | string)[]): Shape[] {
  return shapes.flatMap((one) => (typeof one === 'string' ? [] : [one, ...shapesIn(one.children)]))
}

export function allShapes({drawings}: Pick<Picture, 'drawings'>): Shape[] {
  return drawings.flatMap(({shapes}: Drawing) => shapesIn(shapes))
}

/** The links of a picture, in order. */
export function linksIn(picture: Picture): Shape[] {
  return allShapes(picture).filter(({name}) => name === 'a')
}

export function withClass(shapes: readonly Shape[], wanted: string): Shape[] {
  return shapes.filter(({attributes}) => String(attributes['class']).split(' ').includes(wanted))
}

/** The text of a shape and the shapes within it, without the names of links. */
export function textOf({children}: Shape): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return child
      return child.name === 'title' ? '' : textOf(child)
    })
    .join('')
}

/** The name that is heard instead of a link’s shapes. */
export function nameOf({children}: Shape): string {
  const title = children.find((child) => typeof child !== 'string' && child.name === 'title')
  return title === undefined || typeof title === 'string' ? '' : title.children.join('')
}

/** `12.5%` → 12.5. */
export function share(shape: Shape, attribute: string): number {
  return Number(String(shape.attributes[attribute]).replace(/(%|em)$/, ''))
}
