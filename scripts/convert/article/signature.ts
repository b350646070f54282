/**
 * The lines an article is signed with: a byline under its title (`By Jane Doe,
 * 3 March 2022`), or a block at its end:
 *
 *     Leila Makhmetova Partner
 *     [email protected]
 *     GRATA International, Almaty
 *
 * `[email protected]` is what the saved page has left of a mail address.
 */
import {isHeadingOf, type Line} from './lines.ts'
import {
  firmName,
  isDate,
  isFirm,
  isName,
  isRole,
  isTime,
  partsOf,
  readPerson,
  signatureWords,
  withoutTime,
  type Author
} from './names.ts'

/** Longer lines are the text itself. */
const longest = 120

const {bylines, days, contacts, reading, minutes} = signatureWords
const byLabel = new RegExp(String.raw`^${bylines}(?:\s*:\s*|\s+)`, 'iu')
const dayLabel = new RegExp(String.raw`^${days}(?: (?:on|le|el|em|am))?(?:\s*:\s*|\s+)`, 'iu')
const readingTime = new RegExp(
  String.raw`^(?:${reading}\s*:?\s*)?\d+(?:[-–]\d+)?[ -]${minutes}\.?(?: (?:(?:to )?read|de lecture|de lectura|de leitura|lesezeit|чтения|okuma))?$`,
  'iu'
)
const contact =
  /^(?:\S*@\S+|(?:e-?mail|e|tel|phone|mobile|fax|t|m)\s?[.:].*|\+\d[\d ()-]+|(?:https?:\/\/|www\.)\S+|\[email\s+protected\])$/i
export const copyright = /^(?:©|\(c\)|copyright\b)/i
/** `For more information, please contact:` */
const lead = new RegExp(String.raw`^${contacts}(?!\p{L})`, 'iu')

/** How many lines under the title name its authors and its day. */
export function bylineLength(lines: readonly Line[]): number {
  const texts = lines
    .slice(0, longestByline + 1)
    .map(({text, isItem}) => (isItem ? '' : text.value.trim()))
  const isFirmLine = (line = ''): boolean => line.length <= longest && legalForm.test(line)
  const isLabel = (line = ''): boolean => isHeadingOf('authors', line)
  // `Jane Doe, Partner, Accra` below `Authors`.
  const label = texts.findIndex(isLabel)
  const isListed = (line: string, index: number): boolean =>
    (isLabel(line) && isPosted(texts[index + 1])) || (label >= 0 && label < index && isPosted(line))
  const end = texts.findIndex(
    (line, index) =>
      !isByline(line) &&
      !isFirmLine(line) &&
      !isListed(line, index) &&
      !(isName(line) && (isFirmLine(texts[index - 1]) || isFirmLine(texts[index + 1])))
  )
  return end < 0 ? 0 : end
}

/** Whether a line is a person and their post. */
function isPosted(line = ''): boolean {
  const [first = '', post = ''] = partsOf(line)
  const person = line.length <= longest ? readPerson(first) : undefined
  return person !== undefined && (person.role !== undefined || isRole(post))
}

/** Most lines of a byline. */
const longestByline = 8

/** `Doe & Mensah LLP`, on a line of its own below a title. */
const legalForm =
  /^[^.:;?!]{2,70}\s(?:LLP|LLC|PLLC|LP|Ltd|Limited|Inc|GmbH|AG|S\.?A\.?|Advocates|Attorneys|Solicitors|Law Firm|Avocats|Abogados|Advogados|Rechtsanwälte)\.?$/u

/** Whether a line names who wrote a text and when. */
export function isByline(line: string): boolean {
  if (line.length > longest) return false
  if (isDayLine(line)) return true
  const behind = behindDay(line)
  if (behind !== undefined) return readPerson(partsOf(behind)[0] ?? '') !== undefined
  const parts = partsOf(line.replace(byLabel, ''))
  const [first = ''] = parts
  const isPerson = readPerson(first) !== undefined
  // `By Staff Reporter`
  if (byLabel.test(line)) return (isPerson || isRole(first)) && !/[.!?]$/.test(line)
  return isPerson && parts.some(isDate)
}

/** `3 March 2022`, `Client alert | 14 September 2023 | 7 min read` */
function isDayLine(line: string): boolean {
  const isDay = (part: string): boolean =>
    readingTime.test(part) || isDate(part.replace(dayLabel, ''))
  const pieces = line.split(/\s+[|·•–—/]\s+/)
  const isBeside = (part: string): boolean => isDay(part) || isTime(part) || isSection(part)
  return pieces.some(isDay) && pieces.every(isBeside)
}

