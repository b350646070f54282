/** A mention of a law: where it stands and what its words say, before anybody asks which law it is. */
import type {ArticleRef} from '../articles.ts'
import type {DatabaseLink} from '../databases.ts'
import type {Family, Kind} from '../kinds.ts'
import {type LawName, lawName} from '../words.ts'
import type {LawNumber} from '../numbers.ts'
import type {Passage} from '../../passages/passage.ts'
import {type Token, tokenise} from '../../passages/tokens.ts'
import {countryWords} from '../../passages/country.ts'

/**
 * How a law is named.
 * - `full`: by name or number, enough to know it by
 * - `short`: `Personal Data Law`, `criminal code`
 * - `back`: `the Law`, `these Rules`, pointing to one named before
 * - `described`: `a 2016 law`, `new rules for blocking`
 * - `amendment`: `amendments enacted in 2017`, of a law that something else names
 * - `article`: an article alone, `Article 179 prescribes …`
 * - `link`: its address in a database of laws
 */
export type Form = 'full' | 'short' | 'back' | 'described' | 'amendment' | 'article' | 'link'

export interface Mention {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly form: Form
  readonly family: Family | undefined
  /** `und`: a language that writes Latin letters, which nothing tells. */
  readonly lang: 'en' | 'ru' | 'kk' | 'und'
  readonly name?: LawName
  readonly number?: LawNumber
  /** The date of the act, as far as printed. */
  readonly date?: string
  readonly body?: string
  /** When the law was amended, where the mention is of its amendments. */
  readonly amended?: string
  readonly articles: readonly ArticleRef[]
  /** Other names the mention gives in brackets: `(“Informatization Law”)`. */
  readonly aliases?: readonly LawName[]
  /** Kinds that these names give: a regulation of a union may be called an act. */
  readonly aliasFamilies?: readonly Family[]
  /** Addresses in databases of laws that stand beside it. */
  readonly links?: readonly DatabaseLink[]
  /** The address that a note prints for it, where that leads into no known database: it tells no law from another. */
  readonly address?: string
  /** Its text says when it was issued, so that a number alone is an act that there is. */
  readonly isIssued?: true
  /** An article of something that no text introduces. */
  readonly isOfOther?: true
  /** A draft is no law yet. */
  readonly draft?: true
  /**
   * Good only if something else confirms it: a capitalised `Rules On Protests`
   * in a note may be a headline.
   */
  readonly tentative?: true
  /** Where the mention begins that it translates or gives another name for, in the same passage. */
  readonly pair?: number
}

/** The words of a mention. */
export function printed({passage, start, end}: Mention): string {
  return passage.text.slice(start, end)
}

/**
 * Whether the dates line of an instrument is of the law of a mention: others
 * that its title names, such as the one that amended it, have no line there.
 */
export function ownsLine({passage, start}: Mention): boolean {
  return passage.role === 'instrument' && start === 0
}

/** What follows the name of a law: number, date, body and more. */
export interface Tail {
  number?: LawNumber
  date?: string
  body?: string
  name?: string
  /** The bracket between kind word and year that is part of its name: `(Data Security)`. */
  bracket?: string
  country?: true
  /** The title in its own language, in a bracket between name and number. */
  native?: string
  /** Whether the words behind say when it was issued. */
  isIssued?: true
  /** Whether a name follows whose end nothing tells. */
  isUnsure?: true
  /** What the law may be called in short: `Emergency` of `Emergency Decree on Public Administration`. */
  short?: string
  /** Index of the token behind it all. */
  next: number
}

/** The words of names in Russian behind their preposition, by the first, longest first. */
export type RussianNames = ReadonlyMap<string, readonly (readonly string[])[]>

export interface Place {
  readonly passage: Passage
  readonly tokens: readonly Token[]
  readonly countryWords: ReadonlySet<string>
  /** Names in Russian that the texts on the country give in marks. */
  readonly russianNames?: RussianNames
  /** The text from one token up to another. */
  text(from: number, to: number): string
}

export function placeOf(passage: Passage): Place {
  const tokens = tokenise(passage.text)
  return {
    passage,
    tokens,
    countryWords: countryWords(passage.country),
    text: (from, to) => passage.text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0)
  }
}

export interface Hit {
  readonly mention: Mention
  /** Where to go on. */
  readonly next: number
}

/** The mention from one token up to another, and what is said of it; in English where nothing else is. */
export function hitFrom(
  {tokens, passage}: Place,
  from: number,
  next: number,
  said: Partial<Mention> & Pick<Mention, 'form'>
): Hit {
  const start = tokens[from]?.start ?? 0
  const end = tokens[next - 1]?.end ?? 0
  return {
    next,
    mention: {passage, start, end, family: undefined, lang: 'en', articles: [], ...said}
  }
}

/** Treaties are told apart by the countries in their names. */
const noWords: ReadonlySet<string> = new Set()

/** A mention in English, from a token up to the end of its tail; `tentative` and `draft` as in a mention. */
export function hit(
  place: Place,
  from: number,
  {family, foreign}: Kind,
  tail: Tail,
  manner: {readonly form: Form; readonly tentative?: boolean; readonly draft?: boolean}
): Hit {
  const {name, native, short} = tail
  const {form, tentative, draft} = manner
  const ignored = family === 'agreement' ? noWords : place.countryWords
  const aliases = [native, short].flatMap((alias) => (alias ? lawName(alias, ignored) : []))
  return hitFrom(place, from, tail.next, {
    form,
    family,
    lang: foreign ? 'und' : 'en',
    ...printedIn(tail),
    ...(name !== undefined && {name: lawName(name, ignored)}),
    ...(tail.isIssued && {isIssued: true}),
    ...(aliases.length > 0 && {aliases}),
    ...(tentative && {tentative}),
    ...(draft && {draft})
  })
}

/** What a tail prints that a mention takes as it is. */
export function printedIn({number, date, body}: Partial<Tail>): Partial<Mention> {
  return {
    ...(number !== undefined && {number}),
    ...(date !== undefined && {date}),
    ...(body !== undefined && {body})
  }
}
