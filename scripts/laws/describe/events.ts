/**
 * What happened to a law, as texts say it beside its name: adopted, amended,
 * in force, repealed. Each event keeps its kind and its sentence; a date is
 * given as far as the sentence gives one.
 */
import {firstNot} from '../../../src/model/order.ts'
import {monthOf, readDates} from '../../passages/dates.ts'
import {type Passage, type Quote, quote} from '../../passages/passage.ts'
import {sentenceAround, sentencesIn} from '../../passages/sentences.ts'
import {type Token, isCapital, tokenise} from '../../passages/tokens.ts'
import {type Mention, ownsLine} from '../extract/mention.ts'
import type {LawEventKind} from '../../../src/atlas/concordance.ts'
import type {Amendment, LawEvent} from '../law.ts'
import {kindAt} from '../kinds.ts'
import {hasYear, readNumber} from '../numbers.ts'
import {events, words} from '../words.ts'

/** How many words from the name a date of amendment may stand. */
const reach = 12

/**
 * `Amendments to the Communications Law in 2016`, `In 2012, amendments to the
 * Law on National Security`, `amended April 11, 2019`, `2014 amendments to the
 * law`: the word and a date within one clause of the name.
 */
function amendmentsBeside(mention: Mention, tokens: readonly Token[]): Amendment[] {
  const {passage, start, end, amended} = mention
  if (amended !== undefined) {
    return [{date: amended, place: quote(passage, start, end)}]
  }
  if (isAmending(mention) || isCarriedOut(mention)) return []
  if (events['added to'].test(passage.text.slice(end))) return []
  const first = firstNot(tokens, (token) => token.start < start)
  const last = firstNot(tokens, (token) => token.start < end)
  // What stands before the reach tells whether a date in it is that of a law.
  const before = clauseEnd(tokens.slice(Math.max(0, first - 2 * reach), first))
  const cut = tokens[Math.max(0, first - reach)]?.start ?? 0
  const after = clauseStart(tokens.slice(last, last + 2 * reach), passage)
  const said = [...before.filter((token) => token.start >= cut), ...after]
  if (!said.some(({lower}) => events.amending.test(lower))) return []
  // `MISD reported that it drafted relevant amendments to the administrative code`
  if (said.some(({lower}) => events.planned.has(lower))) return []
  const isSaidBefore = before.some(({lower}) => events.amending.test(lower))
  const beside = datesIn(before, passage, false).filter(({place}) => place.start >= cut)
  return [...beside, ...datesIn(after, passage, isSaidBefore)]
}

/** Longest beginning of a sentence that is looked at, in characters. */
const longestBefore = 240

function textBefore({text}: Passage, end: number): string {
  return text.slice(Math.max(0, end - longestBefore), end)
}

/** `An amendment implementing the Directive was signed in 2026`: it is that which is signed. */
function isCarriedOut({passage, start}: Mention): boolean {
  return events['carried out'].test(textBefore(passage, start))
}

/** `Law No. 7253, amending Law No. 5651`, `as amended by Act No. 7`: what is said of an amendment is said of the other. */
function isAmending({passage, start, end, pair}: Mention): boolean {
  return (
    events['amended by'].test(textBefore(passage, pair ?? start)) ||
    events['amends another'].test(passage.text.slice(end))
  )
}

/** Behind the last full stop. */
function clauseEnd(tokens: readonly Token[]): readonly Token[] {
  return tokens.slice(tokens.findLastIndex(endsClause) + 1)
}

/** Up to the first full stop or bracketed translation; in a note the marks that close a title are none. */
function clauseStart(tokens: readonly Token[], {role}: Passage): readonly Token[] {
  const open = role === 'note' ? tokens.findIndex((token) => !closesTitle(token)) : 0
  const from = Math.max(0, open)
  // `(Act No. 5, enacted on 29 March 2011, as amended by Act No. 7 on 14 March 2023)`: the date is behind the verb.
  const verb = tokens.slice(from, from + reach).findIndex(({lower}) => events.amending.test(lower))
  const rest = tokens.slice(from, from + Math.max(verb, 0) + reach)
  const stop = rest.findIndex(endsClause)
  return stop < 0 ? rest : rest.slice(0, stop)
}

function closesTitle({text}: Token): boolean {
  return [']', '”', '"', '»', ','].includes(text)
}

