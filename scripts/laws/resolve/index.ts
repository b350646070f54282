/**
 * Makes the register of the mentions of all texts.
 *
 * 1. Mentions that say enough are brought together: same number, same address,
 *    same name without contradiction, translation, bracket.
 * 2. Bare numbers and short names are looked up among these.
 * 3. What is still open is asked of the note behind it.
 * 4. A short name in capitals that fits nothing is a law of its own, under the
 *    name in the bracket behind it too.
 * 5. What points back takes the law it points to.
 *
 * Whatever fits nothing, or more than one law, is unresolved, with the reason.
 */
import {kindOf} from '../../../src/kinds/index.ts'
import {firstNot} from '../../../src/model/order.ts'
import {isPaired, isParliamentary, isRunning, yearWithin} from '../numbers.ts'
import {type Mention, printed} from '../extract/mention.ts'
import {placeKey, type Passage} from '../../passages/passage.ts'
import {type Claim, claimOf, kinOf} from '../register/claim.ts'
import {Desk, isMachineWritten, isOfKin, type LawDraft} from '../register/desk.ts'
import {identify} from '../register/identify.ts'
import type {Ground, Reason} from '../law.ts'
import {
  type Shelf,
  articleOf,
  byInitials,
  byNumber,
  byShortName,
  callersIn,
  canName,
  lawInNote,
  lawOfYear,
  noteBehind,
  pointedTo,
  shelve
} from './lookup.ts'

interface Built {
  readonly desk: Desk
  readonly unresolved: readonly {readonly mention: Mention; readonly reason: Reason}[]
}

export function buildRegister(passages: readonly Passage[], mentions: readonly Mention[]): Built {
  const shelf = shelve(mentions)
  const claims = mentions.map((mention) => claimOf(mention, pairOf(mention, shelf)))
  const desk = new Desk()
  const reasons = new Map<Mention, Reason>()
  const firm = new Set(claims.filter(isFirm).map(({mention}) => mention))
  const {brackets, numbered} = bracketsBehind(claims, shelf, firm)
  // A name and its number make one claim.
  for (const [name, number] of numbered) if (firm.has(number)) firm.add(name)
  settleFirm(
    claims.filter(({mention}) => firm.has(mention) && !brackets.has(mention)),
    shelf,
    desk,
    reasons
  )
  const open = (): Claim[] =>
    claims.filter(({mention}) => desk.lawOf(mention) === undefined && !reasons.has(mention))
  const takeBrackets = (): void => {
    for (const claim of open()) {
      const law = desk.lawOf(brackets.get(claim.mention) ?? claim.mention)
      if (law !== undefined) desk.settle(claim, law, 'bracket')
    }
  }
  const introducing = new Set(brackets.values())
  const rest = (): Claim[] => open().filter(({mention}) => !brackets.has(mention))
  for (const claim of rest()) lookUp(claim, shelf, desk, reasons)
  for (const claim of rest()) askNote(claim, shelf, desk)
  // What a note says a short name means holds for the other texts, too.
  for (const claim of rest()) lookUp(claim, shelf, desk, reasons)
  takeBrackets()
  // A law that a bracket names must stand before others are sought by that name.
  for (const claim of rest()) {
    if (introducing.has(claim.mention) || claim.names.length > 1) openLaw(claim, desk)
  }
  takeBrackets()
  for (const claim of rest()) openLaw(claim, desk)
  // What a bare name has opened, the notes that give more of it name, too.
  for (const claim of rest()) lookUp(claim, shelf, desk, reasons)
  for (const claim of open()) sameWords(claim, desk)
  const beside = Map.groupBy(claims, ({mention}) => mention.passage)
  for (const claim of open()) ofYear(claim, beside.get(claim.mention.passage) ?? [], desk)
  point(open(), passages, mentions, shelf, desk)
  const unresolved = open()
    .filter(({mention}) => mention.tentative === undefined)
    .map((claim) => ({mention: claim.mention, reason: reasonFor(claim)}))
  const given = [...reasons].map(([mention, reason]) => ({mention, reason}))
  return {desk, unresolved: [...given, ...unresolved]}
}

function pairOf({passage, pair}: Mention, shelf: Shelf): Mention | undefined {
  if (pair === undefined) return undefined
  const here = shelf.get(placeKey(passage)) ?? []
  return here[firstNot(here, ({start}) => start < pair)]
}

