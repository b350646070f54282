/** What the form of a note adds: works apart, translations in brackets, addresses of laws. */
import {databaseLink, type DatabaseLink} from '../databases.ts'
import {kindAt} from '../kinds.ts'
import {firstNot} from '../search.ts'
import type {Mention} from './mention.ts'
import type {Place} from './place.ts'
import {opensTitle, titleBehind} from './titled.ts'

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
  return links.length === 1 ? glossed.map((mention) => ({...mention, links})) : glossed
}

function linksIn({tokens}: Place, {from, to}: Work): DatabaseLink[] {
  return tokens
    .slice(from, to)
    .flatMap(({kind, text}) => (kind === 'address' ? (databaseLink(text) ?? []) : []))
}

/** `“[About the Media],” … https://egov.kz/…/law/list/…`: the address says that the title is a law's. */
function titleBeside(place: Place, {from, to}: Work): Mention | undefined {
  const {tokens} = place
  for (let at = from; at < to; at++) {
    if (!opensTitle(place, at)) continue
    if (['on', 'about', 'о', 'об'].includes(tokens[at + 1]?.lower ?? ''))
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
    if (previous?.lang === 'ru' && mention.lang === 'en' && isBracketed(place, previous, mention)) {
      // Each makes the other firm: neither is a headline by chance.
      result[result.length - 1] = firm(previous)
      result.push({...firm(mention), pair: previous.start})
      continue
    }
    result.push(mention)
    if (mention.lang !== 'ru' || mentions[index + 1]?.lang === 'en') continue
    const title = glossOf(place, work, mention)
    if (title !== undefined) result.push({...title, pair: mention.start})
  }
  return result
}

function firm(mention: Mention): Mention {
  const {tentative, ...rest} = mention
  return tentative ? rest : mention
}

/** Whether the bracket behind one mention holds the other. */
function isBracketed({passage}: Place, {end}: Mention, {start}: Mention): boolean {
  const between = passage.text.slice(end, start)
  return between.lastIndexOf('[') > between.lastIndexOf(']')
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
