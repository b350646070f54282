/**
 * Numbers of laws in any dress: `94-V`, `№94-V`, `No. 94 V`, `Law 94V`,
 * `№167-VІ` with a Cyrillic І at its end, `53/НК`, `5/дсп`, `#630`.
 */
import {fold, latinLookAlikes, latinSuffix} from './fold.ts'
import {keyOf, type Key} from './keys.ts'
import {otherNumbersIn, sign} from './other-numbers.ts'

/**
 * `page`: a number needs its sign or the Roman number of a parliament, `94-V`,
 * for a text is full of figures. `query`: `94 V` and `order 264` mean one too.
 */
export type Reading = 'page' | 'query'

const act = String.raw`(?<![\p{L}\p{N}])(?:law|act|order|decree|resolution|decision|закон\p{L}{0,4}|приказ\p{L}{0,3}|постановлени\p{L}{1,2}|указ\p{L}{0,3}|решени\p{L}{1,2}|заң\p{L}{0,5}|бұйры\p{L}{1,4}|қаулы\p{L}{0,4})\s{1,2}`
const figures = String.raw`(?<figures>\d{1,6})(?![\d])`
const letters = String.raw`(?<link>\s?[-‐‑–—/]\s?|\s?)(?<suffix>\p{L}{1,5})(?![\p{L}\p{N}])`

const patterns: Record<Reading, RegExp> = {
  page: new RegExp(`(?<sign>${sign})?(?<![\\p{L}\\p{N}.,/-])${figures}(?:${letters})?`, 'giu'),
  query: new RegExp(
    `(?<sign>(?:${act})?${sign}|${act})?(?<![\\p{L}\\p{N}.,/-])${figures}(?:${letters})?`,
    'giu'
  )
}

const roman = /^(?:x{0,3})(?:ix|iv|v?i{0,3})$/

/** The numbers of laws in a text, each also without its letters: `№ 5/дсп` is quoted as `No. 5`. */
export function lawNumbersIn(text: string, reading: Reading): Key[] {
  const keys = otherNumbersIn(text, reading)
  for (const match of text.matchAll(patterns[reading])) {
    const {sign: signed, figures: digits = '', link = '', suffix = ''} = match.groups ?? {}
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
