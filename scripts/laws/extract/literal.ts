/** Names known beforehand, found as they are: long titles of instruments, acronyms, the rows of the tables. */
import {type LawName, lawName, words} from '../words.ts'
import {type Family, kindAt} from '../kinds.ts'
import {type Token, tokenise} from '../../passages/tokens.ts'
import {type Hit, type Mention, type Place, type RussianNames, hitFrom, printed} from './mention.ts'
import {russianNamesOf} from './russian.ts'

interface Literal {
  readonly words: readonly string[]
  readonly family: Family | undefined
  /** An acronym means the law that a text introduces it for, and founds none. */
  readonly form: 'full' | 'short'
}

/** What is known beforehand when a passage is read. */
export interface Literals {
  /** By their first word, longest first. */
  readonly byWord: ReadonlyMap<string, readonly Literal[]>
  readonly russian: RussianNames
}

/** Prepares names for finding; the kind is that of their first word. */
export function literalsOf(
  names: Iterable<string>,
  acronyms: Iterable<string> = [],
  russian: Iterable<string> = []
): Literals {
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
  return {
    byWord: Map.groupBy(longestFirst, ({words}) => words[0] ?? ''),
    russian: russianNamesOf(russian)
  }
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
  const candidates = literals.byWord.get(tokens[at]?.lower ?? '') ?? []
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

/** `PECA`, `NetzDG` or `GR 71`: other words with two capitals, such as `IoT`, are things. */
const shape = String.raw`\p{Lu}{3,8}|\p{Lu}\p{L}{1,8}\p{Lu}{2}|\p{Lu}{2,5} ?\d{1,4}`
const acronym = new RegExp(`^(?:${shape})$`, 'u')

/** The words before a short name in a bracket, as the part of a pattern. */
export const introduced = `(?:(?:${[...words.introducing].join('|')})[:,]?\\s+)*`

/** `(PECA)`, `(the “PDPL”)`, `(TCK, Law No. 5237)`; the title in another language may stand in a bracket before. */
const behind = new RegExp(
  `^[”"’»]?\\s*(?:\\([^()]{1,120}\\)\\s*)?\\((?:[^();]{1,120}; )?${introduced}["“‘'«]?(?<acronym>${shape})(?:["”’'»]?\\)|["”’'»]|, (?:Law|No)\\b)`,
  'u'
)
/** `(Lei Geral de Proteção de Dados, LGPD)`: the title in another language, and its initials. */
const native = new RegExp(
  `^[”"’»]?\\s*\\((?<title>[^()]{4,120}?)(?:,| or| [-–]) ["“‘']?(?<acronym>${shape})["”’']?\\)`,
  'u'
)
/** `(General Data Protection Regulation, GDPR)`: the name stands in the bracket too. */
const within = new RegExp(`^(?:,| or| [–-])\\s["“‘']?(?<acronym>${shape})["”’']?\\)`, 'u')

/** How far behind a law its acronym may stand, in characters. */
const longestWay = 160

/** Whether a word can be the acronym of a law. */
export function isAcronym(word: string): boolean {
  return acronym.test(word)
}

/** The mention with its acronym among its names; `end` is where the words before the acronym end, if it has one. */
export function withAcronym(mention: Mention, end: number | undefined): Mention {
  const {passage, start, form, name, number, aliases = []} = mention
  if (end === undefined) return withInitials(mention)
  if ((form !== 'full' && form !== 'short') || (name ?? number) === undefined) return mention
  // `of the Ministry of Information (MIC)`, `of the Communications Commission (CC)`: who issued it.
  const designation = printed(mention)
  const isBody = mention.body !== undefined && designation.endsWith(mention.body)
  if (end === mention.end && (isBody || endsInBody(designation))) return mention
  const rest = passage.text.slice(end, end + longestWay)
  const inBracket = passage.text.charAt(start - 1) === '('
  const found =
    behind.exec(rest)?.groups?.['acronym'] ??
    (inBracket ? within.exec(rest)?.groups?.['acronym'] : undefined) ??
    nativeAcronym(rest)
  // `Health Records Act 2002 (NSW)` says where it holds.
  if (found === undefined || words.jurisdictions.has(found.toLowerCase())) return mention
  return {...mention, aliases: [...aliases, lawName(found, new Set())]}
}

/** An amendment with the acronym that is made of its own name: `as amended by the Privacy Rights Act (PRA)`. */
function withInitials(mention: Mention): Mention {
  const {passage, end, form, aliases = []} = mention
  const found = behind.exec(passage.text.slice(end, end + longestWay))?.groups?.['acronym']
  const isNamed = form === 'full' || form === 'short'
  if (!isNamed || found === undefined || found !== initialsOf(printed(mention))) return mention
  return {...mention, aliases: [...aliases, lawName(found, new Set())]}
}

function endsInBody(designation: string): boolean {
  const last = tokenise(designation).at(-1)
  return last !== undefined && words.bodies.has(last.lower)
}

function nativeAcronym(rest: string): string | undefined {
  const {title = '', acronym: found = ''} = native.exec(rest)?.groups ?? {}
  // Most languages write a title in small letters: `(Prawo komunikacji elektronicznej, PKE)`.
  const spelled = title.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase())
  return abbreviates(found, spelled) ? found : undefined
}

/** Whether the letters of an acronym are initials of a title, in order. */
function abbreviates(short: string, title: string): boolean {
  const letters = new RegExp([...short].join('.*'), 'u')
  return short !== '' && letters.test(initialsOf(title))
}

/** The acronyms among the names a mention gives. */
export function acronymsOf({aliases = [], passage, family, name}: Mention): string[] {
  const acronyms = aliases.map(({text}) => text).filter(isAcronym)
  if (passage.role !== 'instrument') return acronyms
  // In a title the bracket may shorten what the law is about: `Law on Value Added Tax (VAT)`.
  const initials = initialsOf(`${name?.text ?? ''} ${family === 'law' ? 'Act' : ''}`)
  const whole = initialsOf(passage.text.split('(')[0] ?? '')
  const titles = aliases.map(({text}) => text).filter((text) => text.includes(' '))
  return acronyms.filter(
    (word) =>
      word === initials ||
      word === whole ||
      /\p{Ll}/u.test(word) ||
      titles.some((title) => abbreviates(word, title))
  )
}

/** `Prevention of Electronic Crimes Act` → `PECA` */
export function initialsOf(title: string): string {
  return [...title.matchAll(/(?<![\p{L}\p{N}])\p{Lu}/gu)].map(([initial]) => initial).join('')
}