function endsClause({text}: Token, index: number, tokens: readonly Token[]): boolean {
  if (text === '.') return !words['number signs'].has(tokens[index - 1]?.lower ?? '')
  return [';', '[', ']', '!', '?'].includes(text)
}

/** The dates of a clause but those of laws, unless they say when the law amended another: `amended by Act No. 7 of 2012`. */
function datesIn(tokens: readonly Token[], passage: Passage, isSaidBefore: boolean): Amendment[] {
  return readDates(tokens).flatMap(({date, start, end}) => {
    const before = tokens.slice(
      0,
      firstNot(tokens, (token) => token.start < start)
    )
    const isOfLaw = endsDesignation(before) && !before.some(({lower}) => lower === 'by')
    return isOfLaw || isNumberOfLaw(tokens, before.length) || isOfOtherVerb(before, isSaidBefore)
      ? []
      : [{date, place: quote(passage, start, end)}]
  })
}

/** `enacted on March 29, 2011, as amended by`, `, published in 1999, was amended`: the date is of what its own verb says; not so of amendments adopted then. */
function isOfOtherVerb(before: readonly Token[], isSaidBefore: boolean): boolean {
  const [verb, joint] = before.slice(-2)
  return (
    !isSaidBefore &&
    verb !== undefined &&
    (kindOfVerb(verb) !== undefined || verb.lower.endsWith('ed')) &&
    ['on', 'in'].includes(joint?.lower ?? '') &&
    !before.some(({lower}) => events.amending.test(lower))
  )
}

/** `Law 1978 of 2019`: a number that looks like a year. */
function isNumberOfLaw(tokens: readonly Token[], at: number): boolean {
  return isKindWord(tokens, at - 1) && hasYear(tokens, at)
}

function isKindWord(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]
  return word !== undefined && isCapital(word) && kindAt(tokens, at) !== undefined
}

/** `Act`, `Act,`, `Law No. 8 of`, `Law 8 of`, `Resolution No. 373 dated`: the date behind is that of a law. */
function endsDesignation(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1)
  const isJoined = last?.text === ',' || words['dates begin'].has(last?.lower ?? '')
  const from = isJoined ? -2 : -1
  const word = tokens.at(from)
  // `от 6 августа 2001 года`, but `с изменениями от 26.03.2019`
  if (last?.lower === 'от') return !events.amending.test(tokens.at(-2)?.lower ?? '')
  const inBracket = word?.text === ')' && tokens.at(from - 1)?.kind === 'number'
  if (word?.kind === 'number' || inBracket) {
    const at = tokens.length + from
    const signs = inBracket ? [at - 3, at - 4] : [at - 1, at - 2]
    return (
      isJoined &&
      (isKindWord(tokens, at - 1) || signs.some((sign) => readNumber(tokens, sign) !== undefined))
    )
  }
  return isKindWord(tokens, tokens.length + from)
}

const noTokens: readonly Token[] = []

/** Amendments in the timeframe lines and beside all mentions of a law, one for each place. */
export function amendmentsOf(mentions: readonly Mention[]): Amendment[] {
  // Most passages have no such word, and need not be cut into tokens.
  const tokens = new Map<Passage, readonly Token[]>()
  const tokensOf = (passage: Passage): readonly Token[] => {
    const cut =
      tokens.get(passage) ??
      (events['amending begins'].test(passage.text) ? tokenise(passage.text) : noTokens)
    tokens.set(passage, cut)
    return cut
  }
  const found = mentions
    .filter(({passage, form}) => passage.role !== 'instrument' && form !== 'article')
    .flatMap((mention) => amendmentsBeside(mention, tokensOf(mention.passage)))
  found.push(...mentions.filter(ownsLine).flatMap(({passage}) => amendmentsInLine(passage)))
  const places = new Map(found.map((amendment) => [keyOf(amendment), amendment]))
  return [...places.values()].sort((one, other) =>
    one.date < other.date ? -1 : one.date > other.date ? 1 : 0
  )
}

/** `as amended in 2015, last amended in 2022` of an instrument's own line. */
function amendmentsInLine(passage: Passage): Amendment[] {
  if (passage.timeframe?.kind !== 'events') return []
  const place = lineOf(passage)
  return passage.timeframe.events
    .filter(({kind}) => kind === 'amended' || kind === 'last-amended')
    .map(({date}) => ({date, place}))
}

