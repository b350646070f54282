/**
 * The lines under a title that say who wrote a text and when:
 *
 *     By Jane Doe and John Roe | 3 March 2022
 *
 *     Jane Doe, John Roe
 *     Doe & Roe LLP
 *     8 min read
 *
 * A name alone may be a heading, so something beside it must tell.
 */
import {isHeadingOf, type Line} from './lines.ts'
import {
  isDate,
  isName,
  isRole,
  isTime,
  mayBeName,
  partsOf,
  plainBlanks,
  readPerson,
  signatureWords,
  withoutMark
} from './names.ts'

/** Longer lines are the text itself. */
export const longest = 120

const {bylines, days, reading, minutes} = signatureWords
export const byLabel = new RegExp(String.raw`^${bylines}(?:\s*[:：]\s*|\s+)`, 'iu')
const dayLabel = new RegExp(String.raw`^${days}(?: (?:on|le|el|em|am))?(?:\s*[:：]\s*|\s+)`, 'iu')
const readingTime = new RegExp(
  String.raw`^(?:${reading}\s*:?\s*)?\d+(?:[-–]\d+)?[ -]${minutes}\.?(?: (?:(?:to )?read|de lecture|de lectura|de leitura|lesezeit|чтения|okuma))?$`,
  'iu'
)

/** How many lines under the title name its authors and its day. */
export function bylineLength(lines: readonly Line[]): number {
  const texts = lines
    .slice(0, longestByline + 1)
    .map(({text, isItem}) => (isItem ? '' : plainBlanks(text.value)))
  const end = texts.findIndex((_, index) => !isOfByline(texts, index))
  return end < 0 ? 0 : end
}

/** Lines in which a label such as `Authors` may stand below other heads of the page. */
const labelLines = 12

/** A label such as `Authors` near the top, with the names below it. */
export function authorsBelowLabel(
  lines: readonly Line[]
): {readonly start: number; readonly end: number} | undefined {
  const texts = lines
    .slice(0, labelLines + longestByline)
    .map(({text, isItem}) => (isItem ? '' : plainBlanks(text.value)))
  const start = texts.findIndex((text, at) => at < labelLines && isHeadingOf('authors', text))
  const length = texts.slice(start + 1).findIndex((_, at) => !isOfByline(texts, start + 1 + at))
  const end = length < 0 ? texts.length : start + 1 + length
  return start < 0 || end === start + 1 || !areNames(texts[start + 1] ?? '')
    ? undefined
    : {start, end}
}

function isOfByline(texts: readonly string[], index: number): boolean {
  const line = texts[index] ?? ''
  if (isByline(line) || isFirmLine(line) || tellsNames(texts, index)) return true
  // `Authors`, above `Jane Doe, Partner, Accra`
  const label = texts.findLastIndex((text, at) => at < index && isHeadingOf('authors', text))
  if (label >= 0 && isPosted(line)) return true
  if (isHeadingOf('authors', line)) {
    return isPosted(texts[index + 1]) || tellsNames(texts, index + 1)
  }
  if (isPostLine(line) && tellsNames(texts, index - 1)) return true
  // `Jane Doe, Partner | John Roe, Associate`, beside a day
  if (isPosted(line) && [texts[index - 1], texts[index + 1]].some(isDated)) return true
  // `Working paper`, between a title and its authors
  return isHeadingOf('sections', line) && isOfByline(texts, index + 1)
}

/** Whether a line is the names of people, and one beside it, a mark or a label says so. */
export function tellsNames(texts: readonly string[], index: number): boolean {
  const line = texts[index] ?? ''
  if (!areNames(line)) return false
  const [above = '', below = ''] = [texts[index - 1], texts[index + 1]]
  const isBelowLabel = isHeadingOf('authors', above) || tellsBelowLabel(texts, index - 1)
  const isMarked = withoutMark(line) !== line
  // Some pages print the name beside a picture and again below it.
  if (below === line) return tellsNames(texts, index + 1)
  const isNamed = isFirmLine(above) || isFirmLine(below) || isPostLine(below) || isDayLine(below)
  return isMarked || isNamed || isBelowLabel
}

/** Whether a row of names goes up to a label such as `Authors`. */
function tellsBelowLabel(texts: readonly string[], index: number): boolean {
  for (let at = index; at >= 0 && areNames(texts[at] ?? ''); at--) {
    if (isHeadingOf('authors', texts[at - 1] ?? '')) return true
  }
  return false
}

function areNames(line: string): boolean {
  const parts = line.length <= longest ? partsOf(line) : []
  return parts.length > 0 && parts.every(isName) && !isHeadingOf('sections', line)
}

