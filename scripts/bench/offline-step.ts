/** A row of what reading offline costs. */

export interface Step {
  readonly what: string
  /** Files made, or requests answered. */
  readonly files?: number
  /** Bytes of those files, or bytes that would travel. */
  readonly bytes?: number
  /** Seconds by the clock. */
  readonly wall?: number
}

/** Runs something, and tells how long it took beside what it gave. */
export async function timed<T>(
  run: () => Promise<T>
): Promise<{readonly result: T; readonly wall: number}> {
  const start = performance.now()
  const result = await run()
  return {result, wall: (performance.now() - start) / 1000}
}
