/**
 * The box that says how to cite: opens the style that was used last, fills in
 * today as the day of access and the place that the address names, and copies. A click on the number of a
 * paragraph or the call of a note goes to its anchor, and so chooses it.
 */
import {dayForms, type DayForm} from '../citations/date.ts'
import {anchorOf, placeOf} from '../citations/place.ts'

export interface Place {
  /** `p3`, `n12`. */
  readonly anchor: string
  readonly kind: 'paragraph' | 'note'
  /** As the page shows it. */
  readonly number: string
}

export function startCiteBox(): void {
  const box = document.querySelector<HTMLElement>('#cite')
  if (box === null) return
  rememberStyle(box)
  fillInDay(box)
  for (const form of box.querySelectorAll<HTMLElement>('.form')) offerCopy(form, box)
  choose(box)
  addEventListener('hashchange', () => choose(box))
}

const styleKey = 'atlas:citation-style'

/** The style opened last stays open on every page, in this browser only. */
function rememberStyle(box: HTMLElement): void {
  const styles = [...box.querySelectorAll<HTMLDetailsElement>('[data-style]')]
  const remembered = styles.find(({dataset}) => dataset['style'] === stored())
  if (remembered !== undefined) for (const style of styles) style.open = style === remembered
  for (const style of styles) {
    style.addEventListener('toggle', () => {
      if (style.open) store(style.dataset['style'] ?? '')
    })
  }
}

/** Storage may be forbidden; then nothing is remembered. */
function stored(): string | null {
  try {
    return localStorage.getItem(styleKey)
  } catch {
    return null
  }
}

function store(style: string): void {
  try {
    localStorage.setItem(styleKey, style)
  } catch {
    // A choice for this page alone.
  }
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

function choose(box: HTMLElement): void {
  const place = placeAt(location.hash.slice(1))
  fillInPlace(box, place)
  offerWork(box, place)
  const whole = box.querySelector<HTMLElement>('[data-whole]')
  const chosen = box.querySelector<HTMLElement>('[data-chosen]')
  if (whole === null || chosen === null) return
  whole.hidden = place !== undefined
  chosen.hidden = place === undefined
  if (place === undefined) return
  const name = chosen.querySelector('span')
  if (name !== null)
    name.textContent = `${place.kind === 'note' ? 'Note' : 'Paragraph'} ${place.number}`
}

/** Lets a reader of a note cite the work that it names, as cited in this text. */
function offerWork(box: HTMLElement, place: Place | undefined): void {
  const button = box.querySelector<HTMLButtonElement>('[data-cite-work]')
  if (button === null) return
  const words = place?.kind === 'note' ? wordsOfNote(place.anchor) : ''
  const show = (isWork: boolean): void => {
    fillInWork(box, isWork ? words : undefined)
    button.textContent = isWork ? 'cite the note itself' : 'cite the work in this note'
    button.onclick = () => show(!isWork)
  }
  button.hidden = words === ''
  show(false)
}

/** What a note says, or the note that its `Ibid.` stands for; the citation goes on behind it. */
function wordsOfNote(anchor: string): string {
  const note = document.getElementById(anchor)
  const meant = note?.dataset['of'] && document.getElementById(note.dataset['of'])
  const copy = (meant || note)?.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return ''
  for (const ours of copy.querySelectorAll('[data-ours]')) ours.remove()
  return copy.textContent.replace(/\s+/g, ' ').trim().replace(/\.$/, '')
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

function fillInDay(root: HTMLElement): void {
  const now = new Date()
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
  for (const slot of root.querySelectorAll<HTMLElement>('[data-day]')) {
    const form = slot.dataset['day'] ?? ''
    if (!isDayForm(form)) continue
    slot.textContent = dayForms[form](day)
    slot.classList.add('today')
  }
}

function isDayForm(form: string): form is DayForm {
  return Object.hasOwn(dayForms, form)
}

function offerCopy(form: HTMLElement, box: HTMLElement): void {
  const button = form.querySelector('button')
  const shown = form.querySelector<HTMLElement>('.citation')
  const status = box.querySelector('[role=status]')
  if (button === null || shown === null || status === null) return
  button.hidden = false
  const name = (button.ariaLabel ?? '').replace(/^.*?: /, '')
  button.addEventListener('click', () => {
    // The same words again would be no news, and not be read out.
    status.textContent = ''
    void import('./copy.ts').then(async ({copy}) => {
      const done = await copy(shown)
      status.textContent = done
        ? `Copied: ${name}.`
        : `${name} could not be copied; select the text to copy it.`
    })
  })
}
