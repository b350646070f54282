/**
 * What must hold of a text that was read as it should be. A reader takes a text
 * apart by its form; where the form was another than it knows, the parts do not
 * look like what they are said to be. Each rule here says how that shows.
 *
 * What does not hold is a warning with its place: a doubt, which somebody
 * settles by mending the text or the reader, or accepts in the manifest.
 */
import type {VFile} from 'vfile'
import {z} from 'zod'
import type {Doubt} from '../../src/model/account.ts'
import {textKinds} from '../../src/kinds/index.ts'
import {readDataFile} from '../../src/model/data-file.ts'
import type {Source} from '../../src/model/sources.ts'
import {
  paragraphsIn,
  type Block,
  type Draft,
  type Located,
  type Prose,
  type Reading,
  type Seed
} from '../../src/kinds/reader.ts'
import {likelyCalls} from './notes/placing/places.ts'
import {report, type RuleId} from './rules.ts'

interface Invariant {
  readonly rule: RuleId
  /** The stretches of a page where it does not hold. */
  readonly broken: (page: ReadPage) => readonly Located<string>[]
}

interface ReadPage {
  readonly draft: Draft
  readonly seed: Seed
  readonly language: string
  readonly paragraphs: readonly Paragraph[]
  /** Headings, and the titles of its record. */
  readonly titles: readonly Located<string>[]
  /** Every text of the page, its notes and its record included. */
  readonly texts: readonly Located<string>[]
}

interface Paragraph {
  readonly prose: Prose
  readonly isItem: boolean
  /** The text before it in the same body. */
  readonly before: string | undefined
}

const ofProse: readonly Invariant[] = [
  {rule: 'paragraph-begins-low', broken: beginsLow},
  {rule: 'paragraph-unended', broken: unended},
  {rule: 'title-unended', broken: unendedTitles},
  {
    rule: 'markup-left',
    broken: ({texts, seed}) => texts.flatMap((text) => found(seed, text, markup))
  },
  {rule: 'character-replaced', broken: replaced},
  {
    rule: 'character-control',
    broken: ({texts, seed}) => texts.flatMap((text) => found(seed, text, control))
  },
  {rule: 'line-repeated', broken: repeated},
  {rule: 'gap-left', broken: gaps}
]

/** What must hold of texts of a kind. */
export function invariantsOf(kind: string): readonly Invariant[] {
  const {hasProse, hasCalls} = textKinds[kind] ?? {}
  return [
    ...ofProse,
    ...(hasProse === true ? [{rule: 'prose-missing', broken: withoutProse} as const] : []),
    ...(hasCalls === true ? [{rule: 'call-without-note', broken: callsWithoutNote} as const] : []),
    {rule: 'call-without-note', broken: bracketsWithoutNote}
  ]
}

/** Reports where a reading does not look like what it says it is. */
export function reportDoubts({drafts}: Reading, seed: Seed, source: Source, file: VFile): void {
  for (const draft of drafts) {
    const page = readPage(draft, seed, source.language)
    for (const {rule, broken} of invariantsOf(source.kind)) {
      for (const {value, position} of broken(page)) report(file, rule, value, position)
    }
  }
}

/** Doubts that nobody has accepted. */
export function openDoubts(file: VFile, source: Source): Doubt[] {
  return doubtsOf(file, source).filter(({accepted}) => accepted === undefined)
}

/** The warnings about a seed, each with the reason why it was accepted, if it was. */
export function doubtsOf({messages}: VFile, {accepted}: Source): Doubt[] {
  return messages.flatMap(({fatal, ruleId, line = 1, column = 1, expected, actual, note}) => {
    if (fatal !== false || ruleId === undefined) return []
    const reason = accepted?.[`${ruleId} ${line}`]
    return [
      {
        rule: ruleId,
        line,
        column,
        expected: expected?.[0] ?? '',
        found: actual ?? '',
        ...(note === undefined ? {} : {advice: note}),
        ...(reason === undefined ? {} : {accepted: reason})
      }
    ]
  })
}

