/** Drawings within a page, where the stylesheet colours them. */
import type {Drawing, Key} from './picture.ts'
import {em} from './shapes.ts'
import {print, shape, type Resolve} from './svg.ts'

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
    ...shapes
  )
  return print(svg, resolve)
}

/** What a shape stands for, as a small drawing beside its meaning. */
export function keySvg({shapes}: Key): string {
  return print(shape('svg', {class: 'key', 'aria-hidden': 'true'}, ...shapes), () => undefined)
}
