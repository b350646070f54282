/** Which letters go into which file: a page should fetch no letters that it does not show. */
import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import subsetFont from 'subset-font'
import opentype from 'opentype.js'

// The face of a page whose text face came late: one that the reader's system
// has, drawn as large as the text face, so that the page is as long and as
// wide as the ones after it.

/** Times New Roman, and the faces that were cut to its widths. */
const families = ['Times New Roman', 'Liberation Serif', 'Tinos']

/**
 * The width of a text in the text face, where it is 1 in Times. Measured in
 * Chromium over 60,000 letters of reports: a sum of the widths of letters
 * knows nothing of kerning, and comes out 1.5 % too wide.
 */
const scales = {400: 1.17, 600: 1.144} as const

/** The rule of the fallback in one weight, for the file of the text face in that weight. */
async function fallbackRule(textFace: Buffer, weight: 400 | 600): Promise<string> {
  const sfnt = await subsetFont(textFace, undefined, {keepAllGlyphs: true, targetFormat: 'sfnt'})
  const {ascender, descender, unitsPerEm} = opentype.parse(new Uint8Array(sfnt).buffer)
  const scale = scales[weight]
  const local = families.map((family) => `local('${family}${weight === 400 ? '' : ' Bold'}')`)
  return `@font-face {
  font-family: 'Literata fallback';
  src: ${local.join(', ')};
  font-weight: ${weight};
  size-adjust: ${percent(scale)};
  ascent-override: ${percent(ascender / unitsPerEm / scale)};
  descent-override: ${percent(-descender / unitsPerEm / scale)};
  line-gap-override: 0%;
}
`
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`
}

const {resolve} = createRequire(import.meta.url)

interface Face {
  /** What the file is called, before its weight. */
  readonly name: string
  /** The file it is cut from. */
  readonly source: 'latin' | 'latin-ext' | 'cyrillic' | 'cyrillic-ext'
  /** Its letters; without a list, all of its source within `range` that no face of a list has. */
  readonly letters?: string
  /** Its letters, unless a later face has them. */
  readonly range?: string
}

export const weights = [400, 600] as const

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const azbuka = 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ'

/** Of two faces with a letter, browsers fetch the later one. */
export const faces: readonly Face[] = [
  {
    name: 'latin-ext',
    source: 'latin-ext',
    range: 'U+100-2DD, U+1E00-1EF9, U+20A1-20BD, U+2113'
  },
  {
    name: 'latin-more',
    source: 'latin',
    range:
      'U+3C-FF, U+102, U+131, U+152-153, U+2BB-2BC, U+2C6, U+2DA, U+2DC, U+304, U+308, U+2009-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215'
  },
  {name: 'cyrillic-ext', source: 'cyrillic-ext', range: 'U+460-52F'},
  {name: 'cyrillic-more', source: 'cyrillic', range: 'U+301, U+400-45F, U+490-491'},
  {
    name: 'latin',
    source: 'latin',
    // English, the signs that addresses and laws are written with, and that of a trail.
    letters: `${alphabet}0123456789 \u00A0!"#$%&'()*+,-./:;=?@[]_·«»–—‘’“”…›`
  },
  {
    name: 'cyrillic',
    source: 'cyrillic',
    // Russian, and those Kazakh letters that the source has here.
    letters: `${azbuka}${azbuka.toLowerCase()}ЁёІіҰұ№`
  }
]

/** English: what every page begins with, its name at least. */
export const firstFace = faces.find(({name}) => name === 'latin')

/** What the file of a face is called. */
export function fileName(face: string, weight: number): string {
  return `literata-${face}-${weight}.woff2`
}

/** Kerning, and figures of one width: the stylesheet uses no other feature, and browsers none of these tables. */
const subsetOptions = {
  targetFormat: 'woff2',
  keepFeatures: ['kern', 'tnum'],
  noHinting: true,
  dropTables: ['GDEF', 'STAT', 'meta']
} as const

