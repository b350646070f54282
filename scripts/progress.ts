/** Tells how far a long step has come, on a terminal only and not before it has taken a while. */

/** Milliseconds before the first word, and between words. */
const patience = 1500
const pause = 200

/** Call it with how many of `total` are done. */
export type Progress = (done: number) => void

/** A line that is written over and over, with an estimate of what is left, and cleared at the end. */
export function progressOf(what: string, total: number, stream = process.stderr): Progress {
  if (!stream.isTTY) return () => undefined
  const start = Date.now()
  let told = 0
  return (done) => {
    const now = Date.now()
    const isOver = done >= total
    if (isOver && told > 0) stream.write('\r\u001b[K')
    if (isOver || now - start < patience || now - told < pause) return
    told = now
    const left = Math.ceil((((now - start) / done) * (total - done)) / 1000)
    stream.write(`\r\u001b[K${what}: ${done} of ${total}, about ${left} s left`)
  }
}