function readPage(draft: Draft, seed: Seed, language: string): ReadPage {
  const headings = draft.blocks.flatMap((block) =>
    block.type === 'heading' ? [block.prose.text] : []
  )
  const fields = draft.fields.map(({part, at}) => ({
    part,
    text: seed.slice(at.start.offset, at.end.offset)
  }))
  const paragraphs = paragraphsOf(draft.blocks)
  return {
    draft,
    seed,
    language,
    paragraphs,
    titles: [
      ...fields
        .filter(({part}) => /^(?:title|basis-\d+|pillar|sub-pillar|coverage)$/.test(part))
        .map(({text}) => text),
      ...headings
    ],
    texts: [
      ...fields.map(({text}) => text),
      ...headings,
      ...paragraphs.map(({prose}) => prose.text),
      ...draft.notes.map(({prose}) => prose.text)
    ]
  }
}

function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  const found: Paragraph[] = []
  let before: string | undefined
  const add = (prose: Prose, isItem: boolean): void => {
    found.push({prose, isItem, before})
    before = prose.text.value
  }
  for (const block of blocks) {
    if (block.type === 'paragraph') add(block.prose, false)
    // A cell is as little a sentence as an item.
    else if (paragraphsIn(block).length > 0)
      paragraphsIn(block).forEach((prose) => add(prose, true))
    else before = undefined
  }
  return found
}

/** `permitted with consent.`: the end of a sentence whose beginning is elsewhere. */
function beginsLow({paragraphs}: ReadPage): Located<string>[] {
  return paragraphs.flatMap(({prose: {text}, isItem, before}) => {
    // `“controller” means a person who …`
    const isDefinition = /^["“„«‘][^"”»’]{1,60}["”»’]/u.test(text.value)
    const goesOn =
      isItem || isDefinition || /[:;,]\s*$/.test(before ?? '') || /^\S{0,3}[.)]\s/.test(text.value)
    return !goesOn && /^["“„«‘(]?(?!\p{sc=Geor})\p{Ll}[\p{Ll}\s,’'-]/u.test(text.value)
      ? [text]
      : []
  })
}

/** Shorter paragraphs may be labels and lines of a list without marks; a Chinese word is a character. */
const sentenceLengths: readonly (readonly [script: RegExp, length: number])[] = [
  [/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]$/u, 25],
  [/[\p{sc=Hangul}\p{sc=Hebrew}\p{sc=Arabic}]$/u, 35]
]
const sentenceLength = 100

const ended = /[.!?:;…。！？；：؟۔।॥\p{Pf}\p{Pe}"'\p{So}\p{Co}\u200D\uFE0F*†‡%№\d-][\s\d⁰¹²³⁴-⁹]*$/u
/** Scripts in which sentences end without a mark. */
const unmarkedScripts =
  /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}\p{sc=Ethiopic}]\s*$/u

/** `(a) a fine`, `1. Register`. */
const numbered = /^\(?(?:\p{L}|\d{1,3}|[ivx]{1,4})[.)]\s/u

/** A long paragraph without a stop, or one that ends with `the`. */
function unended({paragraphs, draft, language}: ReadPage): Located<string>[] {
  // Listings print no labels and headings amid their prose: what is left of a title stands there.
  const isListing = draft.fields.some(({part}) => part === 'sub-pillar')
  const notes = draft.notes[0]?.prose.text.position.start.offset ?? Infinity
  return paragraphs.flatMap(({prose: {text, marks}, isItem}) => {
    const {value, position} = text
    // What stands among notes is theirs, or a line of the page such as `Share`.
    const isAmongNotes = position.start.offset > notes
    const last = marks.at(-1)
    const isAddress = last?.end === position.end.offset && last.type !== 'call'
    const isRest = isAmongNotes && last !== undefined && last.start > position.start.offset
    if (isAddress && isRest) return [text]
    if (isAddress || unmarkedScripts.test(value)) return []
    // `… for personal data; and` is followed by the last item of its list.
    const leadsOn = (isItem || numbered.test(value)) && /\s(?:and|or|и|или)$/.test(value)
    if (/\p{L}[-‐¬\u00AD]$/u.test(value) || (isUnfinished(value, language) && !leadsOn))
      return [text]
    const [, longest] = sentenceLengths.find(([script]) => script.test(value)) ?? [
      '',
      sentenceLength
    ]
    const isSentence = !isItem && (isListing || isAmongNotes || value.length > longest)
    const isEnded = ended.test(value) && !(isListing && /(?:^|[^.!?\d])\d+$/.test(value))
    return isSentence && !isEnded ? [text] : []
  })
}

