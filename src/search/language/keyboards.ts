/** Words typed on the wrong keyboard, or in the letters of another script. */

const latinKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
const russianKeys = 'йцукенгшщзхъфывапролджэячсмитьбюё'
const toRussian = new Map([...latinKeys].map((key, index) => [key, russianKeys.charAt(index)]))
const toLatin = new Map([...russianKeys].map((key, index) => [key, latinKeys.charAt(index)]))

/** `cthnbabrfn` is `сертификат` typed on the keys of a Latin keyboard, and the reverse. */
export function otherKeyboard(word: string): string[] {
  const keys = /\p{sc=Cyrl}/u.test(word) ? toLatin : toRussian
  const typed = [...word].map((letter) => keys.get(letter))
  if (typed.some((letter) => letter === undefined)) return []
  const other = typed.join('').normalize('NFD').replace(/\p{M}/gu, '')
  return /^\p{L}+$/u.test(other) ? [other] : []
}

/**
 * A whole query as it would be on the keys of the other keyboard, signs with the
 * letters: `,kjrbhjdrf` is `блокировка`. Nothing where a key has no other letter.
 */
export function retyped(text: string): string | undefined {
  const keys = /\p{sc=Cyrl}/u.test(text) ? toLatin : toRussian
  if (keys === toLatin && /\p{sc=Latn}/u.test(text)) return undefined
  const typed = [...text.toLowerCase()].map((letter) => keys.get(letter) ?? letter).join('')
  return typed !== text && /^[\p{L}\p{N}\s-]+$/u.test(typed) ? typed : undefined
}

/** As names of people are put into Latin letters: `Токаев` is `Tokayev` or `Tokaev`. */
const romanised = (
  'щshch шsh чch жzh хkh цts юyu яya ёyo ъ ь аa бb вv гg дd еe зz иi кk лl мm нn оo пp рr сs тt уu фf ыy эe ' +
  'әa ғgh қq ңng өo ұu үu һh іi'
)
  .split(' ')
  .map((pair) => [pair.charAt(0), pair.slice(1)] as const)

/** Letters of Russian as people type them in Latin ones, in the order in which they are looked for. */
const typedAs: readonly (readonly [RegExp, string])[] = [
  [/shch|sch/g, 'щ'],
  [/sh/g, 'ш'],
  [/ch/g, 'ч'],
  [/zh/g, 'ж'],
  [/kh|h|x/g, 'х'],
  [/ts|c/g, 'ц'],
  [/[yj]u/g, 'ю'],
  [/[yj]a/g, 'я'],
  [/[yj][oe]/g, 'е'],
  [/ia\b/g, 'ия'],
  // `служебный` ends in `y`, `iy`, `yi` or `yy`.
  [/(?:yy|yi|yj)\b/g, 'ый'],
  [/(?:iy|ij)\b/g, 'ий'],
  [/(?<=[aeiouаеиоуыэюя])[yj]/g, 'й'],
  // `сайт`, `войска`.
  [/(?<=[aeo])i(?=[ts])/g, 'й'],
  [/y/g, 'ы'],
  [/j/g, 'й'],
  ...[...'abvgdezijklmnoprstufqw'].map(
    (letter, index) => [new RegExp(letter, 'g'), 'абвгдезийклмнопрстуфкв'.charAt(index)] as const
  ),
  // The soft sign is left out: `персональных`, `безопасность`, `деятель`.
  [/(?<!о)л(?=[знстк])/g, 'ль'],
  [/(?<=о)ст(?!\p{L})/gu, 'сть'],
  [/тел(?!\p{L})/gu, 'тель']
]

/** A query in Latin letters as it would be in Cyrillic ones: `zakon o svyazi` is `закон о связи`. */
export function inCyrillic(text: string): string | undefined {
  const folded = text.toLowerCase().replace(/['’]/g, '')
  if (!/^[a-z]{2}/.test(folded.trim()) || !/^[a-z\s-]{4,}$/.test(folded)) return undefined
  return typedAs.reduce((typed, [latin, letter]) => typed.replace(latin, letter), folded)
}

const latinOf = new Map(romanised)
const cyrillicOf = romanised.filter(([, latin]) => latin !== '')
const vowelBefore = /(?<=[аеиоуыэюяәөұүі])е/gu

/** A folded word in the other script, as it may be spelled there. */
export function otherScript(word: string): string[] {
  if (/^\p{sc=Cyrl}+$/u.test(word)) {
    const plain = latin(word)
    return [...new Set([plain, latin(word.replace(vowelBefore, 'йе'))])]
  }
  return /^[a-z]{4,}$/.test(word) ? [cyrillic(word)] : []
}

function latin(word: string): string {
  return [...word]
    .map((letter) => (letter === 'й' ? 'y' : (latinOf.get(letter) ?? letter)))
    .join('')
}

function cyrillic(word: string): string {
  let left = word
  let made = ''
  while (left !== '') {
    const [letter, typed] = cyrillicOf.find(([, one]) => left.startsWith(one)) ?? [
      left.charAt(0) === 'y' ? 'и' : '',
      left.charAt(0)
    ]
    made += letter
    left = left.slice(typed.length)
  }
  return made
}
