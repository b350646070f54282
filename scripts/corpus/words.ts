/** The stock of sentences of made-up texts. None is from a source; names are put together from syllables. */
import type {Random} from './random.ts'
import {sentenceOn} from './vocabulary.ts'

/** Who speaks of what: texts on one subject share words and laws. */
export interface Voice {
  readonly country: string
  readonly subject: number
  /** Draws from a small stock of sentences, so that every text is like every other: the worst case. */
  readonly dense: boolean
}

/** Stands on every made-up page, so that no reader takes one for a source. */
export const madeUp = 'This text is made up for measuring and says nothing about any country.'

type Stock = readonly [string, ...string[]]

const syllables: Stock = [
  'ba',
  'ken',
  'do',
  'mir',
  'sal',
  'tu',
  'vel',
  'or',
  'nash',
  'li',
  'quen',
  'zar',
  'pho',
  'ter',
  'gri',
  'mo'
]
const bodies: Stock = [
  'the regulator',
  'the ministry',
  'the supervisory authority',
  'the committee',
  'the court',
  'the registry',
  'the inspectorate'
]
const duties: Stock = [
  'keep a copy of the records within the country',
  'notify each transfer abroad',
  'register its services',
  'remove unlawful content',
  'verify the identity of its users',
  'appoint a responsible person',
  'retain traffic data',
  'obtain a licence',
  'connect through the national exchange point',
  'use certified equipment'
]
const holders: Stock = [
  'an operator',
  'every provider',
  'a platform',
  'the owner of a website',
  'any importer',
  'a payment service',
  'a data controller',
  'each carrier'
]
const ends: Stock = [
  'before it begins its work',
  'at its own expense',
  'within three days',
  'for at least two years',
  'unless the subject has agreed',
  'when a threat to public order is declared',
  'as the rules in force provide',
  'whatever the nationality of the customer'
]
const russian: Stock = [
  'Новые правила хранения данных',
  'Оператор обязан уведомить орган',
  'Об изменении порядка регистрации',
  'Блокировка сайтов по решению суда',
  'Защита сведений граждан'
]
const hostile: Stock = [
  '{value}',
  '<b>bold</b>',
  '&amp;',
  '[^1]',
  '| cell |',
  '*starred*',
  '`code`'
]

/** A name nobody bears, such as `Kendomir`. Longer stocks of pages need more of them. */
export function name(random: Random): string {
  const word = Array.from({length: 2 + random.below(3)}, () => random.pick(syllables)).join('')
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** One of the laws of a country: the same number gives the same law, so that pages have laws in common. */
export function law(country: string, number: number): string {
  const subjects: Stock = [
    'Communications',
    'Personal Data',
    'Informatization',
    'Licensing',
    'Payments',
    'Advertising',
    'Trade',
    'National Security'
  ]
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