/** What a line that was broken ends with, by language. */
const unfinished = readDataFile(
  new URL('data/unfinished.yaml', import.meta.url),
  z
    .record(z.string().regex(/^[a-z]{2,3}$/), z.array(z.string().min(1)).min(1))
    .transform(
      (table) =>
        new Map(
          Object.entries(table).map(([language, words]) => [
            language,
            new RegExp(String.raw`\s(?:${words.join('|')})$`)
          ])
        )
    )
)

function isUnfinished(value: string, language: string): boolean {
  const [base = ''] = language.split('-')
  return unfinished.get(base)?.test(value) === true
}

/** `Who Must Comply With` ends as questions do. */
const asks = /^(?:what|who|whom|whose|which|where|how|when|why)\b/i

function unendedTitles({titles, language}: ReadPage): Located<string>[] {
  return titles.filter(
    ({value}) =>
      (isUnfinished(value, language) &&
        !(asks.test(value) && !/\s(?:a|an|and|or|the)$/.test(value))) ||
      /[,\p{L}][-‐¬\u00AD]$|,$/u.test(value)
  )
}

/** Words far apart, more than once: lines of two columns, or of a table. */
const gap = /\S {4,}\S[^]*\S {4,}\S/g
/** Two blanks part cells as well, but also sentences. */
const narrowGap = /[\p{L}\p{N}%] {2,}[\p{L}\p{N}$€£]/u
/** Three short lines with one below each other are a table. */
const longestTableLine = 80

function gaps({paragraphs, seed}: ReadPage): Located<string>[] {
  const rows = paragraphs.map(
    ({prose: {text}, isItem}) =>
      !isItem && text.value.length <= longestTableLine && narrowGap.test(text.value)
  )
  return paragraphs.flatMap(({prose}, index) => {
    const wide = found(seed, prose.text, gap)
    const isTable = rows[index - 1] === true && rows[index] === true && rows[index + 1] === true
    const isFirst = rows[index - 2] !== true
    return wide.length === 0 && isTable && isFirst ? [prose.text] : wide
  })
}

