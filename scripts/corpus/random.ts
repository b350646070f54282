/** A source of chance that always gives the same: a corpus must be the same on every machine. */

export interface Random {
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number
  /** One of the values. */
  pick<T>(values: readonly [T, ...T[]]): T
  /** True in `percent` of all cases. */
  chance(percent: number): boolean
}

/** Mulberry32: small, quick, and good enough to shuffle words. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    pick: (values) => values[below(values.length)] ?? values[0],
    chance: (percent) => below(100) < percent
  }
}
