/** Relations between measures and the indicators and article sections that speak of the same thing. */
import type {Term} from '../glossary/index.ts'
import {sharedSubject} from './subjects.ts'
import type {ComparedLaw} from '../laws/law.ts'
import type {Passage} from '../passages/passage.ts'
import {type Evidence, type Rarity, type Relation, countRarity, weights} from './evidence.ts'
import {lawEvidence} from './laws.ts'
import {type Likeness, type Text, type Word, featuresOf, likenesses, wordsOf} from './likeness.ts'
import {nameEvidence, namesAt} from './names.ts'
import {type Cutter, bestSentences, sentenceCutter} from './sentence-pair.ts'
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
    const named = laws.filter(({mentions}) =>
      mentions.some(({mention}) => mention.passage.country === country)
    )
    const known = terms.filter((term) => term.country === country)
    return relateCountry(own, named, known)
  })
  return relations.sort(
    (one, other) =>
      other.score - one.score ||
      compare(one.measure, other.measure) ||
      compare(one.page, other.page)
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
  const ledger = new Ledger()
  for (const [measure, other, evidence] of lawEvidence(units, laws, topics)) {
    ledger.add(measure, other, ...evidence)
  }
  for (const [measure, other, evidence] of nameEvidence(units, terms, topics)) {
    ledger.add(measure, other, evidence)
  }
  const wordsIn = wordReader(terms)
  const {found, rarity} = compareTexts(units, wordsIn, topics)
  const cutter = sentenceCutter(wordsIn)
  for (const likeness of found) addWords(ledger, likeness, cutter, rarity)
  return ledger.relations()
}

type WordReader = (passage: Passage) => readonly Word[]

function wordReader(terms: readonly Term[]): WordReader {
  const names = namesAt(terms)
  const known = new Map<Passage, Word[]>()
  return (passage) => {
    const words = known.get(passage) ?? wordsOf(passage, names)
    known.set(passage, words)
    return words
  }
}

/** Notes hold titles of other texts, and headings of articles hold no statement. */
function isCompared({role}: Passage): boolean {
  return role !== 'note' && role !== 'heading'
}

function isOfMeasure({role}: Passage): boolean {
  return role !== 'note'
}

function compareTexts(
  units: readonly Unit[],
  wordsIn: WordReader,
  topics: number
): {found: Likeness[]; rarity: Rarity} {
  const measures = new Map<Unit, string[]>()
  const others: Text[] = []
  for (const unit of units) {
    if (unit.kind === 'measure') {
      const passages = unit.passages.filter(isOfMeasure)
      measures.set(
        unit,
        passages.flatMap((passage) => featuresOf(wordsIn(passage)))
      )
    } else {
      for (const passage of unit.passages.filter(isCompared)) {
        others.push({unit, passage, features: featuresOf(wordsIn(passage))})
      }
    }
  }
  const things = [
    ...[...measures].flatMap(([{topic}, features]) =>
      features.map((each) => [topic, each] as const)
    ),
    ...others.flatMap(({unit, features}) => features.map((each) => [unit.topic, each] as const))
  ]
  const rarity = countRarity(topics, things)
  return {found: likenesses(measures, others, rarity), rarity}
}

/** Adds what two texts share in words, where it can weigh at all. */
function addWords(ledger: Ledger, likeness: Likeness, cutter: Cutter, rarity: Rarity): void {
  const {measure, other, passage, value} = likeness
  const weight = Math.min(weights.mostWords, weights.words * value)
  const subject =
    value < weights.leastLikeness ? undefined : sharedSubject(measure.title, codeOf(other))
  if (weight < weights.leastWords && subject === undefined) return
  const most = weight + weights.phrases + (subject === undefined ? 0 : weights.subject)
  if (ledger.sum(measure, other) + most < weights.threshold) return
  const pair = bestSentences(measure.passages.filter(isOfMeasure), passage, cutter, rarity)
  if (pair === undefined) return
  const places = {measure: pair.measure, other: pair.other}
  ledger.add(measure, other, {kind: 'words', shared: pair.words.join(', '), weight, ...places})
  if (pair.phrases.length > 1) {
    const shared = pair.phrases.join(' · ')
    ledger.add(measure, other, {kind: 'phrases', shared, weight: weights.phrases, ...places})
  }
  if (subject !== undefined) {
    ledger.add(measure, other, {
      kind: 'subject',
      shared: subject,
      weight: weights.subject,
      ...places
    })
  }
}

/** Evidence for each pair as it comes in. */
class Ledger {
  readonly #pairs = new Map<Unit, Map<Unit, Evidence[]>>()

  add(measure: Unit, other: Unit, ...evidence: readonly Evidence[]): void {
    const row = this.#pairs.get(measure) ?? new Map<Unit, Evidence[]>()
    row.set(other, [...(row.get(other) ?? []), ...evidence])
    this.#pairs.set(measure, row)
  }

  sum(measure: Unit, other: Unit): number {
    return total(this.#pairs.get(measure)?.get(other) ?? [])
  }

  relations(): Relation[] {
    return [...this.#pairs].flatMap(([measure, row]) =>
      [...row].flatMap(([other, evidence]): Relation[] => {
        const score = total(evidence)
        if (score < weights.threshold) return []
        return [
          {
            measure: measure.page,
            page: other.page,
            ...(other.section === undefined ? {} : {section: other.section}),
            score: Math.round(score * 100) / 100,
            evidence: evidence.toSorted((one, two) => two.weight - one.weight)
          }
        ]
      })
    )
  }
}

function total(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, {weight}) => sum + weight, 0)
}
