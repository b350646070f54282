/**
 * Reads articles: a title, paragraphs, headings, lists, and whatever the text
 * says of itself, of its authors and of the page it was saved from.
 *
 * dump → lines → furniture, notices, signature, body
 */
import type {VFile} from 'vfile'
import {slugOf} from '../../../src/model/slug.ts'
import type {Source} from '../../../src/model/sources.ts'
import {countryName} from '../countries.ts'
import type {
  Block,
  Claim,
  Draft,
  DraftNote,
  Field,
  Located,
  Reader,
  Seed
} from '../../../src/kinds/reader.ts'
import {report} from '../rules.ts'
import {toBlocks} from './blocks.ts'
import {refusalIn, withoutFurniture} from './furniture.ts'
import {
  isAboveHeadline,
  isSame,
  joinTitle,
  longestHeadline,
  plain,
  titleLines,
  titleOf
} from './headline.ts'
import {toLines, type Line} from './lines.ts'
import {readNotes} from './notes.ts'
import {readNotice} from './notices.ts'
import {authorsBelowLabel, bylineLength, isByline} from './byline.ts'
import {readSignature, signatureBlock} from './signature.ts'
import {findTables} from './tables.ts'

/**
 * The one article of a seed. Reports a seed without text, lines that only other
 * kinds of text have, a title unlike that of its entry, and a text that says it was written by AI where its entry does not.
 */
export const read: Reader = (seed, source, file) => {
  const {lines: all, claims} = toLines(seed)
  const {lines: printed, claims: furniture} = withoutFurniture(all)
  const lines = joinTitle(seed, printed, source)
  const [first] = lines
  if (first === undefined) {
    report(file, 'text-empty', '', seed.span(0, 0))
    return {drafts: [], claims: [...claims, ...furniture]}
  }
  checkKind(lines, file)
  const refusal = refusalIn(all)?.text
  if (refusal !== undefined) report(file, 'page-refused', refusal.value, refusal.position)
  const title = titleOf(lines, source)
  if (title === undefined) report(file, 'headline-missing', first.text.value, first.text.position)
  else checkTitle(title.text, source, file)
  const above =
    title === undefined ? [] : lines.slice(0, lines.indexOf(title)).filter(isAboveHeadline)
  const same = lines.filter((line) => line !== title && isSame(line, title))
  // A line that comes again and again is the head of each page.
  const twice = same.length === 1 ? same.filter((line) => lines.indexOf(line) < titleLines) : []
  const others = lines.filter(
    (line) => line !== title && !above.includes(line) && !twice.includes(line)
  )
  const isNotice = ({text}: Line) => readNotice(text.value) !== undefined
  const notices = others.filter(isNotice)
  checkClass(notices, source, file)
  const rest = others.filter((line) => !isNotice(line))
  const {body, calls, notes, claims: ofNotes} = readNotes(seed, rest, source, file)
  const {text, signature} = withoutSignature(body, title)
  const {tables, claims: ofTables, uneven} = findTables(seed, text)
  for (const row of uneven) report(file, 'table-uneven', row.value, row.position)
  const blocks = toBlocks(text, tables, source, calls)
  return {
    drafts: [toDraft({title, notices, signature, blocks, notes}, seed, source)],
    claims: [
      ...claims,
      ...furniture,
      ...above.map((line) => asFurniture('site-section', line)),
      ...twice
        .filter((line) => !above.includes(line))
        .map((line) => asFurniture('printed-twice', line)),
      ...ofNotes,
      ...ofTables
    ]
  }
}

function asFurniture(rule: string, {text}: Line): Claim {
  return {as: 'furniture', rule, at: text.position}
}

interface Article {
  /** Absent where the page was saved without its headline. */
  readonly title: Line | undefined
  readonly notices: readonly Line[]
  /** The lines that name its authors, below its title and at its end. */
  readonly signature: readonly Line[]
  readonly blocks: readonly Block[]
  readonly notes: readonly DraftNote[]
}

