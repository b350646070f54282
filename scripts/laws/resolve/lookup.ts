/** Which law a short name, a bare number or a description means. */
import {kindOf} from '../../../src/kinds/index.ts'
import {oncePer} from '../../../src/model/memory.ts'
import {firstNot} from '../../../src/model/order.ts'
import {initialsOf} from '../extract/literal.ts'
import type {Mention} from '../extract/mention.ts'
import {type Claim, kinOf} from '../register/claim.ts'
import {type Desk, type LawDraft, isMachineWritten, isOfKin} from '../register/desk.ts'
import type {Ground} from '../law.ts'
import {agree} from '../../passages/dates.ts'
import {actsOn, isEndedByOther, saysRepealed} from '../describe/events.ts'
import {placeKey, type Passage} from '../../passages/passage.ts'

interface Answer {
  readonly law: LawDraft
  readonly ground: Ground
}

/** One law, several that fit, or none. */
type Lookup = Answer | 'ambiguous' | undefined

/** `Decree No. 909`, `Order No. 4`: the one law of that number, on this page before elsewhere. */
export function byNumber({mention, scope, kin, number}: Claim, desk: Desk): Lookup {
  if (number === undefined) return undefined
  const here = desk
    .onPage(mention.passage.page)
    .flatMap((law) => (law.scope === scope ? [] : [law.scope]))
  const fitting = [scope, ...new Set(here)].flatMap((each) => desk.numbered(each, kin, number))
  const dated = fitting.filter((law) => fitsDate(mention, law))
  return one(preferPage(dated, mention, desk), 'number')
}

/** Whether a law can be of the year that a mention gives. */
function fitsDate({date}: Mention, {said: {dates}}: LawDraft): boolean {
  return (
    date === undefined ||
    dates.size === 0 ||
    [...dates].some((known) => known.startsWith(date.slice(0, 4)))
  )
}

/** Whether a short name can be that of a law: `the 2022 Act repealed the Copyright Act` ends another. */
export function canName(mention: Mention, law: LawDraft): boolean {
  const {passage, start} = mention
  if (!fitsDate(mention, law)) return false
  return !(
    isEndedByOther(mention) &&
    law.resolved.some(
      ({mention: other}) =>
        other.passage === passage &&
        other.end < start &&
        actsOn(passage.text.slice(other.end, start))
    )
  )
}

/**
 * `Personal Data Law`: the law of that name; else an instrument of this page
 * whose name holds its words; else the one law of the country whose name
 * begins with them.
 */
export function byShortName(claim: Claim, desk: Desk): Lookup {
  const {mention, scope, kin, names} = claim
  const [name] = names
  if (name === undefined) return undefined
  for (const laws of [
    names.flatMap(({key}) => desk.named(scope, kin, key)),
    names.flatMap(({key}) => desk.worded(scope, kin, key))
  ]) {
    const fitting = [...new Set(laws)].filter((law) => canName(mention, law))
    if (fitting.length > 0) return one(inForce(preferPage(fitting, mention, desk), mention), 'name')
  }
  // A machine runs names together: only the whole name counts.
  if (mention.tentative || isMachineWritten(claim)) return undefined
  const beside = desk
    .onPage(mention.passage.page)
    .filter((law) => isOfKin(law, kin) && holds(law, claim))
  if (beside.length > 0) return one(beside, 'short name')
  const foreign = onlyForeign(claim, desk)
  if (foreign !== undefined) return {law: foreign, ground: 'short name'}
  const opening = desk.opening(scope, kin, name.key)
  const ending = opening.length > 0 ? [] : desk.ending(scope, kin, name.key)
  const long = opening.length > 0 ? opening : ending
  return one(notLater(long, mention.passage), 'short name')
}

/** `IT Act`: the one law of the page of whose name these are the initials. */
export function byInitials({mention, kin, names}: Claim, desk: Desk): LawDraft | undefined {
  const short = names[0]?.text ?? ''
  if (!/^\p{Lu}{2,6}$/u.test(short)) return undefined
  const [only, more] = desk
    .onPage(mention.passage.page)
    .filter(
      (law) =>
        isOfKin(law, kin) &&
        fitsDate(mention, law) &&
        law.claims.some((claim) => initialsOf(claim.mention.name?.text ?? '') === short)
    )
  return more === undefined ? only : undefined
}

