/** The concordance as the site reads it: quotes with their sentences, laws and terms with their addresses. */
import type {
  Concordance as CountryConcordance,
  Conflict,
  Law,
  Quote,
  Relation,
  Term
} from '../../src/model/concordance.ts'
import {anew, type Keep} from '../../src/cache/keep.ts'
import {shortHash} from '../addresses/fingerprint.ts'
import type {Candidate} from '../addresses/candidate.ts'
import {conflictRules, type Conflict as FoundConflict} from '../concord/conflicts/index.ts'
import {concord, type Concordance} from '../concord/index.ts'
import {passagesOf} from '../concord/passages.ts'
import {reasons, type Law as FoundLaw, type Printed} from '../concord/register/index.ts'
import {sentencesOf} from '../concord/sentences.ts'
import type {Passage, Quote as FoundQuote} from '../concord/text.ts'
import {slugOf} from '../../src/model/slug.ts'
import type {ResolvedDraft} from './resolve.ts'

export interface Found {
  readonly concordance: Concordance
  readonly passages: readonly Passage[]
}

/** Everything that the texts of a run say about the same things. */
export function findConcordance(drafts: readonly ResolvedDraft[], keep: Keep = anew): Found {
  const passages = drafts.flatMap(passagesOf)
  return {
    passages,
    concordance: concord(
      passages,
      drafts.map(({record}) => record),
      keep
    )
  }
}

/** A law's key within a run. */
export function lawKey({scope, slug}: Pick<FoundLaw, 'scope' | 'slug'>): string {
  return `law ${scope}/${slug}`
}

/** What the lock knows a law by: its names and numbers, not the places that name it. */
export function toLawCandidate(law: FoundLaw): Candidate {
  const {scope, slug, title, names, numbers, dates} = law
  const words = [...names, ...numbers, ...dates].map(({text}) => text)
  return {
    key: lawKey(law),
    wish: `/laws/${scope}/${slug}/`,
    stands: {kind: 'law', scope, title, numbers: numbers.map(({text}) => text)},
    words,
    sections: [],
    paragraphs: [],
    notes: [],
    text: words.join(' ')
  }
}

/** The laws of a run as their pages show them. */
export function toLaws({concordance, passages}: Found, addressOf: (key: string) => string): Law[] {
  const place = quoter(passages)
  const print = ({text, places}: Printed): Law['numbers'][number] => ({
    text,
    places: places.map(place)
  })
  return concordance.laws.map((law) => ({
    address: addressOf(lawKey(law)),
    scope: law.scope,
    title: law.title,
    ...(law.family === undefined ? {} : {family: law.family}),
    names: law.names.map(({lang, ...name}) => ({...print(name), lang})),
    numbers: law.numbers.map(print),
    dates: law.dates.map(print),
    bodies: law.bodies.map(print),
    amendments: law.amendments.map(({date, place: at}) => ({date, place: place(at)})),
    links: law.links.map(({url, database, official}) => ({
      url,
      database,
      official,
      shortened: isShortened(url, passages)
    })),
    ...(law.derived === undefined ? {} : {derived: {...law.derived}}),
    mentions: law.mentions.map(({quote, mention, ground}) => ({
      place: place(quote),
      articles: mention.articles.map(({printed}) => printed),
      ground
    }))
  }))
}

/** Whether the source cut the address off wherever it prints it: `…doc_id=1049207#pos=1133;-53&sdoc_para….` */
function isShortened(url: string, passages: readonly Passage[]): boolean {
  const printed = passages.filter(({role, text}) => role === 'note' && text.includes(url))
  return printed.length > 0 && printed.every(({text}) => cutAfter(text, url))
}

function cutAfter(text: string, url: string): boolean {
  const rest = text.slice(text.indexOf(url) + url.length)
  return rest.startsWith('…') || rest.startsWith('...')
}

