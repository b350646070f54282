/** Names as they stand in addresses and anchors: `Kazakhstan’s laws` is `kazakhstans-laws`. */
import anyAscii from 'any-ascii'

/** Longest slug, in characters; longer names are cut at a word. */
const longest = 60

/**
 * The slug of a name in any script: `a`–`z`, figures and single hyphens, never
 * empty. `Заң` becomes `zang`, not a row of percent signs.
 */
export function slugOf(name: string): string {
  const words = anyAscii(beginning(name).normalize('NFC').replaceAll('&', ' and '))
    .toLowerCase()
    .replace(/['’`"]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  return cutAtWord(words) || 'untitled'
}

/** A name may be a line of a million characters, its slug needs the first few. */
function beginning(name: string): string {
  return name.trimStart().slice(0, longest * 8)
}

function cutAtWord(words: readonly string[]): string {
  let slug = words[0]?.slice(0, longest) ?? ''
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > longest) break
    slug = `${slug}-${word}`
  }
  return slug
}

/** Anchors that paragraphs and notes have: `p3`, `n12`, `n12-ref`. */
const numbered = /^[pn]\d/

/**
 * Gives anchors to the headings of one page: each begins with a letter, is
 * unlike the anchors of paragraphs and notes, and is given once.
 */
export function anchorMinter(): (heading: string) => string {
  const given = new Set<string>()
  const counts = new Map<string, number>()
  return (heading) => {
    const slug = slugOf(heading)
    const base = /^[a-z]/.test(slug) && !numbered.test(slug) ? slug : `section-${slug}`
    let anchor = base
    let count = counts.get(base) ?? 1
    while (given.has(anchor)) anchor = `${base}-${++count}`
    counts.set(base, count)
    given.add(anchor)
    return anchor
  }
}
