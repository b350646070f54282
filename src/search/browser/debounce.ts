/** Runs a search when the typing stops, and none that a newer one has overtaken. */

/** Long enough to type on, short enough not to be felt. */
const pause = 120

export interface Still {
  /** After a pause, unless something else is typed meanwhile. */
  soon(): void
  /** At once; resolves when done. */
  now(): Promise<void>
}

export function whenStill(
  run: (current: () => boolean) => Promise<void>,
  fail: (error: unknown) => void
): Still {
  let timer: ReturnType<typeof setTimeout> | undefined
  let turn = 0
  const now = async (): Promise<void> => {
    clearTimeout(timer)
    const mine = ++turn
    try {
      await run(() => mine === turn)
    } catch (error) {
      if (mine === turn) fail(error)
    }
  }
  return {
    soon() {
      clearTimeout(timer)
      timer = setTimeout(() => void now(), pause)
    },
    now
  }
}
