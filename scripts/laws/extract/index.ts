/**
 * Finds every mention of a law in the passages, by rules over their words.
 *
 * Titles of measures and indicators are not read: they are the same for every
 * country and name the law of none.
 */
import {kindOf} from '../../../src/kinds/index.ts'
import {literalNames} from '../kinds.ts'
import {type Memory, noMemory, oncePer} from '../../../src/model/memory.ts'
import type {Passage} from '../../passages/passage.ts'
import {
  type Literals,
  acronymsOf,
  introduced,
  literalMention,
  literalsOf,
  withAcronym
} from './literal.ts'
import {joinArticles} from './articles.ts'
import {cyrillicMention} from './cyrillic.ts'
import {isElsewhere} from './elsewhere.ts'
import {englishMention} from './english.ts'
import {indirectMention} from './indirect.ts'
import {instrumentMention, longNames} from './instrument.ts'
import {type Mention, type Place, placeOf} from './mention.ts'
import {completeNote, titledMention} from './notes.ts'

export type {Form, Mention} from './mention.ts'
export {printed} from './mention.ts'

/** The mentions of all passages, in their order, none overlapping another. */
export function findMentions(passages: readonly Passage[], memory = noMemory): Mention[] {
  const byCountry = new Map(
    [...Map.groupBy(passages, (passage) => passage.country)].map(([country, own]) => [
      country,
      memory
        .recall(`mentions ${country}`, [own], () => mentionsWithin(country, own, memory))
        .values()
    ])
  )
  // The passages on a country stand in the order of all.
  return passages.flatMap(({country}) => byCountry.get(country)?.next().value ?? [])
}

/** The mentions of each of the passages on one country. */
function mentionsWithin(
  country: string,
  own: readonly Passage[],
  memory: Memory
): (readonly Mention[])[] {
  const names = [...literalNames(country), ...own.flatMap(longNames)]
  const literals = memory.recall(`names of laws ${country}`, [names], () => literalsOf(names))
  const found = own.map((passage) => mentionsIn(passage, literals))
  // Acronyms are known only when all texts that introduce them are read.
  const acronyms = found.flat().flatMap(acronymsOf)
  if (acronyms.length === 0) return found
  const all = memory.recall(`acronyms ${country}`, [names, acronyms], () =>
    literalsOf(names, acronyms)
  )
  return own.map((passage, index) =>
    acronyms.some((acronym) => passage.text.includes(acronym))
      ? mentionsIn(passage, all)
      : (found[index] ?? [])
  )
}

/** Once for each passage and set of literals, which most edits leave as they are. */
const mentionsBy = oncePer((literals: Literals) =>
  oncePer((passage: Passage) => findIn(passage, literals))
)

function mentionsIn(passage: Passage, literals: Literals): readonly Mention[] {
  return mentionsBy(literals)(passage)
}

function findIn(passage: Passage, literals: Literals): Mention[] {
  if (!isRead(passage)) return []
  const place = placeOf(passage)
  if (passage.role === 'instrument') return instrumentMentions(place, literals)
  const all = scan(place, literals).filter((mention) => !isElsewhere(mention))
  const found = all.map((mention, index) => withAcronym(mention, amendedUpTo(all, index)))
  return joinArticles(
    place,
    passage.role === 'note' ? completeNote(place, found) : shortNames(place, found)
  )
}

