/**
 * Reads what a person typed: numbers of laws, articles, codes, terms of the
 * table, phrases in quotation marks, words, and what is to be left out.
 */
import {articlesInQuery, wholeArticles} from './articles.ts'
import {amountsIn, datesIn} from './figures.ts'
import {inOneScript, latinLookAlikes} from './fold.ts'
import {keyOf, type Key} from './keys.ts'
import {actIdsIn, lawNumbersIn} from './law-numbers.ts'
import {type Part, partsOf, withoutPrefixes} from './parts.ts'
import {asksQuestion, isStopWord, isWeakWord} from './stop-words.ts'
import {hintsIn, meaningsOf, termsIn, type TermTable} from './term-table.ts'

export interface WordUnit {
  readonly kind: 'word'
  readonly printed: string
  /** Folded, without hyphens: `crossborder`. */
  readonly text: string
  /** The last word of a query that may not be finished. */
  readonly open: boolean
  /** Adds to what is found, but is not asked for: `Law` in `Law 94-V`. */
  readonly soft?: boolean
  /** Terms that the word hints at, as keys: `keep` is looked for as itself and as data retention. */
  readonly hints?: readonly string[]
  /** What texts say for it, where it is an everyday word or one of another language. */
  readonly meanings?: readonly string[]
  /** Several words hint together, as `left the country`, so that they say what they hint at. */
  readonly meansHints?: true
  /** Terms that people ask for with it, as keys: hints in a question, and what is meant where no page has the word. */
  readonly asks?: readonly string[]
}

export interface PhraseUnit {
  readonly kind: 'phrase'
  readonly printed: string
  readonly words: readonly string[]
}

export interface KeyUnit {
  readonly kind: 'number' | 'article' | 'figure' | 'code' | 'term'
  readonly printed: string
  readonly keys: readonly string[]
  /** The same as words, for what no key knows. */
  readonly words: readonly WordUnit[]
  /** Terms that it hints at beside what it is, as keys; which of them people ask for with it. */
  readonly hints?: readonly string[]
  readonly meansHints?: true
  readonly asks?: readonly string[]
}

export type Unit = WordUnit | PhraseUnit | KeyUnit

export interface Query {
  readonly text: string
  /** The same but for what is to be left out. */
  readonly wanted: string
  /** And but for phrases in quotation marks. */
  readonly free: string
  readonly units: readonly Unit[]
  readonly without: readonly Unit[]
  /** Asked as a question: its words are said otherwise in texts more often than those of a search. */
  readonly isQuestion: boolean
}

/** What a query asks for. */
export function readQuery(text: string, table: TermTable): Query {
  const isQuestion =
    text.trimEnd().endsWith('?') || asksQuestion(partsOf(text).map((part) => part.text))
  const units: Unit[] = []
  const without: Unit[] = []
  let wanted = ''
  let free = ''
  let at = 0
  for (const match of text.matchAll(marked)) {
    const [whole] = match
    const {minus, phrase, word} = match.groups ?? {}
    const inner = (phrase ?? word ?? '').replace(quoteMarks, ' ')
    const between = text.slice(at, match.index)
    const blank = ' '.repeat(whole.length)
    const isLeftOut = minus !== undefined || word !== undefined
    free += between + blank
    wanted += between + (isLeftOut ? blank : whole)
    at = match.index + whole.length
    if (phrase === undefined) without.push(...unitsOf(inner, table, false))
    else (isLeftOut ? without : units).push(...phraseOf(inner))
  }
  free += text.slice(at)
  wanted += text.slice(at)
  units.push(...unitsOf(free, table, !/\s$/.test(text) && free.trim() !== '', isQuestion))
  return {text, wanted, free, units, without, isQuestion}
}

