/** The number that a line of a report begins with, as the line prints it. */
import {isRaised} from '../notes/placing/context.ts'
import type {BodyLine} from './outline.ts'

/** The digits that a line begins with and that its text follows, with the mark of a list before them or not. */
export function leadingDigits(line: BodyLine): string {
  const {kind, text, isProse} = line
  if (isProse === true) return ''
  const bare = numberWithoutDash(line)
  if (bare !== undefined) return String(bare)
  // `4egov.kz`, `12021 report`
  const digits =
    digitsOf(line) || (/^\d{1,7}(?=[^\s\d.,%])/.exec(text.value.slice(0, 8))?.[0] ?? '')
  return kind === 'heading' || text.value === digits ? '' : digits
}

/** The digits at the beginning of an item, or in brackets at that of any line. */
export function digitsOf({kind, text}: BodyLine): string {
  const start = text.value.slice(0, 12)
  // In brackets it is the number of a note with a dash before it or without.
  const [mark = '', bracketed] = /^[[(](\d{1,3})[\])]/.exec(start) ?? []
  if (bracketed !== undefined) return /\S/.test(text.value.slice(mark.length)) ? bracketed : ''
  return kind === 'item' ? (/^[\d⁰¹²³⁴-⁹]*/.exec(start)?.[0] ?? '').normalize('NFKC') : ''
}

/** `1Agency, “Title,” …`, `1. Agency`, `1 Agency`: where a page was saved without the marks of lists. */
export function numberWithoutDash({kind, text, isProse}: BodyLine): number | undefined {
  if (kind !== 'paragraph' || isProse === true) return undefined
  const [, digits] =
    /^(\d{1,3}|[⁰¹²³⁴-⁹]{1,3})(?:[.)]?[ \t\n\u00A0]+)?(?=\p{Lu}|["“„«‘'[(@#]|https?:)/u.exec(
      text.value.slice(0, 16)
    ) ?? []
  return digits === undefined ? undefined : Number(digits.normalize('NFKC'))
}

/** Pages without numbers such as that of `1 GB costs …`, where most notes have theirs in brackets: `[1] Agency`. */
export function withoutBareNumbers(pages: readonly (readonly BodyLine[])[]): BodyLine[][] {
  const lines = pages.flat()
  const bracketed = lines.filter(({text}) => /^\[\d{1,3}\]\s?\S/u.test(text.value.slice(0, 8)))
  const bare = new Set(lines.filter((line) => numberWithoutDash(line) !== undefined))
  bracketed.forEach((line) => bare.delete(line))
  const areBracketed = bracketed.length > bare.size
  return pages.map((page) =>
    page.map((line) => (areBracketed && bare.has(line) ? {...line, isProse: true} : line))
  )
}

function isBracketed({text}: BodyLine): boolean {
  return /^[[(]/.test(text.value)
}

/** Whether text follows a number at once: one that stands apart counts, as in `- 5 of the …`. */
export function isGlued(line: BodyLine, number: number | undefined): number is number {
  const {text} = line
  if (number === undefined) return false
  const mark = markOf(text.value, number)
  if (isBracketed(line)) return text.value.startsWith(mark)
  if (isRaised(mark)) return mark.normalize('NFKC') === String(number)
  return text.value.startsWith(mark) && /^\S/.test(text.value.slice(mark.length).slice(0, 1))
}

/** Whether a text opens after its number, as in `1Author` and `1“Title`, unlike `1,500` and `1st`. */
export function opensText(line: BodyLine, number: number): boolean {
  const {text} = line
  if (isBracketed(line) || isRaised(text.value.charAt(0))) {
    return text.value.length > markOf(text.value, number).length
  }
  const rest = text.value.slice(String(number).length).slice(0, 5)
  return /^[\p{L}"“„«‘’'[(@#]/u.test(rest) && !/^(?:st|nd|rd|th|[GgKkMm])\b/.test(rest)
}

/** The number as the line prints it, `12`, `12.`, `¹²` or `[12]`. */
export function markOf(line: string, number: number): string {
  if (line.startsWith('[')) return `[${number}]`
  if (line.startsWith('(')) return `(${number})`
  if (isRaised(line.charAt(0))) return line.slice(0, String(number).length)
  const stop = line.slice(String(number).length).slice(0, 2)
  return `${number}${/^[.)][ \t\n\u00A0]$/.test(stop) ? stop.charAt(0) : ''}`
}
