/**
 * What pure functions gave last time, for a process that converts again and
 * again. Nothing has to be declared out of date: a result is given again only
 * where everything that it was computed from is the same.
 */

interface Result {
  inputs: readonly unknown[]
  readonly value: unknown
}

export interface Memory {
  /**
   * The result of `compute`, which must depend on `inputs` alone: the last one
   * of this name, where its inputs were the same objects or equal words and
   * numbers. A list is the same where its members are.
   */
  readonly recall: <T>(name: string, inputs: readonly unknown[], compute: () => T) => T
}

/** Of a process that converts once: it holds nothing. */
export const noMemory: Memory = {recall: (_name, _inputs, compute) => compute()}

/** One that holds one result for each name, so that it grows with the texts and not with the runs. */
export function makeMemory(): Memory {
  const results = new Map<string, Result>()
  return {
    recall<T>(name: string, inputs: readonly unknown[], compute: () => T): T {
      const last = results.get(name)
      if (
        last?.inputs.length === inputs.length &&
        last.inputs.every((one, index) => isSame(one, inputs[index]))
      ) {
        // Equal words may be another copy: the older one need not stay.
        last.inputs = inputs
        return last.value as T
      }
      const value = compute()
      results.set(name, {inputs, value})
      return value
    }
  }
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (!Array.isArray(one) || !Array.isArray(other)) return false
  return one.length === other.length && one.every((member, index) => member === other[index])
}

interface Computed<Source, T> {
  get(source: Source): {readonly value: T} | undefined
  set(source: Source, result: {readonly value: T}): unknown
}

/** `derive`, computed once for each object, as long as that is there. */
export function oncePer<Source extends object, T>(
  derive: (source: Source) => T
): (source: Source) => T {
  return once(derive, new WeakMap())
}

/** `derive`, computed once for each text: for words and names, which come again and again. */
export function oncePerText<T>(derive: (text: string) => T): (text: string) => T {
  return once(derive, new Map())
}

function once<Source, T>(
  derive: (source: Source) => T,
  computed: Computed<Source, T>
): (source: Source) => T {
  return (source) => {
    let result = computed.get(source)
    if (result === undefined) {
      result = {value: derive(source)}
      computed.set(source, result)
    }
    return result.value
  }
}
