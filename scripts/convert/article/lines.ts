/**
 * What is this line? Articles are saved one paragraph to a line, with blank
 * lines between or none at all, and bullets printed as `  • a ban on …`.
 */
import {z} from 'zod'
import type {Claim, Located, Seed} from '../../../src/kinds/reader.ts'
import {trimmed} from '../source.ts'
import {readDataFile} from '../../../src/model/data-file.ts'

const names = z
  .array(z.string().min(1))
  .min(1)
  .transform((list) => new Set(list.map(plain)))

const headings = readDataFile(
  new URL('data/headings.yaml', import.meta.url),
  z.strictObject({
    notes: names,
    authors: names,
    sections: names,
    contents: names,
    institutions: z
      .array(z.string().min(1))
      .min(1)
      .transform(
        (words) => new RegExp(`^(?:${words.map(RegExp.escape).join('|')})(?!\\p{L})`, 'iu')
      ),
    edits: z
      .array(z.string().min(1))
      .min(1)
      .transform((words) => new RegExp(editPattern(words), 'iu')),
    captions: z
      .array(z.string().min(1))
      .min(1)
      .transform((words) => new RegExp(captionPattern(words), 'iu'))
  })
)

/** Longer lines are text. */
const longest = 60

/** Whether a line heads the notes of a text, its table of contents, its section of the site, or what is said of its authors. */
export function isHeadingOf(
  part: 'notes' | 'authors' | 'contents' | 'sections',
  line: string
): boolean {
  return line.length <= longest && headings[part].has(plain(line))
}

/** Longer lines say what an institution does, in characters and words. */
const longestInstitution = 90
const mostWords = 12

/** `Ministry of Digital Economy`, but not `Ministry of Digital Economy publishes draft law`. */
export function isInstitution(line: string): boolean {
  const words = line.split(/\s+/)
  const isNamed = words.every((word) => /^[\p{Lu}\P{L}]/u.test(word) || word.length <= 3)
  const isCased = /^\p{sc=Latin}/u.test(line)
  return (
    line.length <= longestInstitution &&
    words.length <= mostWords &&
    headings.institutions.test(line) &&
    (isNamed || !isCased) &&
    !/[.:;?!]$/.test(line)
  )
}

/** `Figure 1: Fines by year`, `Source: Ministry of Trade`. */
export function isCaption(line: string): boolean {
  return headings.captions.test(line)
}

function editPattern(words: readonly string[]): string {
  const names = words.map((word) =>
    RegExp.escape(word).replaceAll(String.raw`\x20`, String.raw`\s*`)
  )
  return String.raw`\s*\[\s*(?:${names.join('|')})\s*\]$`
}

function captionPattern(words: readonly string[]): string {
  const names = words.map((word) => RegExp.escape(word)).join('|')
  return String.raw`^(?:${names})s?(?:\.?\s*\d[\d.]{0,5})?\s*[:：.–—]\s*\S`
}

function plain(line: string): string {
  return (
    line
      .trim()
      .replace(/\s*[:：]$/u, '')
      .replaceAll("'", '’')
      // Turkish has a small letter of its own for it, which no other language writes.
      .replaceAll('İ', 'i')
      .toLowerCase()
  )
}

export interface Line {
  /** Its text without the blanks around it, and without its bullet. */
  readonly text: Located<string>
  readonly isItem: boolean
  /** Blanks before it. */
  readonly indent: number
}

/** The lines of a seed that have text, and claims for the bullets and invisible lines. */
export function toLines(seed: Seed): {lines: Line[]; claims: Claim[]} {
  const lines: Line[] = []
  const claims: Claim[] = []
  const claim = (rule: string, start: number, end: number): void => {
    const {value, position} = trimmed(seed, seed.slice(start, end))
    if (value !== '') claims.push({as: 'structure', rule, at: position})
  }
  const isNote = starredNote(seed)
  for (const {value, position} of seed.lines) {
    const origin = position.start.offset
    const mark = isNote(value) ? 0 : (bullet.exec(value)?.[0].length ?? 0)
    const start = skip(value, mark)
    const last = skipBack(value, start)
    const end = withoutEdit(value.slice(start, last)) + start
    claim('margin', origin + last, position.end.offset)
    if (end < last) {
      claims.push({
        as: 'furniture',
        rule: 'page-control',
        at: seed.span(origin + end, origin + last)
      })
    }
    claim(mark > 0 ? 'list-mark' : 'margin', origin, origin + start)
    if (unseen.test(value.slice(start, end))) {
      claim('margin', origin + start, origin + end)
    } else if (start < end) {
      lines.push({
        text: seed.slice(origin + start, origin + end),
        isItem: mark > 0,
        indent: value.length - value.trimStart().length
      })
    }
  }
  return {lines, claims}
}

/** Longest heading with such a button behind it. */
const longestEdited = 120

/** The length of a line without `[edit]` at its end. */
function withoutEdit(line: string): number {
  const button =
    line.length <= longestEdited && line.endsWith(']') ? headings.edits.exec(line) : null
  return button === null || button.index === 0 ? line.length : button.index
}

/** Tells the one line `* …` that the text calls, as in `since 2018.*`, from the items of a list. */
function starredNote(seed: Seed): (line: string) => boolean {
  const isStarred = (line: string): boolean => /^\s*\*\s/.test(line)
  const isOnly = seed.lines.filter(({value}) => isStarred(value)).length === 1
  const isCalled = isOnly && seed.lines.some(({value}) => /[\p{L}\p{P}]\*(?!\S)/u.test(value))
  return (line) => isCalled && isStarred(line)
}

/** No-break spaces and the like around a line, and lines of nothing else. */
const blank = /[\s\u200B]/

/** What a line may have and show nothing: at the end of other lines a soft hyphen divides a word. */
const unseen = /^[\s\u00AD\u200B\u2060]+$/u

function skip(line: string, from: number): number {
  let at = from
  while (at < line.length && blank.test(line.charAt(at))) at++
  return at
}

function skipBack(line: string, until: number): number {
  let at = line.length
  while (at > until && blank.test(line.charAt(at - 1))) at--
  return at
}

/** `•` stands alone; what is also a dash or a star needs a blank after it. */
const bullet =
  /^[\s\u200B]*(?:[•●▪◦‣∙○■□➢✓✔・･]|[-*–—·](?=[\s\u200B])|(?<=[\s\u200B])o(?=[\s\u200B]{1,8}\S))/u
