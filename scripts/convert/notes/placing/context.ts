/**
 * How unlikely it is that a number in prose calls a note, by what is around it.
 *
 * Costs are whole numbers, so that two places can be said to be equally good.
 * 0 is the form nearly all calls have: after the punctuation that ends a
 * sentence or a clause, with nothing between (`rate.1 The`, `party,8 may`).
 * What adds to it is listed here with the text it was learnt from; what cannot
 * be a call (`4 percent`, `4.1 percent`, `25,000`, `COVID-19`, `5G`, `405/2`)
 * has no cost at all.
 *
 * Before the number:
 * - a word, `Almaty6`: 2, since names have numbers too (`Tele2`); in capitals,
 *   `MISD26`: 3, of two letters: 5 unless part of a name, `.KA3`;
 *   `IPv6`: 6; a single letter is a code, `C5`;
 * - a year and a point or comma, `2017,11`, `2020.18`: 1;
 * - another number and a comma, `148,12`: 3; and a point, `148.1 According`: 4,
 *   and only before a new sentence, or it is a decimal;
 * - a sentence's end and a blank, `(see A3). 7`: 5; a blank at a line's end: 7.
 *
 * Raised, `rate¹`: 0, but for a power, `km²`, `10⁻⁶`.
 *
 * After the number:
 * - a line's end or a blank: 0; but a sentence that does not begin with a
 *   capital adds 3, and a unit (`.5 percent`) 6;
 * - punctuation, `(see A3)7.`: 2; a dash: 1; `.12The`: 4; `Tele2’s`: 8.
 */

/** Costs above this are none: the number is a number. */
const highest = 9

/** How far to look back for the word or the number before, and ahead for a unit. */
const reach = 16

type Before = {readonly cost: number} & (
  | {readonly kind: 'sentence' | 'clause' | 'word' | 'blank'}
  /** A number with a point that could make a decimal of both. */
  | {readonly kind: 'decimal'}
)

/** The cost of a number from `start` to `end` as a call; undefined where it can be none. */
export function costOfContext(text: string, start: number, end: number): number | undefined {
  if (isRaised(text.charAt(start))) return isPower(text, start) ? undefined : 0
  const before = readBefore(text, start)
  const after = before && readAfter(text, end, before)
  if (before === undefined || after === undefined) return undefined
  const cost = before.cost + after
  return cost > highest ? undefined : cost
}

/** Whether a text begins with a raised number: `¹` */
export function isRaised(text: string): boolean {
  return /^[⁰¹²³⁴-⁹]/.test(text)
}

/** `25 km²`, `10⁶`; but `in 2020²`. */
function isPower(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - reach), start)
  return /(?:^|[\s\d])[cdkmµ]?m$|(?<!(?:19|20)\d)\d$|⁻$|^$/iu.test(before)
}

/** The cost of what stands after a number that is glued to another one, as in `20205 the`. */
export function costAfter(text: string, end: number): number | undefined {
  return readAfter(text, end, {kind: 'word', cost: 0})
}

