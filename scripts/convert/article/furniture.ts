/**
 * What publishers’ saved pages print around an article (`data/furniture.yaml`).
 *
 * Lines are furniture only in one row with others of the same publisher,
 * before the title or after the end, and only where one of them gives the
 * publisher away: `Free Trial` may well head a section of some other article.
 */
import {z} from 'zod'
import type {Claim, Seed} from '../../../src/kinds/reader.ts'
import {readDataFile, wordList} from '../../../src/model/data-file.ts'
import {isHeadingOf, toLines, type Line} from './lines.ts'
import {linePattern} from './phrases.ts'
import {copyright} from './signature.ts'

const phrases = z
  .array(z.string().min(1).transform(linePattern))
  .min(1)
  .transform((lines) => new RegExp(lines.join('|'), 'iu'))
const rule = z.string().regex(/^[a-z-]+$/)

const {publishers, controls, buttons, consents, questions, lists, refusals} = readDataFile(
  new URL('data/furniture.yaml', import.meta.url),
  z.strictObject({
    publishers: z.array(
      z.strictObject({
        /** Why the lines are no text, as the account says it. */
        rule,
        /** Lines that no other page has. */
        tells: phrases,
        /** Lines that belong to it beside those that tell. */
        lines: phrases
      })
    ),
    /** What pages print amid their text, whoever publishes them. */
    controls: z.array(
      z.strictObject({
        rule,
        /** Longest such line, in characters. */
        longest: z.number().int().positive().default(140),
        lines: phrases
      })
    ),
    /** What is a control only beside another: `Print  Email  Share`. */
    buttons: phrases,
    /** Buttons with which a reader agrees to something. */
    consents: phrases,
    /** What is asked beside such a button: sentences, each with one of the words. */
    questions: z.strictObject({
      words: wordList.transform(
        (words) => new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'iu')
      ),
      sentences: phrases
    }),
    /** Heads of lists of other pages. */
    lists: phrases,
    /** What a site answers in place of a page. */
    refusals: phrases
  })
)

/** Longest control, in characters, of those that say no other. */
const longestControl = 400

/** Longest question to a reader, in characters. */
const longestQuestion = 600

/** Longer texts may well speak of such things, in characters. */
const longestRefusal = 600

/** The line with which a site refused the page, in a text too short to be one. */
export function refusalIn(lines: readonly Line[]): Line | undefined {
  const length = lines.reduce((sum, {text}) => sum + text.value.length, 0)
  return length > longestRefusal ? undefined : lines.find((line) => matches(line, refusals))
}

/** The lines of an article without the furniture before, after and amid them, and claims for that. */
export function withoutFurniture(lines: readonly Line[]): WithClaims {
  const around = withoutPublisher(lines)
  const claims: Claim[] = [...around.claims]
  const listed = listedButtons(around.lines)
  const rest = around.lines.filter((line, index) => {
    const neighbours = [around.lines[index - 1], around.lines[index + 1]]
    const rule =
      (listed.has(line) ? 'page-control' : undefined) ??
      controlRule(line, neighbours.some(isControl)) ??
      (isAsked(line, neighbours) && isAtEdge(around.lines, index) ? 'page-control' : undefined)
    if (rule !== undefined) claims.push({as: 'furniture', rule, at: line.text.position})
    return rule === undefined
  })
  return withoutContents(withoutLists({lines: rest, claims}))
}

/**
 * The items of lists of nothing but buttons right below a control such as
 * `Share this:`. Below a sentence such a list may say what is blocked.
 */
function listedButtons(lines: readonly Line[]): Set<Line> {
  const found = new Set<Line>()
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined || line.isItem || controlRule(line, false) === undefined) continue
    const below = lines.slice(at + 1, at + 1 + mostButtons)
    const end = below.findIndex(({isItem}) => !isItem)
    const items = end < 0 ? below : below.slice(0, end)
    if (items.every((item) => matches(item, buttons))) items.forEach((item) => found.add(item))
  }
  return found
}

/** Most buttons of one list. */
const mostButtons = 20

/** The lines of a seed that are furniture before, after or amid an article, as printed. */
export function linesAround(seed: Seed): string[] {
  return withoutFurniture(toLines(seed).lines).claims.map(({at}) =>
    seed.text.slice(at.start.offset, at.end.offset)
  )
}

function isControl(line: Line | undefined): boolean {
  return line !== undefined && controlRule(line, true) !== undefined
}

/** Why a line is a control of the page; `isBeside` where the line above or below it is one. */
function controlRule({text, isItem}: Line, isBeside: boolean): string | undefined {
  const value = plain(text.value)
  if (isItem || value.length > longestControl) return undefined
  // A label and its value may be cells of a table.
  const whole = value.replaceAll(/\t+|\s\|\s/g, ' ')
  const found = controls.find(({longest, lines}) => value.length <= longest && lines.test(whole))
  if (found !== undefined) return found.rule
  const words = cellsOf(value)
  const areButtons = words.every(
    (word) =>
      buttons.test(word) || consents.test(word) || controls.some(({lines}) => lines.test(word))
  )
  if (areButtons && (isBeside || words.length > 1)) return 'page-control'
  return isBeside && areSingleButtons(value) ? 'page-control' : undefined
}

/** Fewest buttons of one word each in a line: two may be a heading. */
const fewestButtons = 3

