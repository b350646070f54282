/**
 * Endings cut off, so that `закона`, `законом` and `закон` ask for the same
 * words: the index finds all that begin with what is left. There is no stemmer
 * for Kazakh; its endings follow one another, `сайт-тар-ды`, and are cut in
 * that order. What is left is at least three letters. Words are folded, so `й`
 * is `и` here.
 */

const russian =
  /(?:ировать|овать|иями|ями|ами|иях|ого|его|ому|ему|ыми|ими|иеи|ешь|ете|ают|яют|ует|уют|ать|ять|ить|еть|ала|али|ила|или|ах|ях|еи|ои|ии|ыи|ая|яя|ое|ее|ые|ие|ых|их|ую|юю|ов|ев|ам|ям|ом|ем|им|ым|ию|ия|ью|ья|ье|ал|ил|а|е|и|о|у|ы|ь|ю|я)$/u

const kazakh: readonly RegExp[] = [
  // Cases: `сайттан`, `сайтқа`, `сайттың`, `сайтта`, `сайтпен`.
  /(?:(?:[дтн][аеы]|[дтн]і)(?:н|ң)|[ғқ]а|[гк]е|н[аеыі]|[дт][аеыі]|[мбп]ен)$/u,
  // Whose: `заңы`, `комитеті`, `партиясы`, `доменінде` without its case; `телефоным`, `сайтыңыз`.
  /(?:с[ыі]н|с[ыі]|[ыі]н|[ыі]|(?<=\p{L}{4})[ыі][мң](?:[ыі]з)?)$/u,
  // Several: `сайттар`.
  /[дтл][ае]р$/u,
  // What is done: `бұғаттау`, and `бұғаттайды` without what it ends with.
  /(?<=\p{L}{4}[ае])[иу]$/u
]

const shortest = 3

/** A folded Cyrillic word without its Russian ending. */
export function cutRussian(word: string): string {
  if (word.length < 5) return word
  const cut = word.replace(russian, '')
  return cut.length < shortest ? word : cut
}

/** A folded Cyrillic word without its Kazakh endings. */
export function cutKazakh(word: string): string {
  let left = word
  for (const ending of kazakh) {
    const cut = left.replace(ending, '')
    if (cut.length >= shortest) left = cut
  }
  // Of two `т` that meet one is written: `журналист` and `журналистер`.
  return left !== word && /(?<=\p{L}{4})ис$/u.test(left) ? `${left}т` : left
}

/** Before a vowel, what ends a Kazakh word changes: `жылдамдық` and `жылдамдығы`; neither is left. */
const changing = /(?<=\p{L}{4}[аеыіоөүұ])[қғкгпб]$/u

const cyrillic = /^[\p{sc=Cyrl}]+$/u
const onlyKazakh = /[әғқңөұүһі]/u

/** What a word may have without its endings, the likeliest first; a Latin word only itself. */
export function stemsOf(word: string): string[] {
  if (!cyrillic.test(word)) return [word]
  const kazakh = cutKazakh(word)
  const stems = onlyKazakh.test(word)
    ? [kazakh, kazakh.replace(changing, '')]
    : [cutRussian(word), kazakh]
  return [...new Set(stems)]
}

const english = /(?:ies|es|s|ied|ed|ing|y|e|ions|ion|ings|ment|ments)$/

/** A folded English word without its ending: `certificates` and `certificate`, `filtering` and `filter`. */
export function cutEnglish(word: string): string {
  return word.replace(english, '')
}
