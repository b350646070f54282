/** Finds laws named in English around a capitalised kind word: `Law No. 94-V`, `Mass Media Law`, `these Rules`. */
import {codeFields, isWeak, kindAt, type Family, type Kind} from '../kinds.ts'
import {isCapital, type Token} from '../tokens.ts'
import {hit, type Hit} from './hit.ts'
import {isGeneric, modifiersFrom} from './modifiers.ts'
import {nameRun} from './name-run.ts'
import type {Place} from './place.ts'
import {smallMention} from './small.ts'
import {isYearNamed, readTail, type Tail} from './tail.ts'

/** Finds the mention whose kind word stands at a token; nothing before `floor` is its own. */
export function englishMention(place: Place, at: number, floor: number): Hit | undefined {
  const kind = kindAt(place.tokens, at)
  const token = place.tokens[at]
  if (kind === undefined || token === undefined || /\p{Script=Cyrillic}/u.test(token.text)) {
    return undefined
  }
  return isCapital(token)
    ? capitalised(place, at, floor, kind)
    : smallMention(place, at, floor, kind)
}

function capitalised(place: Place, at: number, floor: number, kind: Kind): Hit | undefined {
  const {tokens, passage} = place
  const {family} = kind
  if (isWithinAct(tokens, at, kind)) return undefined
  const tail = readTail(place, at + kind.length, family)
  const from = modifiersFrom(place, at, floor)
  const modifiers = place.text(from, at)
  const hasName = tail.name !== undefined
  // Rules are known by the word and what follows: `Rules of Domestic Trade`.
  if (tail.name !== undefined && family === 'rules')
    tail.name = `${place.text(at, at + 1)} ${tail.name}`
  // `Digital Personal Data Protection Act, 2023 (No. 22 of 2023)`
  if (!hasName && tokens[at]?.lower === 'act' && from < at && !isGeneric(place, from, at))
    tail.name = modifiers
  if (tail.number !== undefined || (tail.date !== undefined && (hasName || tail.country))) {
    return hit(place, from, kind, tail, {form: 'full'})
  }
  const inNote = passage.role === 'note'
  if (hasName)
    return hit(place, from, kind, tail, {form: 'full', tentative: isWeak(family) && inNote})
  if (family === 'constitution') return hit(place, at, kind, {next: at + 1}, {form: 'short'})
  if (family === 'code' && from === at)
    return codeOf(place, at, kind) ?? backReference(place, at, kind, tail)
  // `Harvard Law School`: part of a longer name.
  const behind = tokens[tail.next]
  if (behind !== undefined && isCapital(behind) && !tail.country) return undefined
  if (from < at && isShortName(place, from, at, floor, family)) {
    const isCountryCode = tail.country === true && family === 'code'
    const named = {...tail, name: modifiers}
    // Two acts of one name are told apart by the year: `Companies Act, 1956`.
    const form = family === 'law' && tail.date !== undefined && !inNote ? 'full' : 'short'
    return hit(place, from, kind, named, {form, tentative: inNote && !isCountryCode})
  }
  return backReference(place, at, kind, tail)
}

/** Longest way from a kind word to the `Act` whose name it is part of, in words. */
const longestWithin = 8

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
  const before = place.tokens[from - 1]?.lower ?? ''
  return !isWeak(family) || pointers.has(before) || (before === '(' && from - 1 === floor)
}

const pointers = new Set(['the', 'these', 'this', 'those', 'said'])

/** `the Law`, `these Rules`, `The Decision of the Board … dating 2012`. */
function backReference(place: Place, at: number, kind: Kind, tail: Tail): Hit | undefined {
  const {tokens, passage} = place
  const pointer = tokens[at - 1]?.lower ?? ''
  if (passage.role === 'note' || !pointers.has(pointer)) {
    return undefined
  }
  return hit(place, at, kind, tail, {form: 'back'})
}

/** `Code of Criminal Procedure`, `Code of the Republic on …` being a tail. */
function codeOf(place: Place, at: number, kind: Kind): Hit | undefined {
  const {tokens} = place
  if (tokens[at + 1]?.lower !== 'of' || !codeFields.has(tokens[at + 2]?.lower ?? ''))
    return undefined
  const run = nameRun(tokens, at + 2)
  if (run === undefined) return undefined
  const tail = {next: run.next, name: place.text(run.from, run.to)}
  return hit(place, at, kind, tail, {form: 'short', tentative: place.passage.role === 'note'})
}