/** What was found within the texts on each country, in the order of their codes. */
export function toConcordances({concordance, passages}: Found): CountryConcordance[] {
  const place = quoter(passages)
  const countryOf = new Map(passages.map(({page, country}) => [page, country]))
  const {relations, conflicts, terms, unresolved} = concordance
  const related = Map.groupBy(relations, ({measure}) => countryOf.get(measure))
  const disputed = Map.groupBy(conflicts, ({country}) => country)
  const named = Map.groupBy(terms, ({country}) => country)
  const open = Map.groupBy(unresolved, ({quote}) => countryOf.get(quote.page))
  return [...new Set(countryOf.values())].sort().map((country) => ({
    country,
    relations: (related.get(country) ?? []).map((relation): Relation => ({
      ...relation,
      evidence: relation.evidence.map(({measure, other, ...evidence}) => ({
        ...evidence,
        measure: place(measure),
        other: place(other)
      }))
    })),
    conflicts: toConflicts(disputed.get(country) ?? [], place),
    terms: toTerms(named.get(country) ?? [], place),
    unresolved: (open.get(country) ?? []).map(({quote, reason}) => ({
      place: place(quote),
      reason: reasons[reason]
    }))
  }))
}

/**
 * A conflict keeps its anchor as long as it is about the same thing. Where two
 * are about the same words with the same values, the later one is told apart
 * by its places, too.
 */
function toConflicts(found: readonly FoundConflict[], place: Place): Conflict[] {
  const taken = new Set<string>()
  return found.map((conflict) => {
    const {rule, about, sides} = conflict
    const values = sides.map(({value}) => value).sort()
    const places = sides.flatMap(({places}) => places)
    const names = [
      [rule, about, ...values],
      [
        rule,
        about,
        ...values,
        ...places.map(({page, anchor, start}) => `${page}#${anchor} ${start}`)
      ]
    ].map((words) => `${rule}-${shortHash(words.join(' '))}`)
    const id = names.find((name) => !taken.has(name)) ?? `${rule}-${taken.size + 1}`
    taken.add(id)
    return toConflict(conflict, id, place)
  })
}

function toConflict({rule, about, sides}: FoundConflict, id: string, place: Place): Conflict {
  return {
    id,
    rule,
    compares: conflictRules[rule],
    about,
    sides: sides.map(({value, places, terms}) => ({
      value,
      places: places.map(place),
      ...(terms === undefined ? {} : {terms: [...terms]})
    }))
  }
}

function toTerms(terms: Concordance['terms'], place: Place): Term[] {
  const counts = new Map<string, number>()
  const ids = new Map(
    terms.map(({key, name}) => {
      const slug = `term-${slugOf(name)}`
      const count = (counts.get(slug) ?? 0) + 1
      counts.set(slug, count)
      return [key, count === 1 ? slug : `${slug}-${count}`] as const
    })
  )
  return terms.map(({key, name, abbreviations, isBody, definitions, uses, changes}) => ({
    id: ids.get(key) ?? '',
    name,
    abbreviations: [...abbreviations],
    isBody,
    definitions: definitions.map(place),
    uses: uses.map(place),
    changes: changes.map(({kind, sentence, successor}) => {
      const to = successor === undefined ? undefined : ids.get(successor)
      return {kind, sentence: place(sentence), ...(to === undefined ? {} : {successor: to})}
    })
  }))
}

type Place = (quote: FoundQuote) => Quote

/** Puts quotes into their sentences; notes and lines of a record are quoted whole. */
function quoter(passages: readonly Passage[]): Place {
  const byPlace = new Map(passages.map((passage) => [`${passage.page}#${passage.anchor}`, passage]))
  const cut = new Map<Passage, ReturnType<typeof sentencesOf>>()
  return ({page, anchor, start, end, text}) => {
    const passage = byPlace.get(`${page}#${anchor}`)
    if (passage === undefined) return {page, anchor, text, context: text}
    if (passage.role !== 'prose') return {page, anchor, text, context: passage.text}
    const sentences = cut.get(passage) ?? sentencesOf(passage.text)
    cut.set(passage, sentences)
    const first = sentences.find((sentence) => sentence.end > start)
    const last = sentences.findLast((sentence) => sentence.start < end)
    const context = passage.text.slice(first?.start ?? start, last?.end ?? end)
    return {page, anchor, text, context}
  }
}
