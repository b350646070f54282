/** What a line prints around the text of a note: its number before it, the way back to its call behind it. */

import {romanNumber} from '../notes/calls.ts'

/** `[1]`, `(1)`, `(注1)`, `1.`, `¹`, `^1`, `↑1`, `1. ^`, `1. ^ a b`: a number with a text behind it. */
const numbered =
  /^(?:[\^↑]\s?)?(?:[[(（](?:[注註] ?)?(\d{1,3})[\])）](?=\]?\s*[^\s.,%)])|(\d{1,3}|[⁰¹²³⁴-⁹]{1,3})[.)]?(?=\s*[^\s\d.,%)]))\s*(?:[\^↑]\s*(?:a b(?: [c-z])*\s)?(?=\S))?/u

/** `[iv]`, `iv.`, `iv)`, `ⁱᵛ`: a Roman number with a text behind it, as endnotes of Word have. */
const roman =
  /^(?:\[([ivx]{1,6})\]|([ivx]{1,6})[.)](?=\s)|([ivx]{1,6})(?=[ \u00A0]\p{Lu})|([ⁱ]{1,3}))\s*(?=\S)/u

/** The Roman number that a line begins with; 0 for any other line. */
export function romanNumberOf(line: string): number {
  const [, bracketed, dotted, bare, raised] = roman.exec(line.slice(0, longestMark)) ?? []
  return romanNumber((bracketed ?? dotted ?? bare ?? raised ?? '').normalize('NFKC'))
}

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

/** How the lines of some notes begin. */
export type NoteMark = 'number' | 'roman' | 'none'

const marks: Readonly<Record<NoteMark, RegExp>> = {number: numbered, roman, none: unnumbered}

/** Where the text of a note begins and ends in its line. */
export function textOfNote(line: string, mark: NoteMark): readonly [start: number, end: number] {
  const start = marks[mark].exec(line.slice(0, longestMark))?.[0].length ?? 0
  const back = wayBack.exec(line.slice(start))
  return [start, back === null || back.index === 0 ? line.length : start + back.index]
}
