/** Names known beforehand, found as they are: long titles of instruments, acronyms, the rows of the tables. */
import {type LawName, lawName} from '../words.ts'
import {type Family, kindAt} from '../kinds.ts'
import {type Token, tokenise} from '../../passages/tokens.ts'
import {type Hit, type Mention, type Place, hitFrom} from './mention.ts'

interface Literal {
  readonly words: readonly string[]
  readonly family: Family | undefined
  /** An acronym means the law that a text introduces it for, and founds none. */
  readonly form: 'full' | 'short'
}

/** Literals by their first word, longest first. */
export type Literals = ReadonlyMap<string, readonly Literal[]>

/** Prepares names for finding; the kind is that of their first word. */
export function literalsOf(names: Iterable<string>, acronyms: Iterable<string> = []): Literals {
  const seen = new Map<string, Literal>()
  const add = (name: string, form: Literal['form']): void => {
    const tokens = tokenise(name)
    const words = tokens.map(({lower}) => lower)
    if (words.length > 0) seen.set(words.join(' '), {words, family: familyIn(tokens), form})
  }
  for (const acronym of acronyms) add(acronym, 'short')
  for (const name of names) add(name, 'full')
  const longestFirst = [...seen.values()].sort(
    (one, other) => other.words.length - one.words.length
  )
  return Map.groupBy(longestFirst, ({words}) => words[0] ?? '')
}

function familyIn(tokens: readonly Token[]): Family | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const kind = kindAt(tokens, at)
    if (kind !== undefined) return kind.family
  }
  return undefined
}

export function literalMention(place: Place, at: number, literals: Literals): Hit | undefined {
  const {tokens, countryWords} = place
  const candidates = literals.get(tokens[at]?.lower ?? '') ?? []
  const literal = candidates.find(({words}) =>
    words.every((word, index) => tokens[at + index]?.lower === word)
  )
  if (literal === undefined) return undefined
  const next = at + literal.words.length
  const {form, family} = literal
  const name = nameInTitle(place.text(at, next), countryWords)
  return hitFrom(place, at, next, {form, family, name})
}

/** The name in a title, without its kind: `on Personal Data` of `Law on Personal Data`, but all of `Rules of Trade`. */
export function nameInTitle(title: string, countryWords: ReadonlySet<string>): LawName {
  const tokens = tokenise(title)
  const kind = kindAt(tokens, 0)
  const named =
    kind === undefined || kind.family === 'rules' ? title : title.slice(tokens[kind.length]?.start)
  return lawName(named, countryWords)
}

/** `PECA`, or `NetzDG`: other words with two capitals, such as `IoT`, are things. */
const shape = String.raw`\p{Lu}{3,8}|\p{Lu}\p{L}{1,8}\p{Lu}{2}`
const acronym = new RegExp(`^(?:${shape})$`, 'u')
const behind = new RegExp(`^[”"’»]?\\s*\\(["“‘']?(?<acronym>${shape})["”’']?\\)`, 'u')
/** `(General Data Protection Regulation, GDPR)`: the name stands in the bracket too. */
const within = new RegExp(`^(?:,| or)\\s["“‘']?(?<acronym>${shape})["”’']?\\)`, 'u')

/** Whether a word can be the acronym of a law. */
export function isAcronym(word: string): boolean {
  return acronym.test(word)
}

/** The mention with its acronym among its names. */
export function withAcronym(mention: Mention): Mention {
  const {passage, start, end, form, name, number, aliases = []} = mention
  if ((form !== 'full' && form !== 'short') || (name ?? number) === undefined) return mention
  const rest = passage.text.slice(end, end + 24)
  const inBracket = passage.text.charAt(start - 1) === '('
  const found = behind.exec(rest)?.groups ?? (inBracket ? within.exec(rest)?.groups : undefined)
  if (found?.['acronym'] === undefined) return mention
  return {...mention, aliases: [...aliases, lawName(found['acronym'], new Set())]}
}

/** The acronyms among the names a mention gives. */
export function acronymsOf({aliases = [], passage, family, name}: Mention): string[] {
  const words = aliases.map(({text}) => text).filter(isAcronym)
  if (passage.role !== 'instrument') return words
  // In a title the bracket may shorten what the law is about: `Law on Value Added Tax (VAT)`.
  const initials = initialsOf(`${name?.text ?? ''} ${family === 'law' ? 'Act' : ''}`)
  return words.filter((word) => word === initials || /\p{Ll}/u.test(word))
}

/** `Prevention of Electronic Crimes Act` → `PECA` */
function initialsOf(words: string): string {
  return [...words.matchAll(/(?<![\p{L}\p{N}])\p{Lu}/gu)].map(([initial]) => initial).join('')
}
