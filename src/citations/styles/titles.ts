/**
 * Titles as a style prints them: in its capitals, and in quotation marks that
 * agree with those the title has of its own.
 */
import {includes, type Citation} from '../citation.ts'

/**
 * How a style writes the titles of what it cites: in headline capitals, in
 * sentence case, or as printed. Names of works and of laws are left alone.
 */
export type TitleCase = 'headline' | 'sentence' | 'as printed'

/** The title of what is cited, in the capitals of a style. */
export function titleIn(titles: TitleCase, {type, title, language, country}: Citation): string {
  const isName = type === 'report' || type === 'law'
  if (titles === 'as printed' || isName || !/^en\b/.test(language ?? '')) return title
  return titles === 'headline' ? headlineCase(title) : sentenceCase(title, country?.name)
}

/** A word, with hyphens and apostrophes within it. */
const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.&-]*/gu
/** A word whose spelling is its own: `iOS`, `53/НК`, `dti.eui.eu`, `LCRs`, and what is no Latin. */
const ownSpelling = /.\p{Lu}|\p{N}|\..|[^\p{Script=Latin}\p{M}'’.&-]/u
/** Articles, conjunctions and prepositions of up to four letters (Chicago 8.160; Bluebook 8). */
const minorWords = new Set(
  (
    'a an the and but or nor for so yet as if at by in of off on per to up via from into onto ' +
    'with over than upon'
  ).split(' ')
)

interface Word {
  readonly text: string
  readonly isMinor: boolean
  /** Whether it begins the title or what follows a colon, or ends one. */
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** Replaces the words of a title that have no spelling of their own. */
function respelled(title: string, spell: (word: Word) => string): string {
  return title.replace(wordPattern, (text, offset: number) => {
    const before = title.slice(0, offset)
    const after = title.slice(offset + text.length)
    if (ownSpelling.test(text) || /[.@_#/]$/.test(before.slice(-1).replace('/', ''))) return text
    return spell({
      text,
      isMinor: minorWords.has(text.toLowerCase()),
      isFirst: !/[\p{L}\p{N}]/u.test(before) || /[:?!]\s+\P{L}*$/u.test(before),
      isLast: /^\P{L}*$/u.test(after) || /^:\s/.test(after)
    })
  })
}

/** `Framework for data protection: what is new` → `Framework for Data Protection: What Is New`. */
function headlineCase(title: string): string {
  return respelled(title, ({text, isMinor, isFirst, isLast}) => {
    if (isMinor && !isFirst && !isLast) return text
    return text
      .split('-')
      .map((part, index) => (index > 0 && minorWords.has(part) ? part : capital(part)))
      .join('-')
  })
}

/**
 * `Understanding Data Protection Laws in Kazakhstan` → `Understanding data
 * protection laws in Kazakhstan`. Only a title whose words all have capitals is
 * changed: in any other a capital is the source's way to mark a name.
 */
function sentenceCase(title: string, country?: string): string {
  const words: Word[] = []
  respelled(title, (word) => {
    words.push(word)
    return word.text
  })
  const telling = words.filter(
    ({text, isMinor, isFirst}) => !isMinor && !isFirst && !isName(text, country)
  )
  const isHeadline = telling.length > 1 && telling.every(({text}) => /^\p{Lu}/u.test(text))
  return respelled(title, ({text, isFirst}) => {
    if (isFirst) return capital(text)
    return isHeadline && !isName(text, country) ? text.toLowerCase() : text
  })
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const regions = new Intl.DisplayNames('en', {type: 'region', fallback: 'none'})
const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
/** Words of the names of countries, and adjectives and names that keep their capital. */
const names = new Set([
  ...letters.flatMap((a) => letters.flatMap((b) => (regions.of(a + b) ?? '').split(/[^\p{L}-]+/u))),
  ...(
    'Internet English Russian Kazakh Kyrgyz Uzbek Tajik Turkmen French German Spanish Arabic Chinese ' +
    'Indian Turkish Ukrainian American British European African Asian Eurasian January February March ' +
    'April May June July August September October November December'
  ).split(' ')
])

function isName(word: string, country: string | undefined): boolean {
  return names.has(word.replace(/['’]s$/, '')) || includes(country, word)
}

/*
 * Quotation marks around titles that have quotation marks of their own.
 *
 * Within double marks, a title's own become single, within single ones double,
 * and so on inwards (CMOS 6.9 to 6.11 and 13.30; OSCOLA 1.5): Law “On
 * Communications” is cited as “Law ‘On Communications.’” That is all that
 * changes: apostrophes, inches, marks left open and marks that cannot be
 * mistaken for the outer ones («…», „…“) stay as they are.
 */

export type Marks = 'double' | 'single'

type Opened = 'double' | 'single' | 'low-double' | 'low-single'

interface Mark {
  readonly offset: number
  readonly opened: Opened
}

interface Pair {
  readonly open: number
  readonly close: number
}

const glyphs = {double: '“”', single: '‘’'} as const
const leads = /[\s\p{Ps}\p{Pi}\p{Pd}/"'‚„]/u
const word = /[\p{L}\p{N}]/u

/**
 * A title in quotation marks. A comma or stop that follows is put inside them,
 * as in America, and not doubled: “Is it so?”, “Law ‘On Communications,’”.
 */
export function quoted(title: string, outer: Marks, stop: '' | ',' | '.' = ''): string {
  const pairs = pairsOf(title)
  const text = turned(title, pairs, outer)
  const closings = new Set(pairs.map(({close}) => close))
  let end = text.length
  while (closings.has(end - 1)) end -= 1
  const mark = needs(text.slice(0, end), stop) ? stop : ''
  return glyphs[outer][0] + text.slice(0, end) + mark + text.slice(end) + glyphs[outer][1]
}

/** A title ending in `?` keeps its comma (CMOS 6.125) but takes no full stop. */
function needs(text: string, stop: string): boolean {
  return stop === ',' ? !text.endsWith(',') : !/[.?!]$/.test(text)
}

/** A text that stands in no quotation marks, with straight ones curled and the outermost as the style has them. */
export function curled(text: string, outer: Marks): string {
  return turned(text, pairsOf(text), outer === 'double' ? 'single' : 'double')
}

/** The title with the marks of each pair as its depth asks for; no mark changes its length. */
function turned(title: string, pairs: readonly Pair[], outer: Marks): string {
  const opens = new Set(pairs.map(({open}) => open))
  const closes = new Set(pairs.map(({close}) => close))
  let depth = 0
  let text = ''
  for (let offset = 0; offset < title.length; offset += 1) {
    const character = title[offset] ?? ''
    if (opens.has(offset)) depth += 1
    const [open = '', close = ''] =
      glyphs[(outer === 'double') === (depth % 2 === 1) ? 'single' : 'double']
    text += opens.has(offset) ? open : closes.has(offset) ? close : character
    if (closes.has(offset)) depth -= 1
  }
  return text
}

/** The pairs of English quotation marks, curly or straight, in one pass. */
function pairsOf(title: string): readonly Pair[] {
  const pairs: Pair[] = []
  const stack: Mark[] = []
  const waiting = {double: 0, single: 0, 'low-double': 0, 'low-single': 0}

  const open = (offset: number, opened: Opened): void => {
    stack.push({offset, opened})
    waiting[opened] += 1
  }
  // Marks opened since and never closed were none: “the ’90s” holds an apostrophe.
  const close = (offset: number, opened: Opened): boolean => {
    if (waiting[opened] === 0) return false
    for (;;) {
      const mark = stack.pop()
      if (mark === undefined) return false
      waiting[mark.opened] -= 1
      if (mark.opened !== opened) continue
      if (opened === 'double' || opened === 'single') pairs.push({open: mark.offset, close: offset})
      return true
    }
  }

  for (let offset = 0; offset < title.length; offset += 1) {
    const before = title[offset - 1] ?? ' '
    const after = title[offset + 1] ?? ' '
    const opening = leads.test(before) && !/\s/.test(after)
    const closing = !/\s/.test(before) && stack.at(-1)?.offset !== offset - 1
    const apostrophe = word.test(before) && word.test(after)
    switch (title[offset]) {
      case '„':
        open(offset, 'low-double')
        break
      case '‚':
        open(offset, 'low-single')
        break
      case '“':
        if (!close(offset, 'low-double')) open(offset, 'double')
        break
      case '”':
        if (!close(offset, 'low-double')) close(offset, 'double')
        break
      case '‘':
        if (!close(offset, 'low-single')) open(offset, 'single')
        break
      case '’':
        if (!apostrophe && !close(offset, 'low-single')) close(offset, 'single')
        break
      case '"':
        if (!(closing && close(offset, 'double')) && opening) open(offset, 'double')
        break
      case "'":
        if (apostrophe) break
        if (!(closing && close(offset, 'single')) && opening) open(offset, 'single')
        break
    }
  }
  return pairs
}
