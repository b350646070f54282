/** What a line prints around the text of a note: its number before it, the way back to its call behind it. */

/** `[1]`, `(1)`, `(注1)`, `1.`, `¹`, `^1`, `↑1`, `1. ^`, `1. ^ a b`: a number with a text behind it. */
const numbered =
  /^(?:[\^↑]\s?)?(?:[[(（](?:[注註] ?)?(\d{1,3})[\])）](?=\]?\s*[^\s.,%)])|(\d{1,3}|[⁰¹²³⁴-⁹]{1,3})[.)]?(?=\s*[^\s\d.,%)]))\s*(?:[\^↑]\s*(?:a b(?: [c-z])*\s)?(?=\S))?/u

/** `^ Author`, `^ a b Author`, `^ Jump up to: a b Author`: a note that the page numbered. */
const unnumbered = /^[\^↑]\s*(?:jump up(?: to)?:?\s)?(?:a b(?: [c-z])*\s)?(?=\S)/iu

/** `↩`, `↩︎ ↩2` */
const wayBack = /(?:\s*[↩⏎↵⤴⮌↑]\uFE0E?\uFE0F?\d{0,2})+$/u

/** Longest mark before a text, in characters. */
const longestMark = 40

/** The number that a line begins with; 0 for any other line. */
export function numberOf(line: string): number {
  const [, bracketed, plain] = numbered.exec(line.slice(0, longestMark)) ?? []
  return Number((bracketed ?? plain ?? '0').normalize('NFKC'))
}

/** Whether a line is a note whose number was in the style of its page, and is not in its text. */
export function isUnnumbered(line: string): boolean {
  return unnumbered.test(line.slice(0, longestMark))
}

/** Where the text of a note begins and ends in its line. */
export function textOfNote(
  line: string,
  hasNumber: boolean
): readonly [start: number, end: number] {
  const mark = (hasNumber ? numbered : unnumbered).exec(line.slice(0, longestMark))?.[0].length ?? 0
  const back = wayBack.exec(line.slice(mark))
  return [mark, back === null || back.index === 0 ? line.length : mark + back.index]
}
