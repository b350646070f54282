/** How long tests of chance go on: `ATLAS_RUNS` is a percentage, 100 each night and 10 by default. */

const percent = process.env['ATLAS_RUNS']

/** Whether all is tried of which a part is enough while working. */
export const triesAll = percent !== undefined

/** So many runs of a property, or as many of them as are wanted now. */
export function runs(whole: number): number {
  return Math.ceil((whole * Number(percent ?? 10)) / 100)
}

/** Of a list one in so many, others each day; all of it each night. */
export function ofToday<Item>(all: readonly Item[], oneIn: number): readonly Item[] {
  const day = Math.floor(Date.now() / 86_400_000)
  return all.filter((_, index) => triesAll || index % oneIn === day % oneIn)
}
