/**
 * The address of a passage: `#p3:~:text=may%20be%20refused`. The anchor leads
 * to the paragraph in every browser; those that know text fragments also scroll
 * to the words and highlight them.
 */
import {textFragment, type PassagePoint, type TextFragment} from './text-fragment.ts'

/** A paragraph, note, heading or other block of a page, with the text it shows. */
export interface PassageBlock {
  readonly anchor?: string | undefined
  readonly text: string
}

/**
 * The fragment of a passage, with `#`; the anchor alone where no words tell the
 * passage from others, nothing where it begins in a block without an anchor.
 *
 * `blocks` are all of the page in its order, also those that cannot be cited:
 * a browser looks for the words in the whole page, not in the paragraph alone.
 */
export function passageHash(
  blocks: readonly PassageBlock[],
  from: PassagePoint,
  to: PassagePoint
): string | undefined {
  const anchor = blocks[from.block]?.anchor
  if (anchor === undefined) return undefined
  const texts = blocks.map(({text}) => text)
  const fragment = textFragment(texts, from, to)
  return fragment === undefined ? `#${anchor}` : `#${anchor}:~:text=${encodeFragment(fragment)}`
}

/** `prefix-,start,end,-suffix`, each piece encoded. */
export function encodeFragment({prefix, start, end, suffix}: TextFragment): string {
  return [
    prefix === undefined ? undefined : `${encodePiece(prefix)}-`,
    encodePiece(start),
    end === undefined ? undefined : encodePiece(end),
    suffix === undefined ? undefined : `-${encodePiece(suffix)}`
  ]
    .filter((piece) => piece !== undefined)
    .join(',')
}

/**
 * Hyphen, comma and `&` are the syntax of a text fragment; `encodeURIComponent`
 * leaves the hyphen. The other marks it leaves would end an address that a mail
 * program finds in running text: `(see https://example.org/#:~:text=so!)`.
 */
function encodePiece(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[-!'()*.~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  )
}