/** The dates line of an instrument, which is shown beside it under the same number. */
export function lineOf({page, anchor, timeframe}: Passage): Quote {
  const printed = timeframe?.printed ?? ''
  const line = anchor.replace('basis', 'timeframe')
  return {page, anchor: line, start: 0, end: printed.length, text: printed}
}

function keyOf({date, place}: Amendment): string {
  return `${date} ${place.page} ${place.anchor} ${place.start}`
}

/** What the texts say of a law apart from its amendments, in the order of the texts, each once. */
export function eventsOf(mentions: readonly Mention[]): LawEvent[] {
  const found = mentions.flatMap((mention) => [...eventsInLine(mention), ...eventsBeside(mention)])
  const seen = new Map(
    found.map((event) => [
      `${event.kind} ${keyOf({date: event.date ?? '', place: event.place})}`,
      event
    ])
  )
  return [...seen.values()]
}

function eventsInLine(mention: Mention): LawEvent[] {
  const {passage} = mention
  if (!ownsLine(mention) || passage.timeframe?.kind !== 'events') return []
  const place = lineOf(passage)
  return passage.timeframe.events.flatMap(({kind, date}): LawEvent[] =>
    kind === 'amended' || kind === 'last-amended' ? [] : [{kind, date, place}]
  )
}

