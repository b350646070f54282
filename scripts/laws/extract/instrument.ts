/** The title of an instrument is one mention, whatever it says and in whatever language. */
import type {Family} from '../kinds.ts'
import {type LawName, lawName} from '../words.ts'
import type {LawNumber} from '../numbers.ts'
import {oncePer} from '../../../src/model/memory.ts'
import type {Passage} from '../../passages/passage.ts'
import {isAcronym} from './literal.ts'
import {cyrillicMention} from './cyrillic.ts'
import {englishMention} from './english.ts'
import {type Mention, type Place, placeOf} from './mention.ts'

export function instrumentMention(place: Place): Mention {
  const {passage, tokens, countryWords} = place
  const end = passage.text.trimEnd().replace(/\.$/, '').length
  const whole = {passage, start: 0, end, articles: [], lang: 'en'} as const
  for (let at = 0; at < tokens.length; at++) {
    const hit = englishMention(place, at, 0) ?? cyrillicMention(place, at, 0)
    if (hit === undefined || hit.mention.form === 'back' || hit.mention.form === 'described')
      continue
    const {mention, next} = hit
    const body = mention.body ?? bodyBefore(place, at, mention)
    const {aliases, families, number} = aliasesIn(place, next)
    return {
      ...mention,
      ...whole,
      lang: mention.lang === 'und' ? 'und' : 'en',
      form: 'full',
      ...(body === undefined ? {} : {body}),
      ...(number === undefined || mention.number !== undefined ? {} : {number}),
      ...(aliases.length === 0 ? {} : {aliases}),
      ...(families.length === 0 ? {} : {aliasFamilies: families})
    }
  }
  return {
    ...whole,
    form: 'full',
    family: undefined,
    name: lawName(passage.text.slice(0, end), countryWords)
  }
}

/**
 * Who issued an act whose title begins with it: `Acting Chairman of the Agency
 * for Informatization and Communication Order No. 88-b`. Behind a joining word
 * what stands right before the kind belongs to the body, too.
 */
function bodyBefore(place: Place, kind: number, {start}: Mention): string | undefined {
  const before = place.passage.text.slice(0, start).trim()
  const goesOn = /\b(?:and|of|for|&)$/u.test(before)
  const body = goesOn ? place.text(0, kind) : before
  return body.includes(' ') ? body : undefined
}

/** Longest name in brackets, in words. */
const aliasLength = 60

interface Aliases {
  readonly aliases: LawName[]
  readonly families: Family[]
  /** `(Law No. 24/2018/QH14)` */
  readonly number: LawNumber | undefined
}

/** Names in brackets behind the title: `(“Informatization Law”)`, `(Об информатизации)`. */
function aliasesIn(place: Place, from: number): Aliases {
  const {tokens, passage, countryWords} = place
  const aliases: LawName[] = []
  const families: Family[] = []
  let number: LawNumber | undefined
  for (let at = from; at < tokens.length; at++) {
    if (tokens[at]?.text !== '(') continue
    const close = tokens.slice(at, at + aliasLength).findIndex(({text}) => text === ')') + at
    if (close <= at) break
    const inner = place.text(at + 1, close)
    const mention = bracketMention(inner, passage)
    if (mention?.family !== undefined) families.push(mention.family)
    number ??= mention?.number
    const isWhole = mention?.lang !== 'und' || mention.number !== undefined
    if (mention?.name !== undefined && isWhole) aliases.push(mention.name)
    // `(Netzwerkdurchsetzungsgesetz, NetzDG)` is the title in its own language.
    else if (mention?.number === undefined)
      aliases.push(...piecesOf(inner).map((piece) => lawName(piece, countryWords)))
    at = close
  }
  return {aliases, families, number}
}

/** `(Netzwerkdurchsetzungsgesetz, NetzDG)` gives two names: only an acronym stands behind a comma. */
function piecesOf(bracket: string): string[] {
  const comma = bracket.lastIndexOf(',')
  const last = bracket.slice(comma + 1).trim()
  return comma < 0 || !isAcronym(last) ? [bracket] : [bracket.slice(0, comma), last]
}

function bracketMention(text: string, passage: Passage): Mention | undefined {
  const place = placeOf({...passage, text, role: 'prose'})
  for (let at = 0; at < place.tokens.length; at++) {
    const hit = englishMention(place, at, 0) ?? cyrillicMention(place, at, 0)
    if (hit !== undefined) return hit.mention
  }
  return undefined
}

/** Words of a name that make it long enough to be found as it is, wherever it stands. */
const longEnough = 5

/** Long names an instrument's title gives, also those of rules it approves. */
export const longNames = oncePer((passage: Passage): readonly string[] => {
  if (passage.role !== 'instrument') return []
  const {name} = instrumentMention(placeOf(passage))
  if (name === undefined) return []
  const approved = /^(?:on |об )?(?:the )?(?:approval of|approving) (?:the )?(.+)$/iu.exec(
    name.text
  )?.[1]
  return [approved ?? ''].filter((text) => text.split(' ').length >= longEnough)
})
