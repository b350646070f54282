/** Which letters go into which file: a page should fetch no letters that it does not show. */

export interface Face {
  /** What the file is called, before its weight. */
  readonly name: string
  /** The file it is cut from. */
  readonly source: 'latin' | 'latin-ext' | 'cyrillic' | 'cyrillic-ext'
  /** Its letters; without a list, all of its source within `range` that no other face has. */
  readonly letters?: string
  /** For which letters a browser fetches it, unless a later face has them. */
  readonly range?: string
}

export const weights = [400, 600] as const

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const azbuka = 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ'

/** In the order of the stylesheet: of two faces with a letter, browsers take the later one. */
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

/** Whether a range such as `U+301, U+400-45F` holds a code point. */
export function isWithin(range: string, point: number): boolean {
  return range.split(',').some((part) => {
    const [from = '', to = from] = part.trim().slice('U+'.length).split('-')
    return point >= Number.parseInt(from, 16) && point <= Number.parseInt(to, 16)
  })
}

/** The range for which a browser fetches a face. */
export function rangeOf({letters, range}: Face): string {
  return letters === undefined ? (range ?? '') : rangeOfLetters(letters)
}

function rangeOfLetters(letters: string): string {
  const points = Array.from(letters, (letter) => letter.codePointAt(0) ?? 0).sort((a, b) => a - b)
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
