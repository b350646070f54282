/**
 * Numbers of laws with a year or letters in them, as states beyond one region
 * give them: `13/2023/NĐ-CP`, `24/2018/QH14`, `(EU) 2016/679`, `No. ZRU-547`.
 */
import {fold, inPlainLetters, latinSuffix} from './fold.ts'
import {keyOf, type Key} from './keys.ts'

/** What stands before a number: `No.`, `№`. */
export const sign = String.raw`(?:№|#|(?<![\p{L}\p{N}])(?:no|nos|nr|n)(?![\p{L}\p{N}])[.°º]?)\s{0,2}`
const office = String.raw`\p{L}[\p{L}\p{N}]{0,9}(?:[-‐‑–]\p{L}{1,9}){0,2}`

const slashed = new RegExp(
  `(?:${sign})?(?<![\\p{L}\\p{N}.,/-])(?<one>\\d{1,6})/(?<other>\\d{1,6})(?:/(?<office>${office}))?(?![\\p{L}\\p{N}/])`,
  'giu'
)
const year = /^(?:19|20)\d\d$/

const lettered = new RegExp(
  `(?<sign>${sign})?(?<![\\p{L}\\p{N}.,/-])(?<letters>\\p{L}{2,5})(?<link>[-‐‑–]?)(?<figures>\\d{1,6})(?![\\p{L}\\p{N}/-])`,
  'giu'
)

/** Without a sign before them, letters with fewer figures than these are a name: `COVID-19`. */
const enough = 3

/** The numbers of a text that hold a year or letters, each also without its office: `13/2023`. */
export function otherNumbersIn(text: string, reading: 'page' | 'query'): Key[] {
  return [...slashedIn(text), ...letteredIn(text, reading)]
}

function slashedIn(text: string): Key[] {
  return [...text.matchAll(slashed)].flatMap((match) => {
    const {one = '', other = '', office: letters} = match.groups ?? {}
    // `24/7` is no number of a law.
    if (letters === undefined && !year.test(one) && !year.test(other)) return []
    const bare = `${one}x${other}`
    const place = {start: match.index, end: match.index + match[0].length}
    return [...(letters === undefined ? [] : [`${bare}x${plain(letters)}`]), bare].map(
      (number) => ({key: keyOf.number(number), ...place})
    )
  })
}

function letteredIn(text: string, reading: 'page' | 'query'): Key[] {
  return [...text.matchAll(lettered)].flatMap((match) => {
    const {sign: signed, letters = '', link = '', figures = ''} = match.groups ?? {}
    const isName = figures.length < enough || (reading === 'page' && !/^\p{Lu}+$/u.test(letters))
    if (signed === undefined && (isName || link === '')) return []
    const place = {start: match.index, end: match.index + match[0].length}
    return [{key: keyOf.number(plain(letters) + figures), ...place}]
  })
}

/** `NĐ-CP` as `ndcp`, `ЗРУ` as `zru`. */
function plain(letters: string): string {
  return inPlainLetters(latinSuffix(fold(letters))).replace(/[^\p{L}\p{N}]/gu, '')
}
