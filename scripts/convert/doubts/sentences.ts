/** Sentences and titles that end or begin amid a line: where a line was broken. */
import {z} from 'zod'
import {readDataFile} from '../../../src/model/data-file.ts'
import type {Located} from '../../../src/kinds/reader.ts'
import {isCaption} from '../article/lines.ts'
import type {ReadPage} from './page.ts'

/** `permitted with consent.`: the end of a sentence whose beginning is elsewhere. */
export function beginsLow({paragraphs}: ReadPage): Located<string>[] {
  return paragraphs.flatMap(({prose: {text}, isItem, before}) => {
    // `“controller” means a person who …`
    const isDefinition = /^["“„«‘][^"”»’]{1,60}["”»’]/u.test(text.value)
    const goesOn =
      isItem || isDefinition || /[:;,]\s*$/.test(before ?? '') || /^\S{0,3}[.)]\s/.test(text.value)
    const isAddress = /^\S+@\S+$/.test(text.value)
    return !goesOn &&
      !isAddress &&
      /^["“„«‘(]?(?!\p{sc=Geor})\p{Ll}[\p{Ll}\s,’'-]/u.test(text.value)
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
export function unended({paragraphs, draft, language}: ReadPage): Located<string>[] {
  // Listings print no labels and headings amid their prose: what is left of a title stands there.
  const isListing = draft.fields.some(({part}) => part === 'sub-pillar')
  const notes = draft.notes[0]?.prose.text.position.start.offset ?? Infinity
  return paragraphs.flatMap(({prose: {text, marks}, isItem}) => {
    const {value, position} = text
    // What stands among notes is theirs, or a line of the page such as `Share`.
    const isAmongNotes = position.start.offset > notes
    const last = marks.at(-1)
    const isAddress = last?.end === position.end.offset && last.type !== 'call'
    const isRest =
      isAmongNotes && !isCaption(value) && last !== undefined && last.start > position.start.offset
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
    // `2019.ii` ends a sentence where ii is a note.
    const isCall = last?.type === 'call' && last.end === position.end.offset
    const words = isCall ? value.slice(0, last.start - position.start.offset) : value
    const isEnded = ended.test(words) && !(isListing && /(?:^|[^.!?\d])\d+$/.test(value))
    return isSentence && !isEnded ? [text] : []
  })
}

/** What a line that was broken ends with, by language. */
const unfinished = readDataFile(
  new URL('../data/unfinished.yaml', import.meta.url),
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

export function unendedTitles({titles, language}: ReadPage): Located<string>[] {
  return titles.filter(
    ({value}) =>
      (isUnfinished(value, language) &&
        !(asks.test(value) && !/\s(?:a|an|and|or|the)$/.test(value))) ||
      /[,\p{L}][-‐¬\u00AD]$|,$/u.test(value)
  )
}

export function withoutProse({draft, paragraphs, seed}: ReadPage): Located<string>[] {
  if (paragraphs.length > 0) return []
  const last = draft.fields.findLast(({part}) => part.startsWith('basis-')) ?? draft.fields.at(-1)
  return last === undefined ? [] : [seed.slice(last.at.start.offset, last.at.end.offset)]
}
