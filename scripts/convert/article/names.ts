/** Names, roles, firms and days in the lines that an article is signed with. */
import {z} from 'zod'
import {anyOfWords, readDataFile} from '../../../src/model/data-file.ts'
import {monthWords} from '../../passages/dates.ts'
import {countryOf} from '../countries.ts'

export interface Author {
  readonly name: string
  readonly role?: string
}

/** The words of signatures, in a table. */
export const signatureWords = readDataFile(
  new URL('data/signatures.yaml', import.meta.url),
  z.strictObject({
    posts: anyOfWords,
    'post-modifiers': anyOfWords,
    firms: anyOfWords,
    particles: anyOfWords,
    topics: anyOfWords,
    places: anyOfWords,
    bylines: anyOfWords,
    days: anyOfWords,
    weekdays: anyOfWords,
    reading: anyOfWords,
    minutes: anyOfWords,
    contacts: anyOfWords
  })
)

const {posts, firms, particles} = signatureWords

/** Two to five capitalised words, with particles: `Aliya Zhumekenova`, `Jan de Vries`. */
const namePattern = new RegExp(
  String.raw`^\p{Lu}[\p{L}\p{M}’'.-]*(?: (?:${particles} )*\p{Lu}[\p{L}\p{M}’'.-]*){1,4}$`,
  'u'
)

const noun = new RegExp(`^${posts}$`, 'iu')

/** Words that stand before such a noun. */
const modifier = new RegExp(`^${signatureWords['post-modifiers']}$`, 'iu')

/** Words that firms and institutions have in their names. */
const firmWord = new RegExp(String.raw`\b${firms}\b|&`, 'iu')

const month = String.raw`(?:${monthWords.join('|')})\.?`
/** `5 tháng 6 năm 2023`, `2022年4月1日`, `2022년 4월 1일` */
const countedDate = String.raw`(?:ngày )?\d{1,2} tháng \d{1,2},? (?:năm )?\d{4}|\d{4}\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?|\d{4}년 ?\d{1,2}월(?: ?\d{1,2}일)?`
const date = new RegExp(
  String.raw`^(?:\d{1,2}(?:st|nd|rd|th|er|\.)? (?:de )?${month},?(?: de)? \d{4}|${month} (?:\d{1,2}(?:st|nd|rd|th)?,? )?\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})|${countedDate})$`,
  'iu'
)

/** `10:32`, `at 10:32 AM`, `à 10h32` */
const time = String.raw`(?:(?:(?:at|à|às|a las|en|em|um|в|saat)\s)?\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s?(?:[ap]\.?m\.?|uhr))?(?:\s[A-Z]{2,4}(?:[+-]\d{1,2})?)?|\d{1,2}\.\d{2}\s(?:WIB|WITA|WIT|Uhr))`
const timeAlone = new RegExp(`^${time}$`, 'iu')
const timeBehind = new RegExp(`,?\\s+(?:[-–|]\\s)?${time}$`, 'iu')
/** `viernes, 30 de mayo de 2014`, `Friday 3 May 2024`, `New Delhi, 3 May 2021` */
const beforeDay = new RegExp(
  String.raw`^(?:(?:\p{L}[\p{L}-]{2,13}|${signatureWords.places}),|${signatureWords.weekdays}[,،]?)\s`,
  'iu'
)
/** `12 Temmuz 2024 Cuma`, `2022年4月1日（金）` */
const behindDate = new RegExp(
  String.raw`(?:,?\s${signatureWords.weekdays}|\s?[(（]${signatureWords.weekdays}[)）])$`,
  'iu'
)

/** `3 марта 2022 г.` */
const yearMark = /\sг(?:ода|\.)?$/iu
const placeBefore = new RegExp(String.raw`^(\p{Lu}[\p{L} ]{2,30}?) (${month} \d.*)$`, 'iu')

/** A day in figures or words, with the name of its weekday and a time or without. */
export function isDate(text: string): boolean {
  const day = withoutTime(text).replace(beforeDay, '').replace(behindDate, '').replace(yearMark, '')
  if (date.test(day)) return true
  // `Ghana July 24 2019`
  const [, place = '', rest = ''] = placeBefore.exec(day) ?? []
  return date.test(rest) && countryOf(place) !== undefined
}

