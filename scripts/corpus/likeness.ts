/** How alike the texts of a content folder are: what a made-up corpus must have in common with real ones. */

export interface Likeness {
  readonly pages: number
  /** Words of a paragraph, and notes for each paragraph of a report. */
  readonly wordsPerParagraph: number
  readonly notesPerParagraph: number
  /** Different words in the first 15,000 of all texts. */
  readonly vocabulary: number
  /** Words on three pages of a country or fewer that two of its pages share, on average. */
  readonly rareWordsInCommon: number
  /** Percent of pairs of pages of a country that name the same law. */
  readonly pairsWithALaw: number
}

interface Text {
  readonly country: string
  readonly words: readonly string[]
  readonly paragraphs: number
  readonly notes: number
}

const mostPagesOfRareWord = 3
const wordsOfVocabulary = 15_000

/** Measures the pages and laws among the files of a content folder, by their paths in it. */
export function likenessOf(files: ReadonlyMap<string, string>): Likeness {
  const texts = new Map<string, Text>()
  for (const [name, text] of files) {
    const [kind, country = ''] = name.split('/')
    if (!name.endsWith('.mdx') || (kind !== 'measures' && kind !== 'indicators')) continue
    texts.set(`/${name.slice(0, -'.mdx'.length)}/`, readText(country, text))
  }
  const all = [...texts.values()]
  const paragraphs = sum(all.map((text) => text.paragraphs))
  const words = all.flatMap((text) => text.words)
  const withNotes = all.filter(({notes}) => notes > 0)
  const {pairs, rareWords} = rareWordsInPairs(all)
  return {
    pages: all.length,
    wordsPerParagraph: words.length / paragraphs,
    notesPerParagraph:
      sum(withNotes.map(({notes}) => notes)) / sum(withNotes.map((text) => text.paragraphs)),
    vocabulary: new Set(words.slice(0, wordsOfVocabulary)).size,
    rareWordsInCommon: rareWords / pairs,
    pairsWithALaw: (100 * pairsWithALaw(files, texts)) / pairs
  }
}

function readText(country: string, mdx: string): Text {
  const body = mdx.replace(/^---\n.*?\n---\n/s, '')
  const blocks = body.split(/\n\n+/).filter((block) => /\p{L}/u.test(block))
  const [notes, prose] = [true, false].map((note) =>
    blocks.filter((block) => block.startsWith('[^') === note && !block.startsWith('#'))
  )
  const words =
    (prose ?? [])
      .join(' ')
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? []
  return {country, words, paragraphs: prose?.length ?? 0, notes: notes?.length ?? 0}
}

function rareWordsInPairs(texts: readonly Text[]): {pairs: number; rareWords: number} {
  let [pairs, rareWords] = [0, 0]
  for (const own of Map.groupBy(texts, ({country}) => country).values()) {
    pairs += (own.length * (own.length - 1)) / 2
    const pagesOf = new Map<string, number>()
    for (const {words} of own) {
      for (const word of new Set(words)) pagesOf.set(word, (pagesOf.get(word) ?? 0) + 1)
    }
    for (const count of pagesOf.values()) {
      if (count <= mostPagesOfRareWord) rareWords += (count * (count - 1)) / 2
    }
  }
  return {pairs, rareWords}
}

/** Pairs of pages of one country that name one and the same law. */
function pairsWithALaw(
  files: ReadonlyMap<string, string>,
  texts: ReadonlyMap<string, Text>
): number {
  const pairs = new Set<string>()
  for (const [name, text] of files) {
    if (!name.startsWith('laws/')) continue
    const named = new Set(text.match(/(?<="page": ?")\/[^"]+/g) ?? [])
    const pages = [...named].filter((page) => texts.has(page)).sort()
    for (const [index, one] of pages.entries()) {
      for (const other of pages.slice(index + 1)) {
        if (texts.get(one)?.country === texts.get(other)?.country) pairs.add(`${one} ${other}`)
      }
    }
  }
  return pairs.size
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
