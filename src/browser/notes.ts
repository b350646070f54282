/**
 * Shows a note beside its call: while the pointer is on either, while the call
 * has the focus, and at the first tap. Escape or a tap elsewhere puts it away.
 * Without script a call is a link to its note, and stays one: Enter, a click
 * and the second tap go there. What a term stands for is shown at its first
 * use in the same way.
 */

/** How long the pointer may take from a call to its preview. */
const grace = 300

const preview = document.createElement('div')
preview.className = 'preview'
preview.popover = 'manual'

/** A finger leaves what it last came down on hovered. Of some mice, browsers know neither `hover` nor `pointer`. */
const touches = matchMedia('(hover: none) and (pointer: coarse)').matches

let shown: HTMLAnchorElement | undefined
let leaving: ReturnType<typeof setTimeout> | undefined
let touched = false
/** Set while Escape gives the focus back, which must not show the note again. */
let dismissed = false

for (const call of document.querySelectorAll<HTMLAnchorElement>('a[role="doc-noteref"], a.term')) {
  call.addEventListener('pointerenter', ({pointerType}) => {
    if (pointerType !== 'touch') show(call)
  })
  call.addEventListener('pointerleave', leave)
  call.addEventListener('focus', () => {
    if (!touched && !dismissed) show(call)
  })
  call.addEventListener('blur', ({relatedTarget}) => {
    if (!inside(relatedTarget)) hide()
  })
  call.addEventListener('pointerdown', ({pointerType}) => {
    touched = pointerType === 'touch'
  })
  call.addEventListener('click', (event) => {
    // The finger may have come down before this was loaded.
    if (!touched && event.pointerType !== 'touch') return
    touched = false
    if (shown === call) return
    event.preventDefault()
    show(call)
  })
  // Whoever came to it while this was loaded.
  if (call.matches(touches ? ':focus-visible' : ':hover, :focus-visible')) show(call)
}

preview.addEventListener('pointerenter', stay)
preview.addEventListener('pointerleave', leave)
preview.addEventListener('focusout', ({relatedTarget}) => {
  if (!inside(relatedTarget) && relatedTarget !== shown) hide()
})
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || shown === undefined) return
  const focused = inside(document.activeElement)
  const call = shown
  hide()
  if (!focused) return
  dismissed = true
  call.focus()
  dismissed = false
})
document.addEventListener('pointerdown', ({target}) => {
  if (target !== shown && !inside(target)) hide()
})

/** Shows the note of a call. */
export function show(call: HTMLAnchorElement): void {
  stay()
  if (shown === call) return
  const note = document.getElementById(call.hash.slice(1))
  if (note === null) return
  shown = call
  preview.replaceChildren(...contentOf(note))
  // Right behind its call, so that the links in it come next in the tab order.
  ;(call.closest('sup') ?? call).after(preview)
  preview.showPopover()
  place(call)
}

/** The text of a note, and of the note that an `Ibid.` stands for. */
function contentOf(note: HTMLElement): Node[] {
  const paragraphs = [paragraph(note)]
  const meant = note.dataset['of'] && document.getElementById(note.dataset['of'])
  if (meant) paragraphs.push(paragraph(meant))
  return paragraphs
}

function paragraph(note: HTMLElement): HTMLElement {
  const copy = note.cloneNode(true) as HTMLElement
  for (const ours of copy.querySelectorAll('[data-ours]')) ours.remove()
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id')
  const text = document.createElement('div')
  const value = note.getAttribute('value')
  if (value !== null) {
    const number = document.createElement('span')
    number.className = 'number'
    number.textContent = value
    text.append(number)
  }
  text.append(...copy.childNodes)
  return text
}

/** Below the call, above it where there is no room, and never beyond the edges of the window. */
function place(call: HTMLElement): void {
  const edge = 16
  const at = call.getBoundingClientRect()
  const {width, height} = preview.getBoundingClientRect()
  const room = document.documentElement.clientWidth - width - edge
  const below = at.bottom + 8
  const above = at.top - height - 8
  const top = below + height > innerHeight && above > 0 ? above : below
  preview.style.left = `${Math.max(edge, Math.min(at.left - edge, room)) + scrollX}px`
  preview.style.top = `${top + scrollY}px`
}

function stay(): void {
  clearTimeout(leaving)
}

function leave(): void {
  stay()
  leaving = setTimeout(() => {
    const active = document.activeElement
    if (active !== shown && !inside(active)) hide()
  }, grace)
}

function hide(): void {
  stay()
  if (shown === undefined) return
  shown = undefined
  preview.hidePopover()
  preview.remove()
}

function inside(target: EventTarget | null): boolean {
  return target instanceof Node && preview.contains(target)
}