function isFirmLine(line: string): boolean {
  return line.length <= longest && legalForm.test(line)
}

/** `Director of Research, IAPP` */
function isPostLine(line: string): boolean {
  return line.length <= longest && isRole(partsOf(line)[0] ?? '')
}

/** Whether a line is a person and their post. */
function isPosted(line = ''): boolean {
  const [first = '', post = ''] = partsOf(line)
  const person = line.length <= longest ? readPerson(first) : undefined
  return person !== undefined && (person.role !== undefined || isRole(post))
}

function isDated(line = ''): boolean {
  return isDayLine(line)
}

/** Most lines of a byline. */
const longestByline = 8

/** `Doe & Mensah LLP`, on a line of its own below a title. */
export const legalForm =
  /^[^.:;?!]{2,70}\s(?:LLP|(?:&|and) Co\.?|LLC|PLLC|LP|Ltd|Limited|Inc|GmbH|AG|S\.?A\.?|Advocates|Attorneys|Solicitors|Law Firm|Avocats|Abogados|Advogados|Rechtsanwälte)\.?$/u

/** Whether a line names who wrote a text and when. */
export function isByline(printed: string): boolean {
  if (printed.length > longest) return false
  const line = plainBlanks(printed)
  if (isDayLine(line)) return true
  if (isLabelled(line)) return true
  const behind = behindDay(line)
  if (behind !== undefined) return readPerson(partsOf(behind)[0] ?? '') !== undefined
  const named = line.replace(byLabel, '')
  const parts = partsOf(beforeDayOf(named))
  const [first = ''] = parts
  const isPerson = readPerson(first) !== undefined
  // `By Staff Reporter`
  if (byLabel.test(line)) {
    // `Submitted by admin on Tue, 05/14/2024 - 09:30`
    const isBeforeDay = beforeDayOf(named) !== named && userName.test(first)
    return (isPerson || isRole(first) || mayBeName(first) || isBeforeDay) && !isSentence.test(line)
  }
  // `Jane Doe (University of Ghana)`
  const isOfFirm = isPerson && parts.length === 1 && line.endsWith(')')
  return isOfFirm || (isPerson && parts.some(isDate))
}

/** `Published: 21 June 2024 | Author: Jane Doe | Practice area: TMT` */
function isLabelled(line: string): boolean {
  const pieces = line.split(/\s+[|·•]\s+/)
  const isLabel = (piece: string): boolean => /^\p{L}[\p{L} ]{1,24}[:：] ?\S/u.test(piece)
  const tells = (piece: string): boolean =>
    isDayLine(piece) ||
    (byLabel.test(piece) && readPerson(piece.replace(byLabel, '')) !== undefined)
  return (
    pieces.length > 1 &&
    pieces.every((piece) => isLabel(piece) || tells(piece)) &&
    pieces.filter(tells).length > 1
  )
}

/** What a site calls somebody who writes for it: `admin`. */
const userName = /^[\p{L}\d_.-]{2,30}$/u

/** Degrees and minutes end with a dot, too: `By Rina Wulandari, S.H., M.H.` */
const isSentence = /(?<!\.\p{Lu}{1,3}|\d\s(?:min|mn|мин|dk))[.!?]$/u

/** `Jane Doe` of `Jane Doe on 3 May 2024`. */
export function beforeDayOf(names: string): string {
  const [, before = '', day = ''] =
    /^(.{3,80}?),? (?:on|em|el|le|am|il|le|в|pada) (?=[\p{L}\d])(.+)$/iu.exec(names) ?? []
  return isDate(day) ? before : names
}

/** `3 March 2022`, `Client alert | 14 September 2023 | 7 min read` */
export function isDayLine(line: string): boolean {
  const isDay = (part: string): boolean =>
    readingTime.test(part) || isDate(part.replace(dayLabel, ''))
  const pieces = line.split(/\s+[|·•–—/-]\s+/)
  const isBeside = (part: string): boolean => isDay(part) || isTime(part) || isSection(part)
  return pieces.some(isDay) && pieces.every(isBeside)
}

/** A section of a site: `Client alert`, `TMT`. */
function isSection(part: string): boolean {
  return part.length <= longestSection && /^\p{Lu}[\p{L}\p{N} .&’'/-]*$/u.test(part)
}

/** Longest name of a section beside a day, in characters. */
const longestSection = 30

/** Who stands behind the day: `Jane Doe` of `Posted on April 11, 2022 by Jane Doe`. */
export function behindDay(line: string): string | undefined {
  const [, day = '', names] = /^(.*\d) (?:by|par|por|von) (?=\p{Lu})(.+)$/u.exec(line) ?? []
  return isDate(day.replace(dayLabel, '')) ? names : undefined
}
