/**
 * Names that are respelled from one edition to the next: `Safe harbour` and
 * `Safe harbor`, `Telecom infrastructure & competition` and `and competition`.
 */

/**
 * What all spellings of a name have in common: its words in lower case, in
 * British spelling, without accents, punctuation and explained acronyms.
 */
export function spellingKey(printed: string): string {
  const plain = printed
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('&', ' and ')
    // Apostrophes and shy hyphens do not part words: `users’`, `user’s`.
    .replace(/['’ʼ\u00AD](?=\p{L})/gu, '')
  const words = withoutAcronyms(plain.match(/[\p{L}\p{N}]+|[()]/gu) ?? [])
  return words.flatMap(british).join(' ')
}

/**
 * Drops `(DPO)` behind `data protection officer`: editions with and without
 * it mean the same. Only where its letters are those of the words before it;
 * `(WPPT)` behind `WIPO Copyright Treaty` says something else.
 */
function withoutAcronyms(tokens: readonly string[]): string[] {
  const words: string[] = []
  for (let at = 0; at < tokens.length; at++) {
    const [token = '', inner = '', closing] = [tokens[at], tokens[at + 1], tokens[at + 2]]
    if (token === '(' && closing === ')' && abbreviates(inner, words)) at += 2
    else if (token !== '(' && token !== ')') words.push(token)
  }
  return words
}

function abbreviates(acronym: string, words: readonly string[]): boolean {
  return [acronym, acronym.replace(/s$/, '')].some((letters) => {
    if (letters.length < 2 || letters.length > words.length) return false
    const initials = words.slice(-letters.length).map((word) => word.charAt(0))
    return initials.join('') === letters
  })
}

/** American words as the database’s British ones; `e-commerce` is two words, as its hyphen makes it. */
const britishWords = new Map([
  ['behavior', 'behaviour'],
  ['catalog', 'catalogue'],
  ['center', 'centre'],
  ['centers', 'centres'],
  ['color', 'colour'],
  ['defense', 'defence'],
  ['favor', 'favour'],
  ['fulfill', 'fulfil'],
  ['harbor', 'harbour'],
  ['harbors', 'harbours'],
  ['honor', 'honour'],
  ['judgment', 'judgement'],
  ['labeling', 'labelling'],
  ['labor', 'labour'],
  ['license', 'licence'],
  ['licenses', 'licences'],
  ['offense', 'offence'],
  ['program', 'programme'],
  ['programs', 'programmes']
])

function british(word: string): string[] {
  if (word === 'ecommerce') return ['e', 'commerce']
  const spelled = britishWords.get(word) ?? word
  return [spelled.replace(/^(.{3,40})(i|y)z(e|ed|es|er|ers|ing|ation|ations)$/, '$1$2s$3')]
}