function readBefore(text: string, start: number): Before | undefined {
  const sign = text.charAt(start - 1)
  if (/[\p{L}\p{M}]/u.test(sign)) return afterWord(text.slice(Math.max(0, start - reach), start))
  if (/[ \u00A0]/.test(sign)) return afterBlank(text, start)
  const earlier = text.charAt(start - 2)
  switch (sign) {
    case '.':
    case ',':
    case ':':
      if (/\d/.test(earlier)) return afterNumber(text, start, sign)
      if (/^\s?$/.test(earlier)) return undefined
      if (sign === '.' && isNumberMark(text, start)) return undefined
      return sign === '.'
        ? {kind: 'sentence', cost: 0}
        : {kind: 'clause', cost: sign === ',' ? 0 : 1}
    case '?':
    case '!':
    case '…':
    case '。':
      return {kind: 'sentence', cost: 0}
    case ';':
    case ')':
    case '”':
    case '»':
      return {kind: 'clause', cost: 0}
    case ']':
    case '%':
      return {kind: 'clause', cost: 1}
    // Closing ones only: `the ’90s`, `"5G`.
    case '"':
    case '’':
    case "'":
      return /^[\s(]?$/.test(earlier) ? undefined : {kind: 'clause', cost: sign === '"' ? 0 : 1}
    default:
      return undefined
  }
}

/** `Almaty6`, `MISD26`, `KA3`, `IPv6`. */
function afterWord(before: string): Before | undefined {
  const [word = ''] = /[\p{L}\p{M}]*$/u.exec(before) ?? []
  const isCapitals = !/[\p{Ll}\p{Lo}]/u.test(word)
  // `.KA3` is a domain, `5G10` a network and a call, `C5` a question.
  if (word.length === 1) return /\d.$/.test(before) ? {kind: 'word', cost: 5} : undefined
  if (isCapitals && /[./_@-]$/.test(before.slice(0, -word.length))) return undefined
  if (isCapitals) return {kind: 'word', cost: word.length === 2 ? 5 : 3}
  const isMixed = word.length <= 4 && /.\p{Lu}/u.test(word)
  return {kind: 'word', cost: isMixed ? 6 : word.length === 2 ? 4 : 2}
}

/** `(see A3). 7`; a number amid a sentence is a number. */
function afterBlank(text: string, start: number): Before | undefined {
  const isLast = /^\d+$/.test(text.slice(start, start + reach))
  if (isNumberMark(text, start - 1)) return undefined
  if (/[.?!)”"»]/.test(text.charAt(start - 2))) return {kind: 'blank', cost: 5}
  return isLast && /[\p{L}]/u.test(text.charAt(start - 2)) ? {kind: 'blank', cost: 7} : undefined
}

/** `2020.18`, `2017,11`, `148.1 According`; but `4.1`, `25,000`, `10:30`. */
function afterNumber(text: string, start: number, sign: string): Before | undefined {
  const before = text.slice(Math.max(0, start - 1 - reach), start - 1)
  const [number = ''] = /\d+$/.exec(before) ?? []
  const lead = before.slice(0, -number.length || undefined)
  const isYear = /^(?:19|20)\d\d$/.test(number) && !/[\d.,/]$/.test(lead)
  const isName = number === '19' && /COVID[-–]$/i.test(lead)
  if (isYear || isName) return {kind: sign === '.' ? 'sentence' : 'clause', cost: 1}
  if (sign === ':') return undefined
  if (sign === '.') return {kind: 'decimal', cost: 4}
  const isThousands = number.length <= 3 && /^\d{3}(?!\d)/.test(text.slice(start, start + 4))
  return isThousands ? undefined : {kind: 'clause', cost: 3}
}

/** `No.5`, `Art.12`, `p.3`. */
function isNumberMark(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 8), start - 1)
  return /(?:^|[^\p{L}])(?:nos?|nr|arts?|secs?|para|pp?|vol|ch|fig|v)$/iu.test(before)
}

const unit =
  /^(?:percent|per cent|percentage|thousand|million|billion|trillion|[kmgt]b(?:ps)?|[kmg]bits?|[kmg]hz|km)(?!\p{L})/iu

function readAfter(text: string, end: number, before: Before): number | undefined {
  const rest = text.slice(end, end + reach)
  const sign = rest.charAt(0)
  if (sign === '') return 0
  if (/[ \u00A0]/.test(sign)) return afterBlankOf(rest.slice(1), before)
  if (/\p{L}/u.test(sign)) return isNewSentence(rest, before) ? 4 : undefined
  if (/^[.,]\d/.test(rest)) return undefined
  if (/^[’']\p{L}/u.test(rest) || /^[-–][\p{L}\d]/u.test(rest)) return 8
  if (/[.?!]/.test(sign)) return before.kind === 'sentence' || before.kind === 'decimal' ? 6 : 2
  if (/[,;:)\]”"»’'(“[]/.test(sign)) return 2
  return /[—–-]/.test(sign) ? 1 : undefined
}

function afterBlankOf(next: string, before: Before): number | undefined {
  const isLower = /^\p{Ll}/u.test(next)
  if (before.kind === 'decimal' || before.kind === 'blank') {
    return isLower || unit.test(next) ? undefined : 0
  }
  if (unit.test(next)) return 6
  if (before.kind === 'sentence' && isLower) return 3
  return /^\d/.test(next) ? 1 : 0
}

/** `access.12The government`: a blank is missing. */
function isNewSentence(rest: string, before: Before): boolean {
  return /^\p{Lu}\p{Ll}/u.test(rest) && before.kind !== 'word' && before.kind !== 'blank'
}
