/** Titles in the capitals of a style. */
import {includes, type Citation} from '../citation.ts'
import {capitalised} from '../../model/capitals.ts'

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
      .map((part, index) => (index > 0 && minorWords.has(part) ? part : capitalised(part)))
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
    if (isFirst) return capitalised(text)
    return isHeadline && !isName(text, country) ? text.toLowerCase() : text
  })
}

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
