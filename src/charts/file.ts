/** A picture as a file that stands alone: its drawings one below the other, with title, meanings and style. */
import {type Settings, usualAccent} from '../model/settings.ts'
import type {Drawing, Key, Picture} from './picture.ts'
import {em, print, type Resolve, shape, type Shape, words} from '../site/shapes.ts'

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
