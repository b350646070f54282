/** Any of these comes before a reader can use what a page has for them; to scroll is one. */
const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'scroll'] as const

/** Calls `start` once, at the first sign of a reader. */
export function atFirstSign(start: () => void): void {
  const begin = (event: Event): void => {
    if (isAtRest(event)) return
    for (const sign of signs) removeEventListener(sign, begin, true)
    start()
  }
  for (const sign of signs) addEventListener(sign, begin, {capture: true, passive: true})
}

/**
 * Browsers tell a page that was just drawn of the pointer over it, though nobody has moved it. On a
 * link or a button it may be there to use it.
 */
function isAtRest(event: Event): boolean {
  return (
    event.type === 'pointermove' &&
    event instanceof PointerEvent &&
    event.movementX === 0 &&
    event.movementY === 0 &&
    !(event.target instanceof Element && event.target.closest('a, button') !== null)
  )
}

/** Calls `start` once, when an element is about to come into the window, or is in it. */
export function whenNear(element: Element, start: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({isIntersecting}) => isIntersecting)) return
      observer.disconnect()
      start()
    },
    {rootMargin: '50%'}
  )
  observer.observe(element)
}
