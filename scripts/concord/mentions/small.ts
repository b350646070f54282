/** Finds laws named in small letters: `criminal code`, `a 2016 law`, `the law on digital technologies`, `new rules for …`. */
import {monthOf, yearOf} from '../dates.ts'
import {codeFields, type Kind} from '../kinds.ts'
import {isCapital} from '../tokens.ts'
import {hit, type Hit} from './hit.ts'
import {isGeneric, isPlainWord, modifiersFrom, sentenceWords} from './modifiers.ts'
import {nameRun} from './name-run.ts'
import type {Place} from './place.ts'
import {readTail, type Tail} from './tail.ts'

/** Verbs behind which rules are an act and not rules in general. */
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

/** The mention whose kind word stands in small letters at a token. */
export function smallMention(place: Place, at: number, floor: number, kind: Kind): Hit | undefined {
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
    return before.lower === 'the'
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
    return hit(place, from, kind, {next: at + 1, name: place.text(from, at)}, {form: 'short'})
  }
  if (tokens[at + 1]?.lower !== 'of' || !codeFields.has(tokens[at + 2]?.lower ?? ''))
    return undefined
  const next = at + (tokens[at + 3]?.kind === 'word' ? 4 : 3)
  return hit(place, at, kind, {next, name: place.text(at + 2, next)}, {form: 'short'})
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
    const tentative = !draft && before !== 'the' && before !== 'a'
    return hit(place, at, kind, tail, {form: 'short', tentative, draft})
  }
  let from = at
  while (from > floor && at - from < 3 && isPlainWord(place, from - 1)) from--
  if (from === at || isGeneric(place, from, at)) return undefined
  // Without `the` before it, it may be a field of law: `media law`. Only a known name tells.
  const named = tokens[from - 1]?.lower === 'the' && tokens[at + 1]?.lower !== 'enforcement'
  const tail = {next: at + 1, name: place.text(from, at)}
  return hit(place, from, kind, tail, {form: 'short', tentative: !named})
}

/** `adopted new rules for blocking …`, `amended domain registration rules`. */
function smallRules(place: Place, at: number, floor: number, kind: Kind): Hit | undefined {
  const {tokens} = place
  let from = at
  while (from > floor && at - from < 4 && isRuleWord(place, from - 1)) from--
  if (from === at || !fixing.has(tokens[from - 1]?.lower ?? '')) return undefined
  return hit(place, from, kind, subjectAround(place, at, kind, from), {form: 'described'})
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
