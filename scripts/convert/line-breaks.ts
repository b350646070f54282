/**
 * Texts copied from a PDF or a word processor: lines broken within sentences,
 * words divided at line ends, and heads, feet and numbers of pages between.
 *
 * The readers take a line for a paragraph, as the saved pages have it. Where a
 * line break cannot be the end of a paragraph, it is read as a blank, and where
 * a line can only be the head of a page, as nothing; all of it is in the
 * account. What might be either stays as it is.
 */
import {listingRowEdits} from './listing-rows.ts'
import {pageLines} from './page-edges.ts'
import {edited, type Edit} from './source.ts'
import type {Seed} from '../../src/kinds/reader.ts'
import {monthNames} from '../../src/model/months.ts'

/** The seed with its broken lines joined. */
export function joinLines(seed: Seed): Seed {
  return edited(seed, findJoints(seed))
}

interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: 'blank' | 'page' | 'text'
  /** Whether it begins with blanks. */
  readonly isIndented: boolean
}

function findJoints(seed: Seed): Edit[] {
  const lines = readLines(seed)
  const width = wrapWidth(lines)
  const spelling = spellings(seed.text)
  const edits: Edit[] = []
  let last: Line | undefined
  let isJoined = false
  let head = ''
  let crossed: Line[] = []
  const drop = (): void => {
    edits.push(...crossed.filter(({kind}) => kind === 'page').map(pageEdit))
    crossed = []
  }
  for (const line of lines) {
    if (line.kind !== 'text') {
      crossed.push(line)
      continue
    }
    const isApart = crossed.length > 0 && !crossed.some(({kind}) => kind === 'page')
    const context = {head, isJoined, isApart, width, spelling}
    const joint = last === undefined ? undefined : jointOf(last, line, context)
    if (joint === undefined || last === undefined) {
      drop()
      isJoined = false
      head = line.text
    } else {
      const hasPage = crossed.some(({kind}) => kind === 'page')
      edits.push({
        ...joint,
        start: joint.start,
        end: line.start,
        rule: hasPage ? 'page-head' : joint.rule
      })
      crossed = []
      isJoined = true
    }
    edits.push(...listingRowEdits(line.text, line.start))
    last = line
    if (lastLine.test(line.text)) break
  }
  drop()
  return edits.sort((a, b) => a.start - b.start)
}

/** What follows is a table of labels and values. */
const lastLine = /^country facts:?$/i

function pageEdit({start, end}: Line): Edit {
  return {start, end, as: '', rule: 'page-head'}
}

function readLines(seed: Seed): Line[] {
  const isPage = pageLines(seed.lines)
  return seed.lines.map(({value, position}, index) => {
    const text = value.replace(/^[\s\u200B]+|[\s\u200B]+$/g, '')
    const start = position.start.offset + Math.max(value.indexOf(text), 0)
    const kind = isPage[index] === true ? 'page' : text === '' ? 'blank' : 'text'
    const isIndented = /^\s/.test(value)
    return kind === 'page'
      ? {start: position.start.offset, end: position.end.offset, text, kind, isIndented}
      : {start, end: start + text.length, text, kind, isIndented}
  })
}

/**
 * The width that all lines of a text were broken at, in characters; undefined
 * for a text whose lines are as long as its paragraphs.
 */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const texts = lines.filter(
    ({kind, text}) => kind === 'text' && (!isMarked(text) || endsCaseless.test(text))
  )
  const longest = texts.reduce((length, {text}) => Math.max(length, columns(text)), 0)
  if (longest > widest || longest < narrowest) return undefined
  const broken = texts.filter(({text}, index) => {
    const next = texts[index + 1]
    return next !== undefined && columns(text) > longest / 2 && isBroken(text, next.text)
  })
  const isWrapped = broken.length >= 3 && broken.length > texts.length / 8
  return isWrapped || areFilled(lines, longest) ? longest : undefined
}

/**
 * Whether most lines that end no sentence are as long as they can be. Titles of
 * one length may be, too, each with a sentence below it: so some must go on
 * over three lines, more of them where capitals tell otherwise whether they do.
 */