/** Whether a mention says enough to found a law on. */
function isFirm(claim: Claim): boolean {
  const {mention, number, names, date, kin} = claim
  if (isMachineWritten(claim) || claim.mention.draft) return false
  const {form, passage, pair, links, tentative} = mention
  if (passage.role === 'instrument' || pair !== undefined || links !== undefined) return true
  if (form !== 'full' || tentative) return false
  if (names.length > 0) return true
  if (number === undefined) return false
  // `Ley 26.551`: laws that are counted without end are known by the number alone.
  if (kin === 'law' && (isRunning(number) || isPaired(number))) return true
  return date !== undefined || isParliamentary(number) || yearWithin(number) !== undefined
}

interface Brackets {
  /** Names in brackets, each with the mention it stands behind: `Information Technology Act (IT Act)`. */
  readonly brackets: ReadonlyMap<Mention, Mention>
  /** Names with the mention that gives their number in a bracket: `Penal Code (Law No. 5237)`. */
  readonly numbered: ReadonlyMap<Mention, Mention>
}

/** What stands in brackets behind laws that are not firm themselves. */
function bracketsBehind(
  claims: readonly Claim[],
  shelf: Shelf,
  firm: ReadonlySet<Mention>
): Brackets {
  const brackets = new Map<Mention, Mention>()
  const numbered = new Map<Mention, Mention>()
  for (const {mention, number} of claims) {
    const before = mention.passage.role === 'note' ? undefined : pairOf(mention, shelf)
    if (before === undefined || firm.has(before)) continue
    if (number === undefined) brackets.set(mention, before)
    else if (before.form === 'short' && !before.tentative) numbered.set(before, mention)
  }
  return {brackets, numbered}
}

function settleFirm(
  claims: readonly Claim[],
  shelf: Shelf,
  desk: Desk,
  reasons: Map<Mention, Reason>
): void {
  const indexOf = new Map(claims.map(({mention}, index) => [mention, index]))
  const pairs = claims.flatMap(({mention}, index) => {
    const partners = [pairOf(mention, shelf), addressBehind(mention, shelf)]
    return partners.flatMap((partner): [number, number][] => {
      const other = partner && indexOf.get(partner)
      return other === undefined ? [] : [[index, other]]
    })
  })
  const {laws, pending} = identify(claims, pairs)
  for (const members of laws) {
    const [first] = members
    if (first === undefined) continue
    const law = desk.open(scopeOf(members))
    for (const claim of members) desk.settle(claim, law, groundOf(claim))
  }
  for (const {mention} of pending) reasons.set(mention, 'ambiguous')
}

/** What a table places elsewhere than in the country takes its translations along. */
function scopeOf(claims: readonly Claim[]): string {
  const [first] = claims
  const country = first?.mention.passage.country.toLowerCase() ?? ''
  return claims.find(({scope}) => scope !== country)?.scope ?? first?.scope ?? country
}

function groundOf({mention, number}: Claim): Ground {
  if (mention.form === 'link') return 'address'
  if (mention.pair !== undefined) return mention.passage.role === 'note' ? 'translation' : 'bracket'
  return number === undefined ? 'name' : 'number'
}

/** `the Rules of Operation of the National Video-Monitoring System.37`, and note 37 is an address alone. */
function addressBehind(mention: Mention, shelf: Shelf): Mention | undefined {
  if (mention.number !== undefined || mention.passage.role !== 'prose') return undefined
  const note = noteBehind(mention, shelf)
  if (note === undefined) return undefined
  const [only, more] = shelf.get(placeKey({page: mention.passage.page, anchor: note})) ?? []
  if (only?.form !== 'link' || more !== undefined) return undefined
  const kins = [kinOf(mention.family), kinOf(only.family)]
  return kins[0] === kins[1] || kins[1] === undefined ? only : undefined
}

function lookUp(claim: Claim, shelf: Shelf, desk: Desk, reasons: Map<Mention, Reason>): void {
  const {mention} = claim
  if (mention.form !== 'full' && mention.form !== 'short') return
  if (mention.draft) {
    reasons.set(mention, 'draft')
    return
  }
  const answer = byNumber(claim, desk) ?? byShortName(claim, desk)
  if (answer === 'ambiguous') {
    const law = lawInNote(mention, shelf, desk)
    if (law !== undefined) desk.settle(claim, law, 'note')
    else if (!mention.tentative) reasons.set(mention, 'ambiguous')
  } else if (answer !== undefined) desk.settle(claim, answer.law, answer.ground)
}

