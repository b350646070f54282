/** When a law was amended, as texts say beside its name. */
import {readDate, yearOf} from '../../passages/dates.ts'
import {firstNot} from '../../passages/search.ts'
import type {Mention} from '../extract/mention.ts'
import {type Passage, quote} from '../../passages/passage.ts'
import {type Token, tokenise} from '../../passages/tokens.ts'
import type {Amendment} from '../law.ts'

/** How many words from the name a date of amendment may stand. */
const reach = 12

const amending = /^(amend(ed|ing|ment|ments)|изменениями|дополнениями)$/u

const amendingAnywhere = /amend|изменениями|дополнениями/iu

const planned = new Set(['draft', 'drafted', 'proposed', 'planned', 'initially'])

/**
 * `Amendments to the Communications Law in 2016`, `In 2012, amendments to the
 * Law on National Security`, `amended April 11, 2019`, `(с изменениями …
 * по состоянию на 02.07.2020)`: the word and a date within one clause of the name.
 */
export function amendmentsBeside(mention: Mention, tokens: readonly Token[]): Amendment[] {
  const {passage, start, end} = mention
  const first = firstNot(tokens, (token) => token.start < start)
  const last = firstNot(tokens, (token) => token.start < end)
  const before = tokens.slice(Math.max(0, first - reach), first)
  const after = tokens.slice(last, last + reach)
  const clauses = [clauseEnd(before), clauseStart(after)]
  const words = clauses.flat()
  if (!words.some(({lower}) => amending.test(lower))) return []
  // `MISD reported that it drafted relevant amendments to the administrative code`
  if (words.some(({lower}) => planned.has(lower))) return []
  return clauses.flatMap((clause) => datesIn(clause, passage))
}

/** Behind the last full stop. */
function clauseEnd(tokens: readonly Token[]): readonly Token[] {
  return tokens.slice(tokens.findLastIndex(endsClause) + 1)
}

/** Up to the first full stop or bracketed translation. */
function clauseStart(tokens: readonly Token[]): readonly Token[] {
  const stop = tokens.findIndex(endsClause)
  return stop < 0 ? tokens : tokens.slice(0, stop)
}

function endsClause({text}: Token): boolean {
  return ['.', ';', '[', ']', '!', '?'].includes(text)
}

function datesIn(tokens: readonly Token[], passage: Passage): Amendment[] {
  const found: Amendment[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) break
    const read = readDate(tokens, at)
    const year = yearOf(token)
    if (read === undefined && year === undefined) continue
    const date = read?.date ?? year ?? ''
    const to = tokens[(read?.next ?? at + 1) - 1] ?? token
    found.push({date, place: quote(passage, token.start, to.end)})
    if (read !== undefined) at = read.next - 1
  }
  return found
}

/** Amendments in the timeframe lines and beside all mentions of a law, one for each place. */
export function amendmentsOf(mentions: readonly Mention[]): Amendment[] {
  const tokens = new Map<Passage, Token[]>()
  const tokensOf = (passage: Passage): Token[] => {
    const known = tokens.get(passage) ?? tokenise(passage.text)
    tokens.set(passage, known)
    return known
  }
  const found = mentions
    .filter(({passage, form}) => passage.role !== 'instrument' && form !== 'article')
    // Most passages have no such word, and need not be cut into tokens.
    .filter(({passage}) => amendingAnywhere.test(passage.text))
    .flatMap((mention) => amendmentsBeside(mention, tokensOf(mention.passage)))
  found.push(...mentions.flatMap(({passage}) => amendmentsInLine(passage)))
  const places = new Map(found.map((amendment) => [placeKey(amendment), amendment]))
  return [...places.values()].sort((one, other) =>
    one.date < other.date ? -1 : one.date > other.date ? 1 : 0
  )
}

/** `as amended in 2015, last amended in 2022` of an instrument's own line. */
function amendmentsInLine({page, anchor, role, timeframe}: Passage): Amendment[] {
  if (role !== 'instrument' || timeframe?.kind !== 'events') return []
  const {printed} = timeframe
  const line = anchor.replace('basis', 'timeframe')
  return timeframe.events
    .filter(({kind}) => kind === 'amended' || kind === 'last-amended')
    .map(({date}) => ({
      date,
      place: {page, anchor: line, start: 0, end: printed.length, text: printed}
    }))
}

function placeKey({date, place}: Amendment): string {
  return `${date} ${place.page} ${place.anchor} ${place.start}`
}

/** How far from a name its verb may stand, in characters. */
const beside = 60

const repealing = new Set([
  'repealed',
  'abolished',
  'annulled',
  'revoked',
  'superseded',
  'rescinded'
])
const passive = new Set([
  'was',
  'were',
  'been',
  'is',
  'are',
  'being',
  'be',
  'has',
  'had',
  'later',
  'subsequently',
  'now',
  ',',
  '(',
  'then',
  'fully'
])

/** Whether the words right before a law repeal it, or the words right behind say that it was. */
export function saysRepealed({passage, start, end}: Mention): boolean {
  const before = tokenise(passage.text.slice(Math.max(0, start - beside), start)).map(lower)
  const active = before.findLastIndex((word) => repealing.has(word))
  // `repealed the Law on …`, but `was repealed by the Law on …` repeals something else.
  if (active >= 0 && active >= before.length - 2) {
    return before[active + 1] !== 'by'
  }
  const behind = tokenise(passage.text.slice(end, end + beside)).map(lower)
  const verb = behind.findIndex((word) => repealing.has(word))
  return verb > 0 && behind.slice(0, verb).every((word) => passive.has(word))
}

function lower({lower: word}: Token): string {
  return word
}
