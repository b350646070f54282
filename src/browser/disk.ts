/**
 * A page that was opened from a disk: there, a link to a folder would show the
 * list of its files, so it is made to lead to the page in it; and the page says
 * what holds for a copy instead of what holds on the web.
 */
import {onDisk} from './root.ts'

if (onDisk) {
  // At the moment of use, so that links that script makes later are no different.
  for (const type of ['click', 'auxclick', 'contextmenu', 'dragstart']) {
    document.addEventListener(type, ({target}) => lead(target), {capture: true})
  }
  document.addEventListener('submit', ({target}) => {
    if (target instanceof HTMLFormElement) target.action = toFile(target.action)
  })
  for (const part of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    part.hidden = part.dataset['copy'] === 'hosted'
  }
  // Not to wait for a typeface is right on a slow network, and wrong here.
  for (const face of document.fonts) face.display = 'block'
}

function lead(target: EventTarget | null): void {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null
  if (link instanceof HTMLAnchorElement) link.href = toFile(link.href)
}

/** The file of a page on a disk; any other address as it is. */
function toFile(address: string): string {
  const url = new URL(address)
  if (url.protocol === 'file:' && url.pathname.endsWith('/')) url.pathname += 'index.html'
  return url.href
}

if (document.querySelector('meta[http-equiv="refresh"]')) {
  const passage = document.getElementById(location.hash.slice(1))
  const page = document.querySelector<HTMLAnchorElement>('a[data-moved]')
  const link = passage instanceof HTMLAnchorElement ? passage : onDisk ? page : null
  if (link) location.replace(toFile(link.href))
}
