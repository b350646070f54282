/** Names of files as short as tells them apart. */

/** What Pagefind puts before each hash: `en_`. */
const language = /^[a-z-]+_/

/**
 * Gives each name the shortest beginning of its hash that no other has. One
 * digit more than so many files need: a file that is changed should not get the
 * name that another had yesterday, which browsers may still keep.
 */
export function shortNames(names: readonly string[]): ReadonlyMap<string, string> {
  const hashes = new Map(names.map((name) => [name.replace(language, ''), name]))
  if (hashes.size < new Set(names).size) throw new Error('two names differ by language alone')
  const sorted = [...hashes.keys()].sort()
  const least = 1 + Math.ceil(Math.log(sorted.length + 1) / Math.log(16))
  return new Map(
    sorted.map((hash, index) => {
      const alike = [sorted[index - 1], sorted[index + 1]].map((other = '') =>
        sharedLength(hash, other)
      )
      return [hashes.get(hash) ?? hash, hash.slice(0, Math.max(least, 1 + Math.max(...alike)))]
    })
  )
}

function sharedLength(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return length
}
