/**
 * What does the sequence of lines mean? Headings, paragraphs and lists.
 *
 * Headings have no mark: `Main amendments` is a heading because it is short,
 * does not end like a sentence and text follows. Their depth cannot be known,
 * so all are alike.
 */
import {anchorMinter} from '../../../src/model/slug.ts'
import type {Source} from '../../../src/model/sources.ts'
import type {Block, Located, Mark, Prose} from '../../../src/kinds/reader.ts'
import {markProse} from '../prose/marks.ts'
import {isCaption, type Line} from './lines.ts'
import {copyright} from './signature.ts'
import type {Table} from './tables.ts'

/** The blocks of an article’s body, in order. */
export function toBlocks(
  lines: readonly Line[],
  tables: readonly Table[],
  source: Source,
  calls: readonly Mark[] = []
): Block[] {
  let call = 0
  const prose = (text: Located<string>): Prose => {
    // Some may be called in lines that are no part of the body, such as a signature.
    while ((calls[call]?.start ?? Infinity) < text.position.start.offset) call++
    const first = call
    while ((calls[call]?.start ?? Infinity) < text.position.end.offset) call++
    return {text, marks: markProse(text, source, calls.slice(first, call))}
  }
  const mintAnchor = anchorMinter()
  const isHeading = headingsOf(lines, calls)
  const blocks: Block[] = []
  let items: Prose[] = []
  let indents: number[] = []
  const endList = (): void => {
    if (items.length > 0) blocks.push({type: 'list', items, ...levelsOf(indents)})
    items = []
    indents = []
  }
  const tableAt = new Map(tables.map((table) => [table.start, table]))
  let tableEnd = 0
  lines.forEach(({text, isItem, indent}, index) => {
    const table = tableAt.get(index)
    if (table !== undefined) {
      endList()
      const {rows, hasHead} = table
      blocks.push({type: 'table', rows: rows.map((row) => row.map(prose)), hasHead})
      tableEnd = index + table.length
    }
    if (index < tableEnd) return
    if (isItem) {
      items.push(prose(text))
      indents.push(indent)
      return
    }
    endList()
    blocks.push(
      isHeading[index] === true
        ? {type: 'heading', id: mintAnchor(text.value), prose: prose(text)}
        : {type: 'paragraph', prose: prose(text)}
    )
  })
  endList()
  return blocks
}

/** How deep each item of a list is, by the blanks before it; nothing where all are alike. */
function levelsOf(indents: readonly number[]): {levels?: readonly number[]} {
  const open: number[] = []
  const levels = indents.map((indent) => {
    while (open.length > 1 && (open.at(-1) ?? 0) > indent) open.pop()
    if (open.length === 0 || indent > (open.at(-1) ?? 0) + slightIndent) open.push(indent)
    return Math.min(open.length - 1, deepest)
  })
  return levels.some((level) => level > 0) ? {levels} : {}
}

/** Deeper than this no list is meant. */
const deepest = 12

/** A blank more or less is chance. */
const slightIndent = 1

/** More short lines in a row are a list without marks, and the last of them its end. */
const longestRow = 3

/** Which lines are headings: those that look like one, with text after them. */
function headingsOf(lines: readonly Line[], calls: readonly Mark[]): boolean[] {
  const ends = new Map(calls.map(({start, end}) => [end, start]))
  const headings = lines.map(() => false)
  let row = 0
  lines.forEach((line, index) => {
    if (looksLikeHeading(line, ends)) {
      row++
      return
    }
    // Of `Main amendments`, `Supervisory authority powers` both head what follows.
    const isList = row > longestRow && endsList(lines, index - row, index - 1)
    const count = isList ? 0 : row > longestRow ? headsOf(lines, index - row, index) : row
    headings.fill(true, index - count, index)
    row = 0
  })
  return headings
}

/** `1. Basic regime`, `1.1 Laws` */
const numbered = /^\d{1,2}(?:\.\d{1,2})*\.? \p{Lu}/u

/** How many of a long row of short lines head the text below it: the last, and the numbered ones right above. */
function headsOf(lines: readonly Line[], first: number, end: number): number {
  let from = end - 1
  while (from > first && numbered.test(lines[from - 1]?.text.value ?? '')) from--
  return end - from
}

/** Whether a colon begins a list, and its last line is as close to the others as they are. */
function endsList(lines: readonly Line[], first: number, last: number): boolean {
  const gapAbove = (index: number): number =>
    (lines[index]?.text.position.start.line ?? 0) - (lines[index - 1]?.text.position.end.line ?? 0)
  const isLed = /[:：]$/u.test(lines[first - 1]?.text.value ?? '')
  return isLed && gapAbove(last) === 1 && gapAbove(last + 1) > 1
}

const longest = 120
const mostWords = 18
/** Notes may be called behind it: `consent.[3]`, `consent.3`, `consent.³`, `consent.*`, `consent.iv`, `consent.[citation needed]`. */
const sentenceEnd =
  /[.:;,…。：；，।][\s"'”’»)\]]*(?:\[[^\][]{1,40}\]|\(\d{1,3}\)|[⁰ⁱ¹²³⁴-⁹*†‡]{1,3}){0,4}$|[\p{L}\p{Pe}\p{Pf}]\.\d{1,3}$|[\p{L}\p{N}\p{Pe}\p{Pf}]\.[ivx]{1,5}$/u
/** `It must be paid. The fee is GHS 500.3`, where 3 calls a note: a heading has no sentence before its number. */
const numbersEnd = /\p{Ll}{3}\.\s\p{Lu}.*\d\.\d{1,2}$/u
/** In scripts without capitals, what has a stop within it, or a comma and a length, is a sentence. */
const caselessSentence =
  /。.|[.؟۔।]\s+\p{Lo}|(?=.*[，、])[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{P}]{26}$|(?=.*\p{Lo}[،,])[\p{Lo}\p{M}\s\p{P}]{36}$/u
/** Of the web, of a mail, of a telephone. */
const address =
  /(?:^|\s)(?:https?:\/\/|www\.)\S*$|\S@\S|\[email\s+protected\]|^(?:t|tel|phone|fax|m|mobile|d|o)?[ .|:]{0,3}\+?[\d(][\d ().-]{6,}$/i

function looksLikeHeading({text, isItem}: Line, calls: ReadonlyMap<number, number>): boolean {
  // `It was amended in 2020.2` ends a sentence where 2 is a note.
  const {start, end} = text.position
  let last = end.offset
  for (let call = calls.get(last); call !== undefined; call = calls.get(last)) last = call
  const line = text.value.slice(0, last - start.offset).trim()
  return (
    !isItem &&
    // `Late register | 500 cedis` is a row of a table.
    !/[|\t]| {2}/.test(line) &&
    line.length <= longest &&
    line.split(' ').length <= mostWords &&
    /\p{L}/u.test(line) &&
    !/^\P{L}*(?!\p{sc=Geor})\p{Ll}/u.test(line) &&
    !isCaption(line) &&
    !sentenceEnd.test(line) &&
    !numbersEnd.test(line) &&
    // `“The Act protects us.” — Minister`
    !/^["“„«].*[.!?][”"»] /u.test(line) &&
    !caselessSentence.test(line) &&
    !address.test(line) &&
    !copyright.test(line)
  )
}
