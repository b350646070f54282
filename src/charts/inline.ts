/** Drawings within a page, where the stylesheet colours them. */
import type {Drawing, Key} from './picture.ts'
import {em} from './shapes.ts'
import {print, shape, type Resolve, type Shape} from './svg.ts'

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