/** Takes out the lines that name authors and a day: above the title, below it, and at the end. */
function withoutSignature(
  lines: readonly Line[],
  title: Line | undefined
): {text: Line[]; signature: Line[]} {
  const head = lines.filter(
    ({text}) => text.position.start.offset < (title?.text.position.start.offset ?? 0)
  )
  const rest = lines.slice(head.length)
  // A sentence that sums the text up may stand between its title and its byline.
  const [first, second] = rest
  const isSummed =
    first !== undefined &&
    second !== undefined &&
    bylineLength(rest) === 0 &&
    first.text.value.length <= longestHeadline &&
    bylineLength(rest.slice(1)) > 0
  const above = isSummed ? 1 : 0
  const begin = above + bylineLength(rest.slice(above))
  const dated = head.filter(({text, isItem}) => !isItem && isByline(text.value))
  const below = [
    ...head.filter((line) => !dated.includes(line)),
    ...rest.slice(0, above),
    ...rest.slice(begin)
  ]
  const label = authorsBelowLabel(below)
  const isAtEnd = (signatureBlock(below)?.start ?? Infinity) <= (label?.start ?? Infinity)
  const {start, end} = label === undefined || isAtEnd ? {start: 0, end: 0} : label
  const text = [...below.slice(0, start), ...below.slice(end)]
  const block = signatureBlock(text) ?? {start: text.length, end: text.length}
  return {
    text: [...text.slice(0, block.start), ...text.slice(block.end)],
    signature: [
      ...dated,
      ...rest.slice(above, begin),
      ...below.slice(start, end),
      ...text.slice(block.start, block.end)
    ]
  }
}

function toDraft(article: Article, seed: Seed, source: Source): Draft {
  const {title, notices, signature, blocks, notes} = article
  const lines = signature.map(({text}) => text.value)
  const {authors, firm} = readSignature(lines)
  const headline = title?.text.value.replaceAll('\n', ' ') ?? source.title
  const name = source.country === undefined ? undefined : countryName(source.country)
  return {
    key: `${seed.file}#article`,
    preferredAddress: `/articles/${slugOf(headline)}/`,
    span: seed.span(title?.text.position.start.offset ?? 0, seed.text.length),
    fields: [
      ...(title ? [{part: 'title', at: title.text.position}] : []),
      ...fields('notice', notices),
      ...fields('signature', signature)
    ],
    blocks,
    notes,
    record: ({common}) => ({
      kind: 'article',
      ...common,
      title: headline,
      ...(title ? {} : {untitled: true as const}),
      ...(source.country && name ? {country: {code: source.country, name}} : {}),
      authors: authors.map((author) => ({...author})),
      ...(firm === undefined ? {} : {firm}),
      notices: notices.map(({text}) => text.value),
      signature: lines
    })
  }
}

function fields(part: string, lines: readonly Line[]): Field[] {
  return lines.map(({text}, index) => ({part: `${part}-${index + 1}`, at: text.position}))
}

/** `Pillar … | Sub-pillar …` stands in a listing, `Are sites blocked? | 2.002 6.006 |` in a report. */
const otherKind = /^Pillar\b[^|]*\|.*\b(?:Sub-?pillar|Indicator)\b|\|\s*\d\.00\d \d\.00\d\s*\|?$/iu

function checkKind(lines: readonly Line[], file: VFile): void {
  const other = lines.find(({text}) => otherKind.test(text.value))
  if (other) report(file, 'kind-mismatch', other.text.value, other.text.position)
}

function checkTitle({value, position}: Located<string>, source: Source, file: VFile): void {
  const given = plain(source.title)
  const isSet = plain(value) === given || plain(value) === given.toUpperCase()
  if (!isSet) report(file, 'title-differs', value, position)
}

function checkClass(notices: readonly Line[], source: Source, file: VFile): void {
  if (source.class === 'ai') return
  for (const {text} of notices) {
    if (readNotice(text.value)?.byMachine !== true) continue
    report(file, 'class-mismatch', text.value, text.position)
  }
}
