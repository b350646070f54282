/** The words around the names of laws, and of what happens to laws. */
import {z} from 'zod'
import {pattern, readDataFile, wordSet} from '../../src/model/data-file.ts'
import {tokenise} from '../passages/tokens.ts'

export interface LawName {
  /** As printed. */
  readonly text: string
  /** Content words in order, folded; empty where nothing is left. */
  readonly key: string
  /** Whether the law says of itself that it amends others; its `key` is then what they are about. */
  readonly amends: boolean
}

/** `On approval of the Rules of Domestic Trade` names the rules it approves. */
const approves = /^(?:on |об )?(?:the )?(?:approval of|approving|утверждении) (?:the )?/iu

const amendsEnglish =
  /^(?:on |about )?(?:introducing |making |the introduction of )?(?:amendments?|additions?|addenda|changes|supplements?|modifications?)\b/iu
/** `по вопросам …` stands in the titles of laws that amend others, and stays when the rest is left out. */
const amendsRussian = /^(?:о внесении (?:изменений|дополнений)|по вопросам)/iu

/** What comes behind `… to Certain Legislative Acts of the Republic of …`. */
const amendedActs = /legislative acts|законодательные акты/iu

/**
 * The name in comparable form. Words of the country are left out, since a law
 * is compared only with laws of its own country.
 */
export function lawName(text: string, countryWords: ReadonlySet<string>): LawName {
  const printed = text.trim()
  const plain = printed.replace(/^[“"«‘'„]+|[”"»’'.,;]+$/gu, '')
  const amends = amendsEnglish.test(plain) || amendsRussian.test(plain)
  const acts = amends ? amendedActs.exec(plain) : null
  const subject = acts ? plain.slice(acts.index + acts[0].length) : plain.replace(approves, '')
  const content = tokenise(subject)
    .filter(({kind}) => kind === 'word' || kind === 'number')
    .flatMap(({lower}) => (/^e-\p{L}/u.test(lower) ? ['electronic', lower.slice(2)] : lower))
    .filter((word) => !words.unnamed.has(word) && !countryWords.has(word) && word !== 'рк')
    .map((word) => singular(foldLetters(word)))
    .map((word, index) => (index === 0 && word === 'regulation' ? 'rule' : word))
  return {text: printed, key: content.join(' '), amends}
}

const cyrillic = 'АВЕКМНОРСТУХІЅЈаеорсухіѕјһ'
const latin = 'ABEKMHOPCTYXISJaeopcyxisjh'
const lookAlikes = new Map([...cyrillic].map((letter, index) => [letter, latin.charAt(index)]))

/** The text with every Cyrillic letter that looks like a Latin one replaced by it. */
export function foldLetters(text: string): string {
  return text.replace(/\p{Script=Cyrillic}/gu, (letter) => lookAlikes.get(letter) ?? letter)
}

/** An English plural as its singular: `communications` and `communication` are one name. */
export function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 3 && word.endsWith('s') && !/(ss|us|is)$/.test(word)) return word.slice(0, -1)
  return word
}

export const words = readDataFile(
  new URL('data/words.yaml', import.meta.url),
  z.strictObject({
    'dates begin': wordSet,
    'names begin': wordSet,
    'names begin behind numbers': wordSet,
    'foreign names begin': wordSet,
    'foreign joining': wordSet,
    'foreign articles': wordSet,
    'named by capitals': wordSet,
    nature: wordSet,
    'foreign predicates': wordSet,
    'joining laws': wordSet,
    'joining before': wordSet,
    'numbered by': wordSet,
    'generic compounds': wordSet,
    'foreign codes': z.array(z.string()),
    'number signs': wordSet,
    'plain number signs': wordSet,
    'year named': wordSet,
    'sorts of law': wordSet,
    bodies: wordSet,
    courts: wordSet,
    states: wordSet,
    codes: wordSet,
    sentence: wordSet,
    generic: wordSet,
    'foreign generic': wordSet,
    holders: wordSet,
    introducing: wordSet,
    pointers: wordSet,
    joining: wordSet,
    articles: wordSet,
    ending: wordSet,
    stating: wordSet,
    fixing: wordSet,
    enacting: wordSet,
    issuing: wordSet,
    plans: wordSet,
    unnamed: wordSet,
    organizations: wordSet,
    titled: wordSet,
    occupations: wordSet,
    'given names': wordSet,
    jurisdictions: wordSet,
    russian: z.strictObject({
      predicates: pattern,
      nouns: wordSet,
      pronouns: wordSet,
      tails: pattern,
      loose: wordSet,
      parts: wordSet,
      stressed: wordSet
    }),
    parts: z.strictObject({
      article: wordSet,
      section: wordSet,
      regulation: wordSet,
      paragraph: wordSet,
      clause: wordSet,
      annex: wordSet,
      chapter: wordSet
    })
  })
)

export const events = readDataFile(
  new URL('data/events.yaml', import.meta.url),
  z.strictObject({
    verbs: z.strictObject({
      signed: wholeWord(),
      adopted: wholeWord(),
      introduced: wholeWord(),
      repealed: wholeWord(),
      replaced: wholeWord()
    }),
    amending: wholeWord(),
    'amending begins': pattern,
    'amended by': pattern,
    'amends another': behindName(''),
    draft: pattern,
    'draft behind': pattern,
    'carried out': pattern,
    'added to': pattern,
    'amended chain': pattern,
    'statute book': pattern,
    'also called': pattern,
    'or the': pattern,
    apposed: pattern,
    'apposition ends': pattern,
    purposed: pattern,
    'another law': pattern,
    promulgating: pattern,
    'approved by': pattern,
    'enacted by': pattern,
    planned: wordSet,
    'in force': behindName('\\s+'),
    ended: behindName(''),
    'ended in part': pattern,
    declaring: pattern,
    declared: behindName(''),
    succeeding: pattern,
    subject: pattern,
    'points back': pattern,
    determiners: wordSet,
    passive: wordSet
  })
)

/** A pattern of a whole word. */
function wholeWord(): z.ZodType<RegExp> {
  return z
    .string()
    .transform((source) => `^(?:${source})$`)
    .pipe(pattern)
}

/** A pattern right behind the name of a law and the marks that close it. */
function behindName(end: string): z.ZodType<RegExp> {
  return z
    .string()
    .transform((source) => `^[”"’»)\\]]*,?\\s*(?:which |that )?(?:${source})${end}`)
    .pipe(pattern)
}
