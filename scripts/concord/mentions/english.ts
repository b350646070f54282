/** Finds laws named in English around a kind word: `Law No. 94-V`, `Mass Media Law`, `criminal code`, `a 2016 law`. */
import {monthOf, yearOf} from '../dates.ts'
import {codeFields, isWeak, kindAt, type Family, type Kind} from '../kinds.ts'
import {lawName} from '../names.ts'
import {isCapital} from '../tokens.ts'
import type {Form, Mention} from './mention.ts'
import {nameRun} from './name-run.ts'
import type {Place} from './place.ts'
import {readTail, type Tail} from './tail.ts'

/** What a scanner finds at a token, and where to go on. */
export interface Hit {
  readonly mention: Mention
  readonly next: number
}

/** Capitalised for their place in the sentence, not as part of a name. */
const sentenceWords = new Set(
  (
    'the a an this these that those such said its in on at by of to for from under as per according ' +
    'pursuant while since although until however moreover additionally and or but with within new also if when where'
  ).split(' ')
)

/** Say nothing of which law it is. */
const generic = new Set(
  (
    'international national domestic local new draft common case state federal new same current existing ' +
    'relevant proposed applicable general following resulting final actual kazakh kazakhstani data ' +
    'amended original previous latest main other model basic islamic eu european foreign martial old present'
  ).split(' ')
)

/** Finds the mention whose kind word stands at a token; nothing before `floor` is its own. */
export function englishMention(place: Place, at: number, floor: number): Hit | undefined {
  const kind = kindAt(place.tokens, at)
  const token = place.tokens[at]
  if (kind === undefined || token === undefined || /\p{Script=Cyrillic}/u.test(token.text)) {
    return undefined
  }
  return isCapital(token) ? capitalised(place, at, floor, kind) : small(place, at, floor, kind)
}

function capitalised(place: Place, at: number, floor: number, kind: Kind): Hit | undefined {
  const {tokens, passage} = place
  const {family} = kind
  const tail = readTail(place, at + kind.length, family)
  const from = modifiersFrom(place, at, floor)
  const modifiers = place.text(from, at)
  const hasName = tail.name !== undefined
  // Rules are known by the word and what follows: `Rules of Domestic Trade`.
  if (tail.name !== undefined && family === 'rules')
    tail.name = `${place.text(at, at + 1)} ${tail.name}`
  if (tail.number !== undefined || (tail.date !== undefined && (hasName || tail.country))) {
    return hit(place, from, kind, tail, 'full')
  }
  if (hasName)
    return hit(place, from, kind, tail, 'full', isWeak(family) && passage.role === 'note')
  if (family === 'constitution') return hit(place, at, kind, {next: at + 1}, 'short')
  // `Harvard Law School`: part of a longer name.
  const behind = tokens[tail.next]
  if (behind !== undefined && isCapital(behind) && !tail.country) return undefined
  if (from < at && isShortName(place, from, at, family)) {
    const isCountryCode = tail.country === true && family === 'code'
    return hit(
      place,
      from,
      kind,
      {...tail, name: modifiers},
      'short',
      passage.role === 'note' && !isCountryCode
    )
  }
  return backReference(place, at, kind, tail)
}

/** `the Technical Rules`, but not the `Technical Regulation` of a `Committee for Technical Regulation`. */
function isShortName(place: Place, from: number, at: number, family: Family): boolean {
  if (family === 'paper') return true
  if (isGeneric(place, from, at)) return false
  return !isWeak(family) || pointers.has(place.tokens[from - 1]?.lower ?? '')
}

const pointers = new Set(['the', 'these', 'this', 'those', 'said'])

/** `the Law`, `these Rules`, `The Decision of the Board … dating 2012`. */
function backReference(place: Place, at: number, kind: Kind, tail: Tail): Hit | undefined {
  const {tokens, passage} = place
  const pointer = tokens[at - 1]?.lower ?? ''
  if (passage.role === 'note' || !pointers.has(pointer)) {
    return undefined
  }
  return hit(place, at, kind, tail, 'back')
}

