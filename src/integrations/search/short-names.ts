/** Names of files as short as tells them apart. */

/**
 * Gives each hash the shortest beginning that no other has. One
 * digit more than so many files need: a file that is changed should not get the
 * name that another had yesterday, which browsers may still keep.
 */
export function shortNames(hashes: readonly string[]): ReadonlyMap<string, string> {
  const sorted = [...new Set(hashes)].sort()
  const least = 1 + Math.ceil(Math.log(sorted.length + 1) / Math.log(16))
  return new Map(
    sorted.map((hash, index) => {
      const alike = [sorted[index - 1], sorted[index + 1]].map((other = '') =>
        sharedLength(hash, other)
      )
      return [hash, hash.slice(0, Math.max(least, 1 + Math.max(...alike)))]
    })
  )
}

function sharedLength(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return length
}
