/**
 * Dates and amounts, however they are written: `21.05.2013`, `21 May 2013` and
 * `21 мая 2013 года` are one day; `1,500,000`, `1 500 000` and `1.5 million`
 * one amount. `10,000` is neither `$1,000` nor `10 years`.
 */
import {keyOf, type Key} from './keys.ts'

const monthNames: readonly (readonly string[])[] = [
  ['january', 'jan', 'янв\\p{L}*', 'қаңтар\\p{L}*'],
  ['february', 'feb', 'фев\\p{L}*', 'ақпан\\p{L}*'],
  ['march', 'mar', 'март\\p{L}*', 'наурыз\\p{L}*'],
  ['april', 'apr', 'апр\\p{L}*', 'сәуір\\p{L}*'],
  ['may', 'мая', 'май', 'мае', 'мамыр\\p{L}*'],
  ['june', 'jun', 'июн\\p{L}*', 'маусым\\p{L}*'],
  ['july', 'jul', 'июл\\p{L}*', 'шілде\\p{L}*'],
  ['august', 'aug', 'авг\\p{L}*', 'тамыз\\p{L}*'],
  ['september', 'sept', 'sep', 'сент\\p{L}*', 'қыркүйек\\p{L}*'],
  ['october', 'oct', 'окт\\p{L}*', 'қазан\\p{L}*'],
  ['november', 'nov', 'нояб\\p{L}*', 'қараша\\p{L}*'],
  ['december', 'dec', 'дек\\p{L}*', 'желтоқсан\\p{L}*']
]
const month = `(?<month>${monthNames.flat().join('|')})\\.?`
const monthPatterns = monthNames.map((names) => new RegExp(`^(?:${names.join('|')})$`, 'iu'))
const year = '(?<year>(?:19|20)\\d\\d)'
const day = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?'
const figures = '(?<day>[0-3]?\\d)(?<mark>[./-])(?<figure>[01]?\\d)\\k<mark>'
const [before, after] = ['(?<![\\p{L}\\p{N}./-])', '(?![\\p{L}\\p{N}]|[./-]\\p{N})']

const datePatterns = [
  `${figures}${year}`,
  `${year}-(?<figure>[01]\\d)-(?<day>[0-3]\\d)`,
  `[«"“]?${day}[»"”]?\\s(?:of\\s)?${month},?\\s${year}(?:\\s(?:года|г\\.))?`,
  `${month}\\s${day},?\\s${year}`,
  // Kazakh puts the year first: `2013 жылғы 21 мамыр`.
  `${year}\\s(?:жыл\\p{L}*\\s|ж\\.\\s)${day}\\s${month}`
].map((pattern) => new RegExp(before + pattern + after, 'giu'))

/** The days that a text names. */
export function datesIn(text: string): Key[] {
  return datePatterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const {day: d = '', figure, month: name = '', year: y = ''} = match.groups ?? {}
      const number =
        figure === undefined ? monthPatterns.findIndex((one) => one.test(name)) + 1 : Number(figure)
      if (number < 1 || number > 12 || Number(d) < 1 || Number(d) > 31) return []
      const key = keyOf.day(y + String(number).padStart(2, '0') + d.padStart(2, '0'))
      return [{key, start: match.index, end: match.index + match[0].length}]
    })
  )
}

const factors: readonly (readonly [pattern: RegExp, factor: number])[] = [
  [/^(?:thousand|тыс\p{L}*|мың)/iu, 1e3],
  [/^(?:million|mln|m|млн|миллион\p{L}*)/iu, 1e6],
  [/^(?:billion|bln|bn|млрд|миллиард\p{L}*)/iu, 1e9],
  [/^(?:trillion|трлн|триллион\p{L}*)/iu, 1e12]
]
const amount = new RegExp(
  '(?<![\\p{L}\\p{N}.,/№#-]|[№#]\\s)' +
    '(?:(?<grouped>\\d{1,3}(?:[,.\\u00A0\\u202F  ]\\d{3})+|\\d{1,12})(?<fraction>[.,]\\d{1,2})?)' +
    '(?:[\\s\\u00A0](?<factor>thousand|million|mln|billion|bln|bn|trillion|тыс\\p{L}*|мың|млн|млрд|миллион\\p{L}*|миллиард\\p{L}*|трлн|триллион\\p{L}*)(?!\\p{L}))?' +
    '(?![\\p{L}\\p{N}/-]|[.,]\\p{N}|[\\u00A0 ]\\d{3}(?!\\d))',
  'giu'
)
/** Smaller amounts are figures like any other, and may be anything. */
const leastAmount = 1000

/** The amounts that a text names; a year is none, nor what has no thousand. */
export function amountsIn(text: string): Key[] {
  return [...text.matchAll(amount)].flatMap((match) => {
    const {grouped = '', fraction = '', factor: word} = match.groups ?? {}
    const factor = factors.find(([pattern]) => word !== undefined && pattern.test(word))?.[1] ?? 1
    const whole = Number(grouped.replace(/\D/g, '') + fraction.replace(',', '.'))
    const value = Math.round(whole * factor)
    const isYear = factor === 1 && /^(?:19|20)\d\d$/.test(match[0])
    if (isYear || !(value >= leastAmount)) return []
    return [
      {key: keyOf.amount(String(value)), start: match.index, end: match.index + match[0].length}
    ]
  })
}
