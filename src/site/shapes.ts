/** The shapes that drawings are made of. Their colours are the classes’, in the page and in the file. */

// SVG as text that reads the same as HTML and as XML.
//
// A tree of its own, and not hast: a site has pictures of ten thousand measures,
// and what hast does beyond this costs four fifths of the time.

export interface Shape {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | number | undefined>>
  readonly children: readonly (Shape | string)[]
}

/** Where an address of the site leads; nothing where a drawing cannot have links. */
export type Resolve = (address: string) => string | undefined

/** An element; attributes without a value are left out. */
export function shape(
  name: string,
  attributes: Shape['attributes'],
  ...children: Shape['children']
): Shape {
  return {name, attributes, children}
}

/** An element as text. A link that leads nowhere becomes a group. */
export function print({name, attributes, children}: Shape, resolve: Resolve): string {
  const href = attributes['href']
  if (href === undefined) return element(name, attributes, children, resolve)
  const target = resolve(String(href))
  return target === undefined
    ? element('g', {}, children, resolve)
    : element(name, {...attributes, href: target}, children, resolve)
}

function element(
  name: string,
  attributes: Shape['attributes'],
  children: Shape['children'],
  resolve: Resolve
): string {
  let text = `<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) text += ` ${key}="${escaped(String(value))}"`
  }
  if (children.length === 0) return `${text}/>`
  text += '>'
  for (const child of children) {
    text += typeof child === 'string' ? escaped(child) : print(child, resolve)
  }
  return `${text}</${name}>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;'
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => entities[letter] ?? letter)
}

/** `1.25em`. */
export function em(length: number): string {
  return `${round(length)}em`
}

/** `12.5%`. */
export function percent(share: number): string {
  return `${round(share)}%`
}

/** Two digits after the point: what lies between them nobody can see. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}

interface Box {
  readonly x: string
  readonly y: number
  readonly width: string
  readonly height: number
}

/** A box; `on` is filled, `off` is an outline, `hit` is not seen but can be pressed. */
export function box(kind: 'on' | 'off' | 'hit', {x, y, width, height}: Box): Shape {
  return shape('rect', {class: kind, x, y: em(y), width, height: em(height)})
}

interface Writing {
  readonly x?: string
  /** The line it stands on. */
  readonly y: number
  /** `inverse` stands on a filled box, `more` only where there is room. */
  readonly kind?: 'headline' | 'strong' | 'quiet' | 'quiet more' | 'inverse'
  readonly anchor?: 'middle' | 'end' | undefined
}

/** A line of text. */
export function words(text: string, {x = '0', y, kind, anchor}: Writing): Shape {
  return shape('text', {class: kind, x, y: em(y), 'text-anchor': anchor}, text)
}

/** Letters that fit a narrow window, and half a wide one. */
const room = {narrow: 32, wide: 64}

/**
 * A line of text that may be long. It cannot be broken, so it is cut: early in a
 * narrow window, where the class `more` is not shown and `less` is, or late.
 * Whoever shows it gives the whole text elsewhere, in a link’s name and the table.
 */
export function longWords(text: string, writing: Writing, most = room.wide): Shape {
  const [early, late] = [cut(text, room.narrow), cut(text, most)]
  if (early === text) return words(text, writing)
  return {
    ...words('', writing),
    children: [
      early,
      shape('tspan', {class: 'more'}, `${late.slice(early.length)}${late === text ? '' : '…'}`),
      shape('tspan', {class: 'less'}, '…')
    ]
  }
}

/** A text, or its beginning and an ellipsis. */
export function shortened(text: string, length: number): string {
  const beginning = cut(text, length)
  return beginning === text ? text : `${beginning}…`
}

/** The beginning of a text: whole letters, no blank at the end, and room for an ellipsis. */
function cut(text: string, length: number): string {
  const letters = Array.from(text)
  return letters.length <= length
    ? text
    : letters
        .slice(0, length - 1)
        .join('')
        .trimEnd()
}

/** A line between two points. */
export function line(
  kind: 'tick' | 'base' | 'bar',
  from: readonly [x: string, y: number],
  to: readonly [x: string, y: number]
): Shape {
  return shape('line', {class: kind, x1: from[0], y1: em(from[1]), x2: to[0], y2: em(to[1])})
}

/** Shapes that lead to a page. The name is what is heard instead of them, and seen on pointing. */
export function link(address: string, name: string, shapes: readonly Shape[]): Shape {
  return shape('a', {href: address}, shape('title', {}, name), ...shapes)
}

/** Shapes in a place of their own: lengths in per cent are those of the place. */
export function place(
  {x = '0', y, width = '100%', height}: Partial<Box> & {readonly y: number},
  shapes: readonly Shape[]
): Shape {
  const size = height === undefined ? {} : {height: em(height)}
  return shape('svg', {x, y: em(y), width, ...size, overflow: 'visible'}, ...shapes)
}