const asksNote: ReadonlySet<Mention['form']> = new Set(['short', 'described', 'amendment'])

function askNote(claim: Claim, shelf: Shelf, desk: Desk): void {
  const {mention} = claim
  if (!asksNote.has(mention.form)) return
  const law = lawInNote(mention, shelf, desk)
  if (law !== undefined) desk.settle(claim, law, 'note')
}

/** `Entrepreneurial Code`, `criminal code`, `the constitution`: no other text names it, but it is a name. */
function openLaw(claim: Claim, desk: Desk): void {
  const {mention, scope, kin, names, number} = claim
  const [name] = names
  if (isMachineWritten(claim)) return
  if (mention.isIssued && number !== undefined) desk.settle(claim, desk.open(scope), 'only text')
  if (mention.form !== 'short' || mention.tentative || name === undefined) return
  const capital = /^\p{Lu}/u.test(mention.passage.text.slice(mention.start))
  if (!capital && kin !== 'code' && kin !== 'constitution') return
  // One opened just before may be the one meant.
  const [known] = desk.named(scope, kin, name.key).filter((law) => canName(mention, law))
  const abbreviated = known === undefined ? byInitials(claim, desk) : undefined
  if (abbreviated !== undefined) desk.settle(claim, abbreviated, 'short name')
  else desk.settle(claim, known ?? desk.open(scope), known === undefined ? 'only text' : 'name')
}

/** The description of rules that a note names in another text. */
function sameWords(claim: Claim, desk: Desk): void {
  const {mention, scope, kin, names} = claim
  const [name] = names
  if (mention.form !== 'described' || name === undefined) return
  const [law, more] = desk.named(scope, kin, name.key)
  if (law !== undefined && more === undefined) desk.settle(claim, law, 'same words')
}

function ofYear(claim: Claim, beside: readonly Claim[], desk: Desk): void {
  const {mention, names} = claim
  if (mention.form !== 'described' || names.length > 0) return
  const law = lawOfYear(claim, beside.slice(0, beside.indexOf(claim)), desk)
  if (law !== undefined) desk.settle(claim, law, 'named before')
}

function point(
  claims: readonly Claim[],
  passages: readonly Passage[],
  mentions: readonly Mention[],
  shelf: Shelf,
  desk: Desk
): void {
  const callersOf = callersIn(passages)
  const pages = Map.groupBy(mentions, ({passage}) => passage.page)
  const order = new Map(mentions.map((mention, index) => [mention, index]))
  const starts = new Map([...pages].map(([page, [first]]) => [page, first && order.get(first)]))
  for (const claim of claims) {
    const {mention} = claim
    const {page} = mention.passage
    if (mention.form === 'back') {
      const at = (order.get(mention) ?? 0) - (starts.get(page) ?? 0)
      const earlier = (pages.get(page) ?? []).slice(Math.max(0, at - 50), at)
      const law = isLoose(mention)
        ? (pointedTo(mention, earlier.filter(isBeside(mention)), desk) ?? onlyLawOf(mention, desk))
        : pointedTo(mention, earlier, desk)
      if (law !== undefined) desk.settle(claim, law, 'named before')
    }
    if (mention.form === 'article' && !mention.isOfOther) {
      const law = articleOf(mention, shelf, callersOf, desk)
      if (law !== undefined) desk.settle(claim, law, 'named before')
    }
  }
}

/** `The law states`: without a capital it is a law of the same passage, or the only one of a page about one rule. */
function isLoose(mention: Mention): boolean {
  return /law$/u.test(printed(mention))
}

function isBeside({passage}: Mention): (other: Mention) => boolean {
  return (other) => other.passage === passage
}

function onlyLawOf({passage, family}: Mention, desk: Desk): LawDraft | undefined {
  const [law, more] = kindOf(passage).isOneRule === true ? desk.onPage(passage.page) : []
  return law !== undefined && more === undefined && isOfKin(law, kinOf(family)) ? law : undefined
}

function reasonFor(claim: Claim): Reason {
  const {form} = claim.mention
  if (isMachineWritten(claim) && (form === 'full' || form === 'short')) return 'machine'
  switch (form) {
    case 'full':
      return 'number'
    case 'short':
      return 'short'
    case 'described':
    case 'link':
      return 'described'
    case 'article':
      return 'article'
    case 'back':
      return 'back'
    case 'amendment':
      return 'amendment'
  }
}
