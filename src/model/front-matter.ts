/**
 * Front matter of generated pages: JSON, which every YAML reader reads too,
 * and which cannot take a word of a source for a number, a date or a mark.
 */

/** What YAML calls unprintable and JSON leaves as it is. */
const unprintable = /[\x7F-\x9F\uFEFF\uFFFE\uFFFF]/g

const fence = '---\n'

/** A record as the head of a page file, fences included. */
export function stringifyFrontMatter(record: object): string {
  const json = JSON.stringify(record, null, 2).replace(
    unprintable,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
  return `${fence}${json}\n${fence}`
}

/** Takes a page file apart. Throws where it does not begin with front matter of our making. */
export function parseFrontMatter(file: string): {readonly record: unknown; readonly body: string} {
  // No line of the record can be a fence: JSON indents whatever is not a brace.
  const end = file.indexOf(`\n${fence}`, fence.length)
  if (!file.startsWith(fence) || end < 0) throw new Error('No front matter')
  return {
    record: JSON.parse(file.slice(fence.length, end)),
    body: file.slice(end + 1 + fence.length)
  }
}
