/** A place within a page: a numbered paragraph or a note. */

/**
 * Numbers as the page shows them; `1-2` is the second note 1 of a page, `3a` a
 * paragraph that was put in after paragraph 3 had its number.
 */
export type Place = {readonly paragraph: number | string} | {readonly note: number | string}

/** What a text says of a paragraph and of a note, with `{}` for the number: `, para. {}`. */
export interface PlaceTexts {
  readonly paragraph: string
  readonly note: string
}

const anchorPattern = /^([pn])(\d+(?:-\d+)?[a-z]*)(?:-ref(?:-\d+)?)?$/

/** The anchor of a place: `p3`, `n12`. */
export function anchorOf(place: Place): string {
  return 'paragraph' in place ? `p${place.paragraph}` : `n${place.note}`
}

/** The place of an anchor, also of that of a note's call: `n12-ref` is note 12. */
export function placeOf(anchor: string): Place | undefined {
  const [, letter, label] = anchorPattern.exec(anchor) ?? []
  if (letter === undefined || label === undefined) return undefined
  const number = /^\d+$/.test(label) ? Number(label) : label
  return letter === 'p' ? {paragraph: number} : {note: number}
}

/** What a text says of a place; nothing of the whole page. */
export function placeText(texts: PlaceTexts, place: Place | undefined): string {
  if (place === undefined) return ''
  const text = 'paragraph' in place ? texts.paragraph : texts.note
  return text.replaceAll('{}', String(Object.values(place)[0]))
}
