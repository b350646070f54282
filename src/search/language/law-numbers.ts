/**
 * Numbers of laws, however written: `94-V`, `№94-V`, `No. 94 V`, `Law 94V`,
 * `№167-VІ` with a Cyrillic І at its end, `53/НК`, `5/дсп`, `#630`, `25.326`.
 */
import {fold, inPlainLetters, latinLookAlikes, latinSuffix} from './fold.ts'
import {type Key, keyOf} from './keys.ts'

/**
 * `page`: a number needs its sign, the name of an act with a capital, `Decree 53`, or the Roman
 * number of a parliament, `94-V`, for a text is full of figures. `query`: `94 V` and `order 264`
 * mean one too.
 */
export type Reading = 'page' | 'query'

/** What stands before a number: `No.`, `№`. */
const sign = String.raw`(?:№|#|(?<![\p{L}\p{N}])(?:no|nos|nr|n)(?![\p{L}\p{N}])[.°º]?)\s{0,2}`
const act = String.raw`(?<![\p{L}\p{N}])(?:law|act|order|decree|resolution|decision|regulation|directive|circular|instrument|ley|lei|loi|lege|legea|decreto|resoluci[oó]n|закон\p{L}{0,4}|приказ\p{L}{0,3}|постановлени\p{L}{1,2}|указ\p{L}{0,3}|решени\p{L}{1,2}|заң\p{L}{0,5}|бұйры\p{L}{1,4}|қаулы\p{L}{0,4})\s{1,2}`
/** With points between thousands, as in `Ley 25.326`, or without. */
const figures = String.raw`(?<figures>\d{1,3}(?:\.\d{3}){1,2}(?![\d.])|\d{1,6})(?![\d])`
const letters = String.raw`(?<link>\s?[-‐‑–—/]\s?|\s?)(?<suffix>\p{L}{1,5})(?![\p{L}\p{N}])`

const pattern = new RegExp(
  `(?<sign>(?:${act})?${sign}|${act})?(?<![\\p{L}\\p{N}.,/-])${figures}(?:${letters})?`,
  'giu'
)

const roman = /^(?:x{0,3})(?:ix|iv|v?i{0,3})$/

/** The numbers of laws in a text, each also without its letters: `№ 5/дсп` is quoted as `No. 5`. */
export function lawNumbersIn(text: string, reading: Reading): Key[] {
  const keys = [
    ...otherNumbersIn(text, reading),
    ...(reading === 'query' ? parliamentsInFigures(text) : [])
  ]
  for (const match of text.matchAll(pattern)) {
    const {sign: before, figures: printed = '', link = '', suffix = ''} = match.groups ?? {}
    const signed = reading === 'query' || isSign(before, printed) ? before : undefined
    const digits = printed.replaceAll('.', '')
    const end = match.index + match[0].length
    const start = end - match[0].length + (signed === undefined ? 0 : signStart(signed))
    const bare = end - (suffix === '' ? 0 : link.length + suffix.length)
    const letters = canonicalLetters(suffix)
    const ofParliament = letters !== '' && roman.test(letters)
    const linked = /[-‐‑–—/]/.test(link) || (link === '' && isOffice(suffix))
    const withLetters =
      letters !== '' &&
      (ofParliament
        ? reading === 'query' || linked || signed !== undefined
        : linked && (signed !== undefined || reading === 'query'))
    if (withLetters) keys.push({key: keyOf.number(digits + letters), start, end})
    if (signed !== undefined) {
      keys.push({key: keyOf.number(digits), start, end: withLetters ? end : bare})
    }
  }
  return keys
}

const inFigures = new RegExp(
  `(?<sign>(?:${act})?${sign}|${act})?(?<![\\p{L}\\p{N}.,/-])(?<figures>\\d{1,6})[-‐‑–—](?<parliament>[1-9])(?![\\p{L}\\p{N}]|[-./]\\p{N})`,
  'giu'
)
const romanFigures = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix']

/** `94-5`: the number of a parliament as people type it who have no Roman ones in mind. */
function parliamentsInFigures(text: string): Key[] {
  return [...text.matchAll(inFigures)].map((match) => {
    const {sign: signed = '', figures: digits = '', parliament = ''} = match.groups ?? {}
    const end = match.index + match[0].length
    const start = match.index + (signed === '' ? 0 : signStart(signed))
    return {key: keyOf.number(digits + (romanFigures[Number(parliament)] ?? '')), start, end}
  })
}

/** `V` and `НК` as `v` and `nk`. */
function canonicalLetters(suffix: string): string {
  const folded = fold(suffix)
  const looks = latinLookAlikes(folded)
  return roman.test(looks) ? looks : latinSuffix(folded)
}

/** `53НК`: letters of an office without a stroke are capitals; `5g` is something else. */
function isOffice(letters: string): boolean {
  return /^\p{Lu}{2,4}$/u.test(letters)
}

/** Whether a number of a text is one of a law by what stands before it; in `Data Protection Act 2012` it is a year. */
function isSign(before: string | undefined, digits: string): boolean {
  if (before === undefined || signStart(before) < before.length) return true
  return /^\p{Lu}/u.test(before) && !year.test(digits)
}

/** Words such as `order` before the number stay words of the query as well. */
function signStart(signed: string): number {
  const mark = /(?:№|#|(?:no|nos|nr|n)[.°º]?)\s*$/iu.exec(signed)
  return mark === null ? signed.length : mark.index
}

const actId = /(?<![\p{L}\p{N}])[A-Z]{1,2}\d{8,12}(?![\p{L}\p{N}])/giu

/** Ids of acts in databases of laws, which stand in addresses: `…/docs/V1800016654`. */
export function actIdsIn(text: string): Key[] {
  return [...text.matchAll(actId)].map(({0: id, index}) => ({
    key: keyOf.act(id),
    start: index,
    end: index + id.length
  }))
}

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

const apart =
  /(?<![\p{L}\p{N}])(?<letters>\p{L}{2,5})[\s.-]{0,2}(?:№\s?)?(?<figures>\d{3,6})(?![\p{L}\p{N}/-])/giu

/** Numbers that begin with letters, typed without a hyphen: `ZRU 547`, `зру547`. Most such words are none. */
export function numbersApart(text: string): string[] {
  return [...text.matchAll(apart)].map(({groups: {letters = '', figures: digits = ''} = {}}) =>
    keyOf.number(plain(letters) + digits)
  )
}

/** `NĐ-CP` as `ndcp`, `ЗРУ` as `zru`. */
function plain(letters: string): string {
  return inPlainLetters(latinSuffix(fold(letters))).replace(/[^\p{L}\p{N}]/gu, '')
}
