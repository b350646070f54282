/**
 * Relations between pages on the same subject: measures with each other, with
 * indicators and with articles, and articles with indicators.
 */
import {stemmer} from 'stemmer'
import type {Term} from '../glossary/index.ts'
import type {ComparedLaw} from '../laws/law.ts'
import {coveredBy, type Passage, type Quote} from '../passages/passage.ts'
import {tokenise} from '../passages/tokens.ts'
import {
  type Evidence,
  type Found,
  type Rarity,
  type Relation,
  countRarity,
  weights,
  widestWord
} from './evidence.ts'
import {sharedLaws, sharedSubject} from './laws.ts'
import {
  type Likeness,
  type Text,
  type Word,
  featuresOf,
  holdsBody,
  likenesses,
  wordsOf
} from './likeness.ts'
import {nameEvidence, namesAt} from './names.ts'
import {type Cut, type Cutter, type Phrase, bestSentences, sentenceCutter} from './sentence-pair.ts'
import {type Unit, codeOf, unitsOf} from './units.ts'

export type {Evidence, EvidenceKind, Relation} from './evidence.ts'
export {weights, widest} from './evidence.ts'

/** All relations of at least the threshold, best first; none between two countries. */
export function relate(
  passages: readonly Passage[],
  laws: readonly ComparedLaw[],
  terms: readonly Term[]
): Relation[] {
  const units = unitsOf(passages)
  const relations = [...Map.groupBy(units, ({country}) => country)].flatMap(([country, own]) => {
    const cited = laws.filter(({mentions}) =>
      mentions.some(({mention}) => mention.passage.country === country)
    )
    return relateCountry(
      own,
      cited,
      terms.filter((term) => term.country === country)
    )
  })
  return relations.sort(
    (a, b) => b.score - a.score || compare(a.one, b.one) || compare(a.other, b.other)
  )
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function relateCountry(
  units: readonly Unit[],
  laws: readonly ComparedLaw[],
  terms: readonly Term[]
): Relation[] {
  const topics = new Set(units.map(({topic}) => topic)).size
  const order = new Map(units.map((unit, index) => [unit, index]))
  const ledger = new Ledger()
  const wordsIn = wordReader(terms, laws)
  const {found, rarity} = compareTexts(units, wordsIn, topics, order)
  const cutter = sentenceCutter(wordsIn)
  const sharedAround = sharedWords(units, cutter, rarity)
  const names = nameEvidence(units, terms, topics, order)
  const shared = sharedLaws(units, laws, topics, order)
  const lawful = new Set(
    shared.flatMap(({law, one, other}) => (law ? `${one.id} ${other.id}` : []))
  )
  const named = new Set(names.map(({one, other}) => `${one.id} ${other.id}`))
  for (const {one, other, evidence, isBody} of names) {
    // An institution does many things; under one law it mostly does one.
    const said = sharedAround([evidence.one], [evidence.other]).filter((stem) => !holdsBody(stem))
    const isSubject = !isBody || said.length > 0 || lawful.has(`${one.id} ${other.id}`)
    if (isSubject) ledger.add(one, other, evidence)
  }
  const likenessOf = new Map(found.map((each) => [`${each.one.id} ${each.other.id}`, each.value]))
  for (const [id, pair] of Map.groupBy(shared, ({one, other}) => `${one.id} ${other.id}`)) {
    const words = weights.words * (likenessOf.get(id) ?? 0)
    const telling = pair.filter(({law, articles}) => law !== undefined || articles.length > 0)
    const isTwice = telling.length > 1 || named.has(id)
    for (const {one, other, articles, law, isWidelyCited, isArticle, citations} of pair) {
      ledger.add(one, other, ...articles)
      if (law === undefined) continue
      // What is said of an article is not yet said of the law.
      const isAlike = words >= (isArticle ? 2 : 1) * lawNeeds(other)
      const isOneMatter = sharedAround(...citations).length > 0
      // So does a statute of sixty articles; two laws in common are no chance.
      const isSubject = isWidelyCited
        ? isAlike && isOneMatter
        : isAlike || (isOneMatter && !isArticle)
      if (isTwice || isSubject) ledger.add(one, other, law)
    }
  }
  for (const likeness of found) addWords(ledger, likeness, cutter, rarity)
  for (const reference of references(units, ledger, cutter, rarity)) ledger.add(...reference)
  return ledger.relations()
}
/** Least weight of shared words for a law to count; measures are written in one manner, and sections of articles are short. */
function lawNeeds({kind}: Unit): number {
  if (kind === 'measure') return 2 * weights.lawNeeds
  return kind === 'article' ? weights.lawNeeds / 2 : weights.lawNeeds
}

/** The rare words that the sentences around some places share with those around others. */
type SharedWords = (one: readonly Quote[], other: readonly Quote[]) => readonly string[]

function sharedWords(units: readonly Unit[], cutter: Cutter, rarity: Rarity): SharedWords {
  const passages = new Map(
    units.flatMap((unit) => unit.passages.map((passage) => [placeKey(passage), passage]))
  )
  const rareAround = (quotes: readonly Quote[]): Set<string> =>
    new Set(
      quotes.flatMap((quote) => {
        const passage = passages.get(placeKey(quote))
        const cut = passage && cutter(passage).find(({statement}) => holds(statement, quote))
        return (cut?.words ?? [])
          .map(({stem}) => stem)
          .filter((stem) => rarity.spread(stem) <= widestWord(rarity.topics))
      })
    )
  return (one, other) => [...rareAround(one).intersection(rareAround(other))]
}

function holds(statement: {start: number; end: number}, {start}: Quote): boolean {
  return statement.start <= start && start < statement.end
}

function placeKey({page, anchor}: Pick<Quote, 'page' | 'anchor'>): string {
  return `${page} ${anchor}`
}

type WordReader = (passage: Passage) => readonly Word[]

/** The words of passages outside the names of laws: a title in common is a law in common, and counts as that. */
function wordReader(terms: readonly Term[], laws: readonly ComparedLaw[]): WordReader {
  const names = namesAt(terms)
  const cited = Map.groupBy(
    laws.flatMap(({mentions}) => mentions.map(({mention}) => mention)),
    ({passage}) => passage
  )
  const read = new Map<Passage, Word[]>()
  return (passage) => {
    const known = read.get(passage)
    if (known !== undefined) return known
    const isInTitle = coveredBy(cited.get(passage) ?? [])
    const words = wordsOf(passage, names).filter(({start}) => !isInTitle(start))
    read.set(passage, words)
    return words
  }
}

/** Notes hold titles of other texts, and headings of articles hold no statement. */
function isCompared({role}: Passage): boolean {
  return role !== 'note' && role !== 'heading'
}

/** What two measures are compared by; their titles are those of their kind. */
function isStatement({role, anchor}: Passage): boolean {
  return (role === 'prose' && anchor !== 'coverage') || role === 'instrument'
}

function compareTexts(
  units: readonly Unit[],
  wordsIn: WordReader,
  topics: number,
  order: ReadonlyMap<Unit, number>
): {found: Likeness[]; rarity: Rarity} {
  const wholes = new Map<Unit, string[]>()
  const texts: Text[] = []
  for (const unit of units) {
    const own = unit.passages.filter(({role, anchor}) => role !== 'note' && anchor !== 'coverage')
    if (unit.kind !== 'indicator')
      wholes.set(
        unit,
        own.flatMap((passage) => featuresOf(wordsIn(passage)).filter((each) => !holdsBody(each)))
      )
    for (const passage of unit.passages) {
      if (!(unit.kind === 'measure' ? isStatement(passage) : isCompared(passage))) continue
      const features = featuresOf(wordsIn(passage)).filter((each) => !holdsBody(each))
      texts.push({unit, passage, features})
    }
  }
  const things = [
    ...[...wholes].flatMap(([{topic}, features]) => features.map((each) => [topic, each] as const)),
    ...texts.flatMap(({unit, features}) => features.map((each) => [unit.topic, each] as const))
  ]
  const rarity = countRarity(topics, things)
  return {found: likenesses(wholes, texts, rarity, order), rarity}
}

/** Adds what two texts share in words, where it can weigh at all. */
function addWords(ledger: Ledger, likeness: Likeness, cutter: Cutter, rarity: Rarity): void {
  const {one, other, value} = likeness
  const weight = Math.min(weights.mostWords, weights.words * value)
  const asked = one.kind === 'measure' ? sharedSubject(one.title, codeOf(other)) : undefined
  const most =
    weight + weights.phrases + (subjectOf(one, other, weight) === undefined ? 0 : weights.subject)
  if (ledger.sum(one, other) + most < weights.threshold) return
  const own = one.passages.filter(isStatement)
  const statements = other.passages.filter(isStatement)
  // An answer shows its subject where it speaks of it; one that asks about much else has no other.
  const answer =
    asked && bestSentences(own, statements, cutter, rarity, (cut) => speaksOf(cut, asked.words))
  const isAnswered = asked?.broad !== true || answer !== undefined
  const subject = isAnswered ? subjectOf(one, other, weight) : undefined
  if (weight < weights.leastWords && subject === undefined) return
  const pair = answer ?? bestSentences(own, statements, cutter, rarity)
  if (pair === undefined) return
  const places = {one: pair.one, other: pair.other}
  const [common] = pair.phrases
    .flatMap((phrase) => phrase.common ?? [])
    .sort((a, b) => b.length - a.length)
  const mentioned = pair.words.slice(0, shownWords)
  const isSaid = isTelling(pair.phrases) && common !== undefined
  ledger.add(one, other, {
    kind: 'words',
    weight,
    ...places,
    ...(!isSaid && mentioned.length >= leastShown && {reason: `both mention ${listed(mentioned)}`})
  })
  if (isTelling(pair.phrases)) {
    // Like words in another order, or with others between them, are not the same said twice.
    const reason = isSaid && {reason: `both say “${common}”`}
    ledger.add(one, other, {kind: 'phrases', ...reason, weight: weights.phrases, ...places})
  }
  if (subject !== undefined) {
    const reason = `both on ${subject}`
    ledger.add(one, other, {kind: 'subject', reason, weight: weights.subject, ...places})
  }
}

/** Whether a sentence holds a word of a subject. */
function speaksOf({words}: Cut, subject: ReadonlySet<string>): boolean {
  return words.some(({stem}) => subject.has(stem))
}

/** Whether phrases are no chance: two apart, or one of some length. */
function isTelling(phrases: readonly Phrase[]): boolean {
  return phrases.length > 1 || (phrases[0]?.words ?? 0) >= longPhrase
}

/** Words of a phrase that is no chance by itself, without those that say nothing. */
const longPhrase = 4

/** Rare words shown as a reason, and how many must be there to say anything. */
const shownWords = 4
const leastShown = 3

function listed(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ')
}

function subjectOf(one: Unit, other: Unit, words: number): string | undefined {
  if (one.kind !== 'measure' || words < weights.words * weights.leastLikeness) return undefined
  if (other.kind === 'measure') {
    const {title} = one
    if (title === '' || title !== other.title || words < weights.broadNeeds) return undefined
    return title.charAt(0).toLowerCase() + title.slice(1)
  }
  const shared = sharedSubject(one.title, codeOf(other))
  return shared?.broad === true && words < weights.broadNeeds ? undefined : shared?.subject
}

/** `(see C4)`, `(see A3, B1, and C5)` */
const printedReference = /\(see (?<codes>[A-Z]\d+(?:,? (?:and )?[A-Z]\d+)*)/gu

/** Least sum of a relation that a printed reference leads to, and where nothing but the reference is in common. */
const referable = {beside: 2, alone: 3} as const

/** Pages that print a reference to a related page, in a sentence that shares what that page is related by. */
function references(
  units: readonly Unit[],
  ledger: Ledger,
  cutter: Cutter,
  rarity: Rarity
): Found[] {
  const indicators = units.filter(({kind}) => kind === 'indicator')
  const byCode = Map.groupBy(indicators, (unit) => `${folderOf(unit)} ${codeOf(unit) ?? ''}`)
  const referring = indicators.flatMap((unit) =>
    unit.passages
      .filter(isStatement)
      .flatMap((passage) => cutter(passage).map((cut) => ({unit, passage, ...cut})))
  )
  return referring.flatMap(({unit, passage, statement, words}) => {
    const {start, end} = statement
    const text = passage.text.slice(start, end)
    const codes = [...text.matchAll(printedReference)].flatMap(
      ({groups}) => groups?.['codes']?.match(/[A-Z]\d+/gu) ?? []
    )
    const rare = words
      .filter(({start: at}) => !isInReference(passage.text, at))
      .filter(({stem}) => rarity.spread(stem) <= widestWord(rarity.topics))
    return codes
      .flatMap((code) => byCode.get(`${folderOf(unit)} ${code}`) ?? [])
      .filter(({page}) => page !== unit.page)
      .flatMap((target) =>
        ledger.relatedTo(target).flatMap(({one, sum, evidence: [best]}): Found[] => {
          const least = ledger.sum(one, unit) > 0 ? referable.beside : referable.alone
          if (best === undefined || sum < least) return []
          const both = stemsOf(best.one.text).intersection(stemsOf(best.other.text))
          if (!rare.some(({stem}) => both.has(stem))) return []
          const other = {page: passage.page, anchor: passage.anchor, start, end, text}
          const reason = `refers to ${codeOf(target) ?? 'a page'}, on the same subject`
          const weight = weights.reference
          return [[one, unit, {kind: 'reference', reason, weight, one: best.one, other}]]
        })
      )
  })
}

function stemsOf(text: string): Set<string> {
  return new Set(tokenise(text).map(({lower}) => stemmer(lower)))
}

/** Longest bracket that refers to others, in letters. */
const longestReference = 300

function isInReference(text: string, at: number): boolean {
  return /\(see [^)]*$/u.test(text.slice(Math.max(0, at - longestReference), at))
}

/** The report an indicator is part of. */
function folderOf({page}: Unit): string {
  return page.replace(/[^/]+\/$/u, '')
}

function thresholdOf(one: Unit, other: Unit, evidence: readonly Evidence[]): number {
  const [first, ...more] = evidence
  if (first?.kind === 'words' && more.length === 0)
    return Math.max(
      first.reason === undefined ? weights.wordsUnnamed : weights.wordsAlone,
      one.kind === 'article' ? weights.articles : 0,
      other.kind === 'measure' ? weights.measuresAlone : 0
    )
  if (other.kind === 'measure') {
    return evidence.some(({kind}) => kind === 'subject') ? weights.threshold : weights.measures
  }
  return one.kind === 'article' ? weights.articles : weights.threshold
}

/** Evidence for each pair as it comes in. */
class Ledger {
  readonly #pairs = new Map<Unit, Map<Unit, Evidence[]>>()

  add(one: Unit, other: Unit, ...evidence: readonly Evidence[]): void {
    if (evidence.length === 0) return
    const row = this.#pairs.get(one) ?? new Map<Unit, Evidence[]>()
    row.set(other, [...(row.get(other) ?? []), ...evidence])
    this.#pairs.set(one, row)
  }

  sum(one: Unit, other: Unit): number {
    return total(this.#pairs.get(one)?.get(other) ?? [])
  }

  /** Units that have something in common with another, with the evidence. */
  relatedTo(other: Unit): {one: Unit; sum: number; evidence: readonly Evidence[]}[] {
    return [...this.#pairs].map(([one, row]) => {
      const evidence = (row.get(other) ?? []).toSorted(bestFirst)
      return {one, sum: total(evidence), evidence}
    })
  }

  relations(): Relation[] {
    return [...this.#pairs].flatMap(([one, row]) =>
      [...row].flatMap(([other, evidence]): Relation[] => {
        const score = total(evidence)
        if (score < thresholdOf(one, other, evidence)) return []
        return [
          {
            one: one.page,
            ...(one.section === undefined ? {} : {section: one.section}),
            other: other.page,
            ...(other.section === undefined ? {} : {otherSection: other.section}),
            score: Math.round(score * 100) / 100,
            evidence: evidence.toSorted(bestFirst)
          }
        ]
      })
    )
  }
}

/**
 * What shows best what a relation is about: a sentence that both print, then one
 * that the source itself refers with, then those that have much in common.
 */
function bestFirst(one: Evidence, other: Evidence): number {
  const rank = ({kind, weight}: Evidence): number => {
    if (kind === 'phrases') return 3
    if (kind === 'reference') return 2
    return kind === 'words' && weight >= weights.reference ? 1 : 0
  }
  return rank(other) - rank(one) || other.weight - one.weight
}

function total(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, {weight}) => sum + weight, 0)
}
