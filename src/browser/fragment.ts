/**
 * Leads to the passage that an address means though it was changed on its way:
 * mail programs take the full stop of the sentence into it (`#p1.`), other
 * programs add what they count visits with (`#p1&utm_source=x`).
 */
import {decoded} from '../model/encoded.ts'

/** The anchor that a fragment means, of those there are; nothing where it is one, or means none. */
export function anchorMeant(
  fragment: string,
  isAnchor: (name: string) => boolean
): string | undefined {
  if (fragment === '' || isAnchor(fragment)) return undefined
  const name = decoded(fragment)
    .replace(/[&?].*/s, '')
    .replace(/[^\p{L}\p{N}]+$/u, '')
  return [name, name.toLowerCase()].find((one) => one !== '' && isAnchor(one))
}

/** Begins with the fragment that the page was opened at. */
export function mendFragments(): void {
  mend()
  addEventListener('hashchange', mend)
}

function mend(): void {
  const name = anchorMeant(location.hash.slice(1), (name) => document.getElementById(name) !== null)
  if (name !== undefined) location.replace(`#${name}`)
}
