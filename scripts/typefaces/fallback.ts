/**
 * The face of a page whose text face came late: one that the reader's system
 * has, drawn as large as the text face, so that the page is as long and as
 * wide as the ones after it.
 */
import opentype from 'opentype.js'
import subsetFont from 'subset-font'

/** Times New Roman, and the faces that were cut to its widths. */
const families = ['Times New Roman', 'Liberation Serif', 'Tinos']

/**
 * The width of a text in the text face, where it is 1 in Times. Measured in
 * Chromium over 60,000 letters of reports: a sum of the widths of letters
 * knows nothing of kerning, and comes out 1.5 % too wide.
 */
const scales = {400: 1.17, 600: 1.144} as const

/** The rule of the fallback in one weight, for the file of the text face in that weight. */
export async function fallbackRule(textFace: Buffer, weight: 400 | 600): Promise<string> {
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