/** A section of a site: `Client alert`, `TMT`. */
function isSection(part: string): boolean {
  return part.length <= longestSection && /^\p{Lu}[\p{L} &’'/-]*$/u.test(part)
}

/** Longest name of a section beside a day, in characters. */
const longestSection = 30

/** Who stands behind the day: `Jane Doe` of `Posted on April 11, 2022 by Jane Doe`. */
function behindDay(line: string): string | undefined {
  const [, day = '', names] = /^(.*\d) (?:by|par|por|von) (?=\p{Lu})(.+)$/u.exec(line) ?? []
  return isDate(day.replace(dayLabel, '')) ? names : undefined
}

/** How many lines may stand under a signature, such as `© 2024 Firm. All rights reserved.` */
const closing = 3

/** Most lines in what publishers say of the authors below a text. */
const longestBox = 12

/** Where a box on the authors at the end of an article begins; what is below it is about them. */
function authorBox(lines: readonly Line[]): number | undefined {
  const head = lines.findLastIndex(
    ({text, isItem}) => !isItem && isHeadingOf('authors', text.value)
  )
  const below = lines.slice(head + 1)
  const isBox =
    head > 0 &&
    below.length > 0 &&
    below.length <= longestBox &&
    (below.some(({text}) => personIn(text.value) !== undefined || isEvidence(text.value.trim())) ||
      areNames(below.map(({text}) => text.value.trim())))
  return isBox ? head : undefined
}

/** Whether lines are names of people, and of firms. */
function areNames(lines: readonly string[]): boolean {
  return lines.some(isName) && lines.every((line) => isName(line) || legalForm.test(line))
}

/** Whom a sentence is about: `Jane Doe is a partner at Doe LLP in Accra.` */
function personIn(sentence: string): Author | undefined {
  const [, name = '', post = ''] =
    /^((?:[\p{L}\p{M}’'.-]+ ){1,4}[\p{L}\p{M}’'.-]+) (?:is|was|works as|serves as)(?: (?:an?|the|our))? (.{2,60}?)(?: (?:at|in|of|with|for|on|and)\b|[,.;(]|$)/u.exec(
      sentence.trim()
    ) ?? []
  if (!isName(name)) return undefined
  return isRole(post) ? {name, role: post} : {name}
}

/** Where the block of names at the end of an article begins and ends, if it has one. */
export function signatureBlock(lines: readonly Line[]): {start: number; end: number} | undefined {
  const box = authorBox(lines)
  if (box !== undefined) return {start: box, end: lines.length}
  for (let end = lines.length; end > 0 && end >= lines.length - closing; end--) {
    let start = end
    while (start > 0 && isShort(lines[start - 1])) start--
    const texts = lines.slice(start, end).map(({text}) => text.value.trim())
    // The row may begin with the last words of the text.
    const skipped = texts.findIndex((_, index) => isBeginning(texts, index))
    if (skipped >= 0 && texts.slice(skipped).some(isEvidence)) return {start: start + skipped, end}
  }
  return undefined
}

function isShort(line: Line | undefined): boolean {
  if (line === undefined || line.isItem) return false
  const text = line.text.value.trim()
  if (text.length > longest || copyright.test(text)) return false
  return !/[.!?;,。]$/u.test(text) || /\b(?:Inc|Ltd|Co|Esq|Jr|Sr|P\.C|S\.A)\.$/.test(text)
}

function isBeginning(texts: readonly string[], at: number): boolean {
  const text = texts[at] ?? ''
  const next = texts[at + 1] ?? ''
  return (
    isEvidence(text) || lead.test(text) || (isName(text) && (contact.test(next) || isRole(next)))
  )
}

/** Shows that a row of short lines is a signature. */
function isEvidence(line: string): boolean {
  const parts = partsOf(withoutTime(line.replace(byLabel, '')))
  const person = readPerson(parts[0] ?? '')
  const isPost = person?.role !== undefined || (parts[1] !== undefined && isRole(parts[1]))
  return contact.test(line) || (person !== undefined && (isPost || byLabel.test(line)))
}

/** A shorter line is a name and a post: `Jane Doe, Partner`. */
const shortBiography = 20

/** The authors and the firm that the lines of a signature name. */
export function readSignature(lines: readonly string[]): {
  readonly authors: readonly Author[]
  readonly firm: string | undefined
} {
  const authors: Author[] = []
  let firm: string | undefined
  // Whom the line was last about: a post on the next one is theirs.
  let current = -1
  const add = (author: Author): void => {
    const same = authors.findIndex(({name}) => name === author.name)
    current = same < 0 ? authors.length : same
    authors[current] = {...author, ...authors[current]}
  }
  lines.forEach((line, index) => {
    if (contact.test(line) || isHeadingOf('authors', line) || copyright.test(line)) return
    const described = line.length > shortBiography ? personIn(line) : undefined
    if (described !== undefined) {
      add(described)
      return
    }
    if (line.length > longest) return
    const behind = behindDay(line)
    const parts = partsOf(withoutTime(behind ?? line.replace(byLabel, '')))
    // Names alone: only where something beside them says that they are people.
    const next = lines[index + 1] ?? ''
    const isSure =
      behind !== undefined ||
      byLabel.test(line) ||
      parts.some(isDate) ||
      contact.test(next) ||
      isRole(next)
    const found = authors.length
    parts.forEach((part, place) => {
      const person = readPerson(part)
      const last = authors[current]
      const hasRole = person?.role !== undefined || isRole(parts[place + 1] ?? '')
      if (person !== undefined && (isSure || hasRole)) add(person)
      else if (isRole(part) && last !== undefined) authors[current] = {role: part, ...last}
      else if (isFirm(part) && authors.length > 0 && authors.length > found) firm ??= part
    })
    if (authors.length === found && isFirm(line) && !isDayLine(line)) firm ??= firmName(line)
  })
  return {authors, firm}
}
