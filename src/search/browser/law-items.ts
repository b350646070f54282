/** Laws that a query names, before the pages that speak of them: all that the texts say of a law is on its own page. */
import type {LawRow} from '../language/laws.ts'
import {counted, el} from './dom.ts'
import {kindName} from './labels.ts'
import {pageAt} from './place.ts'

/** More laws than these are shown when asked for: many states have a `Law on Advertising`. */
const few = 3

export function lawItems(laws: readonly LawRow[]): HTMLLIElement[] {
  const items = laws.slice(0, few).map(lawItem)
  const rest = laws.slice(few)
  if (rest.length === 0) return items
  const more = el('button', {type: 'button', class: 'rest'}, counted(rest.length, 'more law'))
  const place = el('li', {class: 'law'}, more)
  more.addEventListener('click', () => {
    const others = rest.map(lawItem)
    place.replaceWith(...others)
    others[0]?.querySelector('a')?.focus()
  })
  return [...items, place]
}

function lawItem({address, title, of, number, places}: LawRow): HTMLLIElement {
  const words = [
    kindName('law'),
    of,
    number === undefined ? '' : `No. ${number}`,
    `named in ${counted(places, 'place')}`
  ]
  return el(
    'li',
    {class: 'law'},
    el('h2', {}, el('a', {href: pageAt(address)}, title)),
    el('p', {class: 'about'}, words.filter(Boolean).join(' · '))
  )
}
