/** Names of files as short as tells them apart. */

/** So many digits tell most groups apart; those that share one share its names as well. */
const ofGroup = 2

export interface ToName {
  readonly hash: string
  /** A hash of what several files are, which follow one another. */
  readonly group?: string | undefined
}

/**
 * Gives each file the shortest beginning of its hash that no other of its group
 * has, behind one of its group: a list of names that begin alike packs well,
 * and among few a name is short.
 */
export function shortNames(files: readonly ToName[]): string[] {
  const labelled = files.map(({hash, group = ''}) => ({hash, label: group.slice(0, ofGroup)}))
  const names = new Map(
    [...Map.groupBy(labelled, ({label}) => label)].map(([label, some]) => [
      label,
      beginnings(some.map(({hash}) => hash))
    ])
  )
  return labelled.map(({hash, label}) => label + (names.get(label)?.get(hash) ?? hash))
}

/**
 * The shortest beginning of each hash that no other has. One digit more than so
 * many files need: a file that is changed should not get the name that another
 * had yesterday, which browsers may still keep.
 */
export function beginnings(hashes: readonly string[]): ReadonlyMap<string, string> {
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
