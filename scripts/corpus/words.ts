/** The sentences of made-up texts. None is from a source; names are put together from syllables. */
import {z} from 'zod'
import {readDataFile} from '../../src/model/data-file.ts'
import {capitalised} from '../../src/model/capitals.ts'

/** Who speaks of what: texts on one subject share words and laws. */
export interface Voice {
  readonly country: string
  readonly subject: number
  /** Draws from a small stock of sentences, so that every text is like every other: the worst case. */
  readonly dense: boolean
}

/** Stands on every made-up page, so that no reader takes one for a source. */
export const madeUp = 'This text is made up for measuring and says nothing about any country.'

const stock = z.tuple([z.string()]).rest(z.string())

const {syllables, bodies, duties, holders, ends, russian, hostile, subjects} = readDataFile(
  new URL('data/stock.yaml', import.meta.url),
  z.strictObject({
    syllables: stock,
    bodies: stock,
    duties: stock,
    holders: stock,
    ends: stock,
    russian: stock,
    hostile: stock,
    subjects: stock
  })
)

/** A name nobody bears, such as `Kendomir`. Longer stocks of pages need more of them. */
export function name(random: Random): string {
  const word = Array.from({length: 2 + random.below(3)}, () => random.pick(syllables)).join('')
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** One of the laws of a country: the same number gives the same law, so that pages have laws in common. */
export function law(country: string, number: number): string {
  const subject = subjects[number % subjects.length] ?? subjects[0]
  const word = country.charAt(0) + country.slice(1).toLowerCase()
  return `Law of ${word} of ${1 + (number % 28)} May ${1995 + (number % 28)} No. ${100 + number}-V on ${subject}`
}

/** Subjects have few laws of their own, and share some with all others. */
const lawsOfSubject = 3
const sharedLaws = 6

/** One of the laws that texts on a subject name. */
export function lawOn(random: Random, {country, subject, dense}: Voice): string {
  if (dense) return law(country, random.below(40))
  const isShared = random.chance(30)
  return law(
    country,
    isShared
      ? random.below(sharedLaws)
      : sharedLaws + subject * lawsOfSubject + random.below(lawsOfSubject)
  )
}

/** One sentence of 10 to 40 words. */
export function sentence(random: Random, voice: Voice): string {
  if (voice.dense) return sentenceOfStock(random, voice.country)
  const odd = random.chance(1) ? ` ${random.pick(hostile)}` : ''
  const text = sentenceOn(random, voice.subject, () => name(random))
  if (!random.chance(6)) return `${text.slice(0, -1)}${odd}.`
  return `According to Art. ${1 + random.below(90)} of the ${lawOn(random, voice)}, ${text.charAt(0).toLowerCase()}${text.slice(1)}`
}

function sentenceOfStock(random: Random, country: string): string {
  const odd = random.chance(2) ? ` ${random.pick(hostile)}` : ''
  switch (random.below(4)) {
    case 0:
      return `According to Art. ${1 + random.below(90)} of the ${law(country, random.below(40))}, ${random.pick(holders)} must ${random.pick(duties)} ${random.pick(ends)}${odd}.`
    case 1:
      return `In ${2005 + random.below(19)}, ${random.pick(bodies)} told ${name(random)} to ${random.pick(duties)}, and ${name(random)} reported that ${random.below(900) + 2} sites were concerned${odd}.`
    case 2:
      return `It is reported that ${random.pick(holders)} in ${name(random)} had to ${random.pick(duties)} ${random.pick(ends)}, at a cost of ${1 + random.below(90)}.${random.below(9)} percent${odd}.`
    default:
      return `${name(random)}, who speaks for ${random.pick(bodies)}, denied that anybody must ${random.pick(duties)} ${random.pick(ends)}${odd}.`
  }
}

/** Sentences of about as many words as asked for. */
export function prose(random: Random, voice: Voice, words: number): string {
  const sentences: string[] = []
  for (let count = 0; count < words;) {
    const next = sentence(random, voice)
    sentences.push(next)
    count += next.split(' ').length
  }
  return sentences.join(' ')
}

/**
 * The text of one note, in the manner of reports: author, title, gloss,
 * address whole or shortened; `Ibid.` only where a note goes `before` it.
 */
export function noteText(random: Random, before: boolean): string {
  const address = `https://${name(random).toLowerCase()}.example/news/${random.below(1e6)}-${name(random).toLowerCase()}`
  if (before && random.chance(3)) return 'Ibid.'
  if (random.chance(5)) return `Interview with ${name(random)}, ${2015 + random.below(9)}.`
  const title = random.chance(40)
    ? `“${random.pick(russian)} в городе ${name(random)} [On ${name(random)} and its rules],”`
    : `“${name(random)} and the rules of ${name(random)},”`
  return `${name(random)} ${name(random)}, ${title} ${name(random)} Times, May ${1 + random.below(28)}, ${2015 + random.below(9)}, ${address}${random.chance(60) ? '…' : ''}.`
}

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
function sentenceOn(random: Random, subject: number, name: () => string): string {
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
  return `${capitalised(words)} ${last}.`
}

export interface Random {
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number
  /** One of the values. */
  pick<T>(values: readonly [T, ...T[]]): T
  /** True in `percent` of all cases. */
  chance(percent: number): boolean
}

/** Mulberry32: small, quick, and good enough to shuffle words. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    pick: (values) => values[below(values.length)] ?? values[0],
    chance: (percent) => below(100) < percent
  }
}