/** `Jane Doe at 10:32` without the time. */
export function withoutTime(text: string): string {
  return text.replace(timeBehind, '')
}

export function isTime(text: string): boolean {
  return timeAlone.test(text)
}

/** Words that headings and the names of offices have, and no person. */
const topic = new RegExp(`(?<![\\p{L}’'-])${signatureWords.topics}(?![\\p{L}’'-])`, 'iu')

const weekday = new RegExp(`^${signatureWords.weekdays}$`, 'iu')

/** Cities of several words. */
const place = new RegExp(`^${signatureWords.places}$`, 'iu')

export function isName(text: string): boolean {
  return (
    text.length <= 80 &&
    namePattern.test(text) &&
    !firmWord.test(text) &&
    !topic.test(text) &&
    !place.test(text) &&
    !weekday.test(text) &&
    !isRole(text)
  )
}

/** One to five words in a script without capitals: `د. خالد العتيبي`, `山田 太郎`. */
const caselessName =
  /^(?:[\p{Lo}\p{M}][\p{Lo}\p{M}\p{Lm}.·・'’-]{0,20})(?:[ \u3000][\p{Lo}\p{M}][\p{Lo}\p{M}\p{Lm}.·・'’-]{0,20}){0,4}$/u

/** Whether a text can be a name where a label says that one stands there: only capitals tell names from words. */
export function mayBeName(text: string): boolean {
  return text.length <= longestCaseless && caselessName.test(text)
}

/** Longest such name, in characters. */
const longestCaseless = 40

/** A line with common blanks in place of those that do not break, and without the dot behind it. */
export function plainBlanks(line: string): string {
  return line
    .replaceAll(/[\u00A0\u2007\u202F]/g, ' ')
    .replace(/\s*[·•]\s*$/u, '')
    .trim()
}

/** A person without what calls a note behind the name: `Jane Doe*`, `Jane Doe¹`. */
export function withoutMark(name: string): string {
  return name.replace(/[ ]?[*†‡§⁰¹²³⁴-⁹]{1,3}$/u, '')
}

export function isFirm(text: string): boolean {
  return firmWord.test(text)
}

export function isRole(text: string): boolean {
  const words = text.split(/[\s/]+/)
  const end = words.findIndex((word) => noun.test(word))
  return end >= 0 && words.slice(0, end).every((word) => modifier.test(word))
}

/** `GRATA International, Almaty` without the place; `Smith, Jones & Partners` is a whole name. */
export function firmName(text: string): string {
  const parts = text.split(', ')
  const last = parts.findLastIndex((part) => isFirm(part))
  return parts.slice(0, Math.max(last, 0) + 1).join(', ')
}

/** A person and what they are, where no comma stands between: `Leila Makhmetova Partner`. */
export function readPerson(text: string): Author | undefined {
  // `Jane Doe (Partner)`
  const [, named = '', post = ''] = /^([^()]+) \(([^()]+)\)$/u.exec(text) ?? []
  if (isRole(post)) return isName(named) ? {name: named, role: post} : undefined
  if (isFirm(post) && isName(named)) return {name: named}
  const words = text.split(' ')
  const roleAt = words.findIndex((_, index) => index > 1 && isRole(words.slice(index).join(' ')))
  if (roleAt < 0) return isName(text) ? {name: text} : undefined
  const name = words.slice(0, roleAt).join(' ')
  return isName(name) ? {name, role: words.slice(roleAt).join(' ')} : undefined
}

/**
 * The parts of a line that name one thing each: `By Jane Doe, Partner at Firm
 * LLP, and John Roe | 3 March 2022`. A firm’s name stays whole.
 */
export function partsOf(line: string): string[] {
  return line
    .split(/,\s|;\s|،\s?|、|\s[|·•–—-]\s/)
    .flatMap((part) => part.split(/ (?:at|with) (?=\p{Lu})/u))
    .flatMap((part) => {
      // `y` may be part of one name, as in `José Ortega y Gasset`.
      const joined = part.split(/\s(?:y|e|et|und|и)\s/u)
      if (joined.length > 1 && joined.every(isName)) return joined
      const halves = part.split(/(?:^|\s)and\s|\s&\s/)
      return isFirm(part) && !halves.every(isName) ? [part] : halves
    })
    .map((part) => withoutMark(part.trim().replace(/,$/, '')))
    .filter((part) => part !== '')
}
