/** Finds laws named in English around a capitalised kind word: `Law No. 94-V`, `Mass Media Law`, `these Rules`. */
import {type Family, type Kind, isWeak, kindAt} from '../kinds.ts'
import {type Token, isCapital} from '../../passages/tokens.ts'
import {type Hit, type Place, type Tail, hit} from './mention.ts'
import {foreignCode, foreignMention} from './foreign.ts'
import {isGeneric, isPlainWord, modifiersFrom} from './modifiers.ts'
import {isPerson} from './persons.ts'
import {nameRun} from './runs.ts'
import {takeDate} from './tail-dates.ts'
import {isYearNamed} from './tail-numbers.ts'
import {readTail} from './tail.ts'
import {monthOf, readDate, yearOf} from '../../passages/dates.ts'
import {isHeadline, isSignature} from './lines.ts'
import {lawNumber, readNumber} from '../numbers.ts'
import {events, words} from '../words.ts'

/** Finds the mention whose kind word stands at a token; nothing before `floor` is its own. */
export function englishMention(place: Place, at: number, floor: number): Hit | undefined {
  const kind = kindAt(place.tokens, at)
  const token = place.tokens[at]
  if (kind === undefined || token === undefined || /\p{Script=Cyrillic}/u.test(token.text)) {
    return undefined
  }
  const code = kind.family === 'code' ? foreignCode(place, at) : undefined
  if (code !== undefined) return code
  if (kind.foreign) return foreignMention(place, at, floor, kind)
  if (kind.short) return shortMention(place, at, kind)
  if (isPart(place.tokens, at)) return undefined
  return isCapital(token)
    ? capitalised(place, at, floor, kind)
    : smallMention(place, at, floor, kind)
}

/** `L.I. 2006`: known by its number, which may look like a year. */
function shortMention(place: Place, at: number, kind: Kind): Hit | undefined {
  const next = at + kind.length
  const signed = readNumber(place.tokens, next)
  const printed = place.tokens[next]?.text
  if (printed === undefined) return undefined
  const tail: Tail = signed ?? {next: next + 1, number: lawNumber(printed)}
  takeDate(place, tail)
  return hit(place, at, kind, tail, {form: 'full'})
}

/** `Regulation 1 of L.I. 2006` is a part of it. */
function isPart(tokens: readonly Token[], at: number): boolean {
  const [word, number, of] = tokens.slice(at, at + 3)
  return (
    words.parts.regulation.has(word?.lower ?? '') &&
    /^\d{1,3}$/u.test(number?.text ?? '') &&
    of?.lower === 'of'
  )
}

function capitalised(place: Place, at: number, floor: number, kind: Kind): Hit | undefined {
  const {tokens, passage} = place
  const {family} = kind
  if (isWithinAct(tokens, at, kind)) return undefined
  const tail = readTail(place, at + kind.length, family)
  const from = modifiersFrom(place, at, floor)
  const modifiers = place.text(from, at)
  const year = yearBefore(place, from, floor, tail)
  // `Government Decision No. 974/2016`
  if (from === at - 1 && words.bodies.has(tokens[from]?.lower ?? '')) tail.body ??= modifiers
  if (family === 'rules' && tail.number === undefined && isTaskOfBody(tokens, from, floor))
    return undefined
  if (isJudgment(family, `${modifiers} ${tail.body ?? ''}`)) return undefined
  // `Protection of Privacy Regulations (Data Security), 5777-2017`, and the same without its subject
  if (tail.bracket !== undefined && family !== 'law') {
    if (from === at) return hit(place, at, kind, {...tail, name: tail.bracket}, {form: 'short'})
    tail.name = `${place.text(from, at + 1)} ${tail.bracket}`
  }
  const hasName = tail.name !== undefined
  if (tail.name !== undefined && from < at && isShortened(place, from, at)) tail.short = modifiers
  // Rules are known by the word and what follows: `Rules of Domestic Trade`.
  if (tail.name !== undefined && family === 'rules' && tail.bracket === undefined)
    tail.name = `${place.text(at, at + 1)} ${tail.name}`
  // `Digital Personal Data Protection Act, 2023 (No. 22 of 2023)`, `Penal Code (TCK, No. 5237)`
  if (!hasName && from < at && namesBefore(place, from, at, {kind, tail})) tail.name = modifiers
  if (tail.number !== undefined || (tail.date !== undefined && (hasName || tail.country))) {
    return hit(place, from, kind, tail, {form: 'full'})
  }
  const inNote = passage.role === 'note'
  if (hasName)
    return hit(place, from, kind, tail, {form: 'full', tentative: isWeak(family) && inNote})
  const named = nameBehindDay(place, from, tail)
  if (named !== undefined) return named
  if (family === 'constitution')
    return hit(place, constitutionFrom(place, from, floor), kind, {next: at + 1}, {form: 'short'})
  const code = family === 'code' && isGeneric(place, from, at) && codeOf(place, from, at, kind)
  if (code) return code
  if (family === 'code' && from === at) return backReference(place, at, kind, tail)
  // `Harvard Law School`: part of a longer name.
  const behind = tokens[tail.next]
  if (behind !== undefined && isCapital(behind) && !tail.country) return undefined
  if (isPerson(tokens, from, at)) return undefined
  if (from < at && isShortName(place, from, at, floor, family)) {
    const isCountryCode = tail.country === true && family === 'code'
    const named = {...tail, name: modifiers, ...(year !== undefined && {date: year})}
    // Two acts of one name are told apart by the year: `Companies Act, 1956`.
    const form = family === 'law' && named.date !== undefined && !inNote ? 'full' : 'short'
    return hit(place, year === undefined ? from : from - 1, kind, named, {
      form,
      tentative: (inNote && !isCountryCode) || isHeadline(passage) || isSignature(passage)
    })
  }
  // `the Royal Decree` says no more than `the Decree`.
  const pointed = isGeneric(place, from, at) ? from : at
  return backReference(place, pointed, kind, tail)
}

