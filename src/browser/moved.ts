/** Follows an anchor of a page that has moved, before the page itself goes to the top of the new one. */
import {toFile} from './disk.ts'
import {onDisk} from './root.ts'

if (document.querySelector('meta[http-equiv="refresh"]')) {
  const passage = document.getElementById(location.hash.slice(1))
  const page = document.querySelector<HTMLAnchorElement>('a[data-moved]')
  const link = passage instanceof HTMLAnchorElement ? passage : onDisk ? page : null
  if (link) location.replace(toFile(link.href))
}
