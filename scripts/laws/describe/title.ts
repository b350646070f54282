/** What a law is called on its own page, put together from the words of the texts, and the slug made of it. */
import {slugOf} from '../../../src/model/slug.ts'
import {type Family, kindAt, titleOfFamily} from '../kinds.ts'
import {yearWithin} from '../numbers.ts'
import {words as lexicon} from '../words.ts'
import {type Mention, printed} from '../extract/mention.ts'
import {isAcronym} from '../extract/literal.ts'
import {codeTitle} from '../extract/russian.ts'
import {tokenise} from '../../passages/tokens.ts'
import type {Claim} from '../register/claim.ts'
import {capitalised} from '../../../src/model/capitals.ts'

/** `Law on Communications`: kind and name from the fullest English mention, the commonest of these. */
export function titleOf(claims: readonly Claim[], family: Family | undefined): string {
  const best = bestOf(claims)
  return best === undefined ? 'Untitled' : titleBy(best, family)
}

function bestOf(claims: readonly Claim[]): Mention | undefined {
  const counts = new Map<string, number>()
  for (const {mention} of claims) {
    const name = mention.name?.text.toLowerCase()
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const ranked = claims.map(({mention}, index) => ({
    mention,
    index,
    rank: rankOf(mention),
    count: counts.get(mention.name?.text.toLowerCase() ?? '') ?? 0
  }))
  ranked.sort(
    (one, other) => one.rank - other.rank || other.count - one.count || one.index - other.index
  )
  return ranked[0]?.mention
}

/** English before Russian, a name before none, a full name before a short one. */
function rankOf({lang, name, form, family}: Mention): number {
  return (
    // Before an English acronym stands the designation in a language that writes Latin letters.
    (lang === 'en' ? 0 : lang === 'und' ? 40 : 100) +
    (name === undefined ? 50 : 0) +
    (form === 'full' ? 0 : form === 'short' ? 20 : 60) +
    // What a note puts in brackets may be a translation that nobody uses.
    (family === undefined ? 25 : 0) +
    // `PECA` and `StGB` stand for the name.
    (/^\p{Lu}+ ?\d*$/u.test(name?.text ?? '') || isAcronym(name?.text ?? '') ? 45 : 0)
  )
}

function titleBy(mention: Mention, family: Family | undefined): string {
  const words = designationOf(mention).replace(/\.$/, '')
  const {name, form, links, lang} = mention
  if (form === 'link') return linkTitle(links?.[0]?.says, family) ?? words
  // Where a name in another language begins and ends, only its number tells: `Decreto Supremo N° 295`.
  if (lang === 'und') return capitalised(words)
  if (lang === 'ru' && mention.family === 'constitution') return titleOfFamily('constitution')
  if (name === undefined || family === 'paper') return capitalised(words)
  const kind = kindOf(mention, family)
  const text = name.text.replace(/^[“"«‘]|[”"»’]$/gu, '').trim()
  const numbered = mention.family === undefined ? planTitle(mention, family) : undefined
  if (numbered !== undefined) return `${numbered}: ${text}`
  if (beginsName(text)) return kind === '' ? text : `${kind} ${lowerFirst(text)}`
  // Not half of it in one language: `Law: О персональных данных`.
  if (/^(о|об)\s/iu.test(text)) return kind === '' ? text : `${kind}: ${capitalised(text)}`
  // `Уголовный кодекс`: the adjective alone is no title.
  if (lang === 'ru' && mention.family === 'code') return codeTitle(name)
  // A name that was put together holds its kind: `Regulation on Minors’ Protection`.
  if (kind !== '' && text.toLowerCase().startsWith(`${kind.toLowerCase()} `)) {
    return capitalised(text)
  }
  // A name known beforehand holds its kind: `Securities Exchange Act of 1934`.
  const outside = words.toLowerCase().replace(text.toLowerCase(), '')
  if (words === text || kind === '' || !outside.includes(kind.toLowerCase())) {
    return capitalised(text)
  }
  return (lang === 'en' ? spanning(words, text, kind) : undefined) ?? `${kind}: ${text}`
}

/** `Press Law` of `Act of 26 January 1984 – Press Law` */
function designationOf(mention: Mention): string {
  return printed(mention).replace(/^\p{Lu}\p{L}+ of [^–—]{8,20} [–—-] (?:the )?(?=\p{Lu})/u, '')
}

/** `on Communications`, `governing information technologies` */
function beginsName(text: string): boolean {
  const [first = ''] = text.toLowerCase().split(' ')
  const isEnglish = /^[a-z]{2,}$/u.test(first)
  return (
    isEnglish &&
    (lexicon['names begin'].has(first) || lexicon['names begin behind numbers'].has(first))
  )
}

/** The words from the name to the kind, whichever comes first: `Advertisement Law`, `Code of Criminal Procedure`. */
function spanning(words: string, name: string, kind: string): string | undefined {
  const named = words.indexOf(name)
  // As a whole word: there is an `act` in `contract`.
  const places = [...words.matchAll(new RegExp(`(?<!\\p{L})${kind}(?!\\p{L})`, 'giu'))]
  // `Data Protection Act, 2012 (Act 843)` says its kind twice.
  const behind = places.find(({index}) => index >= named + name.length)
  const kinded = (behind ?? places.at(-1))?.index
  if (named < 0 || kinded === undefined) return undefined
  const start = Math.min(named, kinded)
  const last = Math.max(named + name.length, kinded + kind.length)
  const [closing = ''] = /^[”"»’]/u.exec(words.slice(last)) ?? []
  const end = last + closing.length
  // `criminal code` is `Criminal Code` where it stands alone.
  const before = words.slice(start, kinded)
  const field =
    kind === 'Code'
      ? before.replaceAll(/(?<=^|\s)\p{Ll}(?=\p{L}{3})/gu, (letter) => letter.toUpperCase())
      : before
  const span = `${field}${kind}${words.slice(kinded + kind.length, end)}`
  return `${capitalised(span)}${yearBehind(words)}`
}

/** The kind as this mention prints it: `Act`, `Resolution`; else what the family is called. */
function kindOf(mention: Mention, family: Family | undefined): string {
  const isNamed = mention.lang === 'en' && mention.family !== undefined
  const word = isNamed ? kindWord(mention) : undefined
  if (word !== undefined) return capitalised(word)
  return family === undefined ? '' : titleOfFamily(family)
}

/** `Data Protection Act 2018` has its year in its name. */
function yearBehind(words: string): string {
  return /\b[Aa]ct,?(?: of)? ((?:19|20)\d\d)$/.exec(words)?.[0].slice(3) ?? ''
}

type Says = NonNullable<Mention['links']>[number]['says']

/** `Decree No. 183 of 2020`, as the address of an act that nothing names tells. */
function linkTitle(says: Says, family: Family | undefined): string | undefined {
  if (says?.number === undefined || family === undefined) return undefined
  return `${titleOfFamily(family)} No. ${says.number} of ${says.year}`
}

/** The same of a plan or a strategy: its name does not say what kind of act it is. */
export function planTitle({name, links}: Mention, family: Family | undefined): string | undefined {
  const isBare = name !== undefined && !/^(?:on|about|о|об)\s/iu.test(name.text)
  return isBare ? linkTitle(links?.[0]?.says, family) : undefined
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** What the slug is made of: short, and of what tells the law from others. */
export function slugWords(claims: readonly Claim[], title: string): string {
  const best = bestOf(claims)
  if (best === undefined) return title
  if (best.name?.amends === true) return amendingWords(title)
  if (best.family === undefined && title.includes(': ')) return title.slice(0, title.indexOf(': '))
  if (best.name !== undefined || best.form === 'link') return title
  const number = claims.find((claim) => claim.number !== undefined)?.number
  if (number === undefined) return title
  // The year that the number itself holds is not said twice.
  const dated = claims.find(
    (claim) => claim.date !== undefined && claim.date !== (claim.number && yearWithin(claim.number))
  )
  const year = dated?.date?.slice(0, 4)
  return `${kindWord(best) ?? 'act'} no ${number.printed}${year === undefined ? '' : ` of ${year}`}`
}

/** `law amending acts on information and communications`: what all such titles share is left out. */
function amendingWords(title: string): string {
  const acts = /legislative acts(?: of (?:the )?\p{Lu}\S+(?: of \p{Lu}\S+)?)?/iu.exec(title)
  return acts === null ? title : `law amending acts ${title.slice(acts.index + acts[0].length)}`
}

/** The kind word of a mention, outside of its name if there is one: `act` of `Law Society Act`. */
function kindWord(mention: Mention): string | undefined {
  const words = designationOf(mention)
  const tokens = tokenise(words)
  const from = words.indexOf(mention.name?.text ?? '')
  const end = from + (mention.name?.text.length ?? 0)
  const found = tokens.flatMap(({start}, at) => {
    const kind = kindAt(tokens, at)
    // `… (Digital Media Ethics Code) Rules`: another kind may be within the name.
    if (kind === undefined || (mention.family ?? kind.family) !== kind.family) return []
    const own = tokens.slice(at, at + kind.length).map(({lower}) => lower)
    return [{word: own.join(' '), isWithin: start >= from && start < end}]
  })
  return (found.find(({isWithin}) => !isWithin) ?? found[0])?.word
}

/** A slug that no other law of the scope has. */
export function freeSlug(words: string, scope: string, taken: Set<string>): string {
  const preferred = slugOf(words)
  let slug = preferred
  for (let next = 2; taken.has(`${scope} ${slug}`); next++) slug = `${preferred}-${next}`
  taken.add(`${scope} ${slug}`)
  return slug
}