function areFilled(lines: readonly Line[], longest: number): boolean {
  const filled = new Set<string>()
  let open = 0
  let chained = 0
  let caseless = 0
  let isAboveFilled = false
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    const isOpen = next !== undefined && staysOpen(line, next)
    const fills =
      isOpen &&
      (areWide(line.text, next) ? isFullWide(line.text, longest) : isFull(line.text, next, longest))
    if (isOpen) open++
    if (fills) filled.add(line.text)
    if (fills && isAboveFilled) chained++
    if (fills && endsCaseless.test(line.text)) caseless++
    isAboveFilled = fills
  })
  const fewest = caseless > open / 2 ? 1 : 2
  return filled.size >= 3 && filled.size > open * 0.6 && chained >= fewest
}

/** Whether a line ends no sentence, and words of no mark are right below it. */
function staysOpen(line: Line, next: Line): boolean {
  return (
    line.kind === 'text' &&
    next.kind === 'text' &&
    !next.isIndented &&
    !sentenceEnd.test(line.text) &&
    /^["“„«(「『]?\p{L}/u.test(next.text) &&
    (!isMarked(line.text) || endsCaseless.test(line.text)) &&
    !isMarked(next.text)
  )
}

const widest = 140
const narrowest = 40

/** Scripts without blanks between words. */
const wide = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\u3001-\\u303F\\uFF01-\\uFF60]'
const endsWide = new RegExp(`${wide}$`, 'u')
const opensWide = new RegExp(`^${wide}`, 'u')

/** Characters that are two columns wide. */
const twoColumns = new RegExp(`${wide}|\\p{sc=Hangul}`, 'gu')

function columns(text: string): number {
  return text.length + (text.match(twoColumns)?.length ?? 0)
}

/** Scripts without capitals. */
const endsCaseless = /[\p{Lo}\p{M}][،,]?$/u
/** Whether the next word has no place at the end of a line. */
function isFull(text: string, next: Line, width: number): boolean {
  return columns(text) + 1 + firstWord(next.text) > width
}

/** Whether a line of such a script may go on in the next, which no indent makes a paragraph. */
function areWide(text: string, next: Line): boolean {
  return !next.isIndented && endsWide.test(text) && opensWide.test(next.text)
}

/** No line begins with a comma or ends with an opening bracket: there it is shorter. */
function isFullWide(text: string, width: number): boolean {
  return columns(text) >= width - 4
}

interface JointContext {
  /** The first of the lines that are joined to the line above, or that itself. */
  readonly head: string
  /** Whether the line above is joined to the one before it. */
  readonly isJoined: boolean
  /** Whether nothing but blank lines is between the two. */
  readonly isApart: boolean
  readonly width: number | undefined
  readonly spelling: (word: string) => boolean
}

