/**
 * The lines an article is signed with: a byline under its title (`byline.ts`),
 * or a block at its end:
 *
 *     Leila Makhmetova Partner
 *     [email protected]
 *     GRATA International, Almaty
 *
 * `[email protected]` is what the saved page has left of a mail address.
 */
import {
  beforeDayOf,
  behindDay,
  byLabel,
  isByline,
  isDayLine,
  legalForm,
  longest,
  tellsNames
} from './byline.ts'
import {isHeadingOf, type Line} from './lines.ts'
import {
  firmName,
  isFirm,
  isName,
  isRole,
  mayBeName,
  partsOf,
  readPerson,
  signatureWords,
  plainBlanks,
  withoutTime,
  type Author
} from './names.ts'

const contact =
  /^(?:\S*@\S+|(?:e-?mail|e|tel|phone|mobile|fax|t|m)\s?[.:].*|\+\d[\d ()-]+|(?:https?:\/\/|www\.)\S+|\[email\s+protected\])$/i
export const copyright = /^(?:©|\(c\)|copyright\b)/i
/** `For more information, please contact:` */
const lead = new RegExp(String.raw`^${signatureWords.contacts}(?!\p{L})`, 'iu')

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
    const texts = lines.slice(start, end).map(({text}) => plainBlanks(text.value))
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

/** `Author: Jane Doe`, amid a line. */
const nameLabel = new RegExp(String.raw`^${signatureWords.bylines}\s*[:：]\s*`, 'iu')

/** A shorter line is a name and a post: `Jane Doe, Partner`. */
const shortBiography = 20

/** The authors and the firm that the lines of a signature name. */
export function readSignature(printed: readonly string[]): {
  readonly authors: readonly Author[]
  readonly firm: string | undefined
} {
  const lines = printed.map(plainBlanks)
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
    if (legalForm.test(line) && !byLabel.test(line) && !/[,|]/.test(line)) {
      firm ??= firmName(line)
      return
    }
    const behind = behindDay(line)
    const parts = partsOf(beforeDayOf(withoutTime(behind ?? line.replace(byLabel, ''))))
    // Names alone: only where something beside them says that they are people.
    const next = lines[index + 1] ?? ''
    const isSure =
      behind !== undefined ||
      byLabel.test(line) ||
      isByline(line) ||
      contact.test(next) ||
      isRole(next) ||
      tellsNames(lines, index)
    const found = authors.length
    parts.forEach((printed, place) => {
      const part = printed.replace(nameLabel, '')
      const person: Author | undefined =
        readPerson(part) ?? (byLabel.test(line) && mayBeName(part) ? {name: part} : undefined)
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
