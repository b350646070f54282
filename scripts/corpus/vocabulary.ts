/**
 * Made-up words in the proportions of real texts: few words stand everywhere,
 * most stand on one page or two. A corpus whose texts shared a stock of
 * sentences would relate every page to every other.
 */
import type {Random} from './random.ts'

const functionWords =
  'the of and to in that for by on with as is are be not or from which at an it has have been was were must may its their this under any such other than if no all'.split(
    ' '
  )
const onsets = 'b c d f g h l m n p r s t v br cl cr dr fl gr pl pr sc st str tr'.split(' ')
const nuclei = 'a e i o u ai ea io ou'.split(' ')
const codas = ['', '', 'l', 'm', 'n', 'r', 's', 't', 'nt', 'rd', 'st']

/** The number of a word, often used words having low numbers (Zipf's law with exponent 1). */
function rankOf(random: Random, size: number): number {
  return Math.floor(size ** (random.below(1_000_000) / 1_000_000)) - 1
}

/** The same number gives the same word; low numbers give short ones. */
function spell(number: number): string {
  let left = number * 7919 + 11
  const next = (from: readonly string[]): string => {
    const part = from[left % from.length] ?? ''
    left = Math.floor(left / from.length) + number
    return part
  }
  const syllables = 1 + Math.min(2, Math.floor(Math.log10(number + 10) / 2))
  const word = Array.from(
    {length: syllables},
    () => next(onsets) + next(nuclei) + next(codas)
  ).join('')
  // `no` would be a function word.
  return word.length < 3 ? `${word}m` : word
}

/** Words that all texts draw from, and how many belong to one subject alone. */
const sharedWords = 5_000
const wordsOfSubject = 300
/** Percent of the words of a sentence. */
const shares = {functionWords: 45, ofSubject: 12, names: 3}

/** One sentence on a subject, 14 to 34 words; `subject` numbers from 0. */
export function sentenceOn(random: Random, subject: number, name: () => string): string {
  const words = Array.from({length: 13 + random.below(21)}, () => {
    const throwOfDice = random.below(100)
    if (throwOfDice < shares.functionWords) return functionWords[random.below(functionWords.length)]
    if (throwOfDice < shares.functionWords + shares.names) return name()
    const isOfSubject = throwOfDice >= 100 - shares.ofSubject
    return isOfSubject
      ? spell(sharedWords + subject * wordsOfSubject + rankOf(random, wordsOfSubject))
      : spell(rankOf(random, sharedWords))
  }).join(' ')
  // A sentence that ended in `no` would make a number of the call of a note behind its stop.
  const last = spell(rankOf(random, sharedWords))
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${last}.`
}