/** Tags, references, and the marks of Markdown. */
const markup =
  /^(?:#{1,6}|>) (?=\S)|\*\*[^*\s][^*]{0,200}\*\*|\[[^\][]{1,200}\]\(https?:|<\/?[a-z][a-z0-9-]{0,20}(?:\s[^<>]{0,200})?\/?>|<!--|&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,5});/gi

/** Tabs, line ends and form feeds have a meaning; what turns words round hides what they say. */
const control = /[\x01-\x08\v\x0E-\x1F\x7F-\x9F\u202D\u202E]/g

/** The first stretch of a text that a pattern finds. */
function found(seed: Seed, {value, position}: Located<string>, pattern: RegExp): Located<string>[] {
  pattern.lastIndex = 0
  const match = pattern.exec(value)
  if (match === null) return []
  const start = position.start.offset + match.index
  return [seed.slice(start, start + match[0].length)]
}

/** Those that came of bytes have a message already. */
function replaced({texts, seed}: ReadPage): Located<string>[] {
  if (seed.mends.some(({kind}) => kind === 'unreadable')) return []
  return texts.flatMap((text) => {
    // The whole text is looked through only where a page gives cause.
    const twice = found(seed, text, spelledTwice)
    return [
      ...found(seed, text, /\uFFFD/g),
      ...(twice.length > 0 && isSpelledTwice(seed.text) ? twice : [])
    ]
  })
}

/** Second halves, without the marks that also follow a capital letter. */
const western = '\\u0080-\\u009F\\u00A1-\\u00AA\\u00AC-\\u00BA\\u00BC-\\u00BF‚ƒ†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ'
const cyrillic =
  '\\u0080-\\u009F\\u00A0-\\u00A7\\u00A9-\\u00B7»ЂЃѓЉЊЌЋЏђљњќћџЎўЈҐЁЄЇІіґёєјЅѕї№‚„…†‡€‰‹‘’“”•–—™›'

/** UTF-8 that a program read as Windows-1252 or -1251 and saved again: `AgÃªncia`, `Р°РіРµ`. */
const spelledTwice = new RegExp(
  `[ÂÃÄÅ][${western}]|â€[${western}“”]|(?:[ÐÑ][${western}]){2}|(?:[РС][${cyrillic}]){2}`,
  'g'
)

/** Once may be chance: `“NÃO”`. */
function isSpelledTwice(text: string): boolean {
  spelledTwice.lastIndex = 0
  return spelledTwice.test(text) && spelledTwice.test(text)
}

/** How often a short line comes before it is the head of a page. */
const oftenRepeated = 3
const shortLine = 80

function repeated({paragraphs, titles}: ReadPage): Located<string>[] {
  const lines = [
    ...paragraphs.filter(({isItem}) => !isItem).map(({prose}) => prose.text),
    ...titles
  ]
  const short = lines.filter(({value}) => value.length <= shortLine && /\p{L}{2}/u.test(value))
  const groups = [
    ...Map.groupBy(short, ({value}) => value.replaceAll(/\d+/g, '#').toLowerCase()).values()
  ]
  return groups.flatMap((group) => (group.length >= oftenRepeated ? group.slice(1, 2) : []))
}

function withoutProse({draft, paragraphs, seed}: ReadPage): Located<string>[] {
  if (paragraphs.length > 0) return []
  const last = draft.fields.findLast(({part}) => part.startsWith('basis-')) ?? draft.fields.at(-1)
  return last === undefined ? [] : [seed.slice(last.at.start.offset, last.at.end.offset)]
}

/** `The south has none.3`, where there is no note 3. */
function callsWithoutNote({paragraphs, seed}: ReadPage): Located<string>[] {
  return paragraphs.flatMap(({prose: {text, marks}}) => {
    const origin = text.position.start.offset
    const isTaken = (start: number): boolean =>
      marks.some((mark) => mark.start <= start + origin && start + origin < mark.end)
    return likelyCalls(text.value)
      .filter(({start, cost}) => cost <= surest && !isTaken(start))
      .map(({start, end}) => seed.slice(origin + start, origin + end))
  })
}

/** `It was passed in 2012.[2]`; `[2019] UKSC 5` and `at [45]` are something else. */
const bracketedCall =
  /(?:(?<=[\p{L}\d][.,;:!?]?[”"’»)]?)\[\d{1,3}\]|(?<=[\p{L}\d][.,;:!?”"’»)]{1,2})\[[a-z]\])(?=[\s.,;:)]|$)/gu

function bracketsWithoutNote({paragraphs, seed}: ReadPage): Located<string>[] {
  return paragraphs.flatMap(({prose: {text, marks}}) => {
    const origin = text.position.start.offset
    return [...text.value.matchAll(bracketedCall)].flatMap(({0: call, index}) => {
      const [start, end] = [origin + index, origin + index + call.length]
      const isTaken = marks.some((mark) => mark.start < end && start < mark.end)
      return isTaken ? [] : [seed.slice(start, end)]
    })
  })
}

/** What a number costs that can hardly be anything but a call. */
const surest = 1