/** `LinkedIn Facebook X Send Embed` */
function areSingleButtons(line: string): boolean {
  const words = line.split(' ').filter((word) => word !== '+')
  return (
    (words.length >= fewestButtons || line.startsWith('+ ')) &&
    words.every((word) => buttons.test(word))
  )
}

/** Whether a line asks a reader to agree and has a button for it beside it, or is that button. */
function isAsked(line: Line, neighbours: readonly (Line | undefined)[]): boolean {
  return isQuestion(line)
    ? neighbours.some(isConsent)
    : isConsent(line) && neighbours.some(isQuestion)
}

/** Whether all that is above a line, or below it, is no sentence of the text. */
function isAtEdge(lines: readonly Line[], at: number): boolean {
  const isSentence = (line: Line): boolean =>
    /[.!?…]["”»)]?$/u.test(line.text.value) && !isQuestion(line) && !copyright.test(line.text.value)
  return !lines.slice(0, at).some(isSentence) || !lines.slice(at + 1).some(isSentence)
}

/** `Accept all`, alone or beside other buttons. */
function isConsent(line: Line | undefined): boolean {
  if (line === undefined || controlRule(line, true) === undefined) return false
  return cellsOf(line.text.value).some((word) => consents.test(word))
}

/** `We use cookies to …` */
function isQuestion(line: Line | undefined): boolean {
  if (line === undefined || line.isItem) return false
  const {words, sentences} = questions
  const {value} = line.text
  return value.length <= longestQuestion && sentences.test(value) && words.test(value)
}

/** Words in one line that stand apart. */
function cellsOf(line: string): string[] {
  return line.trim().split(/\s{2,}|\s*[|·•\t]\s*/)
}

function withoutPublisher(lines: readonly Line[]): WithClaims {
  const before = furnitureAt(lines)
  const rest = lines.slice(before.length)
  const after = furnitureAt(rest.toReversed())
  return {
    lines: rest.slice(0, rest.length - after.length),
    claims: [...before, ...after]
  }
}

/** Most titles of other pages below a text. */
const longestList = 20
const longestTitle = 150

interface WithClaims {
  readonly lines: Line[]
  readonly claims: Claim[]
}

/** Without all lists of other pages at the end: `Related articles`, and `Latest news` below them. */
function withoutLists(all: WithClaims): WithClaims {
  const rest = withoutList(all)
  return rest.lines.length < all.lines.length ? withoutLists(rest) : rest
}

/** Without the titles of other pages at the end. */
function withoutList({lines, claims}: WithClaims): WithClaims {
  const head = lines.findLastIndex((line) => !line.isItem && matches(line, lists))
  const below = lines.slice(head + 1)
  const areTitles =
    head > 0 &&
    below.length <= longestList &&
    below.every(
      ({text: {value}}) =>
        copyright.test(value) || (value.length <= longestTitle && !/[.;:]$/.test(value.trim()))
    )
  if (!areTitles) return {lines, claims}
  const found = lines.slice(head)
  return {
    lines: lines.slice(0, head),
    claims: [
      ...claims,
      ...found.map(({text}): Claim => ({as: 'furniture', rule: 'other-pages', at: text.position}))
    ]
  }
}

/** `2. Penalties ............ 3` */
const leader = /\s*(?:\.\s?){3,}\s*\d{0,4}$|\s*…{2,}\s*\d{0,4}$/

/** Fewest entries of a table of contents. */
const fewestEntries = 2

/** Without the table of contents: its heading, and lines that come again as headings or have a page. */
function withoutContents({lines, claims}: WithClaims): WithClaims {
  const head = lines.findIndex(({text}) => isHeadingOf('contents', text.value))
  const words = ({text}: Line): string =>
    text.value
      .replace(leader, '')
      .replace(/^[\d.\s]+/, '')
      .trim()
      .toLowerCase()
  const last = new Map(lines.map((line, index) => [words(line), index]))
  const isEntry = (line: Line, at: number): boolean =>
    leader.test(line.text.value) || (last.get(words(line)) ?? at) > at
  const length = lines.slice(head + 1).findIndex((line, at) => !isEntry(line, head + 1 + at))
  const end = length < 0 ? lines.length : head + 1 + length
  const isContents = head >= 0 && end - head > fewestEntries
  if (!isContents) return {lines, claims}
  return {
    lines: [...lines.slice(0, head), ...lines.slice(end)],
    claims: [
      ...claims,
      ...lines
        .slice(head, end)
        .map(({text}): Claim => ({as: 'furniture', rule: 'contents', at: text.position}))
    ]
  }
}

/** Claims for the furniture that lines begin with. */
function furnitureAt(lines: readonly Line[]): Claim[] {
  for (const {rule, tells, lines: others} of publishers) {
    const end = lines.findIndex((line) => !matches(line, tells) && !matches(line, others))
    const row = end < 0 ? lines : lines.slice(0, end)
    if (!row.some((line) => matches(line, tells))) continue
    return row.map(({text}) => ({as: 'furniture', rule, at: text.position}))
  }
  return []
}

function matches({text}: Line, lines: RegExp): boolean {
  return lines.test(plain(text.value))
}

/** A line as the phrases are written; Turkish `İ` is no capital of theirs to a pattern. */
function plain(line: string): string {
  return line.trim().replaceAll("'", '’').replaceAll('İ', 'i')
}
