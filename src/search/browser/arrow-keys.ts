/** Arrow keys lead through a list of links, and back to the box above it. */
export function walkByArrows(box: HTMLInputElement, list: HTMLElement): void {
  const stops = (): HTMLElement[] => [
    box,
    ...list.querySelectorAll<HTMLElement>('a, button:not([hidden])')
  ]
  const walk = (event: KeyboardEvent): void => {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key]
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
      return
    const all = stops()
    const at = all.findIndex((stop) => stop === document.activeElement)
    const next = all[at + step]
    if (at < 0 || next === undefined) return
    event.preventDefault()
    next.focus()
  }
  box.addEventListener('keydown', walk)
  list.addEventListener('keydown', walk)
}
