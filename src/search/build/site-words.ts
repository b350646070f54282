/** The words of a site, for guessing at what was mistyped, kept from build to build. */
import type {KeptBytes} from '../../cache/bytes.ts'
import {Vocabulary} from './vocabulary.ts'
import {unpack} from './index-files.ts'
import type {PageEntry} from './page-entry.ts'

/** What the text of a page is read for here. */
interface PageText {
  readonly content: string
  readonly meta: Readonly<Record<string, string>>
}

/** The words of all pages in order, one a line. */
export function siteWords(entries: readonly PageEntry[], kept: KeptBytes): string {
  const words = new Set<string>()
  // By a digit of their names: pages that come and go leave all groups but theirs as they are.
  for (const group of Map.groupBy(entries, ({name}) => name[0]).values()) {
    const texts = group.map(({text}) => text)
    const lines = kept.of('words', texts, () => Buffer.from(wordsOf(texts)))
    for (const word of Buffer.from(lines).toString().split('\n')) words.add(word)
  }
  // Of texts without such words there is an empty line.
  words.delete('')
  return [...words].sort().join('\n')
}

function wordsOf(texts: readonly Buffer[]): string {
  const vocabulary = new Vocabulary()
  for (const text of texts) {
    const {content, meta} = JSON.parse(unpack(text).toString()) as PageText
    vocabulary.add(content)
    vocabulary.add(meta['sub'] ?? '')
  }
  return vocabulary.toString()
}