/** A phrase in any quotation marks, and words with a minus before them. */
const marked =
  /(?<before>^|\s|(?=["“„«]))(?:(?<minus>[-−])?["“„«](?<phrase>[^"“”„«»]{1,300})["”“»]|[-−](?<word>[\p{L}\p{N}][^\s"“”„«»]{0,100}))/gu
const quoteMarks = /["“”„«»]/g

function phraseOf(text: string): PhraseUnit[] {
  const words = compounds(partsOf(text)).map(({text: word}) => word)
  return words.length === 0 ? [] : [{kind: 'phrase', printed: text.trim(), words}]
}

interface Span {
  readonly kind: KeyUnit['kind']
  readonly start: number
  readonly end: number
  readonly keys: string[]
}

/** So many words say what they ask as well as a question does. */
export const long = 3

function unitsOf(text: string, table: TermTable, open: boolean, isQuestion = false): Unit[] {
  const parts = partsOf(text)
  const terms = hintsIn(parts, table)
  const {spans, over} = chosenSpans(text, parts, table, terms)
  const withoutSmall = parts.filter((part) => !isStopWord(part.text))
  const isLong = withoutSmall.length >= long
  const asked = [...hintsIn(parts, table, 'question'), ...hintsIn(withoutSmall, table, 'question')]
  // Several words together tell what is asked as a question does: `left the country`.
  const telling = asked.filter(
    ({start, end}) =>
      isQuestion ||
      isLong ||
      (/\s/.test(text.slice(start, end)) &&
        !spans.some((span) => span.start === start && span.end === end))
  )
  const hints = [...terms, ...telling]
  const within = Map.groupBy(parts, ({start, end}) => spanIn(over, start, end))
  const units: (Unit & {readonly start: number})[] = spans.map((span) => ({
    kind: span.kind,
    printed: text.slice(span.start, span.end),
    keys: span.keys,
    words: span.kind === 'figure' ? figureWords(text, span) : wordsOf(within.get(span) ?? []),
    ...hintsOf(span, hints),
    ...asksOf(span, asked),
    start: span.start
  }))
  for (const word of compounds(within.get(undefined) ?? [])) {
    // Of `e-petition` the rest is a term, which the letter before it is not asked for without.
    if (word.text.length === 1 && isHyphened(text, word.end, over)) continue
    const meanings = meaningsOf(word.text, table).filter((text) => text !== word.text)
    const last = open && word.end === parts.at(-1)?.end
    units.push({
      kind: 'word',
      printed: text.slice(word.start, word.end),
      text: word.text,
      open: last,
      soft:
        isWeakWord(word.text) ||
        (isAct(word.text) && isAskedFor(parts, word.start)) ||
        (isAct(word.text) && isBeforeNumber(text, word.end, over)),
      ...(meanings.length > 0 && {meanings: [...new Set(meanings)]}),
      ...hintsOf(word, hints),
      ...asksOf(word, asked),
      start: word.start
    })
  }
  units.sort((a, b) => a.start - b.start)
  const rest = onceEach(units).filter((unit) => unit.kind !== 'word' || !isStopWord(unit.text))
  if (rest.length === 0) return units
  // Where there are but weak words, they are what is asked for.
  const isWeak = rest.every((unit) => unit.kind === 'word' && isWeakWord(unit.text))
  return isWeak ? rest.map((unit) => ({...unit, soft: false})) : rest
}

/** Whether a hyphen joins a word to what the keys cover. */
function isHyphened(text: string, end: number, over: Over): boolean {
  return /[-‐‑]/.test(text.charAt(end)) && over[end + 1] !== undefined
}

/** The terms that a word or a term of a query hints at, beside its own. */
function hintsOf(
  {start, end, keys = []}: Pick<Span, 'start' | 'end'> & Partial<Pick<Span, 'keys'>>,
  hints: readonly Key[]
): Pick<WordUnit, 'hints' | 'meansHints'> {
  const hinted = hints.filter(
    (hint) => hint.start <= start && hint.end >= end && !keys.includes(hint.key)
  )
  if (hinted.length === 0) return {}
  const isPhrase = hinted.some((hint) => hint.end - hint.start > end - start)
  return {hints: [...new Set(hinted.map(({key}) => key))], ...(isPhrase && {meansHints: true})}
}

/** The terms that people ask for with a word, with the words it is one of, or with a word of a term. */
function asksOf(
  {start, end}: Pick<Span, 'start' | 'end'>,
  asked: readonly Key[]
): {readonly asks?: readonly string[]} {
  const keys = asked
    .filter(
      (one) => (one.start <= start && one.end >= end) || (one.start >= start && one.end <= end)
    )
    .map(({key}) => key)
  return keys.length > 0 ? {asks: [...new Set(keys)]} : {}
}

/** Without a neighbour that asks for the same thing once more: `.kz` and `domain`. */
function onceEach<Some extends Unit>(units: readonly Some[]): Some[] {
  return units.filter((unit, at) => {
    const before = units[at - 1]
    const isSame =
      unit.kind === 'term' && before?.kind === 'term' && unit.keys[0] === before.keys[0]
    return !isSame
  })
}

/** An amount as the index has it, without its commas; a day has no other form that tells it. */
function figureWords(text: string, {start, end, keys}: Span): WordUnit[] {
  const digits = text.slice(start, end).replace(/\D/g, '')
  if (!keys.includes(keyOf.amount(digits))) return []
  return [{kind: 'word', printed: digits, text: digits, open: false}]
}

/** What kinds of acts are called, before their number. */
const acts =
  /^(?:law|act|code|order|decree|resolution|decision|constitution|regulation|directive|circular|instrument|ley$|lei$|loi$|lege|decreto|resoluci|конституц|закон|приказ|постановлени|указ|решени|кодекс|заң|заңы|бұирық|каулы|қаулы|кодекс)/u

/** Whether a folded word is what an act is called. */
export function isAct(word: string): boolean {
  return acts.test(word)
}

const asking = new Set(['which', 'what', 'какои', 'какие', 'каким', 'каи'])

/** Whether a question asks for a thing of this name: `which law`. */
function isAskedFor(parts: readonly Part[], start: number): boolean {
  const before = parts.findLast((part) => part.end <= start)
  return before !== undefined && asking.has(before.text)
}

/** So far behind the name of an act its number may stand: `Order of 21 May 2013 No. 264`. */
const farthest = 40

/** Whether nothing but blanks and a date stands between a word and a number. */
function isBeforeNumber(text: string, end: number, over: Over): boolean {
  for (let at = end; at < end + farthest; at++) {
    if (over[at]?.kind === 'number') return true
    if (/[,;]/.test(text.charAt(at))) return false
  }
  return false
}

/** The span that lies over each letter of a text. */
type Over = readonly (Span | undefined)[]

function spanIn(over: Over, start: number, end: number): Span | undefined {
  for (let at = start; at < end; at++) if (over[at] !== undefined) return over[at]
  return undefined
}

/** What the keys cover; where two meet, numbers go before terms and longer before shorter. */
function chosenSpans(
  text: string,
  parts: readonly Part[],
  table: TermTable,
  hints: readonly Key[]
): {readonly spans: readonly Span[]; readonly over: Over} {
  const of = (kind: Span['kind'], keys: readonly Key[]): Span[] =>
    keys.map(({key, start, end}) => ({kind, start, end, keys: [key]}))
  const telling = parts.filter((part) => !isStopWord(part.text))
  const numbered = (): Span[] => [
    ...of('number', [...lawNumbersIn(text, 'query'), ...actIdsIn(text)]),
    ...of('article', wholeArticles(articlesInQuery(text))),
    ...of('figure', [...datesIn(text), ...amountsIn(text)]),
    ...of('code', codesIn(text))
  ]
  const candidates = [
    // To get so many patterns ready takes a slow phone longer than to use them, and most queries have no figure.
    ...(/\d/.test(text) ? numbered() : []),
    ...of('term', termsIn(parts, table, 'query')),
    // Small words may stand within a term: `read my messages`.
    ...of('term', termsIn(telling, table, 'query')),
    // Several words together, such as `in charge`, mean the term alone.
    ...of('term', hints).filter(({start, end}) => /\s/.test(text.slice(start, end)))
  ]
  // A number with the name of an act before it is that of a law: `Ley 25.326`.
  const rank = {number: 0, figure: 1, article: 2, code: 3, term: 4}
  candidates.sort((a, b) => b.end - b.start - (a.end - a.start) || rank[a.kind] - rank[b.kind])
  const spans: Span[] = []
  const over = new Array<Span | undefined>(text.length)
  for (const span of candidates) {
    const same = spanIn(over, span.start, span.end)
    if (same === undefined) {
      const chosen = {...span, keys: [...span.keys]}
      spans.push(chosen)
      over.fill(chosen, span.start, span.end)
    } else if (same.start <= span.start && same.end >= span.end && belongs(same, span)) {
      same.keys.push(...span.keys.filter((key) => !same.keys.includes(key)))
    }
  }
  return {spans, over}
}

/** `417-V` is a number and a row of the table; `Articles 174 and 179` are two keys of one span. */
function belongs(whole: Span, part: Span): boolean {
  const sameSpan = whole.start === part.start && whole.end === part.end
  return sameSpan || (whole.kind === 'number' && part.kind !== 'number' && part.kind !== 'code')
}

const code =
  /(?<![\p{L}\p{N}])(?:(?:see|question|indicator|вопрос)\s{1,2})?(?<letter>[A-HАВСЕН])(?<gap>\s?)(?<figure>\d{1,2})(?![\p{L}\p{N}]|[-./]\p{N})/giu

/** Codes of questions: `C5`, `see B1`, `С5` with a Cyrillic letter, and `C 5` where nothing else is asked. */
function codesIn(text: string): Key[] {
  return [...text.matchAll(code)].flatMap((match) => {
    const {letter = '', gap = '', figure = ''} = match.groups ?? {}
    if (gap !== '' && match[0].length < text.trim().length) return []
    const key = keyOf.code(latinLookAlikes(letter.toLowerCase()) + Number(figure))
    return [{key, start: match.index, end: match.index + match[0].length}]
  })
}

/** Words joined by a hyphen are one in the index: `cross-border` is `crossborder`. */
function compounds(parts: readonly Part[]): {text: string; start: number; end: number}[] {
  const words: {text: string; start: number; end: number}[] = []
  for (const {text, start, end, joined} of parts) {
    const last = words.at(-1)
    if (joined && last?.end !== undefined && start - last.end === 1) {
      last.text += text
      last.end = end
    } else words.push({text, start, end})
  }
  return words
}

const cyrillic = /\p{sc=Cyrl}/u

/** The telling words of a key; one word that is left of several, `show` of `show who I am` or `online` of `are online`, does not say it. */
function wordsOf(parts: readonly Part[]): WordUnit[] {
  const whole = compounds(parts)
  const words = whole.filter(({text}) => !isStopWord(text))
  // Of two Cyrillic words the other may but be a preposition: `О связи`.
  const few = cyrillic.test(words[0]?.text ?? '') ? 2 : 1
  if (words.length === 1 && whole.length > few) return []
  return words.map(({text}) => ({
    kind: 'word',
    printed: text,
    text,
    open: false,
    soft: isWeakWord(text)
  }))
}

/** The forms of a word to look for: itself, or both scripts where it mixes them; without prefixes, too. */
export function formsOf(word: string): string[] {
  const single = inOneScript(word)
  return single.length === 0 ? [word, ...withoutPrefixes(word)] : single
}
