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
  const slug = cutAtWord(words) || 'untitled'
  return devices.test(slug) ? `${slug}-1` : slug
}

/** Windows takes no file or folder of these names, and so no copy of the site that had one. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** A name may be a line of a million characters, its slug needs the first few. */
function beginning(name: string): string {
  return name.trimStart().slice(0, longest * 8)
}

/** `laws in Kazakhstan` is cut to `laws`, not to `laws-in`. */
const linking = new Set('a an and as at by for from in is of on or the to with'.split(' '))

function cutAtWord(words: readonly string[]): string {
  const telling: string[] = []
  let length = -1
  for (const word of words) {
    if (length + 1 + word.length > longest) break
    telling.push(word)
    length += 1 + word.length
  }
  if (telling.length === 0) return words[0]?.slice(0, longest) ?? ''
  if (telling.length === words.length) return telling.join('-')
  const end = telling.findLastIndex((word) => !linking.has(word))
  return telling.slice(0, end < 0 ? telling.length : end + 1).join('-')
}

/** Anchors of paragraphs, notes, parts of the record, related pages, terms: `p3`, `n12-ref`, `notice-1`, `with-…`. */
const ours = /^(?:[pn]\d|(?:notice|signature)-\d+$|with-|term-|section-[a-z]$)/

/** Anchors and parts that the page around the text has; `tests/site/anchors.test.ts` holds the list to the pages. */
const around = [
  ...['title', 'main', 'query', 'site-search', 'search-results', 'source', 'sources', 'cite'],
  ...['notes', 'refers-to', 'referred-to-by', 'in-section', 'same-rule', 'history'],
  ...['text', 'side-by-side', 'also-speaks', 'on-this-page', 'explore', 'instruments'],
  ...['country-facts', 'comparison', 'scores']
]

/**
 * Gives anchors to the headings of one page: each begins with a letter, is
 * unlike the anchors of paragraphs, notes and the page around them, and is
 * given once.
 */
export function anchorMinter(): (heading: string) => string {
  const given = new Set(around)
  const counts = new Map<string, number>()
  return (heading) => {
    const slug = slugOf(heading)
    const isFree = /^[a-z]/.test(slug) && !ours.test(slug) && !around.includes(slug)
    const base = isFree ? slug : `section-${slug}`
    let anchor = base
    let count = counts.get(base) ?? 1
    while (given.has(anchor)) anchor = `${base}-${++count}`
    counts.set(base, count)
    given.add(anchor)
    return anchor
  }
}
