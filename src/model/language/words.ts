/** Splits a text into words, and says which are of another script than the text. */
import {scriptOf, unspaced, type Script} from './scripts.ts'

export interface Word {
  readonly start: number
  readonly end: number
  /** Its script where that is another than the text’s. */
  readonly script: Script | undefined
  /** Figures, roman numerals: at home in any language. */
  readonly isFigure: boolean
}

const words = new RegExp(`[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}])+`, 'gu')

/** The words of a text in order; `own` is the script of its language. */
export function toWords(text: string, own: Script): Word[] {
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
export function isNumeral(word: string): boolean {
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
