/**
 * The box that says how to cite: opens the style that was used last, fills in
 * today as the day of access and the place that the address names, and copies. A click on the number of a
 * paragraph or the call of a note goes to its anchor, and so chooses it.
 */
import {dayForms, type DayForm} from '../citations/date.ts'
import {copy} from './copy.ts'
import {fillInPlace, fillInWork, placeAt, type Place} from './cited-place.ts'

const styleKey = 'atlas:citation-style'

const box = document.querySelector<HTMLElement>('#cite')
if (box !== null) {
  rememberStyle(box)
  fillInDay(box)
  for (const form of box.querySelectorAll<HTMLElement>('.form')) offerCopy(form, box)
  choose(box)
  addEventListener('hashchange', () => choose(box))
}

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
    void copy(shown).then((done) => {
      status.textContent = done
        ? `Copied: ${name}.`
        : `${name} could not be copied; select the text to copy it.`
    })
  })
}
