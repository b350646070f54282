/**
 * Helps on from an address where nothing stands. What was only typed
 * differently leads on at once; for the rest the likeliest pages are offered,
 * and the words of the address wait in the search box.
 */
import {
  groupFile,
  likeliest,
  likelyGroups,
  tidied,
  withdrawn,
  type AddressIndex,
  type IndexedAddress
} from '../model/likely.ts'
import {fileAt, pageAt, root} from './root.ts'

const base = root.pathname.slice(0, -1)
const typed = location.pathname.startsWith(base)
  ? location.pathname.slice(base.length)
  : location.pathname

void help()

async function help(): Promise<void> {
  const index = await read<AddressIndex>('addresses.json')
  if (index === undefined) return
  const address = tidied(typed, index.names)
  const box = document.querySelector<HTMLInputElement>('main input[type=search]')
  if (box !== null) box.value = wordsOf(address)
  const groups = await Promise.all(
    likelyGroups(address, index.groups).map((group) =>
      read<IndexedAddress[]>(groupFile(group).slice(1))
    )
  )
  const known = [...index.known, ...groups.flatMap((group) => group ?? [])]
  const meant = known.find(([one]) => one === address)
  if (meant !== undefined && meant[0] !== typed) {
    location.replace(pageAt(targetOf(meant)) + location.search + location.hash)
    return
  }
  show(likeliest(address, known))
}

/** Nothing where there is no such file, or no network. */
async function read<T>(file: string): Promise<T | undefined> {
  try {
    const response = await fetch(fileAt(file))
    // These are files of the same build as this script.
    return response.ok ? ((await response.json()) as T) : undefined
  } catch {
    return undefined
  }
}

function targetOf([address, , now = withdrawn]: IndexedAddress): string {
  return now === withdrawn ? address : now
}

function show(offers: readonly IndexedAddress[]): void {
  const section = document.querySelector<HTMLElement>('[data-likely]')
  const list = section?.querySelector('ul')
  if (!section || !list || offers.length === 0) return
  list.replaceChildren(
    ...offers.map((offer) => {
      const [, title, now] = offer
      const item = document.createElement('li')
      const link = document.createElement('a')
      link.href = pageAt(targetOf(offer))
      link.textContent = title
      const place = document.createElement('span')
      place.className = 'address'
      place.textContent = targetOf(offer) + (now === withdrawn ? ', withdrawn' : '')
      item.append(link, place)
      return item
    })
  )
  section.hidden = false
}

function wordsOf(address: string): string {
  return (address.split('/').at(-2) ?? '').replaceAll('-', ' ')
}