/** Where the capitalised words before a kind word begin: `Personal Data` of `Personal Data Law`. */
function modifiersFrom({tokens}: Place, at: number, floor: number): number {
  let from = at
  while (from > floor && from > at - 6) {
    const token = tokens[from - 1]
    if (token === undefined || !isCapital(token) || /[’']s$/.test(token.text)) break
    if (sentenceWords.has(token.lower) && !/^\p{Lu}{2}/u.test(token.text)) break
    from--
  }
  return from
}

function isGeneric({tokens, countryWords}: Place, from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .every(
      ({lower}) =>
        generic.has(lower) || countryWords.has(lower) || /^(kazakh|.*ian|.*ese)$/.test(lower)
    )
}

const fixing = new Set([
  'amended',
  'adopted',
  'approved',
  'introduced',
  'issued',
  'enacted',
  'implemented',
  'developed'
])

function small(place: Place, at: number, floor: number, kind: Kind): Hit | undefined {
  const {tokens, passage} = place
  const {family} = kind
  const tail = readTail(place, at + kind.length, family)
  // `Joint order of the Chairman … dated February 15, 2017 No. 5`
  if (tail.number !== undefined && tail.next > at + kind.length) {
    return hit(place, modifiersFrom(place, at, floor), kind, tail, 'full')
  }
  const before = tokens[at - 1]
  if (before === undefined || at - 1 < floor) return undefined
  if (family === 'constitution') {
    return before.lower === 'the' ? hit(place, at, kind, {next: at + 1}, 'short') : undefined
  }
  if (family === 'code') return smallCode(place, at, kind)
  if (family === 'technical regulation')
    return hit(place, at, kind, subjectAround(place, at, kind, floor), 'described')
  const dated = datedFrom(place, at, floor)
  if (dated !== undefined) {
    const month = dated < at - 1 ? `-${monthOf(tokens[dated]) ?? ''}` : ''
    const date = `${tokens[at - 1]?.text ?? ''}${month}`
    return hit(place, dated, kind, {next: at + 1, date}, 'described')
  }
  if (tokens[at]?.lower === 'law') return smallLaw(place, at, floor, kind)
  return family === 'rules' && passage.role !== 'note'
    ? smallRules(place, at, floor, kind)
    : undefined
}

/** `a 2016 law`, `an October 2020 decree`. */
function datedFrom({tokens}: Place, at: number, floor: number): number | undefined {
  if (at - 1 < floor || yearOf(tokens[at - 1]) === undefined) return undefined
  return monthOf(tokens[at - 2]) !== undefined && at - 2 >= floor ? at - 2 : at - 1
}

/** `criminal code`, `code of administrative offenses`. */
function smallCode(place: Place, at: number, kind: Kind): Hit | undefined {
  const {tokens} = place
  const before = tokens[at - 1]
  if (before !== undefined && codeFields.has(before.lower)) {
    const from = codeFields.has(tokens[at - 2]?.lower ?? '') ? at - 2 : at - 1
    return hit(place, from, kind, {next: at + 1, name: place.text(from, at)}, 'short')
  }
  if (tokens[at + 1]?.lower !== 'of' || !codeFields.has(tokens[at + 2]?.lower ?? ''))
    return undefined
  const next = at + (tokens[at + 3]?.kind === 'word' ? 4 : 3)
  return hit(place, at, kind, {next, name: place.text(at + 2, next)}, 'short')
}

/** `the law on digital technologies`, `the public assembly law`, `communications law`. */
function smallLaw(place: Place, at: number, floor: number, kind: Kind): Hit | undefined {
  const {tokens} = place
  const before = tokens[at - 1]?.lower ?? ''
  const draft = before === 'draft'
  if (tokens[at + 1]?.lower === 'on') {
    const run = nameRun(tokens, at + 2)
    if (run === undefined) return undefined
    const tail = {next: run.next, name: place.text(at + 1, run.to)}
    return hit(place, at, kind, tail, 'short', !draft && before !== 'the' && before !== 'a', draft)
  }
  let from = at
  while (from > floor && at - from < 3 && isPlainWord(place, from - 1)) from--
  if (from === at || isGeneric(place, from, at)) return undefined
  // Without `the` before it, it may be a field of law: `media law`. Only a known name tells.
  const named = tokens[from - 1]?.lower === 'the' && tokens[at + 1]?.lower !== 'enforcement'
  return hit(place, from, kind, {next: at + 1, name: place.text(from, at)}, 'short', !named)
}

/** A small word that may belong to a short name. */
function isPlainWord({tokens, countryWords}: Place, at: number): boolean {
  const token = tokens[at]
  if (token?.kind !== 'word' || isCapital(token)) return false
  if (sentenceWords.has(token.lower) || generic.has(token.lower)) return false
  return !countryWords.has(token.lower)
}

/** `adopted new rules for blocking …`, `amended domain registration rules`. */
function smallRules(place: Place, at: number, floor: number, kind: Kind): Hit | undefined {
  const {tokens} = place
  let from = at
  while (from > floor && at - from < 4 && isRuleWord(place, from - 1)) from--
  if (from === at || !fixing.has(tokens[from - 1]?.lower ?? '')) return undefined
  return hit(place, from, kind, subjectAround(place, at, kind, from), 'described')
}

function isRuleWord({tokens}: Place, at: number): boolean {
  const token = tokens[at]
  return token?.kind === 'word' && !isCapital(token) && !fixing.has(token.lower)
}

/** What rules are about, before or behind the word: `SORM technical regulations`, `technical regulations for SORM`. */
function subjectAround(place: Place, at: number, kind: Kind, floor: number): Tail {
  const {tokens} = place
  const next = at + kind.length
  if (['for', 'of', 'on'].includes(tokens[next]?.lower ?? '')) {
    const run = nameRun(tokens, next + 1)
    if (run !== undefined) return {next: run.next, name: place.text(next + 1, run.to)}
  }
  let from = at
  while (from > floor && at - from < 3 && tokens[from - 1]?.kind === 'word') {
    const {lower} = tokens[from - 1] ?? {lower: ''}
    if (sentenceWords.has(lower) || fixing.has(lower)) break
    from--
  }
  return from < at ? {next, name: place.text(from, at)} : {next}
}

/** Treaties are told apart by the countries in their names. */
const noWords: ReadonlySet<string> = new Set()

function hit(
  place: Place,
  from: number,
  kind: Kind,
  tail: Tail,
  form: Form,
  tentative = false,
  draft = false
): Hit {
  const {tokens, passage, countryWords} = place
  const {next} = tail
  return {
    next,
    mention: {
      passage,
      start: tokens[from]?.start ?? 0,
      end: tokens[next - 1]?.end ?? 0,
      form,
      family: kind.family,
      lang: 'en',
      articles: [],
      ...(tail.name === undefined
        ? {}
        : {name: lawName(tail.name, kind.family === 'agreement' ? noWords : countryWords)}),
      ...(tail.number === undefined ? {} : {number: tail.number}),
      ...(tail.date === undefined ? {} : {date: tail.date}),
      ...(tail.body === undefined ? {} : {body: tail.body}),
      ...(tentative ? {tentative} : {}),
      ...(draft ? {draft} : {})
    }
  }
}