/**
 * `The Consumer Protection Law` of a measure whose only instrument is the `Ley de
 * Defensa del Consumidor`: a translation that no other text gives.
 */
function onlyForeign({mention, kin, scope, names}: Claim, desk: Desk): LawDraft | undefined {
  const {kind, role, page} = mention.passage
  if (kindOf({kind}).isOneRule !== true || role !== 'prose') return undefined
  const instruments = desk
    .onPage(page)
    .filter(({claims}) => claims.some((each) => each.mention.passage.role === 'instrument'))
  const [only, more] = instruments
  if (only === undefined || more !== undefined || !isOfKin(only, kin)) return undefined
  const isForeign = only.claims.every((claim) => claim.mention.lang === 'und')
  const isElsewhere = names.some(({key}) => desk.opening(scope, kin, key).length > 0)
  return isForeign && !isElsewhere ? only : undefined
}

/** Whether an instrument's name holds all words of a short name; `Amendment Law` is one that amends. */
function holds({claims}: LawDraft, {names}: Claim): boolean {
  const [short] = names
  return claims.some(({mention, names: long}) =>
    mention.passage.role === 'instrument'
      ? long.some(({key, amends}) => {
          if (short === undefined) return false
          if (/^(amend(ment|ing)|amended)$/.test(short.key)) return amends
          const words = new Set(key.split(' '))
          return !amends && short.key.split(' ').every((word) => words.has(word))
        })
      : false
  )
}

function preferPage(
  laws: readonly LawDraft[],
  {passage}: Mention,
  desk: Desk
): readonly LawDraft[] {
  if (laws.length < 2) return laws
  const here = new Set(desk.onPage(passage.page))
  const beside = laws.filter((law) => here.has(law))
  return beside.length > 0 ? beside : notLater(laws, passage)
}

/** Of several laws of one name those that the page does not declare repealed: `the Privacy Act` is not the one of 1993. */
function inForce(laws: readonly LawDraft[], {date, passage}: Mention): readonly LawDraft[] {
  if (laws.length < 2 || date !== undefined) return laws
  const rest = laws.filter(
    ({resolved}) =>
      !resolved.some(({mention}) => mention.passage.page === passage.page && saysRepealed(mention))
  )
  return rest.length > 0 ? rest : laws
}

function one(laws: readonly LawDraft[], ground: Ground): Lookup {
  const [law] = laws
  if (law === undefined) return undefined
  return laws.length > 1 ? 'ambiguous' : {law, ground}
}

/** Of several laws those that a text of its edition can know. */
function notLater(laws: readonly LawDraft[], {edition}: Passage): readonly LawDraft[] {
  if (edition === undefined || laws.length < 2) return laws
  const earlier = laws.filter(
    ({said: {dates}}) =>
      ![...dates].every((date) => Number(date.slice(0, 4)) > edition) || dates.size === 0
  )
  return earlier.length > 0 ? earlier : laws
}

/** Mentions of each passage, by page and anchor, in order. */
export type Shelf = ReadonlyMap<string, readonly Mention[]>

export function shelve(mentions: readonly Mention[]): Shelf {
  return Map.groupBy(mentions, ({passage}) => placeKey(passage))
}

/** The anchor of the first note called behind a mention, if no other law is named before the call. */
export function noteBehind({passage, end}: Mention, shelf: Shelf): string | undefined {
  const calls = passage.calls ?? []
  const call = calls[firstNot(calls, ({at}) => at < end)]
  if (call === undefined) return undefined
  const others = shelf.get(placeKey(passage)) ?? []
  for (let at = firstNot(others, ({start}) => start < end); at < others.length; at++) {
    const next = others[at]
    if (next === undefined || next.start >= call.at) break
    if (next.form !== 'article') return undefined
  }
  return call.note
}

/**
 * The law the note behind a mention names, where it names one alone and
 * neither kind nor year speaks against it.
 */
export function lawInNote(mention: Mention, shelf: Shelf, desk: Desk): LawDraft | undefined {
  const note = noteBehind(mention, shelf)
  if (note === undefined) return undefined
  const named = shelf.get(placeKey({page: mention.passage.page, anchor: note})) ?? []
  const laws = new Set(named.flatMap((other) => desk.lawOf(other) ?? []))
  const [law] = laws
  if (law === undefined || laws.size > 1) return undefined
  if (!isOfKin(law, kinOf(mention.family)) || !fitsYear(mention, law)) return undefined
  return law
}

