/**
 * A picture: drawings made from the records, and the numbers it shows as a table.
 *
 * A picture is a few drawings rather than one: each stays whole where a page of
 * print or a narrow window ends. Lengths are in `em`, so that a drawing grows
 * with its text, and in per cent of the width it is given, so that it fills the
 * place there is without its letters shrinking.
 */
import {em, print, type Resolve, type Shape, shape} from '../site/shapes.ts'

export interface Drawing {
  /** Unique on the page. */
  readonly id: string
  readonly title: string
  readonly description: string
  /** A class of its own, where the stylesheet has something to say. */
  readonly kind?: 'matrix'
  /** In em; without it the drawing takes the width there is. */
  readonly width?: number
  /** In em. */
  readonly height: number
  /** Links have root-relative addresses. */
  readonly shapes: readonly Shape[]
}

export interface Cell {
  readonly text: string
  readonly address?: string
}

export interface Column {
  readonly name: string
  readonly numeric?: boolean
}

export interface Table {
  readonly columns: readonly Column[]
  /** The first cell names its row. */
  readonly rows: readonly (readonly Cell[])[]
}

/** What a shape stands for. */
export interface Key {
  readonly shapes: readonly Shape[]
  readonly meaning: string
}

export interface Picture {
  /** An anchor of the page, and the beginning of those of its drawings. */
  readonly id: string
  readonly title: string
  readonly description: string
  readonly drawings: readonly Drawing[]
  /** Drawings that are half as wide as a page stand in columns where there is room. */
  readonly columns?: boolean
  readonly keys: readonly Key[]
  readonly table: Table
  /** Address of the picture as a file. */
  readonly file: string
}

/** A drawing as part of a page. It is a group with a name: an image would hide its links. */
export function inlineSvg(drawing: Drawing, resolve: Resolve): string {
  const {id, kind, title, description, width, height, shapes} = drawing
  const [titleId, descriptionId] = [`${id}-title`, `${id}-desc`]
  const svg = shape(
    'svg',
    {
      class: kind,
      role: 'group',
      'aria-labelledby': titleId,
      'aria-describedby': descriptionId,
      width: width === undefined ? '100%' : em(width),
      height: em(height)
    },
    shape('title', {id: titleId}, title),
    shape('desc', {id: descriptionId}, description),
    ...linksAlone(shapes)
  )
  return print(svg, resolve)
}

/**
 * The shapes of a drawing, of which only links are heard, by their names: years, codes and cut
 * titles would be so many loose words behind the description, which says it all.
 */
function linksAlone(shapes: readonly Shape[]): readonly Shape[] {
  const heard: Shape[] = []
  let seen: Shape[] = []
  for (const one of shapes) {
    if (one.name !== 'a') {
      seen.push(one)
      continue
    }
    const [name, ...rest] = one.children
    heard.push(...unheard(seen), {...one, children: [...(name ? [name] : []), ...unheard(rest)]})
    seen = []
  }
  return [...heard, ...unheard(seen)]
}

function unheard(shapes: Shape['children']): Shape[] {
  return shapes.length === 0 ? [] : [shape('g', {'aria-hidden': 'true'}, ...shapes)]
}

/** What a shape stands for, as a small drawing beside its meaning. */
export function keySvg({shapes}: Key): string {
  return print(shape('svg', {class: 'key', 'aria-hidden': 'true'}, ...shapes), () => undefined)
}
