/**
 * Letters that look alike made one letter, for comparing numbers and names:
 * the sources write `No. 167-VІ` with a Cyrillic І and `Закон o валютном` with
 * a Latin o. What is shown is never folded.
 */

const cyrillic = 'АВЕКМНОРСТУХІЅЈаеорсухіѕјһ'
const latin = 'ABEKMHOPCTYXISJaeopcyxisjh'
const lookAlikes = new Map([...cyrillic].map((letter, index) => [letter, latin.charAt(index)]))

/** The text with every Cyrillic letter that looks like a Latin one replaced by it. */
export function foldLetters(text: string): string {
  return text.replace(/\p{Script=Cyrillic}/gu, (letter) => lookAlikes.get(letter) ?? letter)
}

/** An English plural as its singular: `communications` and `communication` are one name. */
export function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 3 && word.endsWith('s') && !/(ss|us|is)$/.test(word)) return word.slice(0, -1)
  return word
}