/** The file of a face in one weight. */
export async function cutFace(face: Face, weight: number): Promise<Buffer> {
  return subsetFont(await sourceOf(face.source, weight), lettersOf(face), subsetOptions)
}

/** The file that faces are cut from. */
function sourceOf(source: Face['source'], weight: number): Promise<Buffer> {
  return readFile(resolve(`@fontsource/literata/files/literata-${source}-${weight}-normal.woff2`))
}

/** The letters that the file of a face holds, as far as its source has them. */
function lettersOf({source, letters, range}: Face): string {
  if (letters !== undefined) return letters
  const listed = new Set(
    faces.filter((face) => face.source === source).flatMap((face) => [...(face.letters ?? '')])
  )
  return pointsOf({range})
    .map((point) => String.fromCodePoint(point))
    .filter((letter) => !listed.has(letter))
    .join('')
}

/**
 * The stylesheets of the faces, by file. The fallbacks are for the first screen, in the page itself.
 * The face that every page begins with is started by the script in its head, so the stylesheet has
 * it only for browsers that run none. A face that comes late is left aside until the next page
 * (`optional`), so that no line moves: put in the place of the fallback (`swap`), it moves up to a
 * fifth of what is in the window.
 */
export async function stylesOfFaces(): Promise<ReadonlyMap<string, string>> {
  const rules = weights.flatMap((weight) =>
    faces.map((face) =>
      face === firstFace && weight === 400
        ? `@media (scripting: none) { ${ruleOf(face, weight)} }\n`
        : ruleOf(face, weight)
    )
  )
  const fallbacks = await Promise.all(
    weights.map(async (weight) => fallbackRule(await sourceOf('latin', weight), weight))
  )
  const style = (parts: readonly string[]): string =>
    `/* Written by \`npm run typefaces\`. */\n\n${parts.join('')}`
  return new Map([
    ['typefaces-fallback.css', style(fallbacks)],
    ['typefaces.css', style(rules)]
  ])
}

/**
 * Cyrillic is a family of its own, which `src/styles/first-base.css` asks for where a page has a text in
 * it: for a few words of one, browsers would fetch as many bytes as for the letters of all the rest.
 */
function familyOf({source}: Face): string {
  return source.startsWith('cyrillic') ? 'Literata Cyrillic' : 'Literata'
}

function ruleOf(face: Face, weight: number): string {
  return `@font-face {
  font-family: ${familyOf(face)};
  src: url('../typefaces/${fileName(face.name, weight)}') format('woff2');
  font-weight: ${weight};
  font-display: optional;
  unicode-range: ${rangeOf(face)};
}
`
}

/** The code points of `U+400-45F`. */
function pointsWithin(part: string): readonly number[] {
  const [from = '', to = from] = part.trim().slice('U+'.length).split('-')
  const first = Number.parseInt(from, 16)
  return Array.from({length: Number.parseInt(to, 16) - first + 1}, (_, index) => first + index)
}

/**
 * The range for which a browser fetches a face. No two share a letter: where the face of a letter is
 * still on its way, a browser would fetch the other, too.
 */
export function rangeOf(face: Face): string {
  const later = faces.slice(faces.indexOf(face) + 1)
  const taken = new Set(later.flatMap(pointsOf))
  return rangeOfPoints(pointsOf(face).filter((point) => !taken.has(point)))
}

function pointsOf({
  letters,
  range = ''
}: {
  readonly letters?: string | undefined
  readonly range?: string | undefined
}): readonly number[] {
  return letters === undefined
    ? range.split(',').flatMap(pointsWithin)
    : Array.from(letters, (letter) => letter.codePointAt(0) ?? 0)
}

function rangeOfPoints(some: readonly number[]): string {
  const points = some.toSorted((a, b) => a - b)
  const runs: [number, number][] = []
  for (const point of points) {
    const last = runs.at(-1)
    if (last?.[1] === point - 1) last[1] = point
    else runs.push([point, point])
  }
  const hex = (point: number): string => point.toString(16).toUpperCase()
  return runs
    .map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
    .join(', ')
}
