/** Text for a terminal: what a seed says, and how far a step has come. */
const unprintable = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/**
 * A text with its control and direction characters written out (`\u001b`), for a
 * terminal: a seed must not move the cursor there, or turn a line around.
 */
export function printable(text: string): string {
  return text.replace(
    unprintable,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}

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
