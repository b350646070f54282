// Words of scripts that put no blanks between them: Chinese, Japanese, Thai and
// their neighbours. The index gets their texts with a joint between two words,
// which is taken out wherever the text is shown.

/** A word joiner, which no text has before a blank: Pagefind ends words at blanks alone. */
const joint = '\u2060 '

const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー々]{2}/u
const run =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー々][\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{M}ー々]+/gu

/** Whether a text has none but letters and figures of English: then there is nothing to do, as for most words. */
const isPlain = (text: string): boolean => /^[a-z0-9]*$/i.test(text)

let segmenter: Intl.Segmenter | undefined

/** The words of a text that has no blanks, each with its place; the whole where it has. */
export function segmentsOf(text: string): readonly {readonly text: string; readonly at: number}[] {
  if (isPlain(text) || !unspaced.test(text)) return [{text, at: 0}]
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

/** Letters of which none is one with a mark: those of English, and of Russian and Kazakh without `ё` and `й`. */
const hasNoMarks = /^[a-z0-9а-ик-яәғқңөұүһі]*$/i

/**
 * Letters made comparable, as the index does it: no case, no accents, `ё` is `е`
 * and `й` is `и`. The voicing marks of Japanese are no accents: `が` is not `か`.
 */
export function fold(text: string): string {
  if (hasNoMarks.test(text)) return text.toLowerCase()
  const bare = text.normalize('NFD').replace(/(?![\u3099\u309A])\p{M}/gu, '')
  return (/[\u3099\u309A]/.test(bare) ? bare.normalize('NFC') : bare).toLowerCase()
}

/** Letters of full width, ligatures and the shapes of Arabic letters, as they come with what is copied: `ofﬁcer`. */
const otherShapes = /[\uFF01-\uFF5E\uFB00-\uFB06\uFB50-\uFDFF\uFE70-\uFEFC]/g

/** A text that was typed or copied in letters as keyboards have them. */
export function inUsualShapes(text: string): string {
  return text.replace(otherShapes, (letter) => letter.normalize('NFKC'))
}

const cyrillic = 'аеіорсухкмтвнјѕ'
const latin = 'aeiopcyxkmtbhjs'
const latinTwins = pairs(cyrillic, latin)
const cyrillicTwins = pairs(latin, cyrillic)

/** Letters of the Kazakh alphabet as those type them who have a Russian keyboard. */
const plainLetters = pairs('әғқңөұүһі', 'агкноуухи')

/** What is left once look-alikes are taken for what they look like: `.қaz` has a Latin z. */
const soundsCyrillic = pairs('abcdefghijklmnopqrstuvwxyz', 'абцдефгхижклмнопқрстувухйз')
const soundsLatin = pairs('абвгдежзиклмнопрстуфхцыэқғңөұүһәі', 'abvgdejziklmnoprstufhcyeqgnouuhai')

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  return new Map([...from].map((letter, index) => [letter, to.charAt(index)]))
}

function mapped(word: string, letters: ReadonlyMap<string, string>): string {
  return word.replace(/./gu, (letter) => letters.get(letter) ?? letter)
}

const hasLatin = /\p{sc=Latn}/u
const hasCyrillic = /\p{sc=Cyrl}/u

/**
 * A folded word of two scripts in one: `қaz`, whose first letter is Cyrillic,
 * is `қаз` and `qaz`. Empty for a word of one script.
 */
export function inOneScript(word: string): string[] {
  if (!hasLatin.test(word) || !hasCyrillic.test(word)) return []
  return [
    mapped(mapped(word, cyrillicTwins), soundsCyrillic),
    mapped(mapped(word, latinTwins), soundsLatin)
  ]
}

/** A folded word with Cyrillic letters that look Latin made Latin: for numbers, `VІ`, and codes, `С5`. */
export function latinLookAlikes(word: string): string {
  return mapped(word, latinTwins)
}

/** Latin letters with a stroke and the like, which are no accents; the last two are letters of Uzbek. */
const plainLatin = new Map([
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['ŧ', 't'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ß', 'ss'],
  ['þ', 'th'],
  ['ʻ', ''],
  ['ʼ', '']
])

/** A folded word without letters that an English or Russian keyboard lacks: `көше` is `коше`, `định` is `dinh`. */
export function inPlainLetters(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word
  return mapped(word, hasCyrillic.test(word) ? plainLetters : plainLatin)
}

/** Letters of offices in numbers, `53/НК`, in Latin. */
const officeLetters = pairs('абвгдезийклмнопрстуфхцчшщыэюя', 'abvgdeziiklmnoprstufhccssyeua')

/** A folded Cyrillic suffix of a number in Latin letters: `нк` is `nk`, whatever keyboard typed it. */
export function latinSuffix(suffix: string): string {
  return mapped(suffix, officeLetters)
}
