/** What the form of a note adds: works apart, translations in brackets, addresses of laws. */
import {firstNot} from '../../../src/model/order.ts'
import {type DatabaseLink, databaseLink} from '../databases.ts'
import {kindAt} from '../kinds.ts'
import {kinOf} from '../register/claim.ts'
import {readDate} from '../../passages/dates.ts'
import type {Hit, Mention, Place} from './mention.ts'
import {lawName} from '../words.ts'
import {quotedRun} from './runs.ts'

/** A work of a note, from one `;` to the next, as indices of tokens. */
interface Work {
  readonly from: number
  readonly to: number
}

/** The mentions of a note, completed by what stands around them. */
export function completeNote(place: Place, mentions: readonly Mention[]): Mention[] {
  return worksOf(place).flatMap((work) => completeWork(place, work, within(place, work, mentions)))
}

function worksOf({tokens}: Place): Work[] {
  const works: Work[] = []
  let from = 0
  for (let at = 0; at <= tokens.length; at++) {
    if (at < tokens.length && tokens[at]?.text !== ';') continue
    works.push({from, to: at})
    from = at + 1
  }
  return works
}

function within({tokens}: Place, {from, to}: Work, mentions: readonly Mention[]): Mention[] {
  const start = tokens[from]?.start ?? Infinity
  const end = tokens[to]?.start ?? Infinity
  const first = firstNot(mentions, (mention) => mention.start < start)
  const last = firstNot(mentions, (mention) => mention.start < end)
  return mentions.slice(first, last)
}

function completeWork(place: Place, work: Work, mentions: readonly Mention[]): Mention[] {
  const links = linksIn(place, work)
  const titled = mentions.length === 0 && links.length > 0 ? titleBeside(place, work) : undefined
  const all = titled === undefined ? mentions : [titled]
  if (all.length === 0) return links.filter(({official}) => official).map(byLink(place, work))
  const glossed = withGloss(place, work, all)
  // Two addresses beside one law do not say which is its own.
  const [link, more] = links
  if (link === undefined) return withAddress(place, work, glossed)
  if (more !== undefined) return glossed
  return glossed.map((mention) => ({...mention, links, ...dateIn(place, work, mention, link)}))
}

/** How far behind its beginning a work may name the law that it is, in characters: a quotation mark, an article. */
const lead = 5

/** `Law No. 59 on …, https://…`: of a work that is a law, the one address it prints. */
function withAddress(
  {tokens}: Place,
  {from, to}: Work,
  [first, ...others]: readonly Mention[]
): Mention[] {
  if (first === undefined) return []
  const addresses = tokens.slice(from, to).filter(({kind}) => kind === 'address')
  const [only, more] = addresses
  const isLaw =
    first.form === 'full' && !first.tentative && first.start - (tokens[from]?.start ?? 0) <= lead
  if (!isLaw || only === undefined || more !== undefined) return [first, ...others]
  return [{...first, address: only.text}, ...others]
}

/** The day a note gives between a title and its address in an official database, if it is of the same year. */
function dateIn(
  {tokens}: Place,
  {from, to}: Work,
  mention: Mention,
  {official, says}: DatabaseLink
): Pick<Mention, 'date'> {
  if (mention.date !== undefined || !official) return {}
  const behind = tokens.findIndex(({start}) => start >= mention.end)
  for (let at = Math.max(from, behind); at < to; at++) {
    const read = readDate(tokens, at)
    if (read === undefined || read.date.length < 10) continue
    const isOther = ['amended', 'accessed', 'of', 'на'].includes(tokens[at - 1]?.lower ?? '')
    return !isOther && says?.year === read.date.slice(0, 4) ? {date: read.date} : {}
  }
  return {}
}

function linksIn({tokens}: Place, {from, to}: Work): DatabaseLink[] {
  return tokens
    .slice(from, to)
    .flatMap(({kind, text}) => (kind === 'address' ? (databaseLink(text) ?? []) : []))
}

const planTitle = /^(?:\p{Lu}\p{Ll}+ ){0,3}(?:plan|strategy|concept|programme|program)\b/iu

/** `“[About the Media],” … https://egov.kz/…/law/list/…`: the address says that the title is a law's. */
function titleBeside(place: Place, {from, to}: Work): Mention | undefined {
  const {tokens} = place
  for (let at = from; at < to; at++) {
    if (!opensTitle(place, at)) continue
    const {lower, text} = tokens[at + 1] ?? {lower: '', text: ''}
    if (['on', 'about', 'о', 'об'].includes(lower)) return titleBehind(place, at)
    // `[National plan on development of …]` translates the title of an act.
    if (tokens[at]?.text === '[' && /^\p{Lu}/u.test(text) && planTitle.test(place.text(at + 1, to)))
      return titleBehind(place, at)
  }
  return undefined
}