function fitsYear({date}: Mention, {said: {dates}}: LawDraft): boolean {
  return date === undefined || dates.size === 0 || [...dates].some((known) => agree(known, date))
}

/** The passages that call the note at a place, once for each call. */
type Callers = (note: Passage) => readonly Passage[]

/** The calls of a page are listed when one of its notes is asked for. */
export function callersIn(passages: readonly Passage[]): Callers {
  const byPage = Map.groupBy(passages, ({page}) => page)
  const byNote = oncePer((own: readonly Passage[]) => {
    const calls = own.flatMap((passage) => (passage.calls ?? []).map(({note}) => ({note, passage})))
    return Map.groupBy(calls, ({note}) => note)
  })
  return ({page, anchor}) => {
    const own = byPage.get(page)
    return (own && byNote(own).get(anchor))?.map(({passage}) => passage) ?? []
  }
}

/** `the law of 2011`: the law of that year on its page, or one of a name used before it in its passage. */
export function lawOfYear(
  {mention, scope, kin}: Claim,
  earlier: readonly Claim[],
  desk: Desk
): LawDraft | undefined {
  if (mention.date === undefined) return undefined
  const isOfYear = (law: LawDraft): boolean => isOfKin(law, kin) && isDated(mention, law)
  const [here, more] = desk.onPage(mention.passage.page).filter(isOfYear)
  if (here !== undefined) return more === undefined ? here : undefined
  const names = earlier.flatMap((claim) => claim.names)
  const named = new Set(names.flatMap(({key}) => desk.named(scope, kin, key)).filter(isOfYear))
  const [law] = named
  return named.size === 1 ? law : undefined
}

/** Whether a law is known to be of the year that a mention gives. */
function isDated(mention: Mention, law: LawDraft): boolean {
  return law.said.dates.size > 0 && fitsDate(mention, law)
}

/** How many mentions back anything points. */
const farthest = 50

/** `earlier` are the mentions before it on its page, in order. */
export function pointedTo(
  mention: Mention,
  earlier: readonly Mention[],
  desk: Desk
): LawDraft | undefined {
  const nearest = earlier.slice(-farthest).findLast((other) => {
    const law = desk.lawOf(other)
    // What the text has just declared repealed is not `the Law` of what follows.
    return (
      law !== undefined && canBe(mention, law) && !saysRepealed(other) && !isObject(mention, other)
    )
  })
  return nearest && desk.lawOf(nearest)
}

/** `Decision No. 1 abolished the Decision`: an act does not end itself. */
function isObject({passage, start}: Mention, subject: Mention): boolean {
  return (
    subject.passage === passage &&
    subject.end < start &&
    actsOn(passage.text.slice(subject.end, start))
  )
}

/** `The Rules` are a law that some mention calls rules; the decree that approves them is one too. */
function canBe(mention: Mention, law: LawDraft): boolean {
  const {family} = mention
  const {families, names} = law.said
  const isCalledSo =
    families.has(family) ||
    (family === 'rules' && [...names].some((key) => key.startsWith('rule ')))
  return isCalledSo && fitsYear(mention, law) && isOfKin(law, kinOf(family))
}

/** The law an article alone belongs to: the one named with an article before it, else the one named last. */
export function articleOf(
  mention: Mention,
  shelf: Shelf,
  callersOf: Callers,
  desk: Desk
): LawDraft | undefined {
  const here = shelf.get(placeKey(mention.passage)) ?? []
  const index = firstNot(here, ({start}) => start < mention.start)
  const before = here.slice(Math.max(0, index - farthest), index)
  const lawOf = (other: Mention | undefined): LawDraft | undefined => other && desk.lawOf(other)
  const withArticle = before.findLast((other) => other.articles.length > 0 && lawOf(other))
  const nearest = lawOf(withArticle) ?? lawOf(before.findLast((other) => lawOf(other)))
  if (nearest !== undefined) return nearest
  const after = here.slice(index + 1, index + farthest)
  const calling = callersOf(mention.passage)
  const around = [...after, ...calling.flatMap((passage) => shelf.get(placeKey(passage)) ?? [])]
  return lawOf(around.find((other) => lawOf(other) && sharesArticle(mention, other)))
}

function sharesArticle(one: Mention, other: Mention): boolean {
  const articles = new Set(one.articles.flatMap((ref) => ref.articles))
  return other.articles.some((ref) => ref.articles.some((article) => articles.has(article)))
}