function jointOf(
  {start, end, text}: Line,
  next: Line,
  {head, isJoined, isApart, width, spelling}: JointContext
): Pick<Edit, 'start' | 'as' | 'rule'> | undefined {
  // Word's second bullet is an `o`.
  const isBullet = next.isIndented && /^o\s/.test(next.text)
  const isAddressOfNote =
    text.endsWith(',') && /^(?:- )?\[?\d/.test(head) && /^https?:/.test(next.text)
  if ((isMarked(next.text) && !isAddressOfNote) || isBullet) return undefined
  if (!mayEnd(text, next.text) || countsUp(head, next.text)) return undefined
  const [, half, hyphen] = /([\p{L}\p{N}]+)([-‐¬\u00AD])$/u.exec(text) ?? []
  const [rest] = /^\p{Ll}[\p{L}\p{N}]*/u.exec(next.text) ?? []
  // No program divides the words of an address: the hyphen is its own.
  if (rest !== undefined && addressEnd.test(text)) {
    return {start: end, as: '', rule: 'line-break'}
  }
  if (half !== undefined && rest !== undefined && hyphen !== undefined) {
    const keeps = hyphen === '-' && keepsHyphen(half, rest, spelling)
    return {start: keeps ? end : end - 1, as: '', rule: keeps ? 'line-break' : 'hyphen'}
  }
  // Some programs put a blank line below each: then only what cannot be two paragraphs is one.
  if (isApart && !(startsLow(next.text) && text.length >= longLine)) return undefined
  if (areWide(text, next)) {
    const fills = width !== undefined && isFullWide(text, width)
    return fills ? {start: end, as: '', rule: 'line-break'} : undefined
  }
  // `banks` and `insurers` below each other are a list without marks.
  const isListed = !isJoined && startsLow(text)
  const fills = width !== undefined && isFull(text, next, width * 0.9)
  const joins = fills ? !isHeadingEnd(text, width) : isBroken(text, next.text) && !isListed
  return joins && start < end ? {start: end, as: ' ', rule: 'line-break'} : undefined
}

/** `https://example.org/export-` */
const addressEnd = /(?:^|[\s(<])(?:https?:\/\/|www\.)\S{1,300}-$/iu

/** `12“Title,” Outlet,` below `11Author, …`, `3 Ibid.` below `2 Law No. 5 …`: notes without a mark between them. */
function countsUp(head: string, next: string): boolean {
  const [number, after] = [head, next].map((line) => numberGlued.exec(line)?.[1])
  return number !== undefined && Number(after) === Number(number) + 1
}

const numberGlued = /^(\d{1,3})[ \u00A0]?[\p{Lu}"“„«‘'[(]/u

function firstWord(text: string): number {
  if (opensWide.test(text)) return 2
  return columns(text.split(/\s/, 1)[0] ?? '')
}

/** A full line that ends a sentence may end a paragraph, too, but only by chance. */
function isHeadingEnd(text: string, width: number): boolean {
  return sentenceEnd.test(text) && text.length < width * 0.8
}

const sentenceEnd = /[.!?:;…。！？；：؟۔।][\s"”’'»)\]]*[\d⁰¹²³⁴-⁹]{0,3}$/u

/** Whether a sentence or a name goes on over the end of a line. */
function isBroken(text: string, next: string): boolean {
  if (/\p{L}[-‐¬\u00AD]$/u.test(text) && /^\p{Ll}/u.test(next)) return true
  if (leavesOpen(text) && closes.test(next)) return true
  if (lacksYear(text, next) || goesOnQuoting(text, next)) return true
  if (sentenceEnd.test(text)) return false
  if (startsLow(next)) return text.length >= shortest
  if (/[;,]\s(?:and|or)$/i.test(text)) return false
  if (text.endsWith(',') && (text.length >= longLine || opensLong.test(text))) return true
  if (labelAlone.test(text) || openTimeframe.test(text)) return true
  if (dayAndMonth.test(text) && /^(?:19|20)\d\d(?!\d)/.test(next)) return true
  return text.length >= shortest && unfinished.test(text) && /^[\p{L}\p{N}"“„«‘(№]/u.test(next)
}

/** Whether a quotation begins in a line and does not end there. */
function leavesOpen(text: string): boolean {
  return text.lastIndexOf('“') > text.lastIndexOf('”')
}

/** The end of a quotation before the beginning of one. */
const closes = /^[^“”]{1,200}”/u

/** `Law on Cybersecurity of 12 June`, and `2018` below it. */
const dayAndMonth = /(?:^|\s)\d{1,2}\.?\s\p{L}{3,12}$|(?:^|\s)\p{Lu}\p{L}{2,12}\s\d{1,2},$/u

/** Shorter lines are labels and headings. */
const shortest = 12
/** A note, and the name of a law. */
const opensLong = /^- \d|^(?:Law|Act|Code|Decree|Order|Resolution|Regulations?|Rules|Directive)\b/
/** A comma ends shorter lines of addresses and signatures, too. */
const longLine = 40

/** Words that no line of its own ends with. */
const unfinished =
  /(?:^|[\s(])(?:a|an|and|as|at|between|by|during|for|from|in|into|its|of|on|or|our|than|that|the|their|these|this|to|under|upon|which|whose|with|within|No\.|Nos\.|Art\.|Arts\.|и|в|на|о|об|от|по|для|из|к|с|или|de|du|des|la|le|les|et|sur|y|el|los|las|der|die|das|und|von|zur|zum|do|da|dos|e)$/

/** `personal data …`, not `eSIM`, `iPhone` or an address. */
function startsLow(text: string): boolean {
  return (
    // Georgian has small letters alone.
    /^(?!\p{sc=Geor})\p{Ll}(?:[\p{Ll}’'-]|$|[\s,.;:)])/u.test(text) &&
    !/^(?:https?:|www\.|\S*@|\S*\.\S+\/)/i.test(text)
  )
}

/** Lines that begin something of their own, in any kind of text. */
const marked =
  /^(?:第[\d一二三四五六七八九十百千]+[条條章节節款項项編编]|[（(]?[一二三四五六七八九十]{1,3}(?:[)）]|、)|[-–—*•●▪◦‣·∙○■□➢✓✔|]|\d{1,3}[.)]\s|\(?[a-zа-я\d]{1,3}\)\s|[ivx]{1,4}\.\s|https?:|www\.|N\/A$)/iu

/** Words that listings and reports begin a line with; amid a sentence they are in small letters. */
const label =
  /^(?:pillar|sub-?pillar|indicator|coverage|sources?|since|report(?:ed)? (?:issue|in)|last reported in|database$|browse database|key developments?|score change|country facts)\b/iu

const opensHigh = /^\p{Lu}/u

function isMarked(text: string): boolean {
  return (
    marked.test(text) ||
    (opensHigh.test(text) && label.test(text)) ||
    (/[|\t]/.test(text) && !isQuestionEnd(text)) ||
    // A row of a table whose cells are parted by blanks.
    /\S {3,}\S.* {3,}\S/.test(text) ||
    /^\p{L}?\d{1,2}\s+\d+-\d+ p/u.test(text)
  )
}

/** `speed and quality of connections? | 5.005 6.006 |`: a question that began above. */
function isQuestionEnd(text: string): boolean {
  return startsLow(text) && /\?\s*\|\s*\d\.00\d/.test(text)
}

const labelAlone = /\|\s*(?:sub-?pillar|indicator)\s*:?$/i
const openTimeframe =
  /^(?:since|(?:last )?reported)\b.*\b(?:as|amended|and|from|in|last|since|until)$/i

/** `Since April 2004, last amended in March`, above its year. */
const openMonth = new RegExp(
  String.raw`^(?:since|(?:last )?reported)\b.* (?:${monthNames.join('|')})$`,
  'i'
)

function lacksYear(text: string, next: string): boolean {
  return openMonth.test(text) && /^(?:19|20)\d\d(?!\d)/.test(next)
}

/** `Sub-pillar Threshold for 'De`, above `Minimis' rule`. */
const openQuotation = /\|\s*(?:sub-?pillar|indicator)\b.*\s['‘“"][^'‘’“”"]*$/i
const endOfQuotation = /^[^'‘’“”"]{1,60}['’”"](?!\p{L})/u

function goesOnQuoting(text: string, next: string): boolean {
  return openQuotation.test(text) && endOfQuotation.test(next)
}

/** Whether a sentence can go on below a line at all. */
function mayEnd(text: string, next: string): boolean {
  // `Pillar … | Sub-pillar Framework for` may be broken, too, and `Since May 2013, as amended in`.
  if (/\|\s*(?:sub-?pillar|indicator)\b/i.test(text)) {
    return (
      unfinished.test(text) || labelAlone.test(text) || startsLow(next) || goesOnQuoting(text, next)
    )
  }
  if (/^(?:since|(?:last )?reported in)\b/i.test(text)) {
    return openTimeframe.test(text) || startsLow(next) || lacksYear(text, next)
  }
  return (
    !/[|]|^(?:n\/a$|[-–—*•]$)/i.test(text) &&
    !(opensHigh.test(text) && /^(?:pillar|sub-?pillar|indicator)\b/i.test(text)) &&
    !/@\S+$|^\S+:\/\/\S+$/.test(text)
  )
}

/** Parts of words that keep their hyphen where a line ends. */
const prefixes = new Set(
  'anti co cross cyber data e ex first high long low mid multi non open over post pre pro real round second self semi short so state sub third two well'.split(
    ' '
  )
)

/** Whether `self-` and `regulation` are `self-regulation`: elsewhere in the text they are, or always. */
function keepsHyphen(half: string, rest: string, isSpelled: (word: string) => boolean): boolean {
  if (isSpelled(`${half}-${rest}`)) return true
  if (isSpelled(`${half}${rest}`)) return false
  return prefixes.has(half.toLowerCase()) || /\d$/.test(half)
}

/** The words of a text, looked up where a line divides one. */
function spellings(text: string): (word: string) => boolean {
  let words: Set<string> | undefined
  return (word) => {
    words ??= new Set(text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [])
    return words.has(word.toLowerCase())
  }
}
