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
import {type Literals, acronymsOf, literalMention, literalsOf, withAcronym} from './literal.ts'
import {events} from '../words.ts'
import {amendedUpTo, shortNames} from './aliases.ts'
import {joinArticles} from './articles.ts'
import {cyrillicMention} from './cyrillic.ts'
import {isElsewhere} from './elsewhere.ts'
import {englishMention} from './english.ts'
import {indirectMention} from './indirect.ts'
import {instrumentMention, longNames} from './instrument.ts'
import {type Mention, type Place, placeOf} from './mention.ts'
import {completeNote, titledMention} from './notes.ts'
import {hasRussianName, markedName} from './russian.ts'

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
  // Acronyms and names in marks are known only when all texts that introduce them are read.
  const acronyms = found.flat().flatMap(acronymsOf)
  const russian = found.flat().flatMap(markedName)
  if (acronyms.length === 0 && russian.length === 0) return found
  const all = memory.recall(`acronyms ${country}`, [names, acronyms, russian], () =>
    literalsOf(names, acronyms, russian)
  )
  return own.map((passage, index) =>
    acronyms.some((acronym) => passage.text.includes(acronym)) ||
    (russian.length > 0 && hasRussianName(passage))
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
  const place = {...placeOf(passage), russianNames: literals.russian}
  if (passage.role === 'instrument') return instrumentMentions(place, literals)
  const all = scan(place, literals)
    .filter((mention) => !isElsewhere(mention))
    .map(asDraft)
  const found = all.map((mention, index) => withAcronym(mention, amendedUpTo(all, index)))
  return joinArticles(
    place,
    passage.role === 'note' ? completeNote(place, found) : shortNames(place, found)
  )
}

/** A mention of what is called a draft. */
function asDraft(mention: Mention): Mention {
  const {passage, start, end, form} = mention
  const isNamed = form === 'full' || form === 'short'
  const isDraft =
    events.draft.test(passage.text.slice(Math.max(0, start - 40), start)) ||
    events['draft behind'].test(passage.text.slice(end, end + 40))
  return isNamed && isDraft ? {...mention, draft: true} : mention
}

/** The law that the title of an instrument names, and those that amended it. */
function instrumentMentions({passage}: Place, literals: Literals): Mention[] {
  const clause = events['another law'].exec(passage.text)
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