/** `… No. 547 on Personal Data, as amended by Law No. 666`, `Law 25.873 amending the Telecommunications Law` name two laws. */
const amendedBy =
  /,?\s*\(?(?:as )?(?:(?:last|further) )?(?:amended|supplemented|replaced|repealed|superseded) by\s+(?=\S)|(?<=\d\S*) (?:amending|which amends|replacing|repealing) (?=the )/iu

/** The law that the title of an instrument names, and those that amended it. */
function instrumentMentions({passage}: Place, literals: Literals): Mention[] {
  const clause = amendedBy.exec(passage.text)
  const own = passage.text.slice(0, clause?.index)
  const named = {...instrumentMention(placeOf({...passage, text: own})), passage}
  if (clause === null) return [named].filter(isWorded)
  const from = clause.index + clause[0].length
  const rest = scan(placeOf({...passage, role: 'prose', text: passage.text.slice(from)}), literals)
  const amending = rest.map((mention) => ({
    ...mention,
    passage,
    start: mention.start + from,
    end: mention.end + from
  }))
  return [named, ...amending].filter(isWorded)
}

/** A title of blanks names nothing. */
function isWorded({start, end}: Mention): boolean {
  return end > start
}

/** A form has its titles and headings from whoever made it, and laws are named beneath them. */
function isRead({kind, role}: Passage): boolean {
  return (role !== 'heading' && role !== 'title') || kindOf({kind}).isAuthored === true
}

/** Walks the tokens once; each mention begins behind the last. */
function scan(place: Place, literals: Literals): Mention[] {
  const found: Mention[] = []
  let floor = 0
  for (let at = 0; at < place.tokens.length; at++) {
    const hit =
      literalMention(place, at, literals) ??
      titledMention(place, at) ??
      englishMention(place, at, floor) ??
      cyrillicMention(place, at, floor) ??
      indirectMention(place, at, floor)
    if (hit === undefined) continue
    found.push(hit.mention)
    floor = hit.next
    at = hit.next - 1
  }
  return found
}

/** The bracket between a law and another name of it: `(`, `(the “`, `(TCK, `; its title in its own language may stand before. */
const bracketOpens = new RegExp(
  `^[”"’»]?\\s*(?:\\([^()]{1,120}\\)\\s*)?\\(\\s*(?:[“"«‘]?|${introduced}[“"«‘]|\\p{Lu}{2,8},\\s*)$`,
  'u'
)

/**
 * Where the law and those that amended it end: `Law No. 11 on Data, as amended
 * by Law No. 1 (the “Data Law”)` gives the name of the first. An amendment
 * itself has no name there.
 */
function amendedUpTo(mentions: readonly Mention[], index: number): number | undefined {
  if (isAmendment(mentions, index)) return undefined
  let last = index
  while (isAmendment(mentions, last + 1)) last++
  return mentions[last]?.end
}

/** Whether a mention is of the law that amended the one before it. */
function isAmendment(mentions: readonly Mention[], index: number): boolean {
  const [before, mention] = [mentions[index - 1], mentions[index]]
  if (before === undefined || mention === undefined || before.passage !== mention.passage)
    return false
  return chained.test(mention.passage.text.slice(before.end, mention.start))
}

/** Whether a mention gives a law the name that another is. */
function hasAlias(law: Mention | undefined, {name}: Mention): boolean {
  return law?.aliases?.some(({key}) => key === name?.key) === true
}

/** `, as last amended by `, `, as amended by the ` */
const chained = /^[”"’»)]*,?\s*\(?as (?:\w+ )?(?:amended|supplemented|modified) by (?:the )?$/u

/** `the Rules for … (Decree No. 909)`: a bracket right behind a law gives it another name. */
function shortNames({passage}: Place, mentions: readonly Mention[]): Mention[] {
  const result: Mention[] = []
  for (const [index, mention] of mentions.entries()) {
    const previous = result.at(-1)
    let named = index - 1
    while (isAmendment(mentions, named) && !hasAlias(mentions[named], mention)) named--
    const gap = previous === undefined ? '' : passage.text.slice(previous.end, mention.start)
    const isAlias = bracketOpens.test(gap) && mention.form !== 'article'
    // `Penal Code (TCK, Law No. 5237)`
    const first = /^["”’]?, ["“‘]?$/u.test(gap) ? previous?.pair : undefined
    const behind =
      mention.number === undefined ? undefined : (first ?? enacted(previous, mentions, mention))
    const pair = isAlias ? mentions[named]?.start : behind
    result.push(pair === undefined ? mention : {...mention, pair})
  }
  return result
}

/** Between a law and the decree that it is: brackets with its other names, and how it was made. */
const enactedBy =
  /^[”"’»]?(?: ?\([^()]{1,80}\)){0,2},? (?:(?:was|is) )?(?:enacted|issued|promulgated) (?:by|under|through|via)(?: the| a)? $/u

/**
 * `the Data Protection Law (“DPL”) was enacted by Royal Decree No. M/19`: where
 * laws are made by decree, the number of that decree is theirs. Where the law
 * before the decree begins, if so.
 */
function enacted(
  previous: Mention | undefined,
  mentions: readonly Mention[],
  {passage, family, number, name, start}: Mention
): number | undefined {
  const at = previous?.pair ?? previous?.start
  const law = mentions.find((mention) => mention.start === at)
  const isLaw = law?.family === 'law' || law?.family === 'code'
  const isNamed = law?.form === 'full' || law?.form === 'short'
  if (!isLaw || !isNamed || law.number !== undefined) return undefined
  if (family !== 'decree' || number === undefined || name !== undefined) return undefined
  return enactedBy.test(passage.text.slice(law.end, start)) ? at : undefined
}
