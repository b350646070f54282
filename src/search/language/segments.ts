/**
 * Words of scripts that put no blanks between them: Chinese, Japanese, Thai and
 * their neighbours. The index gets their texts with a joint between two words,
 * which is taken out wherever the text is shown.
 */

/** A word joiner, which no text has before a blank: Pagefind ends words at blanks alone. */
const joint = '\u2060 '

const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー々]{2}/u
const run =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー々][\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{M}ー々]+/gu

let segmenter: Intl.Segmenter | undefined

/** The words of a text that has no blanks, each with its place; the whole where it has. */
export function segmentsOf(text: string): readonly {readonly text: string; readonly at: number}[] {
  if (!unspaced.test(text)) return [{text, at: 0}]
  // It goes by script; the language makes no difference.
  segmenter ??= new Intl.Segmenter('en', {granularity: 'word'})
  return [...segmenter.segment(text)].map(({segment, index}) => ({text: segment, at: index}))
}

/** A text with a joint between words that have no blank. */
export function withJoints(text: string): string {
  return text.replace(run, (words) =>
    segmentsOf(words)
      .map((word) => word.text)
      .join(joint)
  )
}

/** The text as it is printed. */
export function withoutJoints(text: string): string {
  return text.replaceAll(joint, '')
}
