/** Which law a name in a bracket, an acronym or the number of a decree is of. */
import {events} from '../words.ts'
import {introduced} from './literal.ts'
import type {Mention, Place} from './mention.ts'

const opening = `\\(\\s*(?:[“"«‘]?|${introduced}[“"«‘]|\\p{Lu}{2,8},\\s*)$`
/** The bracket between a law and another name of it: `(`, `(the “`, `(TCK, `; its title in its own language may stand before. */
const bracketOpens = new RegExp(
  `^[”"’»]?(?:,? etc\\.)?\\s*(?:\\([^()]{1,120}\\)\\s*)?${opening}`,
  'u'
)
/** `Law No. 5 of 2020 (the Data Protection Law)`: without marks it is a name if nothing else is in the bracket. */
const unmarkedOpens = /^[”"’»]?\s*\(the $/u
/** `… Act, 2023 (Act No. 22 of 2023) (the “DPDP Act”)` */
const nextBracketOpens = new RegExp(`^\\)\\s*${opening}`, 'u')

/**
 * Where the law and those that amended it end: `Law No. 11 on Data, as amended
 * by Law No. 1 (the “Data Law”)` gives the name of the first. An amendment
 * itself has no name there.
 */
export function amendedUpTo(mentions: readonly Mention[], index: number): number | undefined {
  if (isAmendment(mentions, index)) return undefined
  let last = index
  while (isAmendment(mentions, last + 1)) last++
  return mentions[last]?.end
}

/** Whether a mention is of the law that amended the one before it. */
export function isAmendment(mentions: readonly Mention[], index: number): boolean {
  const [before, mention] = [mentions[index - 1], mentions[index]]
  if (before === undefined || mention === undefined || before.passage !== mention.passage)
    return false
  return events['amended chain'].test(mention.passage.text.slice(before.end, mention.start))
}

/** Whether a mention gives a law the name that another is. */
function hasAlias(law: Mention | undefined, {name}: Mention): boolean {
  return law?.aliases?.some(({key}) => key === name?.key) === true
}

/** `the Rules for … (Decree No. 909)`: a bracket right behind a law gives it another name. */
export function shortNames({passage}: Place, mentions: readonly Mention[]): Mention[] {
  const byStart = new Map(mentions.map((mention) => [mention.start, mention]))
  const result: Mention[] = []
  for (const [index, mention] of mentions.entries()) {
    const previous = result.at(-1)
    const gap = previous === undefined ? '' : passage.text.slice(previous.end, mention.start)
    const isWhole = fillsBracket(mention, mentions[index + 1])
    const opens = bracketOpens.test(gap) || (isWhole && opensUnmarked(previous, mention, gap))
    const isAlias = opens && mention.form !== 'article'
    // `Penal Code (TCK, Law No. 5237)`
    const isFirst = mention.number !== undefined && /^["”’]?, ["“‘]?$/u.test(gap)
    const first = isFirst || nextBracketOpens.test(gap) ? previous?.pair : undefined
    const law = byStart.get(previous?.pair ?? previous?.start ?? -1)
    const behind = first ?? enacted(law, mention) ?? called(law, mention, gap)
    const pair = isAlias ? namedBy(mentions, index) : behind
    result.push(pair === undefined ? mention : {...mention, pair})
  }
  return result
}

/** Whether nothing but a mention is left of its bracket, and perhaps its number: `(the AI Basic Act, Act No. 20676)`. */
function fillsBracket({passage: {text}, end}: Mention, next: Mention | undefined): boolean {
  const isNumbered = next?.number !== undefined && text.slice(end, next.start) === ', '
  return text.charAt(isNumbered ? next.end : end) === ')'
}

/** Whether a bracket without marks opens right behind a law, or behind what it is for: `Law No. 449 to secure the web (`. */
function opensUnmarked(law: Mention | undefined, {family, number}: Mention, gap: string): boolean {
  if (unmarkedOpens.test(gap)) return true
  const isBare = law?.number !== undefined && law.name === undefined && law.family === family
  return isBare && number === undefined && events.purposed.test(gap)
}

/** Where the law begins that a name in a bracket is of: the one before it, and not what amended that. */
function namedBy(mentions: readonly Mention[], index: number): number | undefined {
  const name = mentions[index]
  let at = index - 1
  while (name !== undefined && isAmendment(mentions, at) && !hasAlias(mentions[at], name)) at--
  return mentions[at]?.start
}

/**
 * `the Data Protection Law (“DPL”) was enacted by Royal Decree No. M/19`: where
 * laws are made by decree, the number of that decree is theirs. Where the law
 * before the decree begins, if so.
 */
function enacted(
  law: Mention | undefined,
  {passage, family, number, name, start}: Mention
): number | undefined {
  const isLaw = law?.family === 'law' || law?.family === 'code'
  const isNamed = isByName(law)
  if (!isLaw || !isNamed || law.number !== undefined) return undefined
  if (family !== 'decree' || number === undefined || name !== undefined) return undefined
  return events['enacted by'].test(passage.text.slice(law.end, start)) ? law.start : undefined
}

/** `Republic Act No. 10173, or the Data Privacy Act,`: where the law before begins, if this is its name. */
function called(law: Mention | undefined, mention: Mention, gap: string): number | undefined {
  if (!isByName(law) || !isByName(mention)) return undefined
  const isLaw = mention.family === 'law' || mention.family === 'code'
  if (isLaw && law.number !== undefined && law.name === undefined && isPromulgated(law, gap))
    return law.start
  if (isOtherTongue(law) && isOtherTongue(mention) && isNamedBeside(law, mention, gap))
    return law.start
  if (law.family !== mention.family) return undefined
  // Between two names, or two numbers, `or` leaves a choice of two laws.
  const completes =
    law.number !== undefined && law.name === undefined && mention.number === undefined
  const after = mention.passage.text.slice(mention.end).replace(/^ \([^()]{1,60}\)/u, '')
  const closes = events['apposition ends'].test(after)
  const isNamed = events['or the'].test(gap) || (events.apposed.test(gap) && !inList.test(after))
  const isName =
    events['also called'].test(gap) ||
    (closes && completes && isNamed) ||
    (closes && besideNumber.test(gap) && !inListOfNumbers.test(after) && isNumberOf(mention, law))
  return isName ? law.start : undefined
}

/** Behind a name between commas, of which the next one is of another thing. */
const inList = /^, (?:and|or|the|an?) /u
/** The same behind a number, where the next one of the list needs no article: `, Decree No. 6`. */
const inListOfNumbers = /^, (?:(?:and|or|the|an?) |\p{Lu})/u

/** Between a name and its number, perhaps with an acronym: `Data Protection Law (LGPD), `. */
const besideNumber = /^(?:\)| \([^()]{1,60}\))?, $/u

