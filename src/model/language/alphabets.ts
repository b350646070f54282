/**
 * Tells languages of one script apart by the letters of their words.
 *
 * A word with letters that Russian lacks speaks for every language whose
 * alphabet has them; `қазақ` for Kazakh, `інформацію` for Ukrainian and
 * Belarusian. A word without such letters may be of any of them, so it counts
 * for Russian only when it shows it: `Об утверждении`.
 */
import {scriptOf, scriptOfLanguage, usualLanguage, type Script} from './scripts.ts'

interface Alphabet {
  readonly lang: string
  /** Letters beyond those that all languages of the script share. */
  readonly has: RegExp
  /** Letters that no word of it has. */
  readonly lacks?: RegExp
  /** Words that speak for it without such letters. */
  readonly words?: RegExp
  /** So like the usual language that only letters it lacks speak for that one. */
  readonly kin?: true
}

interface Family {
  /** What no language of the family needs to claim. */
  readonly shared: RegExp
  /** In the order in which they are preferred when words speak for several. */
  readonly alphabets: readonly Alphabet[]
  /** Shows a word to be of the usual language, against a language unlike it. */
  readonly usual: RegExp
  /** Only told from the usual language where the manifest names them. */
  readonly named: ReadonlySet<string>
}

const families: Readonly<Record<Script, Family>> = {
  Cyrl: {
    shared: /[а-яё]/u,
    alphabets: [
      // Kazakh writes і beside its own letters; with в or ю the word is rather Ukrainian.
      {lang: 'kk', has: /[әғқңөұүһі]/u, lacks: /^(?=.*і)(?=.*[вфцчщьюя])/u},
      {
        lang: 'uk',
        has: /[їєґі]/u,
        lacks: /[ыэёъ]/u,
        words: /^(?:про|та|щодо|від|із|або|й)$/u,
        kin: true
      },
      {lang: 'be', has: /[ўі]/u, lacks: /[ищъ]/u, kin: true},
      {lang: 'sr', has: /[ђјљњћџ]/u, lacks: /[ыэёъщйьюя]/u, kin: true},
      {lang: 'mk', has: /[ѓјќѕљњџ]/u, lacks: /[ыэёъщйьюя]/u, kin: true},
      // Russian has ъ before е, ё, ю, я alone.
      {lang: 'bg', has: /(?!)/u, lacks: /[ыэё]/u, words: /ъ[^еёюя]/u, kin: true},
      {lang: 'tg', has: /[ғӣқӯҳҷ]/u},
      {lang: 'uz', has: /[ўқғҳ]/u},
      {lang: 'ky', has: /[ңөү]/u},
      {lang: 'tt', has: /[әҗңөүһ]/u},
      {lang: 'ba', has: /[әғҙҡңөҫүһ]/u},
      {lang: 'mn', has: /[өү]/u}
    ],
    usual:
      /[вфцчщъьэё]|^(?:и|на|о|об|от|с|по|не|для|к|за|из|или|со|при|до|закон\p{L}*|указ|приказ\p{L}*|республики|казахстан\p{L}*)$|(?:ый|ий|ого|его|ому|ой|ая|ые|ие|ам|ами|ях|ии|ных)$/u,
    named: new Set(['ky', 'tt', 'ba', 'mn'])
  },
  Arab: {
    shared: /[\u0621-\u063A\u0641-\u0652]/u,
    alphabets: [
      {lang: 'fa', has: /[پچژگکی]/u},
      {lang: 'ur', has: /[پچژگکیٹڈڑںےہھ]/u},
      {lang: 'ps', has: /[پچژګکیټډړږښڼېۍ]/u},
      {lang: 'ckb', has: /[پچژگکیێۆڵڕەڤ]/u},
      {lang: 'ug', has: /[پچژگكېۆۈۇەڭھ]/u}
    ],
    usual: /[يكةأإى]|^ال/u,
    named: new Set()
  },
  Hani: {
    shared: /\p{sc=Han}/u,
    alphabets: [
      {lang: 'ja', has: /[\p{scx=Hira}\p{scx=Kana}]/u},
      {lang: 'ko', has: /\p{sc=Hang}/u}
    ],
    usual: /(?!)/u,
    named: new Set()
  }
}

/**
 * The language of the words of one run: that of most words which tell.
 *
 * `quotes` are the languages the manifest expects; those of the script are
 * then the only choice. `undefined` where nothing tells.
 */
export function languageOf(
  words: readonly string[],
  script: Script,
  quotes: readonly string[]
): string | undefined {
  const family = families[script]
  const alphabets = family?.alphabets ?? []
  const expected = quotes.filter(
    (lang) => scriptOfLanguage(lang) === script || alphabets.some((one) => one.lang === lang)
  )
  const usual = usualLanguage(script)
  const fallback = usual !== undefined && expected.includes(usual) ? usual : (expected[0] ?? usual)
  if (family === undefined || expected.length === 1) return fallback
  const choice = alphabets.filter(({lang}) =>
    expected.length > 0 ? expected.includes(lang) : !family.named.has(lang)
  )
  const tokens = words.map((word) => readWord(word, script, family))
  const [best] = choice
    .map((alphabet) => ({
      alphabet,
      votes: tokens.filter((word) => speaks(word, alphabet)).length
    }))
    .sort((a, b) => b.votes - a.votes)
  if (best === undefined || best.votes === 0) return fallback
  const {alphabet, votes} = best
  const against = alphabet.kin === true ? (alphabet.lacks ?? family.usual) : family.usual
  const others = tokens.filter((word) => !speaks(word, alphabet) && against.test(word.text))
  return others.length > votes ? fallback : alphabet.lang
}

interface Word {
  readonly text: string
  /** Its letters beyond the shared ones, each once. */
  readonly special: readonly string[]
}

function readWord(printed: string, script: Script, {shared}: Family): Word {
  const text = printed.toLowerCase().normalize('NFC')
  // `қaz` is spelt with a Latin a and z, which speak for nothing.
  const letters = [...new Set(text)].filter((letter) => scriptOf(letter) === script)
  return {text, special: letters.filter((letter) => !shared.test(letter))}
}

function speaks({text, special}: Word, {has, lacks, words}: Alphabet): boolean {
  if (lacks?.test(text) === true) return false
  if (words?.test(text) === true) return true
  return special.length > 0 && special.every((letter) => has.test(letter))
}
