/** The stylesheet that names the files of the text face. */
import {faces, rangeOf, weights} from './faces.ts'

/** What the file of a face is called. */
export function fileName(face: string, weight: number): string {
  return `literata-${face}-${weight}.woff2`
}

/**
 * One rule for each file. A face that comes late is left aside until the next
 * page (`optional`), so that no line moves.
 */
export function styleOfFaces(): string {
  const rules = weights.flatMap((weight) =>
    faces.map(
      (face) => `@font-face {
  font-family: Literata;
  src: url('../typefaces/${fileName(face.name, weight)}') format('woff2');
  font-weight: ${weight};
  font-display: optional;
  unicode-range: ${rangeOf(face)};
}
`
    )
  )
  return `/* Written by \`npm run typefaces\`. */\n\n${rules.join('')}`
}
