/** Citations in a page, made those of a place on it or of a work that a note names. */
import {anchorOf, placeOf} from '../citations/place.ts'

export interface Place {
  /** `p3`, `n12`. */
  readonly anchor: string
  readonly kind: 'paragraph' | 'note'
  /** As the page shows it. */
  readonly number: string
}

/** The place an anchor of the page stands for, also one whose passage is gone. */
export function placeAt(named: string): Place | undefined {
  const element = document.getElementById(named)
  const id = element?.closest('[id]:not(.former)')?.id ?? ''
  const place = placeOf(id)
  if (place === undefined) return undefined
  const anchor = anchorOf(place)
  const number = anchor.slice(1)
  return 'paragraph' in place
    ? {anchor, kind: 'paragraph', number}
    : // A new note 12 beside an old one has the anchor `n12a`, and is printed as 12.
      {anchor, kind: 'note', number: number.replace(/[a-z]+$/, '')}
}

/** Makes the citations in an element those of a work that a note cites, or of the note again. */
export function fillInWork(root: HTMLElement, work: string | undefined): void {
  for (const slot of root.querySelectorAll<HTMLElement>('[data-work]')) {
    slot.textContent =
      work === undefined ? '' : (slot.dataset['work'] ?? '').replace('{}', () => work)
  }
}

/** Makes the citations in an element those of a place, or of the whole page again. */
export function fillInPlace(root: HTMLElement, place: Place | undefined): void {
  for (const slot of root.querySelectorAll<HTMLElement>('[data-paragraph]')) {
    const whole = (slot.dataset['page'] ??= slot.textContent)
    slot.textContent =
      place === undefined ? whole : (slot.dataset[place.kind] ?? '').replaceAll('{}', place.number)
  }
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-anchored]')) {
    const [page = ''] = link.href.split('#')
    link.href = place === undefined ? page : `${page}#${place.anchor}`
    link.textContent = link.getAttribute('href')
  }
}