/** A law named by nothing but its address. */
function byLink(place: Place, {from}: Work): (link: DatabaseLink) => Mention {
  const {tokens, passage} = place
  return (link) => {
    const at = passage.text.indexOf(link.url, tokens[from]?.start ?? 0)
    const worded = kindAt(tokens, from) !== undefined && tokens[from + 1]?.text === ':'
    return {
      passage,
      start: worded ? (tokens[from]?.start ?? at) : at,
      end: at + link.url.length,
      form: 'link',
      family: link.says?.family,
      lang: 'en',
      articles: [],
      links: [link]
    }
  }
}

/** Pairs a title with its translation: `Закон … «О связи» [Law … “On Communications”]`. */
function withGloss(place: Place, work: Work, mentions: readonly Mention[]): Mention[] {
  const result: Mention[] = []
  for (const [index, mention] of mentions.entries()) {
    const previous = result.at(-1)
    const isOriginal = previous !== undefined && previous.lang !== 'en'
    if (isOriginal && mention.lang === 'en' && isBracketed(place, previous, mention)) {
      // Each makes the other firm: neither is a headline by chance.
      result[result.length - 1] = firm(previous)
      result.push({...firm(mention), pair: previous.start})
      continue
    }
    result.push(mention)
    if (mention.lang === 'en' || mentions[index + 1]?.lang === 'en') continue
    const title = glossOf(place, work, mention)
    if (title !== undefined) result.push({...title, pair: mention.start})
  }
  return result
}

function firm(mention: Mention): Mention {
  const {tentative, ...rest} = mention
  return tentative ? rest : mention
}

/**
 * Whether the bracket behind one mention translates it by the other: `[Decree
 * elaborating articles of the Law on …]` names a law of another kind.
 */
function isBracketed({passage}: Place, original: Mention, gloss: Mention): boolean {
  const between = passage.text.slice(original.end, gloss.start)
  const kins = [kinOf(original.family), kinOf(gloss.family)]
  return (
    between.lastIndexOf('[') > between.lastIndexOf(']') &&
    (kins[0] === kins[1] || kins.includes(undefined) || /\[[“"‘«]?$/u.test(between))
  )
}

/** How many words may stand between a title and its translation. */
const glossReach = 60

/** The bracket behind a title as a whole. */
function glossOf(place: Place, {to}: Work, original: Mention): Mention | undefined {
  const {tokens} = place
  let open = firstNot(tokens, ({start}) => start < original.end)
  const last = Math.min(to, open + glossReach)
  while (open < last && tokens[open]?.text !== '[') open++
  return open < last ? titleBehind(place, open) : undefined
}

const firmTitle = /^On (approval of|(introducing )?amendments|additions) /i

/** The title of a law behind the quotation mark or bracket at a token. */
export function titledMention(place: Place, at: number): Hit | undefined {
  const {tokens, passage} = place
  const open = tokens[at - 1]?.text
  if (passage.role !== 'note' || open === undefined || !openers.has(open)) return undefined
  const start = tokens[at]?.start ?? 0
  if (!firmTitle.test(passage.text.slice(start, start + 40))) return undefined
  const mention = titleBehind(place, at - 1)
  if (mention === undefined) return undefined
  let next = at
  while ((tokens[next]?.start ?? Infinity) < mention.end) next++
  return {mention, next}
}

const openers = new Set(['“', '"', '«', '['])

/** Whether a quotation mark or a bracket opens at a token. */
function opensTitle(place: Place, at: number): boolean {
  return openers.has(place.tokens[at]?.text ?? '')
}

/** All that stands between the mark at a token and the one that closes it, as the name of a law. */
function titleBehind(place: Place, at: number): Mention | undefined {
  const {tokens} = place
  const run = tokens[at]?.text === '[' ? bracketRun(place, at) : quotedRun(tokens, at)
  return run === undefined ? undefined : titleOf(place, run.from, run.to)
}

/** Tokens within brackets, without quotation marks around them. */
function bracketRun({tokens}: Place, at: number): {from: number; to: number} | undefined {
  let from = at + 1
  let to = from
  while (to < tokens.length && tokens[to]?.text !== ']' && to - at < 80) to++
  if (['“', '"', '‘', '«'].includes(tokens[from]?.text ?? '')) from++
  return to > from ? {from, to} : undefined
}

/** `[On Information and Communications, Article 9-2]`: the name ends before the article. */
function titleOf(place: Place, from: number, to: number): Mention | undefined {
  const {tokens, passage, countryWords} = place
  const start = tokens[from]?.start ?? 0
  const [whole = ''] = place.text(from, to).split(/,\s*(?:Article|Art\.)/, 1)
  const text = whole.replace(/[,.\s“”"]+$/u, '')
  // `Закон о связи [Law]` says what it is, not what it is called.
  const kind = kindAt(tokens, from)
  const isKindAlone =
    kind !== undefined && tokens[from + kind.length - 1]?.end === start + text.length
  if (text === '' || isKindAlone) return undefined
  return {
    passage,
    start,
    end: start + text.length,
    form: 'full',
    family: undefined,
    lang: /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en',
    name: lawName(text, countryWords),
    articles: []
  }
}