/** `Act of 6 June 1997 – the Penal Code`: the day of a law, and behind a dash its name. */
function nameBehindDay(place: Place, from: number, {date, next}: Tail): Hit | undefined {
  const {tokens} = place
  if (date?.length !== 10 || !['–', '—', '-'].includes(tokens[next]?.text ?? '')) return undefined
  const first = tokens[next + 1]?.lower === 'the' ? next + 2 : next + 1
  let at = first
  while (isCapital(tokens[at] ?? noToken) && kindAt(tokens, at) === undefined) at++
  const family = kindAt(tokens, at)?.family
  if (at === first || (family !== 'law' && family !== 'code')) return undefined
  const found = englishMention(place, at, first)
  const {mention} = found ?? {}
  if (mention?.start !== tokens[first]?.start || mention?.date !== undefined) return undefined
  const start = tokens[from]?.start ?? 0
  return found && {...found, mention: {...found.mention, start, date, form: 'full'}}
}

const noToken: Token = {kind: 'mark', start: 0, end: 0, text: '', lower: ''}

/** `the 2009 Telecommunications Law`; in `the 2019 Data Law amendments` it is the year of these. */
function yearBefore(
  {tokens}: Place,
  from: number,
  floor: number,
  {date, next}: Tail
): string | undefined {
  if (date !== undefined || from - 1 < floor || events.amending.test(tokens[next]?.lower ?? ''))
    return undefined
  return words.pointers.has(tokens[from - 2]?.lower ?? '') ? yearOf(tokens[from - 1]) : undefined
}

/**
 * Whether the words before a kind word are its name, and not who issued it or
 * what sort of law it is: `Cybercrime Law No. 17`, but `Temporary Law No. 85`.
 */
