/**
 * A picture: drawings made from the records, and the numbers it shows as a table.
 *
 * A picture is a few drawings rather than one: each stays whole where a page of
 * print or a narrow window ends. Lengths are in `em`, so that a drawing grows
 * with its text, and in per cent of the width it is given, so that it fills the
 * place there is without its letters shrinking.
 */
import {em, print, type Resolve, type Shape, shape, words} from '../site/shapes.ts'
import {type Settings, usualAccent} from '../model/settings.ts'

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
  /** Whether it shows what is read from the texts by rule. */
  readonly isInferred?: boolean
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
      id,
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

/** Size of the letters and width of the file, in pixels; everything else is in letters. */
const letters = 14
const wide = 880
const margin = 2
const inner = wide / letters - 2 * margin
/** Width of a letter on average. */
const letter = 0.52
const gap = 1.6

/** Shapes and the height they take. */
interface Block {
  readonly height: number
  readonly shapes: readonly Shape[]
}

/** The picture as an SVG file. `resolve` gives whole addresses: a file may lie anywhere. */
export function svgFile(picture: Picture, resolve: Resolve, accent?: Settings['accent']): string {
  const {title, description, drawings, keys} = picture
  const placed: Shape[] = []
  let y: number = margin
  for (const {height, shapes} of [
    headline(title),
    paragraph(description),
    ...(keys.length === 0 ? [] : [legend(keys)]),
    ...drawings.map(blockOf)
  ]) {
    placed.push(shape('svg', {y: em(y), height: em(height), overflow: 'visible'}, ...shapes))
    y += height + gap
  }
  const height = Math.ceil((y + margin - gap) * letters)
  const svg = shape(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: wide,
      height,
      viewBox: `0 0 ${wide} ${height}`,
      'font-size': letters,
      role: 'group',
      'aria-labelledby': 'title',
      'aria-describedby': 'desc'
    },
    shape('title', {id: 'title'}, title),
    shape('desc', {id: 'desc'}, description),
    shape('style', {}, fileStyle(accent)),
    shape('rect', {class: 'paper', width: '100%', height: '100%'}),
    shape('svg', {x: em(margin), width: em(inner), overflow: 'visible'}, ...placed)
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${print(svg, resolve).replace(unprintable, '\uFFFD')}\n`
}

/** What no XML file may hold, though a page may. */
const unprintable = /[\u0000-\u0008\v\f\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

function headline(title: string): Block {
  return {height: 1.4, shapes: [shape('text', {class: 'name', y: em(0.9)}, title)]}
}

function paragraph(text: string): Block {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line === undefined || (line.length + word.length) * letter >= inner) lines.push(word)
    else lines[lines.length - 1] = `${line} ${word}`
  }
  return {
    height: lines.length * 1.4,
    shapes: lines.map((line, index) => words(line, {y: 1 + index * 1.4, kind: 'quiet'}))
  }
}

function legend(keys: readonly Key[]): Block {
  const shapes: Shape[] = []
  let x = 0
  for (const key of keys) {
    shapes.push(
      shape('svg', {x: em(x), width: '1em', height: '1em', overflow: 'visible'}, ...key.shapes),
      words(key.meaning, {x: em(x + 1.5), y: 0.85, kind: 'quiet'})
    )
    x += 3 + key.meaning.length * letter
  }
  return {height: 1.4, shapes}
}

function blockOf({title, width, height, shapes}: Drawing): Block {
  const size = width === undefined ? {} : {width: em(width)}
  const named = shape('title', {}, title)
  return {height, shapes: [shape('svg', {...size, overflow: 'visible'}, named, ...shapes)]}
}

/** How a picture looks that stands alone: the classes of the stylesheet, in both schemes. */
const fileStyle = (accent: {readonly light: string; readonly dark: string} = usualAccent): string =>
  `
svg { font-family: Literata, 'Noto Serif', Georgia, serif; color-scheme: light dark; --paper: #fcfbf8; --ink: #1f1d1a; --quiet: #5f5b53; --line: #dedad0; --edge: #8b867b; --accent: ${accent.light} }
@media (prefers-color-scheme: dark) { svg { --paper: #15171a; --ink: #e4e1da; --quiet: #a7a39a; --line: #33373d; --edge: #7a7e85; --accent: ${accent.dark} } }
@media print { svg { --paper: #fff } }
.paper { fill: var(--paper) }
text { fill: var(--ink) }
.name { font-size: 1.4em; font-weight: 600 }
.headline { font-size: 1.15em; font-weight: 600 }
a text { fill: var(--accent) }
.strong { font-weight: 600 }
text.quiet { fill: var(--quiet) }
.less { display: none }
.hit { fill: transparent }
.on { fill: var(--accent); stroke: var(--accent); stroke-width: 1.3 }
.off { fill: none; stroke: var(--edge); stroke-width: 1.3 }
.tick, .base { stroke: var(--line) }
.base { stroke-width: 2 }
.bar { stroke: var(--accent); stroke-width: 6 }
.mark { fill: var(--paper); stroke: var(--accent); stroke-width: 2.5 }
.mark.start, .mark.end { fill: var(--accent) }
text.inverse { fill: var(--paper) }
`.trim()
