/** A place within a page: a numbered paragraph or a note. */

/** Numbers as the page shows them; `1-2` is the second note 1 of a page. */
export type Pinpoint = {readonly paragraph: number | string} | {readonly note: number | string}

const anchorPattern = /^([pn])(\d+(?:-\d+)?)(?:-ref(?:-\d+)?)?$/

/** The anchor of a place: `p3`, `n12`. */
export function anchorOf(pinpoint: Pinpoint): string {
  return 'paragraph' in pinpoint ? `p${pinpoint.paragraph}` : `n${pinpoint.note}`
}

/** The place an anchor stands for, also that of a note's call: `n12-ref` is note 12. */
export function pinpointOf(anchor: string): Pinpoint | undefined {
  const [, letter, label] = anchorPattern.exec(anchor) ?? []
  if (letter === undefined || label === undefined) return undefined
  const number = label.includes('-') ? label : Number(label)
  return letter === 'p' ? {paragraph: number} : {note: number}
}
