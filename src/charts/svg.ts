/**
 * SVG as text that reads the same as HTML and as XML.
 *
 * A tree of its own, and not hast: a site has pictures of ten thousand measures,
 * and what hast does beyond this costs four fifths of the time.
 */

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