function namesBefore(
  place: Place,
  from: number,
  at: number,
  {kind, tail}: {readonly kind: Kind; readonly tail: Tail}
): boolean {
  if (isGeneric(place, from, at)) return false
  const {family, length} = kind
  if (place.tokens[at]?.lower === 'act' || family === 'code') return true
  if (tail.number === undefined) return false
  const own = place.tokens.slice(from, at)
  // `DIFC Law No. 5 of 2020` says whose law it is.
  if (family === 'law')
    return !own.every(({text, lower}) => words['sorts of law'].has(lower) || isInitials(text))
  // `NIS Regulations (S.I. No. 360 of 2018)`, `Records Ordinance (Cap. 486)`
  const behind = place.text(at + length, tail.next)
  return /^(?:,? ?(?:19|20)\d\d)?,? ?(?:\(|Cap)/u.test(behind)
}

/** Most words from the name of a body to its task. */
const longestBody = 8

/** `the National Commission for the State Regulation of Communications`: what a body is for. */
function isTaskOfBody(tokens: readonly Token[], from: number, floor: number): boolean {
  const before = tokens[from - 1]?.lower === 'the' ? from - 2 : from - 1
  if (tokens[before]?.lower !== 'for') return false
  for (let at = before - 1; at >= Math.max(floor, before - longestBody); at--) {
    const token = tokens[at]
    if (token === undefined || (!isCapital(token) && token.lower !== 'of')) return false
    if (words.bodies.has(token.lower)) return true
  }
  return false
}

/** `Constitutional Court Decision No. 20/PUU-XIV/2016` is no law, and none has its number. */
function isJudgment(family: Family, names: string): boolean {
  const isRuling = family === 'decision' || family === 'order'
  const padded = ` ${names.toLowerCase()} `
  return isRuling && [...words.courts].some((court) => padded.includes(` ${court} `))
}

/** Words before the kind that are neither general nor of a body; `MOCI Regulation No. 5` has who issued it there. */
function isShortened(place: Place, from: number, at: number): boolean {
  const own = place.tokens.slice(from, at)
  const isIssuer = ({text, lower}: Token): boolean => words.bodies.has(lower) || isInitials(text)
  return !isGeneric(place, from, at) && !own.some(isIssuer)
}

/** `DIFC`, `MOCI` */
function isInitials(text: string): boolean {
  return /^\p{Lu}{3,}$/u.test(text)
}

/** `2017 Constitution`, `National Constitution`: an article stands before all of it. */
function constitutionFrom({tokens}: Place, from: number, floor: number): number {
  return from > floor && yearOf(tokens[from - 1]) !== undefined ? from - 1 : from
}

/** Longest way from a kind word to the `Act` whose name it is part of, in words. */
const longestWithin = 12

/**
 * Whether a kind word is part of the name of an act: `Digital Services Act
 * Implementation Act`, `Regulation of Investigatory Powers Act`, `Information
 * Technology (… and Digital Media Ethics Code) Rules`.
 */
function isWithinAct(tokens: readonly Token[], at: number, {family, length}: Kind): boolean {
  for (let to = at + length; to < at + length + longestWithin; to++) {
    const token = tokens[to]
    if (token === undefined) return false
    if (isCapital(token)) {
      if (token.lower === 'act') return to > at + length
      continue
    }
    if (token.text === ')') return isYearNamed(tokens[to + 1])
    // `Penal Code (Amendment) Act`
    if (token.text === '(' && tokens[to + 1]?.lower === 'amendment') {
      to += 2
      if (tokens[to]?.text === ')' && tokens[to + 1]?.lower === 'act') return true
      return false
    }
    // What follows a law by a small word is its own name: `Law on Data and Cyber Act`.
    if (family === 'law' || !['of', 'and', '&'].includes(token.lower)) return false
  }
  return false
}

/**
 * `the Technical Rules`, but not the `Technical Regulation` of a `Committee for
 * Technical Regulation`; a bracket right behind a law gives it a name.
 */
function isShortName(
  place: Place,
  from: number,
  at: number,
  floor: number,
  family: Family
): boolean {
  if (family === 'paper') return true
  if (isGeneric(place, from, at)) return false
  if (isWholeTitle(place, from, at)) return true
  const before = place.tokens[from - 1]?.lower ?? ''
  return !isWeak(family) || words.pointers.has(before) || (before === '(' && from - 1 === floor)
}

/** `Data Protection Regulation 2019 (DPR)` as the title of an instrument, and no more of it. */
function isWholeTitle({tokens, passage}: Place, from: number, at: number): boolean {
  if (passage.role !== 'instrument' || from > 0) return false
  const year = tokens[at + 1]?.text === ',' ? at + 2 : at + 1
  const behind = tokens[yearOf(tokens[year]) === undefined ? at + 1 : year + 1]
  return behind === undefined || behind.text === '('
}

/** `the Law`, `these Rules`, `The Decision of the Board … dating 2012`. */
function backReference(place: Place, from: number, kind: Kind, tail: Tail): Hit | undefined {
  const {tokens, passage} = place
  const pointer = tokens[from - 1]?.lower ?? ''
  if (passage.role === 'note' || !words.pointers.has(pointer)) {
    return undefined
  }
  return hit(place, from, kind, tail, {form: 'back'})
}

/** `Code of Criminal Procedure`, `National Code of Criminal Procedure`; `Code of the Republic on …` being a tail. */
function codeOf(place: Place, from: number, at: number, kind: Kind): Hit | undefined {
  const {tokens} = place
  if (tokens[at + 1]?.lower !== 'of' || !words.codes.has(tokens[at + 2]?.lower ?? ''))
    return undefined
  const run = nameRun(tokens, at + 2)
  if (run === undefined) return undefined
  const tail = {next: run.next, name: place.text(run.from, run.to)}
  return hit(place, from, kind, tail, {form: 'short', tentative: place.passage.role === 'note'})
}

/** The mention whose kind word stands in small letters at a token. */
function smallMention(place: Place, at: number, floor: number, kind: Kind): Hit | undefined {
  const {tokens, passage} = place
  const {family} = kind
  const tail = readTail(place, at + kind.length, family)
  // `Joint order of the Chairman … dated February 15, 2017 No. 5`
  if (tail.number !== undefined && tail.next > at + kind.length) {
    return hit(place, modifiersFrom(place, at, floor), kind, tail, {form: 'full'})
  }
  const before = tokens[at - 1]
  if (before === undefined || at - 1 < floor) return undefined
  if (family === 'constitution') {
    // `the 2013 constitution`
    const pointer = yearOf(before) === undefined ? before : tokens[at - 2]
    return pointer?.lower === 'the'
      ? hit(place, at, kind, {next: at + 1}, {form: 'short'})
      : undefined
  }
  if (family === 'code') return smallCode(place, at, kind)
  if (family === 'technical regulation')
    return hit(place, at, kind, subjectAround(place, at, kind, floor), {form: 'described'})
  const dated = datedFrom(place, at, floor)
  if (dated !== undefined) {
    const month = dated < at - 1 ? `-${monthOf(tokens[dated]) ?? ''}` : ''
    const date = `${tokens[at - 1]?.text ?? ''}${month}`
    return hit(place, dated, kind, {next: at + 1, date}, {form: 'described'})
  }
  if (tokens[at]?.lower === 'law') return smallLaw(place, at, floor, kind)
  if (tokens[at]?.lower === 'act') return datedAct(place, at, kind)
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
  if (before !== undefined && words.codes.has(before.lower)) {
    const first = words.codes.has(tokens[at - 2]?.lower ?? '') ? at - 2 : at - 1
    // `the 1999 penal code` is another than `the penal code`.
    const from = yearOf(tokens[first - 1]) === undefined ? first : first - 1
    return hit(place, from, kind, {next: at + 1, name: place.text(from, at)}, {form: 'short'})
  }
  if (tokens[at + 1]?.lower !== 'of' || !words.codes.has(tokens[at + 2]?.lower ?? ''))
    return undefined
  const next = at + (tokens[at + 3]?.kind === 'word' ? 4 : 3)
  return hit(place, at, kind, {next, name: place.text(at + 2, next)}, {form: 'short'})
}

/** `an act of 1996` */
function datedAct(place: Place, at: number, kind: Kind): Hit | undefined {
  const dated = dateBehind(place.tokens, at + 1)
  if (dated.date === undefined) return undefined
  return hit(place, at, kind, dated, {form: 'described'})
}

/** `of 2011`, `of August 2021` behind a kind word in small letters. */
function dateBehind(tokens: readonly Token[], at: number): Tail {
  if (tokens[at]?.lower !== 'of') return {next: at}
  const read = readDate(tokens, at + 1)
  const date = read?.date ?? yearOf(tokens[at + 1])
  return date === undefined ? {next: at} : {next: read?.next ?? at + 2, date}
}

/** `the law on digital technologies`, `the public assembly law`, `communications law`, `the law of 2011`. */
function smallLaw(place: Place, at: number, floor: number, kind: Kind): Hit | undefined {
  const {tokens, passage} = place
  const before = tokens[at - 1]?.lower ?? ''
  const draft = before === 'draft'
  const dated = dateBehind(tokens, at + 1)
  if (dated.date !== undefined && before === 'the')
    return hit(place, at, kind, dated, {form: 'described'})
  if (tokens[at + 1]?.lower === 'on') {
    const run = nameRun(tokens, at + 2)
    if (run === undefined) return undefined
    const tail = {next: run.next, name: place.text(at + 1, run.to)}
    const tentative = isHeadline(passage) || (!draft && before !== 'the' && before !== 'a')
    return hit(place, at, kind, tail, {form: 'short', tentative, draft})
  }
  let from = at
  while (from > floor && at - from < 3 && isPlainWord(place, from - 1)) from--
  if (from === at || isGeneric(place, from, at)) return undefined
  // Without `the` before it, it may be a field of law: `media law`. Only a known name tells.
  const named = tokens[from - 1]?.lower === 'the' && tokens[at + 1]?.lower !== 'enforcement'
  const tail = {...dated, name: place.text(from, at)}
  return hit(place, from, kind, tail, {form: 'short', tentative: !named})
}

/** `adopted new rules for blocking …`, `amended domain registration rules`. */
function smallRules(place: Place, at: number, floor: number, kind: Kind): Hit | undefined {
  const {tokens} = place
  let from = at
  while (from > floor && at - from < 4 && isRuleWord(place, from - 1)) from--
  if (from === at || !words.fixing.has(tokens[from - 1]?.lower ?? '')) return undefined
  return hit(place, from, kind, subjectAround(place, at, kind, from), {form: 'described'})
}

function isRuleWord({tokens}: Place, at: number): boolean {
  const token = tokens[at]
  return token?.kind === 'word' && !isCapital(token) && !words.fixing.has(token.lower)
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
    if (words.sentence.has(lower) || words.fixing.has(lower)) break
    from--
  }
  return from < at ? {next, name: place.text(from, at)} : {next}
}
