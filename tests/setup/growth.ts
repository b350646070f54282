/**
 * How work grows with its text, which tells a square from a line at a tenth
 * of the size at which a square would be felt.
 */

/** Milliseconds of the processor below which no growth is measured, and would do no harm. */
const harmless = 100
/** A square is one at every try; what is none may seem so several times on a machine that does much else. */
const tries = 20

/** At most so many times the work for twice the text, that of garbage included. */
export const linear = 2.3

/**
 * Work for twice so many letters, as a multiple of the work for them; 0 where
 * there is hardly any. Processor time, and the least of some tries, so that a
 * busy machine does not decide.
 */
export function growthOf(work: (letters: number) => void, letters: number): number {
  const cost = (count: number): number => {
    const before = process.cpuUsage()
    work(count)
    const {user, system} = process.cpuUsage(before)
    return (user + system) / 1000
  }
  // What is compiled or read once counts for neither.
  cost(letters / 10)
  let least = Infinity
  for (let count = 0; count < tries && least > linear; count++) {
    const [once, twice] = [cost(letters), cost(2 * letters)]
    least = Math.min(least, twice < harmless ? 0 : twice / once)
  }
  return least
}