/** `the Law of 1995, which it abrogated`, `the Act, which section 31 of Act 769 repealed` */
function endedByOther(after: string): LawEventKind | undefined {
  const [, clause = ''] = /^[”"’»)\]]*(?: of \d{4})?,? which ([^,;]+)/iu.exec(after) ?? []
  const tokens = tokenise(clause)
  const end = tokens.findIndex(
    (token, index) => index > 0 && ends.has(kindOfVerb(token) ?? 'since')
  )
  const verb = tokens[end]
  const isPassive = tokens.slice(0, end).some(({lower}) => events.passive.has(lower))
  const goesOn =
    tokens[end + 1]?.kind === 'word' && !['in', 'on'].includes(tokens[end + 1]?.lower ?? '')
  return verb === undefined || isPassive || goesOn ? undefined : kindOfVerb(verb)
}

/** `Section 57 of the Act was repealed`: that is said of the section, but of the Act behind `, which`. */
function isOfPart({passage, start, end, articles}: Mention): boolean {
  const isOfArticle = articles.some(
    (article) =>
      article.end <= start && /^ of (?:the )?$/iu.test(passage.text.slice(article.end, start))
  )
  return isOfArticle && !/^[”"’»)\]]*,? (?:which|that) /u.test(passage.text.slice(end))
}

/** `Amendment No. 13 to the Law`, `amendments to the Personal Data Law enforced in January 2021` are not the law. */
function isOfAmendment(before: string): boolean {
  return /amendments?(?: (?:No\.? ?)?\d+)?(?: of \d{4})? to (?:the )?$/iu.test(before)
}

/** What the sentence around a mention says of its law. */
function eventsBeside(mention: Mention): LawEvent[] {
  const {passage, start, end, form} = mention
  if (passage.role !== 'prose' || form === 'article' || form === 'amendment' || mention.draft)
    return []
  if (isOfPart(mention) || isCarriedOut(mention)) return []
  const sentence = sentenceAround(passage, {start, end: start + 1})
  const before = passage.text.slice(sentence.start, start)
  const after = passage.text.slice(end, sentence.end)
  if (isOfAmendment(before)) return []
  const place = quote(passage, sentence.start, sentence.end)
  const event = (kind: LawEventKind, date: string | undefined): LawEvent => ({
    kind,
    ...(date === undefined ? {} : {date}),
    place
  })
  if (events['ended in part'].test(after)) return []
  if (events.ended.test(after) || (events.declaring.test(before) && events.declared.test(after)))
    return [event('repealed', firstDate(after))]
  const ended = endedByOther(after)
  if (ended !== undefined) return [event(ended, undefined)]
  if (events.succeeding.test(before)) return [event('replaced', firstDate(after))]
  const next = endInNextSentence(passage, before, sentence)
  if (next !== undefined) return [next]
  const force = events['in force'].exec(after)
  if (force !== null) return [event('entry-into-force', firstDate(after.slice(force[0].length)))]
  // `Law No. 11 of 2004 Issuing the Penal Code` is the code.
  const active = events.promulgating.test(before) ? undefined : activeBefore(before)
  const acted = active && dateOfClause(before, after)
  if (active !== undefined && (acted !== undefined || ends.has(active)))
    return [event(active, acted)]
  const passive = passiveBehind(after)
  if (passive !== undefined && (passive.date !== undefined || ends.has(passive.kind)))
    return [event(passive.kind, passive.date)]
  const dated = entryBefore(before)
  if (dated !== undefined) return [event('entry-into-force', dated)]
  return entryBehind(before, after).map((date) => event('entry-into-force', date))
}

/** `The Law on … made … subject to a licence. It was repealed by the Law No. 55.`, or behind a semicolon. */
function endInNextSentence(
  passage: Passage,
  before: string,
  {end}: {readonly end: number}
): LawEvent | undefined {
  if (!events.subject.test(before)) return undefined
  const sentences = sentencesIn(passage)
  const index = firstNot(sentences, ({start}) => start < end)
  const [own, next] = [sentences[index - 1], sentences[index]]
  const text = own === undefined ? '' : passage.text.slice(own.start, own.end)
  const clause = text.slice(text.lastIndexOf(';') + 1).trim()
  return (
    (own && clause !== text ? endSaid(clause, passage, own) : undefined) ??
    (next && endSaid(passage.text.slice(next.start, next.end), passage, next))
  )
}

/** That the law of the sentence before is at an end: `It was repealed by …`. */
function endSaid(
  text: string,
  passage: Passage,
  {start, end}: {readonly start: number; readonly end: number}
): LawEvent | undefined {
  const [pronoun] = events['points back'].exec(text) ?? []
  const passive = pronoun === undefined ? undefined : passiveBehind(text.slice(pronoun.length))
  if (passive === undefined || !ends.has(passive.kind)) return undefined
  const {kind, date} = passive
  return {kind, ...(date === undefined ? {} : {date}), place: quote(passage, start, end)}
}

/** What ends a law counts without a date, too. */
const ends: ReadonlySet<LawEventKind> = new Set(['repealed', 'replaced'])

const actKinds = Object.keys(events.verbs) as (keyof typeof events.verbs)[]

function kindOfVerb({lower}: Token): LawEventKind | undefined {
  return actKinds.find((kind) => events.verbs[kind].test(lower))
}

/** The verb right before a name: `adopted the`, `which repealed`; `repealed by the` is another's. */
function activeBefore(before: string): LawEventKind | undefined {
  const tokens = tokenise(before)
  let at = tokens.length - 1
  while (at >= 0 && events.determiners.has(tokens[at]?.lower ?? '')) at--
  const verb = tokens[at]
  if (verb === undefined) return undefined
  const kind = kindOfVerb(verb)
  // `the repealed Law`, `a law signed`: an adjective, or a passive.
  return kind === undefined ||
    ['be', 'been', 'was', 'were', 'is'].includes(tokens[at - 1]?.lower ?? '')
    ? undefined
    : kind
}

/** Whether the sentence of a mention says that another law ends its own: `It replaced the Law`. */
export function isEndedByOther({passage, start}: Mention): boolean {
  const sentence = sentenceAround(passage, {start, end: start + 1})
  const kind = activeBefore(passage.text.slice(sentence.start, start))
  return kind !== undefined && ends.has(kind)
}

/** Whether words between two names of laws say that the first ends or amends the other: `abolished the`. */
export function actsOn(between: string): boolean {
  const kind = activeBefore(between)
  if (kind !== undefined) return ends.has(kind) && !/[.;]\s/u.test(between)
  return events['amends another'].test(`${between}law`)
}

/** `was repealed in 2018`, `was adopted by parliament on 5 May 2019`, `, repealed in 2018,` behind a name. */
function passiveBehind(after: string): {kind: LawEventKind; date: string | undefined} | undefined {
  const tokens = tokenise(withoutClause(after))
  let at = 0
  while (closesTitle(tokens[at] ?? emptyToken) || tokens[at]?.text === ')') at++
  const from = at
  while (events.passive.has(tokens[at]?.lower ?? '')) at++
  const verb = tokens[at]
  const kind = verb && /ed$|bid$|led$/u.test(verb.lower) ? kindOfVerb(verb) : undefined
  if (kind === undefined || verb === undefined) return undefined
  const skipped = tokens.slice(from, at).map(({lower}) => lower)
  const passive = skipped.some((word) => /^(was|were|been|is|are|being|be)$/u.test(word))
  // `No. 3144, which replaced No. 5669` does so itself.
  if (!passive && skipped.some((word) => word === 'which' || word === 'that')) return undefined
  // `the Agreement signed in March 2016` needs no comma.
  const datedAtOnce = at === from && ['in', 'on'].includes(tokens[at + 1]?.lower ?? '')
  if (!passive && !datedAtOnce && !/^[”"’»)\]]*[,(]/u.test(after)) return undefined
  const rest = tokens.slice(at + 1)
  // `Law No. 5, the Records Act, repealed Law No. 3`: a verb that has an object acts on that.
  if (!passive && hasObject(rest)) return undefined
  const stop = rest.findIndex(({text}) => text === ',' || text === ';')
  return {kind, date: readDates(stop < 0 ? rest : rest.slice(0, stop + 4))[0]?.date}
}

/** Whether the words behind a verb begin with what it acts on: `the Law`, `Law No. 3`, `Republic Act No. 3`. */
function hasObject(rest: readonly Token[]): boolean {
  const [first] = rest
  if (first === undefined) return false
  const isName = isCapital(first) && monthOf(first) === undefined
  return isName || ['the', 'an', 'a', 'its', 'all', 'both'].includes(first.lower)
}

/** `, which set the details, was repealed`: what the clause says of the law is said beside. */
function withoutClause(after: string): string {
  return after.replace(/^[”"’»)\]]*, which [^,.;]+,(?= (?:was|were|has been|is) )/u, '')
}

const emptyToken: Token = {kind: 'word', start: 0, end: 0, text: '', lower: ''}

/** `In January 2018, new technical regulations … entered into force`, in a few words behind the name. */
function entryBehind(before: string, after: string): string[] {
  if (!/^(?:\s+[\p{L}\p{N}’'-]+){0,8}\s+(?:entered|came) into force\b/u.test(after)) return []
  const date = firstDate(after) ?? readDates(tokenise(before)).at(-1)?.date
  return date === undefined ? [] : [date]
}

/** `the entry into force of the Law in 2019` is left to the date behind; `since the Law` gives none. */
function entryBefore(before: string): string | undefined {
  return /entry into force (?:in|on) [^,]*, of (?:the )?$/u.test(before)
    ? readDates(tokenise(before)).at(-1)?.date
    : undefined
}

function firstDate(text: string): string | undefined {
  const tokens = tokenise(text)
  const [first] = readDates(tokens)
  // A date behind the next clause is of something else.
  return first !== undefined && first.start <= longestWay ? first.date : undefined
}

/** How far behind a verb its date may stand, in characters. */
const longestWay = 60

/** `the Decision in its entirety with effect from 18 February 2025` */
const toDate =
  /^[”"’»)\]]*(?: in (?:its|their) entirety| in full| completely)?,?(?: with effect| effective| as)?\s+(?:in|on|of|from)\s+/iu

/** The date of a clause that acts on a law: right behind its name, or at the beginning of the sentence. */
function dateOfClause(before: string, after: string): string | undefined {
  const behind = toDate.exec(after)
  const next = behind && readDates(tokenise(after.slice(behind[0].length)))[0]
  if (next && next.start === 0) return next.date
  const tokens = tokenise(before)
  // `Decision No. 1 dated 3 January 2025 abolished the Decision` says not since when.
  const all = readDates(tokens).filter(({start}) => {
    const own = tokens.slice(
      0,
      firstNot(tokens, (token) => token.start < start)
    )
    return !endsDesignation(own) && !isInBracket(own) && !isOfParticiple(own)
  })
  return all.length === 1 ? all[0]?.date : undefined
}

/** `The Act of 10 May 2018 (Journal of Laws 2018, item 1000) replaced the`: what a bracket dates is no deed of the sentence. */
function isInBracket(before: readonly Token[]): boolean {
  return (
    before.findLastIndex(({text}) => text === '(') > before.findLastIndex(({text}) => text === ')')
  )
}

/** `The Records Act, enacted on 5 May 2010, repealed the`: the date is of what the clause says. */
function isOfParticiple(before: readonly Token[]): boolean {
  const [verb, joint] = before.slice(-2)
  return verb?.lower.endsWith('ed') === true && ['on', 'in'].includes(joint?.lower ?? '')
}

/** Whether the words beside a mention say that its law is repealed, replaced or no longer in force. */
export function saysRepealed(mention: Mention): boolean {
  return eventsBeside(mention).some(({kind}) => ends.has(kind))
}
