/**
 * Finds the runs of a text that are in another script than the text.
 *
 * A run goes from the first to the last word of a title, over figures,
 * quotation marks, roman numerals and a foreign name or two: `Абоненты Kcell и
 * activ получат`, `№ 567-II «О связи» (с изменениями`. It ends before its
 * English gloss, `Суд в Актобе [Aktobe court]`, and before the next title.
 */
import type {Source} from '../sources.ts'
import {languageOf} from './alphabets.ts'
import {directionOf, type Script, scriptOf, scriptOfLanguage, unspaced} from './scripts.ts'

// What a quotation mark does where it stands.
//
// Texts mix all kinds: `“"Казахтелеком" привлек …`, `«О связи»`, `проекта
// ‘250+’,"`. The shape tells of `«`, `»` and `„`; the others open after a
// blank or a bracket and close after anything else. Single ones are left
// alone, as most are apostrophes.

/** The quotation marks that are read. */
export const quotationMarks = '"“”„‟«»'

export function closesQuotation(text: string, at: number): boolean {
  const sign = text.charAt(at)
  if (sign === '«' || sign === '„') return false
  return sign === '»' || (at > 0 && !/[\s([“"«„]/u.test(text.charAt(at - 1)))
}

interface LanguageRun {
  readonly start: number
  readonly end: number
  /** BCP 47. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
}

/** A letter or figure that may be of another script than Latin: most texts have none. */
const beyondLatin = /[[\p{L}\p{M}\p{N}]--[\p{Script=Latin}\p{Script=Inherited}0-9]]/v

/** The runs of a text in other scripts than that of its language, in order and apart. */
export function findLanguages(
  text: string,
  {language, quotes}: Pick<Source, 'language' | 'quotes'>
): LanguageRun[] {
  const own = scriptOfLanguage(language) ?? 'Latn'
  if (own === 'Latn' && !beyondLatin.test(text)) return []
  return toRuns(text, toWords(text, own)).flatMap(({script, start, end, words}) => {
    const telling = words.filter((word) => !isNumeral(word))
    const lang = languageOf(telling, script, quotes)
    return lang === undefined ? [] : [{start, end, lang, dir: directionOf(script)}]
  })
}

interface Run {
  readonly script: Script
  readonly start: number
  end: number
  readonly words: string[]
  /** Quotation marks that it has opened and not closed. */
  open: number
}

function toRuns(text: string, words: readonly Word[]): Run[] {
  const runs: Run[] = []
  let between: Word[] = []
  for (const word of words) {
    if (word.script === undefined) {
      between.push(word)
      continue
    }
    const {start, end, script} = word
    const printed = text.slice(start, end)
    const last = runs.at(-1)
    if (last?.script === script && continues(text, last, start, between)) {
      last.end = end
      last.words.push(printed)
    } else {
      runs.push({script, start, end, words: [printed], open: 0})
    }
    between = []
  }
  return runs.filter(isLong)
}

/** More own words than a name has are a text of their own. */
const longestName = 2

/** English words that stand between two titles, not within one. */
const linking = /^(?:and|or|of|the|in|on|at|by|to|for|from|see|also|with|is|as|an|means|meaning)$/i

/** Whether a run goes on after the words between; counts the quotation marks on the way. */
function continues(text: string, run: Run, next: number, between: readonly Word[]): boolean {
  const gap = text.slice(run.end, next)
  if (/[[\]{};]/.test(gap)) return false
  const names = between.filter(({isFigure}) => !isFigure)
  if (names.length > longestName) return false
  if (names.some(({start, end}) => linking.test(text.slice(start, end)))) return false
  for (const {index} of gap.matchAll(quotations)) {
    run.open += closesQuotation(text, run.end + index) ? -1 : 1
    // `“Суд,” Vlast, “Дело”` leaves a title that began before the run.
    if (run.open < 0 && names.length > 0) return false
    run.open = Math.max(0, run.open)
  }
  return true
}

const quotations = new RegExp(`[${quotationMarks}]`, 'gu')

/** One letter, as the А of `Schedule А` or a `β`, is no language. */
function isLong({script, words}: Run): boolean {
  const isAlphabet = script === 'Cyrl' || script === 'Grek' || script === 'Latn'
  return !isAlphabet || words.some((word) => /\p{L}\P{L}*\p{L}/u.test(word))
}

interface Word {
  readonly start: number
  readonly end: number
  /** Its script where that is another than the text’s. */
  readonly script: Script | undefined
  /** Figures, roman numerals: at home in any language. */
  readonly isFigure: boolean
}

const words = new RegExp(`[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}])+`, 'gu')

/** The words of a text in order; `own` is the script of its language. */
function toWords(text: string, own: Script): Word[] {
  return Array.from(text.matchAll(words), ({0: word, index}) => {
    const script = foreignScript(word, own)
    return {
      start: index,
      end: index + word.length,
      script,
      isFigure: script === undefined && isFigure(word)
    }
  })
}

/** `5G`, `II`, and `167-VІ` with a Cyrillic letter in it; `X` alone, and a Latin `o` for `о`. */
function isFigure(word: string): boolean {
  return /\p{N}|^\P{L}*$/u.test(word) || /^[IVXLCDMІХ]+$/u.test(word) || lookAlike.test(word)
}

/** A roman numeral, also of Cyrillic letters: `ХІХ`. */
function isNumeral(word: string): boolean {
  return /^[IVXІХ]+$/u.test(word)
}

/** A letter that Latin and Cyrillic print alike. */
const lookAlike = /^[ABCEHKMOPTXaceopxyАВЕКМНОРСТУХІЈасеорхуіјѕ]$/u

/**
 * The script of a word that is not of the text.
 *
 * Writers take a Cyrillic `І` for a Latin one: `167-VІ` is no Cyrillic word.
 * `Vласть`, `.қaz` and `безопасностиp` are, as they have letters that no Latin
 * letter looks like. `53/НК` is one, too: its letters are all Cyrillic.
 */
function foreignScript(word: string, own: Script): Script | undefined {
  // Most words of most texts, told without a look at each letter.
  if (own === 'Latn' && /^[\x21-\x7e]+$/.test(word)) return undefined
  const letters = [...word].map((letter) => ({letter, script: scriptOf(letter)}))
  const foreign = letters.filter(({script}) => script !== undefined && script !== own)
  const script = foreign[0]?.script
  if (script === undefined) return undefined
  const isMixed = letters.some((letter) => letter.script === own)
  const looksOwn = foreign.every(({letter}) => lookAlike.test(letter))
  return looksOwn && (isMixed || isNumeral(word)) && !threeInARow(letters, script)
    ? undefined
    : script
}

function threeInARow(letters: readonly {script: Script | undefined}[], script: Script): boolean {
  return letters.some(
    (letter, index) =>
      letter.script === script &&
      letters[index + 1]?.script === script &&
      letters[index + 2]?.script === script
  )
}