/** `the Data Protection Law, DIFC Law No. 5 of 2020,`: a name, and what says nothing but a number. */
function isNumberOf(mention: Mention, law: Mention): boolean {
  const isYear = law.date === undefined || mention.date?.startsWith(law.date) === true
  const isBare = mention.number !== undefined && mention.name === undefined
  return law.name !== undefined && law.number === undefined && isBare && isYear
}

function isOtherTongue({lang}: Mention): boolean {
  return lang === 'und'
}

/** `la Ley N° 29733, Ley de Protección de Datos`; `O Código Penal, aprovado pela Lei n.º 38/20`. */
function isNamedBeside(law: Mention, mention: Mention, gap: string): boolean {
  const [numbered, named] = law.number === undefined ? [mention, law] : [law, mention]
  const isPair =
    numbered.number !== undefined && numbered.name === undefined && named.number === undefined
  if (!isPair || named.name === undefined) return false
  if (law.family === mention.family && /^(?:\)| \([^()]{1,60}\))?,? [–-]? ?$/u.test(gap))
    return true
  // A decree approves no law, but a text of it that was put together.
  const isApproved = numbered.family === 'law' || named.family !== 'law'
  return named === law && isApproved && events['approved by'].test(gap)
}

function isPromulgated({family}: Mention, gap: string): boolean {
  return (family === 'law' || family === 'decree') && events.promulgating.test(gap)
}

function isByName(mention: Mention | undefined): mention is Mention {
  return mention?.form === 'full' || mention?.form === 'short'
}
