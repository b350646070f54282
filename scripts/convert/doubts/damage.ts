/** What programs leave in a text that they saved: markup, lost characters, heads of pages, columns. */
import type {Located} from '../../../src/kinds/reader.ts'
import {found, type ReadPage} from './page.ts'

/** Words far apart, more than once: lines of two columns, or of a table. */
const gap = /\S {4,}\S[^]*\S {4,}\S/g
/** Two blanks part cells as well, but also sentences. */
const narrowGap = /[\p{L}\p{N}%] {2,}[\p{L}\p{N}$€£]/u
/** Three short lines with one below each other are a table. */
const longestTableLine = 80

export function gaps({paragraphs, seed}: ReadPage): Located<string>[] {
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
export const markup =
  /^(?:#{1,6}|>) (?=\S)|\*\*[^*\s][^*]{0,200}\*\*|\[[^\][]{1,200}\]\(https?:|<\/?[a-z][a-z0-9-]{0,20}(?:\s[^<>]{0,200})?\/?>|<!--|&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,5});/gi

/** Tabs, line ends and form feeds have a meaning; what turns words round hides what they say. */
export const control = /[\x01-\x08\v\x0E-\x1F\x7F-\x9F\u202D\u202E]/g

/** Those that came of bytes have a message already. */
export function replaced({texts, seed}: ReadPage): Located<string>[] {
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

/** `1. 2015: 10 million` */
const isCounted = (line: string): boolean => /^\(?\d{1,3}[.)]\s/.test(line)

/** How often a short line comes before it is the head of a page. */
const oftenRepeated = 3
const shortLine = 80

export function repeated({paragraphs, titles}: ReadPage): Located<string>[] {
  const lines = [
    ...paragraphs.filter(({isItem}) => !isItem).map(({prose}) => prose.text),
    ...titles
  ]
  const short = lines.filter(
    ({value}) => value.length <= shortLine && /\p{L}{2}/u.test(value) && !isCounted(value)
  )
  const groups = [
    ...Map.groupBy(short, ({value}) => value.replaceAll(/\d+/g, '#').toLowerCase()).values()
  ]
  return groups.flatMap((group) => (group.length >= oftenRepeated ? group.slice(1, 2) : []))
}
