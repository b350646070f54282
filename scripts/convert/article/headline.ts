/** The title of an article, and what stands above it. */
import type {Source} from '../../../src/model/sources.ts'
import type {Seed} from '../../../src/kinds/reader.ts'
import {isByline} from './byline.ts'
import {isInstitution, type Line} from './lines.ts'
import {readNotice} from './notices.ts'

/** Lines in which the title may come after a section of the site or a day. */
export const titleLines = 5

/**
 * The headline: the title of the entry where it is near the top, or else the
 * first line that can be one. A page saved without it begins with its text.
 */
export function titleOf(lines: readonly Line[], source: Source): Line | undefined {
  const text = lines.filter(({text}) => readNotice(text.value) === undefined)
  const top = text.slice(0, titleLines)
  const given =
    top.find((line) => isGiven(line, source)) ??
    aboveText(text).find((line) => isGiven(line, source))
  const [first] = top
  return given ?? (first !== undefined && mayBeHeadline(first) ? first : undefined)
}

/** Most lines of menus and the like above a title. */
const mostAbove = 40

/** The lines before the first sentence. */
function aboveText(lines: readonly Line[]): readonly Line[] {
  const top = lines.slice(0, mostAbove)
  const first = top.findIndex(
    ({text: {value}}) => value.length > longestHeadline || /[.!?…]$/u.test(value)
  )
  return first < 0 ? top : top.slice(0, first)
}

/** Most lines of a title. */
const mostTitleLines = 3

/** The lines with the title in one, where it is printed on several. */
export function joinTitle(seed: Seed, lines: readonly Line[], source: Source): Line[] {
  const given = plain(source.title).toLowerCase()
  for (let start = 0; start < Math.min(titleLines, lines.length); start++) {
    for (let count = 2; count <= mostTitleLines; count++) {
      const parts = lines.slice(start, start + count)
      const [first, last] = [parts[0], parts.at(-1)]
      if (first === undefined || last === undefined || parts.length < count) break
      const text = seed.slice(first.text.position.start.offset, last.text.position.end.offset)
      // A line may show nothing: a blank of no width.
      const areSeen = parts.every((part) => plain(part.text.value) !== '')
      const isOne =
        areSeen && !text.value.includes('\n\n') && plain(text.value).toLowerCase() === given
      if (isOne) return [...lines.slice(0, start), {...first, text}, ...lines.slice(start + count)]
    }
  }
  return [...lines]
}

function isGiven({text}: Line, source: Source): boolean {
  return plain(text.value) === plain(source.title)
}

/** Longest name of a section of a site. */
const sectionLength = 40

/** `Insights`, `Data protection & privacy` */
const sectionName = /^\p{Lu}[\p{L}\p{N} &’'/|›>–-]*$/u

/** `example.org`, as a browser's reader view prints it. */
const siteName = /^(?:www\.)?[a-z\d-]{2,40}(?:\.[a-z\d-]{2,20}){1,3}$/u

/** Whether a line above a headline says where its site has it. */
export function isAboveHeadline({text: {value}, isItem}: Line): boolean {
  const isName = value.length <= sectionLength && sectionName.test(value)
  const isSection = (isName || isInstitution(value) || siteName.test(value)) && !isByline(value)
  return !isItem && (isSection || isTrail(value)) && readNotice(value) === undefined
}

/** `Publications » Legal updates » Malawi: Data Protection Act`: the way to a page. */
function isTrail(line: string): boolean {
  const steps = line.split(/\s+[»›>→]\s+/u)
  return steps.length > 1 && steps.every((step) => step.length <= longestStep)
}

/** Longest step, in characters: the last may be a title. */
const longestStep = 120

/** Some pages print their title twice, at their top and above their text. */
export function isSame(line: Line, title: Line | undefined): boolean {
  return title !== undefined && plain(line.text.value) === plain(title.text.value)
}

/** Longer lines are paragraphs, in characters and words. */
export const longestHeadline = 200
const mostWords = 28

function mayBeHeadline({text: {value}, isItem}: Line): boolean {
  const isSentence =
    /[.:;,…。][\s"”’'»)\]]*$/u.test(value) && !/\b\p{Lu}\.$|\b(?:Inc|Ltd|Co)\.$/u.test(value)
  const isShort = value.length <= longestHeadline && value.split(' ').length <= mostWords
  return !isItem && isShort && !isSentence && !isByline(value.trim()) && /[\p{L}\p{N}]/u.test(value)
}

/** A title without what typing it by hand may change. */
export function plain(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/(?![\u200C\u200D])\p{Cf}/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
}
