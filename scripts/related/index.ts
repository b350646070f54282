/**
 * Relations between pages on the same subject: measures with each other, with
 * indicators and with articles, and articles with indicators.
 */
import type {Term} from '../glossary/index.ts'
import type {ComparedLaw} from '../laws/law.ts'
import {coveredBy, placeKey, type Passage, type Quote} from '../passages/passage.ts'
import {type Rarity, type Relation, countRarity, weights, widestWord} from './evidence.ts'
import {Ledger} from './ledger.ts'
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
import {references} from './references.ts'
import {type Cut, type Cutter, type Phrase, bestSentences, sentenceCutter} from './sentence-pair.ts'
import {type Unit, isStatement, unitsOf} from './units.ts'
import {oncePer} from '../../src/model/memory.ts'
import {byCodeUnit} from '../../src/model/order.ts'

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
    (a, b) => b.score - a.score || byCodeUnit(a.one, b.one) || byCodeUnit(a.other, b.other)
  )
}

function relateCountry(
  units: readonly Unit[],
  laws: readonly ComparedLaw[],
  terms: readonly Term[]
): Relation[] {
  const topics = new Set(units.map(({topic}) => topic)).size
  const ledger = new Ledger()
  const wordsIn = wordReader(terms, laws)
  const {found, rarity} = compareTexts(units, wordsIn, topics)
  const cutter = sentenceCutter(wordsIn)
  const sharedAround = sharedWords(units, cutter, rarity)
  const names = nameEvidence(units, terms, topics)
  const shared = sharedLaws(units, laws, topics)
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
      const isAlike = words >= (isArticle ? 2 : 1) * lawNeeds(one, other)
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

/** Least weight of shared words for a law to count; records of one kind are written in one manner, and sections are short. */
function lawNeeds(one: Unit, other: Unit): number {
  if (one.kind === other.kind) return 2 * weights.lawNeeds
  return other.comparison.unit === 'section' ? weights.lawNeeds / 2 : weights.lawNeeds
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

type WordReader = (passage: Passage) => readonly Word[]

/** The words of passages outside the names of laws: a title in common is a law in common, and counts as that. */
function wordReader(terms: readonly Term[], laws: readonly ComparedLaw[]): WordReader {
  const names = namesAt(terms)
  const cited = Map.groupBy(
    laws.flatMap(({mentions}) => mentions.map(({mention}) => mention)),
    ({passage}) => passage
  )
  return oncePer((passage) => {
    const isInTitle = coveredBy(cited.get(passage) ?? [])
    return wordsOf(passage, names).filter(({start}) => !isInTitle(start))
  })
}

/** Notes hold titles of other texts, and headings of articles hold no statement. */
function isCompared({role}: Passage): boolean {
  return role !== 'note' && role !== 'heading'
}

function compareTexts(
  units: readonly Unit[],
  wordsIn: WordReader,
  topics: number
): {found: Likeness[]; rarity: Rarity} {
  const wholes = new Map<Unit, string[]>()
  const texts: Text[] = []
  for (const unit of units) {
    const own = unit.passages.filter(({role, anchor}) => role !== 'note' && anchor !== 'coverage')
    if (!unit.isPart)
      wholes.set(
        unit,
        own.flatMap((passage) => featuresOf(wordsIn(passage)).filter((each) => !holdsBody(each)))
      )
    for (const passage of unit.passages) {
      const isSubject = unit.comparison.titleIsSubject === true
      if (!(isSubject ? isStatement(passage) : isCompared(passage))) continue
      const features = featuresOf(wordsIn(passage)).filter((each) => !holdsBody(each))
      texts.push({unit, features})
    }
  }
  const things = [
    ...[...wholes].flatMap(([{topic}, features]) => features.map((each) => [topic, each] as const)),
    ...texts.flatMap(({unit, features}) => features.map((each) => [unit.topic, each] as const))
  ]
  const rarity = countRarity(topics, things)
  return {found: likenesses(wholes, texts, rarity), rarity}
}

/** Adds what two texts share in words, where it can weigh at all. */
function addWords(ledger: Ledger, likeness: Likeness, cutter: Cutter, rarity: Rarity): void {
  const {one, other, value} = likeness
  const weight = Math.min(weights.mostWords, weights.words * value)
  const asked = askedBy(one, other)
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

/** The subject of a record that a question asks about as well. */
function askedBy({title, comparison}: Unit, {code}: Unit): ReturnType<typeof sharedSubject> {
  return comparison.titleIsSubject === true ? sharedSubject(title, code) : undefined
}

/** What two units are on, as a reason says it, where they share enough words. */
function subjectOf(one: Unit, other: Unit, words: number): string | undefined {
  const {kind, title, comparison} = one
  if (words < weights.words * weights.leastLikeness) return undefined
  if (kind === other.kind && comparison.titleIsSubject === true) {
    if (title === '' || title !== other.title || words < weights.broadNeeds) return undefined
    return title.charAt(0).toLowerCase() + title.slice(1)
  }
  const shared = askedBy(one, other)
  return shared?.broad === true && words < weights.broadNeeds ? undefined : shared?.subject
}
