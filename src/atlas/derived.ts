/** Values that follow from an atlas, computed once for each: indexes, lists, counts. */
import type {Atlas} from './atlas.ts'

/** `derive`, which an atlas is asked once, however many pages want the result. */
export function derivedFrom<T>(derive: (atlas: Atlas) => T): (atlas: Atlas) => T {
  const results = new WeakMap<Atlas, {readonly value: T}>()
  return (atlas) => {
    let result = results.get(atlas)
    if (result === undefined) {
      result = {value: derive(atlas)}
      results.set(atlas, result)
    }
    return result.value
  }
}
