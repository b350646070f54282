/** A place within a page: a numbered paragraph or a note. */

/**
 * Numbers as the page shows them; `1-2` is the second note 1 of a page, `3a` a
 * paragraph that was put in after paragraph 3 had its number.
 */
export type Pinpoint = {readonly paragraph: number | string} | {readonly note: number | string}

const anchorPattern = /^([pn])(\d+(?:-\d+)?[a-z]*)(?:-ref(?:-\d+)?)?$/

/** The anchor of a place: `p3`, `n12`. */
export function anchorOf(pinpoint: Pinpoint): string {
  return 'paragraph' in pinpoint ? `p${pinpoint.paragraph}` : `n${pinpoint.note}`
}

/** The place an anchor stands for, also that of a note's call: `n12-ref` is note 12. */
export function pinpointOf(anchor: string): Pinpoint | undefined {
  const [, letter, label] = anchorPattern.exec(anchor) ?? []
  if (letter === undefined || label === undefined) return undefined
  const number = /^\d+$/.test(label) ? Number(label) : label
  return letter === 'p' ? {paragraph: number} : {note: number}
}
